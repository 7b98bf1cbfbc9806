import { distanceKm } from '../../geo/distance.ts'
import type { PlacePrecision, PlaceValue } from '../../model/mark.ts'
import type { Feature } from './features.ts'
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

type Kind = 'place-same' | 'place-within' | 'place-near' | 'place-far'

/** Compares where two accounts say it happened, by the closest pair. */
export function comparePlaces(left: readonly LinkablePlace[], right: readonly LinkablePlace[]): Feature[] {
  const found = left.flatMap((a) => right.map((b) => comparePair(a, b)))
  const best = found.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name) || a.value - b.value)[0]
  return best === undefined ? [] : [best]
}

const ORDER: readonly Feature['name'][] = ['place-same', 'place-within', 'place-near', 'place-far']

function comparePair(a: LinkablePlace, b: LinkablePlace): Feature {
  const exact = isExact(a) && isExact(b)
  const named = sameName(a, b)
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) {
    return named
      ? feature('place-same', 1, () => `both in ${a.name}`)
      : feature('place-far', 0.5, () => `${a.name} and ${b.name}`)
  }
  const km = distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon })
  if (exact && (km <= REACH.settlement || (named && km <= NEAR_KM)))
    return feature('place-same', 1, () => `both in ${a.name}`)
  if (!exact && (km <= Math.max(REACH[a.precision], REACH[b.precision]) || holdsByName(a, b) || holdsByName(b, a)))
    return feature('place-within', 1, () => `${vaguer(a, b).name} may hold ${vaguer(b, a).name}`)
  if (km <= NEAR_KM) return feature('place-near', 1, () => `${Math.round(km)} km apart`)
  return feature('place-far', Math.log1p(Math.min(km, 5000)) / 4, () => `${Math.round(km)} km apart`)
}

function feature(name: Kind, value: number, why: () => string): Feature {
  return { name, value, why }
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
