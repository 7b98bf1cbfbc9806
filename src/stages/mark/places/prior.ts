import type { Candidate } from '../../../geo/place.ts'
import { TAIL_WORDS } from '../../../language/en/place-words.ts'
import type { PlaceKind } from '../../../model/added-place.ts'
import type { Home } from './home.ts'

// Log-odds of a reading before the rest of the report is looked at; settlements count by the size of their population.
const KIND: Readonly<Record<PlaceKind, number>> = {
  country: 4,
  area: 6,
  water: 5,
  mountain: 4,
  region: 0.8,
  district: -2.5,
  settlement: 0,
  section: -1,
  site: 0,
}
const UNPEOPLED: ReadonlySet<PlaceKind> = new Set(['area', 'water', 'mountain'])
// "St. Mary Parish" and not "St. Mary": as likely as a region of the name.
const DISTRICT_IN_FULL = 0.8
const CAPITAL = 1.5
const AT_HOME = 2.5
const ADDED = 4
const ALTERNATE = -1.5
const SHADOWED = -3
// Powers of ten of people; a local paper is called after its own town, however famous the namesake.
const LARGEST_OF_OUTLET = 4.5

/** What is asked of a name, for all its readings. */
export interface Asked {
  readonly key: string
  readonly pool: readonly Candidate[]
  readonly home: Home
  /** Whether the outlet's name has the name in it. */
  readonly isOutlet: boolean
}

/** How likely a reading of a name is by itself. */
export function priorOf(candidate: Candidate, { key, pool, home, isOutlet }: Asked): number {
  const { place, alternate, added } = candidate
  let prior = place.kind === 'district' && isNamedInFull(key) ? DISTRICT_IN_FULL : KIND[place.kind]
  if (!UNPEOPLED.has(place.kind)) prior += Math.min(Math.log10(place.population + 10), isOutlet ? LARGEST_OF_OUTLET : 9)
  if (place.capital && !isOutlet) prior += CAPITAL
  if (place.country === home.country) prior += AT_HOME
  if (alternate) prior += ALTERNATE
  if (added) prior += ADDED
  return isShadowed(candidate, pool) ? prior + SHADOWED : prior
}

function isNamedInFull(key: string): boolean {
  return TAIL_WORDS.get(key.slice(key.lastIndexOf(' ') + 1)) === 'district'
}

/** A division called after its own town is meant only when the report says so: "Lviv" is the town, "Lviv region" is not. */
function isShadowed({ place, alternate }: Candidate, pool: readonly Candidate[]): boolean {
  if (place.kind !== 'region' && place.kind !== 'district') return false
  return pool.some(
    ({ place: other, alternate: byAlternate }) =>
      other.kind === 'settlement' &&
      (other.region === place || other.district === place) &&
      (alternate || !byAlternate),
  )
}
