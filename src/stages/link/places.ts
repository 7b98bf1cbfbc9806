import { distanceKm } from '../../geo/distance.ts'
import type { PlacePrecision, PlaceValue } from '../../model/mark.ts'
import type { Compared } from './features.ts'
import type { LinkablePlace } from './linkable.ts'

// Kilometres within which two places of a precision may be one.
const REACH: Readonly<Record<PlacePrecision, number>> = {
  site: 5,
  settlement: 15,
  district: 45,
  region: 180,
  country: 800,
}
const NEAR_KM = 60

// From the closest on.
const KINDS = ['place-same', 'place-within', 'place-near', 'place-far'] as const

interface Closeness {
  readonly kind: (typeof KINDS)[number]
  readonly value: number
  why(): string
}

/** Compares where two accounts say it happened, by the closest pair. */
export function comparePlaces({ left, right, add }: Compared): void {
  let closest: Closeness | null = null
  for (const a of left.where) {
    for (const b of right.where) {
      const pair = comparePair(a, b)
      if (closest === null || isCloser(pair, closest)) closest = pair
    }
  }
  if (closest !== null) add(closest.kind, closest.value, closest.why)
  compareStreets({ left, right, add })
}

// "the 400 block of Quay Street", "Harbour Road": a street by its last word.
const STREET_WORDS = new Set(
  (
    'street st avenue ave road rd drive dr boulevard blvd lane ln court ct place pl way circle terrace ' +
    'parkway pkwy'
  ).split(' '),
)
const SIDES = /^(?:north|south|east|west|[nsew]|nw|ne|sw|se|\d+)$/

/** Streets on both sides and no name in common speak for two places in one town. */
function compareStreets({ left, right, add }: Pick<Compared, 'left' | 'right' | 'add'>): void {
  const [a, b] = [left, right].map(({ where }) => where.filter(isStreet))
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return
  const known = new Set(a.flatMap(wordsOfStreet))
  if (b.flatMap(wordsOfStreet).some((word) => known.has(word))) return
  add('sites-differ', 1, () => `${a[0]?.name ?? ''} and ${b[0]?.name ?? ''}`)
}

function isStreet({ precision, folded }: LinkablePlace): boolean {
  return precision === 'site' && STREET_WORDS.has(folded.slice(folded.lastIndexOf(' ', folded.length - 2) + 1, -1))
}

/** The words of a street's name that another street need not have. */
function wordsOfStreet({ folded }: LinkablePlace): string[] {
  return folded
    .trim()
    .split(' ')
    .filter((word) => !STREET_WORDS.has(word) && !SIDES.test(word))
}

function isCloser(a: Closeness, b: Closeness): boolean {
  return a.kind === b.kind ? a.value < b.value : KINDS.indexOf(a.kind) < KINDS.indexOf(b.kind)
}

function comparePair(a: LinkablePlace, b: LinkablePlace): Closeness {
  const exact = isExact(a) && isExact(b)
  const named = sameName(a, b)
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) {
    return named
      ? closeness('place-same', 1, () => `both in ${a.name}`)
      : closeness('place-far', 0.5, () => `${a.name} and ${b.name}`)
  }
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
  if (exact && (km <= REACH.settlement || (named && km <= NEAR_KM)))
    return closeness('place-same', 1, () => `both in ${a.name}`)
  if (!exact && (km <= Math.max(REACH[a.precision], REACH[b.precision]) || holdsByName(a, b) || holdsByName(b, a)))
    return closeness('place-within', 1, () => `${vaguer(a, b).name} may hold ${vaguer(b, a).name}`)
  if (km <= NEAR_KM) return closeness('place-near', 1, () => `${Math.round(km)} km apart`)
  return closeness('place-far', Math.log1p(Math.min(km, 5000)) / 4, () => `${Math.round(km)} km apart`)
}

function closeness(kind: Closeness['kind'], value: number, why: () => string): Closeness {
  return { kind, value, why }
}

function isExact({ precision }: PlaceValue): boolean {
  return precision === 'site' || precision === 'settlement'
}

function vaguer(a: PlaceValue, b: PlaceValue): PlaceValue {
  return REACH[a.precision] >= REACH[b.precision] ? a : b
}

function holdsByName(outer: PlaceValue, inner: PlaceValue): boolean {
  if (outer.precision === 'country') return outer.country !== undefined && outer.country === inner.country
  return outer.precision === 'region' && outer.name === inner.region
}

function sameName({ folded: a }: LinkablePlace, { folded: b }: LinkablePlace): boolean {
  return a.includes(b) || b.includes(a)
}
