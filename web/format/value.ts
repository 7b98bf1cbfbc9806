import type { FieldName, FieldValues } from '../../src/model/account.ts'
import type { CountRange } from '../../src/model/count.ts'
import { shortDateText } from './date.ts'

const COUNTS: ReadonlySet<string> = new Set(['killed', 'injured', 'detained', 'freed', 'participants'])

/** Whether a field holds a number of people. */
export function isCount(field: FieldName): boolean {
  return COUNTS.has(field)
}

/** A number of people or things in words: "3", "at least 12", "up to 40", "17,000 to 18,000", "about 20". */
export function countText({ low, best, high }: CountRange): string {
  const number = (count: number) => count.toLocaleString('en')
  if (best !== null && best === low && best === high) return number(best)
  if (best !== null)
    return low !== null && high !== null
      ? `${number(best)} (${number(low)} to ${number(high)})`
      : `about ${number(best)}`
  if (low !== null && high !== null) return low === 0 ? `up to ${number(high)}` : `${number(low)} to ${number(high)}`
  if (low !== null) return `at least ${number(low)}`
  return high === null ? '' : `up to ${number(high)}`
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
  if (isCount(field)) return countText(value as CountRange)
  return (value as { readonly name: string }).name
}

/** The same value in the same words gives the same key. */
export function valueKey(field: FieldName, value: unknown): string {
  return valueText(field, value).toLowerCase()
}
