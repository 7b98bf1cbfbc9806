import { contains } from '../../../geo/distance.ts'
import { fold } from '../../../geo/fold.ts'
import type { Place } from '../../../geo/place.ts'
import { type Home, namesOutlet } from './home.ts'
import type { Mention, Resolved } from './mention.ts'
import { priorOf } from './prior.ts'
import { hasWeight, type Mass, massOf, type Reading, shareOf, support } from './support.ts'

const ROUNDS = 3
// A name with more readings than this keeps the likeliest before the others are asked.
const READINGS = 40
// Places of more people than this are known abroad.
const KNOWN_ABROAD = 100_000

/** The mentions that mean one place, and what it can be. */
interface Name {
  readonly mentions: readonly Mention[]
  readonly parent: Place | undefined
  readonly readings: readonly Reading[]
  readonly weight: number
}

/**
 * Settles on one reading for each name: all its mentions mean one place, unless one says outright what holds it.
 *
 * Names vote for countries, regions and neighbourhoods with the readings they may have; a few rounds settle it.
 */
export function resolveMentions(mentions: readonly Mention[], home: Home): Resolved[] {
  const names = namesOf(mentions, home)
  for (let round = 0; round < ROUNDS; round++) {
    const mass = massOf(names)
    for (const { readings, weight } of names) {
      const own = readings.filter(hasWeight)
      spread(readings, (place) => support(place, mass, own, weight))
    }
  }
  const mass = massOf(names)
  const chosen = new Map<Mention, Resolved>()
  for (const name of names) {
    const best = bestOf(name.readings)
    const isPart = best !== undefined && isQuarter(best, name, mass)
    const isOther = best === undefined || isPart || isStray(best, name, mass) || isOldName(best, name)
    for (const mention of name.mentions)
      chosen.set(mention, {
        mention: isPart ? { ...mention, shape: 'section' } : mention,
        place: isOther ? undefined : best.place,
      })
  }
  return mentions.flatMap((mention) => chosen.get(mention) ?? [])
}

/** Mentions by key and parent; those without a parent join the first parent that the report gives the name. */
function namesOf(mentions: readonly Mention[], home: Home): Name[] {
  const first = new Map<string, Place>()
  for (const { key, parent } of mentions) if (parent !== undefined && !first.has(key)) first.set(key, parent)
  const groups = new Map<string, Map<Place | undefined, Mention[]>>()
  for (const mention of mentions) {
    const parent = mention.parent ?? first.get(mention.key)
    const byParent = groups.get(mention.key) ?? new Map<Place | undefined, Mention[]>()
    groups.set(mention.key, byParent)
    byParent.set(parent, [...(byParent.get(parent) ?? []), mention])
  }
  return [...groups.values()].flatMap((byParent) =>
    Array.from(byParent, ([parent, group]) => ({
      mentions: group,
      parent,
      readings: readingsOf(group[0], parent, home),
      weight: Math.sqrt(group.length),
    })),
  )
}

function readingsOf(mention: Mention | undefined, parent: Place | undefined, home: Home): Reading[] {
  if (mention === undefined) return []
  const { key, candidates } = mention
  const within = parent === undefined ? [] : candidates.filter(({ place }) => contains(parent, place))
  const pool = within.length > 0 ? within : candidates
  const asked = { key, pool, home, isOutlet: namesOutlet(key, home) }
  const readings = pool
    .map((candidate) => ({
      place: candidate.place,
      prior: priorOf(candidate, asked),
      added: candidate.added === true,
      alternate: candidate.alternate,
      share: 0,
    }))
    .sort((left, right) => right.prior - left.prior)
    .slice(0, READINGS)
  spread(readings, () => 0)
  return readings
}

/** Spreads a name over its readings by weight. */
function spread(readings: readonly Reading[], gain: (place: Place) => number): void {
  const [only] = readings
  if (only !== undefined && readings.length === 1) only.share = 1
  if (readings.length < 2) return
  const weights = readings.map(({ place, prior }) => prior + gain(place))
  const top = Math.max(...weights)
  const parts = weights.map((weight) => Math.exp(1.5 * (weight - top)))
  const total = parts.reduce((left, right) => left + right, 0)
  readings.forEach((reading, index) => {
    reading.share = (parts[index] ?? 0) / total
  })
}

function bestOf(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (best, next) => (best === undefined || next.share > best.share ? next : best),
    undefined,
  )
}

// Where English is spoken a small place is written by its own name: others in lists are of hamlets, of quarters, or long forgotten.
const ENGLISH = new Set(['US', 'AU', 'NZ'])

/** Whether the best reading is a small town of an English-speaking country by a name that its own has nothing of. */
function isOldName({ place, added, alternate }: Reading, { mentions }: Name): boolean {
  if (added || !alternate || place.kind !== 'settlement' || !ENGLISH.has(place.country)) return false
  if (place.population > KNOWN_ABROAD) return false
  const own = new Set(fold(place.name).split(' '))
  return !(mentions[0]?.key ?? '').split(' ').some((word) => word.length > 3 && own.has(word))
}

/** Whether the report calls a name a neighborhood, and the town of that name lies in a region that nothing else speaks of: a quarter that the gazetteer has not. */
function isQuarter({ place, added }: Reading, { mentions, parent, readings, weight }: Name, mass: Mass): boolean {
  if (added || parent !== undefined || place.kind !== 'settlement' || !mentions.some(({ quarter }) => quarter))
    return false
  const others = (region: Place): number =>
    (mass.region.get(region) ?? 0) -
    shareOf(readings, weight, (other) => (other.kind === 'region' ? other : other.region) === region)
  if (place.region === undefined || others(place.region) >= 0.3) return false
  return [...mass.region.keys()].some(
    (region) => region !== place.region && region.country === place.country && others(region) >= 0.7,
  )
}

/**
 * Whether the best reading is a small place, or one by another name, in a country that nothing else in the report speaks of:
 * then the report means a namesake that the gazetteer has not.
 */
function isStray({ place, added, alternate }: Reading, { parent, readings, weight }: Name, mass: Mass): boolean {
  const local =
    place.kind === 'settlement' || place.kind === 'section' || place.kind === 'region' || place.kind === 'district'
  if (added || !local || parent !== undefined || (place.population > KNOWN_ABROAD && !alternate)) return false
  const own = shareOf(readings, weight, ({ country }) => country === place.country)
  const here = (mass.country.get(place.country) ?? 0) - own
  let all = 0
  for (const [code, amount] of mass.country) if (code !== '') all += amount
  return here < 0.3 && all - weight >= 2
}
