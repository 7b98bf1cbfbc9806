import type { FieldName } from './account.ts'
import type { CountRange } from './count.ts'
import type { PlaceValue } from './mark.ts'

const FINENESS = ['country', 'region', 'district', 'settlement', 'site']

/** Whether `value` says less than `other` without speaking against it, as far as the values themselves show it. */
export function isVaguer(field: FieldName, value: unknown, other: unknown): boolean {
  switch (field) {
    case 'when':
      return isVaguerDate(value as string, other as string)
    case 'where':
      return FINENESS.indexOf((value as PlaceValue).precision) < FINENESS.indexOf((other as PlaceValue).precision)
    case 'killed':
    case 'injured':
    case 'detained':
    case 'freed':
    case 'participants':
      return isVaguerCount(value as CountRange, other as CountRange)
    default:
      return false
  }
}

function isVaguerDate(value: string, other: string): boolean {
  const [plain, finer] = [value, other].map((date) => date.replaceAll(/[~?%]/gu, ''))
  return plain !== undefined && finer !== undefined && finer.length > plain.length && finer.startsWith(plain)
}

/** A range that holds the other's whole range, and is wider. */
function isVaguerCount(value: CountRange, other: CountRange): boolean {
  const [low, high] = [
    value.low ?? (value.best === null ? 0 : value.best),
    value.high ?? (value.best === null ? Infinity : value.best),
  ]
  const inner = [other.low, other.best, other.high].filter((count) => count !== null)
  const isHeld = inner.length > 0 && inner.every((count) => count >= low && count <= high)
  return isHeld && low < high && !(value.low === other.low && value.high === other.high)
}
