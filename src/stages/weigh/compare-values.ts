import { distanceKm } from '../../geo/distance.ts'
import type { FieldName, FieldValues, Outcome, Party } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { isVaguer, mayBeSameTime } from '../../model/edtf-compare.ts'
import type { PlacePrecision, PlaceValue } from '../../model/mark.ts'
import { wordsOf } from '../../text/words.ts'

/** How one value stands to another of the same field. `vaguer`: the first leaves open what the second says. */
export type Standing = 'same' | 'vaguer' | 'sharper' | 'beside' | 'other'

/** How `left` stands to `right`. `beside`: both can be true, as two targets of one attack. */
export function standing<F extends FieldName>(field: F, left: FieldValues[F], right: FieldValues[F]): Standing {
  const compare = COMPARE[field] as (left: FieldValues[F], right: FieldValues[F]) => Standing
  return compare(left, right)
}

const COMPARE: { readonly [F in FieldName]: (left: FieldValues[F], right: FieldValues[F]) => Standing } = {
  when: compareDates,
  where: comparePlaces,
  actor: compareParties,
  target: compareParties,
  means: compareParties,
  killed: compareCounts,
  injured: compareCounts,
  detained: compareCounts,
  freed: compareCounts,
  participants: compareCounts,
  damage: (left, right) => (sharesWords(left, right) ? 'same' : 'beside'),
  outcome: compareOutcomes,
}

function compareDates(left: string, right: string): Standing {
  if (left === right) return 'same'
  if (isVaguer(left, right)) return 'vaguer'
  if (isVaguer(right, left)) return 'sharper'
  return mayBeSameTime(left, right) ? 'beside' : 'other'
}

// Kilometres within which two places of a precision may be one.
const REACH: Readonly<Record<PlacePrecision, number>> = {
  site: 3,
  settlement: 10,
  district: 45,
  region: 200,
  country: 900,
}
const RANK: readonly PlacePrecision[] = ['country', 'region', 'district', 'settlement', 'site']

function comparePlaces(left: PlaceValue, right: PlaceValue): Standing {
  const [a, b] = [RANK.indexOf(left.precision), RANK.indexOf(right.precision)]
  const named = sharesWords(left.name, right.name)
  const km = kmBetween(left, right)
  if (a === b) return compareEquals(left, right, { named, km })
  const outer = a < b ? left : right
  const inner = a < b ? right : left
  const held = named || holds(outer, inner) || (km !== null && km <= REACH[outer.precision])
  if (!held) return 'other'
  return a < b ? 'vaguer' : 'sharper'
}

// Kilometres within which two names stand for one town, if the gazetteer has neither.
const ONE_TOWN = 2

/**
 * Of two towns with names of their own a few kilometres apart one may be told for the other, but they are two. So are a town and
 * a quarter or hamlet that no gazetteer has, and that took its point.
 */
function compareEquals(
  left: PlaceValue,
  right: PlaceValue,
  { named, km }: { readonly named: boolean; readonly km: number | null },
): Standing {
  const isOne = left.geonames !== undefined && left.geonames === right.geonames
  const areTwo = left.precision === 'settlement' && (left.geonames !== right.geonames || km === 0)
  if (isOne || named || (!areTwo && km !== null && km <= ONE_TOWN)) return 'same'
  if (km === null || km > REACH[left.precision]) return 'other'
  return left.precision === 'settlement' || left.precision === 'district' ? 'beside' : 'same'
}

function kmBetween(left: PlaceValue, right: PlaceValue): number | null {
  if (left.lat === undefined || left.lon === undefined || right.lat === undefined || right.lon === undefined)
    return null
  return distanceKm({ lat: left.lat, lon: left.lon }, { lat: right.lat, lon: right.lon })
}

function holds(outer: PlaceValue, inner: PlaceValue): boolean {
  if (outer.precision === 'country') return outer.country !== undefined && outer.country === inner.country
  return outer.precision === 'region' && inner.region !== undefined && outer.name === inner.region
}

function compareParties(left: Party, right: Party): Standing {
  if (sharesWords(left.name, right.name)) return 'same'
  if (left.class !== null && left.class === right.class) return 'same'
  if (left.class === null || right.class === null) return 'beside'
  return 'other'
}

function compareCounts(left: CountRange, right: CountRange): Standing {
  if (left.best !== null && right.best !== null) return left.best === right.best ? 'same' : 'other'
  if (left.low === right.low && left.best === right.best && left.high === right.high) return 'same'
  if (!rangesMeet(left, right)) return 'other'
  return (left.best === null) === (right.best === null) ? 'beside' : left.best === null ? 'vaguer' : 'sharper'
}

function rangesMeet(left: CountRange, right: CountRange): boolean {
  const low = (range: CountRange) => range.low ?? range.best ?? 0
  const high = (range: CountRange) => range.high ?? (range.low === null ? range.best : null) ?? Infinity
  return low(left) <= high(right) && low(right) <= high(left)
}

function compareOutcomes(left: Outcome, right: Outcome): Standing {
  return left.kind === right.kind ? 'same' : 'beside'
}

/** Whether the telling words of the one are all among those of the other. */
export function sharesWords(left: string, right: string): boolean {
  const [a, b] = [left, right].map((name) => tellingStems(name))
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0)
    return left.toLowerCase() === right.toLowerCase()
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  return [...fewer].every((stem) => more.has(stem))
}

// A value is compared with every other of its field: what was made of the last names is kept.
const MOST_KEPT = 2000
const kept = new Map<string, ReadonlySet<string>>()

function tellingStems(name: string): ReadonlySet<string> {
  const known = kept.get(name)
  if (known !== undefined) return known
  const words = wordsOf(name.slice(0, 200)).filter(({ rarity }) => rarity > 0)
  const stems = new Set(words.map(({ stem }) => stem))
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(name, stems)
  return stems
}
