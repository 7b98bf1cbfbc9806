import type { Candidate, Place } from '../../../geo/place.ts'
import { type Home, namesOutlet } from './home.ts'
import type { Mention, Resolved } from './mention.ts'

// What a reading gains from what else the report names, in log-odds; see docs/methodology.md.
const IN_COUNTRY = 4
const IN_REGION = 3
const IN_DISTRICT = 3
const NEARBY = 3
const AT_HOME = 2.5
// Places of more people are known abroad.
const STRAY = 100_000
const ROUNDS = 3
// A name with more readings than this keeps the likeliest before the others are asked.
const READINGS = 40

interface Name {
  readonly mentions: Mention[]
  readonly readings: Reading[]
}

interface Reading {
  readonly place: Place
  readonly prior: number
  share: number
}

/** Settles on one reading for each name: all its mentions mean one place, unless one says outright what holds it. */
export function resolveMentions(mentions: readonly Mention[], home: Home): Resolved[] {
  const names = [...groupByName(mentions)].map((group) => ({ mentions: group, readings: readingsOf(group, home) }))
  for (let round = 0; round < ROUNDS; round++) {
    const mass = massOf(names)
    for (const {
      readings,
      mentions: { length },
    } of names)
      share(readings, (place) => support(place, mass, readings, weightOf(length)))
  }
  const mass = massOf(names)
  const chosen = new Map<Mention, Place | undefined>()
  for (const { mentions: group, readings } of names) {
    const best = readings.reduce<Reading | undefined>(
      (top, next) => (top === undefined || next.share > top.share ? next : top),
      undefined,
    )
    const place = best !== undefined && isStray(best, group, readings, mass) ? undefined : best?.place
    for (const mention of group) chosen.set(mention, place)
  }
  return mentions.map((mention) => ({ mention, place: chosen.get(mention) }))
}

/**
 * Whether the only reading left is a small place in a country that nothing else in the report speaks of:
 * then the report means a namesake that the gazetteer has not.
 */
function isStray(
  { place, share: part }: Reading,
  group: readonly Mention[],
  readings: readonly Reading[],
  mass: Mass,
): boolean {
  if (place.kind === 'country' || place.kind === 'area' || place.kind === 'water' || place.kind === 'mountain')
    return false
  if (place.population > STRAY || group.some((mention) => mention.parent !== undefined || inherited.has(mention)))
    return false
  const weight = weightOf(group.length)
  const own = sum(readings, weight, (other) => other.country === place.country)
  const here = (mass.country.get(place.country) ?? 0) - own
  const all = [...mass.country].reduce((total, [code, amount]) => (code === '' ? total : total + amount), 0)
  return part > 0 && here < 0.3 && all - weight >= 2
}

/** Mentions by key and parent; those without a parent join the one parent that the report gives the name. */
function groupByName(mentions: readonly Mention[]): Iterable<Mention[]> {
  const parents = new Map<string, Place>()
  for (const { key, parent } of mentions) if (parent !== undefined && !parents.has(key)) parents.set(key, parent)
  const groups = new Map<string, Mention[]>()
  const numbers = new Map<Place, number>()
  for (const mention of mentions) {
    const parent = mention.parent ?? parents.get(mention.key)
    if (parent !== undefined && !numbers.has(parent)) numbers.set(parent, numbers.size)
    const id = `${mention.key}|${parent === undefined ? '' : numbers.get(parent)}`
    const group = groups.get(id)
    const placed = parent === undefined || mention.parent !== undefined ? mention : { ...mention, parent }
    if (group) group.push(mention)
    else groups.set(id, [mention])
    if (placed !== mention) inherited.set(mention, parent as Place)
  }
  return groups.values()
}

const inherited = new WeakMap<Mention, Place>()

function readingsOf(group: readonly Mention[], home: Home): Reading[] {
  const mention = group[0]
  if (mention === undefined) return []
  const parent = mention.parent ?? inherited.get(mention)
  const within = parent === undefined ? [] : mention.candidates.filter(({ place }) => lies(place, parent))
  const isOutlet = namesOutlet(mention.key, home)
  const pool = within.length > 0 ? within : mention.candidates
  const readings = pool
    .map((candidate) => ({
      place: candidate.place,
      prior: priorOf(candidate, home, isOutlet) - shadowOf(candidate, pool),
      share: 0,
    }))
    .sort((left, right) => right.prior - left.prior)
    .slice(0, READINGS)
  share(readings, () => 0)
  return readings
}

/** Whether a place lies in another. */
export function lies(place: Place, holder: Place): boolean {
  if (holder.kind === 'country') return place.country === holder.country && place.kind !== 'country'
  return place.region === holder || place.district === holder
}

/** A division called after its own town is meant only when the report says so: "Lviv" is the town, "Lviv region" is not. */
function shadowOf({ place, alternate }: Candidate, pool: readonly Candidate[]): number {
  if (place.kind !== 'region' && place.kind !== 'district') return 0
  const town = pool.some(
    ({ place: other, alternate: byAlternate }) =>
      other.kind === 'settlement' &&
      (other.region === place || other.district === place) &&
      (alternate || !byAlternate),
  )
  return town ? 3 : 0
}

