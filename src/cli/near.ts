import { distanceKm } from '../geo/distance.ts'
import { addToGazetteer, loadGazetteer } from '../geo/gazetteer.ts'
import type { AddedPlace } from '../model/added-place.ts'
import { BadInputError } from '../model/errors.ts'
import type { PlaceValue } from '../model/mark.ts'

/** Kilometres around a place where none are said. */
const DEFAULT_KM = 25
const KM_A_DEGREE = 111.2

export interface Near {
  /** Degrees: south, west, north, east; holds the whole circle. */
  readonly box: readonly [number, number, number, number]
  /** Whether a place lies in the circle. */
  holds(place: PlaceValue | null): boolean
}

/**
 * Reads `PLACE[:KM]` as a circle around the largest place of that name; `added` are the case's own places.
 *
 * @throws BadInputError `list/unknown-place`, `list/bad-distance`.
 */
export function findNear(text: string, added: readonly AddedPlace[]): Near {
  const [, name = text, km] = /^(.*?)(?::([^:]*))?$/su.exec(text) ?? []
  const reachKm = km === undefined ? DEFAULT_KM : Number(km)
  if (!(reachKm > 0 && reachKm <= 20_000)) {
    throw new BadInputError(
      'list/bad-distance',
      `--near ${text}: "${km}" is no distance. Give kilometres, as in Trieste:50.`,
    )
  }
  addToGazetteer(added)
  const [place] = loadGazetteer()
    .lookup(name.trim())
    .map(({ place }) => place)
    .sort((left, right) => right.population - left.population)
  if (!place) {
    throw new BadInputError(
      'list/unknown-place',
      `--near ${text}: the gazetteer has no place of this name. Check its spelling.`,
    )
  }
  const degrees = reachKm / KM_A_DEGREE
  const across = Math.min(degrees / Math.max(Math.cos((place.lat * Math.PI) / 180), 0.01), 360)
  return {
    box: [place.lat - degrees, place.lon - across, place.lat + degrees, place.lon + across],
    holds: (other) =>
      other?.lat !== undefined &&
      other.lon !== undefined &&
      distanceKm(place, { lat: other.lat, lon: other.lon }) <= reachKm,
  }
}
