import type { AddedPlace } from '../model/added-place.ts'
import { fold } from './fold.ts'
import type { Candidate, Gazetteer, Place } from './place.ts'

/** A gazetteer with places added; where a name is in both, the added reading comes first and is likelier. */
export function withAddedPlaces(base: Gazetteer, added: readonly AddedPlace[]): Gazetteer {
  const names = new Map<string, Candidate[]>()
  for (const one of added) {
    const place = placeOf(one)
    for (const key of new Set([one.name, ...one.names].map(fold))) {
      if (key === '') continue
      const own = names.get(key)
      const candidate = { place, alternate: false, added: true }
      if (own) own.push(candidate)
      else names.set(key, [candidate])
    }
  }
  const lookupFolded = (key: string): readonly Candidate[] => {
    const own = names.get(key)
    return own === undefined ? base.lookupFolded(key) : [...own, ...base.lookupFolded(key)]
  }
  return { ...base, lookupFolded, lookup: (name) => lookupFolded(fold(name)) }
}

function placeOf({ name, kind, lat, lon, country, population, geonames }: AddedPlace): Place {
  const none = { region: undefined, district: undefined, capital: false, high: 0, wide: 0 }
  return { name, kind, lat, lon, country, population, geonames, ...none }
}