function priorOf({ place, alternate }: Candidate, home: Home, isOutlet: boolean): number {
  // A local paper is called after its own town, however famous the namesake.
  const size = Math.min(Math.log10(place.population + 10), isOutlet ? 4.5 : 9)
  const kind = {
    country: 4,
    area: 3,
    region: 0.8,
    water: 2,
    mountain: 1,
    district: -2.5,
    settlement: 0,
    section: -1,
    site: 0,
  }[place.kind]
  const base = place.kind === 'area' || place.kind === 'water' || place.kind === 'mountain' ? kind + 3 : kind + size
  return (
    base +
    (place.capital && !isOutlet ? 1.5 : 0) -
    (alternate ? 1.5 : 0) +
    (place.country === home.country ? AT_HOME : 0)
  )
}

interface Mass {
  readonly country: Map<string, number>
  readonly region: Map<Place, number>
  readonly district: Map<Place, number>
  readonly cell: Map<number, number>
}

const weightOf = (mentions: number): number => Math.sqrt(mentions)

/** How much of the report's naming speaks for each country, region and stretch of the earth. */
function massOf(names: readonly Name[]): Mass {
  const mass: Mass = { country: new Map(), region: new Map(), district: new Map(), cell: new Map() }
  for (const { mentions, readings } of names) {
    for (const reading of readings) put(mass, reading.place, reading.share * weightOf(mentions.length))
  }
  return mass
}

function put(mass: Mass, place: Place, weight: number): void {
  grow(mass.country, place.country, weight)
  const region = regionOf(place)
  if (region !== undefined) grow(mass.region, region, weight)
  const district = districtOf(place)
  if (district !== undefined) grow(mass.district, district, weight)
  if (place.kind !== 'country' && place.kind !== 'area' && place.kind !== 'region')
    grow(mass.cell, cellOf(place.lat, place.lon), weight)
}

function grow<K>(map: Map<K, number>, key: K, weight: number): void {
  map.set(key, (map.get(key) ?? 0) + weight)
}

const regionOf = (place: Place): Place | undefined => (place.kind === 'region' ? place : place.region)

const districtOf = (place: Place): Place | undefined => (place.kind === 'district' ? place : place.district)

// Cells of one degree; those around count too, so "near" is within about 150 km.
const cellOf = (lat: number, lon: number): number => Math.floor(lat) * 1000 + Math.floor(lon)

function support(place: Place, mass: Mass, readings: readonly Reading[], weight: number): number {
  // What the name itself put into the masses is no support for it.
  const own = readings.filter((reading) => reading.share > 0.001)
  const region = regionOf(place)
  const country = (mass.country.get(place.country) ?? 0) - sum(own, weight, (other) => other.country === place.country)
  let gain = place.country === '' ? 0 : IN_COUNTRY * ease(country / 2)
  if (region !== undefined) {
    const inRegion = (mass.region.get(region) ?? 0) - sum(own, weight, (other) => regionOf(other) === region)
    gain += IN_REGION * ease(inRegion)
  }
  const district = districtOf(place)
  if (district !== undefined) {
    const inDistrict = (mass.district.get(district) ?? 0) - sum(own, weight, (other) => districtOf(other) === district)
    gain += IN_DISTRICT * ease(inDistrict)
  }
  return gain + NEARBY * ease(around(place, mass) - sum(own, weight, (other) => isNear(other, place)))
}

function isNear(other: Place, place: Place): boolean {
  if (other.kind === 'country' || other.kind === 'area' || other.kind === 'region') return false
  return (
    Math.abs(Math.floor(other.lat) - Math.floor(place.lat)) <= 1 &&
    Math.abs(Math.floor(other.lon) - Math.floor(place.lon)) <= 1
  )
}

function around(place: Place, mass: Mass): number {
  let total = 0
  for (let lat = -1; lat <= 1; lat++)
    for (let lon = -1; lon <= 1; lon++) total += mass.cell.get(cellOf(place.lat + lat, place.lon + lon)) ?? 0
  return total
}

function sum(readings: readonly Reading[], weight: number, counts: (place: Place) => boolean): number {
  return readings.reduce((total, { place, share: part }) => (counts(place) ? total + part * weight : total), 0)
}

/** The first support counts most. */
const ease = (mass: number): number => Math.max(0, mass) / (Math.max(0, mass) + 0.7)

/** Spreads a name over its readings by weight. */
function share(readings: readonly Reading[], gain: (place: Place) => number): void {
  const weights = readings.map(({ place, prior }) => prior + gain(place))
  const top = Math.max(...weights)
  const parts = weights.map((weight) => Math.exp(1.5 * (weight - top)))
  const total = parts.reduce((left, right) => left + right, 0)
  readings.forEach((reading, index) => {
    reading.share = (parts[index] ?? 0) / total
  })
}
