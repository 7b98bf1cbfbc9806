import { InvalidArgumentError } from 'commander'
import { isValidEdtf } from '../model/edtf.ts'

/** A date as an option takes it: EDTF. */
export function toDate(value: string): string {
  if (!isValidEdtf(value)) throw new InvalidArgumentError('give a date such as 2025-10-18, 2025-10 or 2025')
  return value
}
