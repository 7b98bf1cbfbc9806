import type { FieldName, FieldValues } from '../../src/model/account.ts'
import type { CountRange } from '../../src/model/count.ts'
import { shortDateText } from '../../src/model/date-text.ts'
import { rangeText } from '../../src/model/value-text.ts'

const COUNTS: ReadonlySet<string> = new Set(['killed', 'injured', 'detained', 'freed', 'participants'])

/** Whether a field holds a number of people. */
export function isCount(field: FieldName): boolean {
  return COUNTS.has(field)
}

/** A value of a field in words; the year is left out where it is the one given. */
export function valueText(field: FieldName, value: unknown, year: string | null = null): string {
  if (value === null || value === undefined) return ''
  if (field === 'when') return shortDateText(value as FieldValues['when'], year)
  if (field === 'damage') return value as FieldValues['damage']
  if (field === 'outcome') {
    const { kind, detail } = value as FieldValues['outcome']
    return detail || kind
  }
  if (isCount(field)) return rangeText(value as CountRange)
  return (value as { readonly name: string }).name
}

/** The same value in the same words gives the same key. */
export function valueKey(field: FieldName, value: unknown): string {
  return valueText(field, value).toLowerCase()
}
