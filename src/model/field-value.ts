import { COUNT_FIELDS, type FieldName, type Outcome } from './account.ts'
import { parseEdtf } from './edtf.ts'
import type { PlacePrecision } from './mark.ts'

const COUNTS: ReadonlySet<FieldName> = new Set(COUNT_FIELDS)
const OUTCOMES: ReadonlySet<unknown> = new Set<Outcome['kind']>([
  'detention',
  'case-opened',
  'charge',
  'conviction',
  'sentence',
  'release',
  'denial',
  'other',
])
const PRECISIONS: ReadonlySet<unknown> = new Set<PlacePrecision>([
  'site',
  'settlement',
  'district',
  'region',
  'country',
])
/** Longer than any name or detail that a text gives. */
const LONGEST = 500

/** Whether a value from outside is one that the field may have. */
export function fitsField(field: FieldName, value: unknown): boolean {
  if (field === 'when') return isText(value) && parseEdtf(value) !== null
  if (field === 'damage') return isText(value)
  if (typeof value !== 'object' || value === null) return false
  const given = value as Readonly<Record<string, unknown>>
  if (COUNTS.has(field)) return isRange(given)
  if (field === 'where') return isPlace(given)
  if (field === 'outcome')
    return has(given, ['kind', 'detail']) && OUTCOMES.has(given['kind']) && isDetail(given['detail'])
  return has(given, ['name', 'class']) && isText(given['name']) && (given['class'] === null || isText(given['class']))
}

function isRange(given: Readonly<Record<string, unknown>>): boolean {
  const { low, best, high } = given as { low: unknown; best: unknown; high: unknown }
  const said = [low, best, high].filter((count) => count !== null)
  const isCount = (count: unknown) => Number.isSafeInteger(count) && Number(count) >= 0
  const isOrdered = said.every((count, at) => at === 0 || Number(said[at - 1]) <= Number(count))
  return has(given, ['low', 'best', 'high']) && said.length > 0 && said.every(isCount) && isOrdered
}

function isPlace(given: Readonly<Record<string, unknown>>): boolean {
  const isDegree = (degree: unknown, most: number) => degree === undefined || Math.abs(Number(degree)) <= most
  return (
    has(given, ['name', 'precision'], ['lat', 'lon', 'country', 'region', 'geonames']) &&
    isText(given['name']) &&
    PRECISIONS.has(given['precision']) &&
    ['lat', 'lon'].every((key) => ['number', 'undefined'].includes(typeof given[key])) &&
    (given['geonames'] === undefined || Number.isSafeInteger(given['geonames'])) &&
    isDegree(given['lat'], 90) &&
    isDegree(given['lon'], 180) &&
    (given['country'] === undefined || /^[A-Z]{2}$/.test(String(given['country']))) &&
    (given['region'] === undefined || isText(given['region']))
  )
}

function has(given: object, keys: readonly string[], others: readonly string[] = []): boolean {
  return (
    keys.every((key) => Object.hasOwn(given, key)) &&
    Object.keys(given).every((key) => keys.includes(key) || others.includes(key))
  )
}

function isText(value: unknown): value is string {
  return isDetail(value) && value.trim() !== ''
}

function isDetail(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST
}
