import type { Fields } from '../../model/account.ts'
import type { Codebook, IncidentType } from '../../model/codebook.ts'
import { parseEdtf } from '../../model/edtf.ts'

/** Whether the codebook takes an account with these fields for one of the type: by date, by what it needs, by whom it is about. */
export function isAdmitted(
  fields: Fields,
  type: IncidentType,
  { codebook, published }: { readonly codebook: Codebook; readonly published: string | null },
): boolean {
  if (isHistory(fields.when[0]?.value, codebook, published)) return false
  if (type.needs.some((field) => fields[field].length === 0)) return false
  const barred =
    fields.target.length > 0 &&
    fields.target.every(({ value }) => value.class !== null && type.notTargets.includes(value.class))
  return !barred
}

/** Whether a date lies so far before publication that it is told in passing. */
export function isHistory(when: string | undefined, { history }: Codebook, published: string | null): boolean {
  const publication = parseEdtf(published ?? '')
  const bounds = parseEdtf(when ?? '')
  if (history === null || publication === null || bounds === null || !bounds.yearKnown) return false
  return bounds.high < publication.low - history
}
