import type { FieldName, FieldValues } from './account.ts'
import type { CountRange } from './count.ts'

const NAMED = new Set<FieldName>(['where', 'actor', 'target', 'means'])
const PLAIN = new Set<FieldName>(['when', 'damage'])

/** A field's value in words. */
export function valueText<F extends FieldName>(field: F, value: FieldValues[F]): string {
  if (PLAIN.has(field)) return String(value)
  if (NAMED.has(field)) return (value as { name: string }).name
  if (field === 'outcome') {
    const { kind, detail } = value as FieldValues['outcome']
    return detail === '' ? kind : `${kind}: ${detail}`
  }
  return rangeText(value as CountRange)
}

/** `12`, `at least 12`, `up to 40`, `17 to 18`, `about 20`. */
export function rangeText({ low, best, high }: CountRange): string {
  const number = (count: number) => count.toLocaleString('en')
  if (low !== null && low === high) return number(low)
  if (best !== null) {
    const isRange = low !== null && high !== null
    return isRange ? `${number(best)} (${number(low)} to ${number(high)})` : `about ${number(best)}`
  }
  if (low !== null && high !== null) return low === 0 ? `up to ${number(high)}` : `${number(low)} to ${number(high)}`
  if (low !== null) return `at least ${number(low)}`
  return high === null ? '' : `up to ${number(high)}`
}
