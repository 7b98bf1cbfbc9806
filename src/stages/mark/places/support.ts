import type { Place } from '../../../geo/place.ts'

/** A reading of a name and how much of the name's weight it has. */
export interface Reading {
  readonly place: Place
  readonly prior: number
  /** Added by the user. */
  readonly added: boolean
  /** By a name of another time or language. */
  readonly alternate: boolean
  /** 0 to 1; the readings of a name share 1. */
  share: number
}

/** How much of a report's naming speaks for each country, region, district and stretch of the earth. */
export interface Mass {
  readonly country: Map<string, number>
  readonly region: Map<Place, number>
  readonly district: Map<Place, number>
  /** By cell of one degree. */
  readonly cell: Map<number, number>
}

// What a reading gains, at most, from what else the report names, in log-odds.
const IN_COUNTRY = 4
const IN_REGION = 3
const IN_DISTRICT = 3
const NEARBY = 3

/** Adds up the readings of names, each with the weight of its name. */
export function massOf(names: readonly { readonly readings: readonly Reading[]; readonly weight: number }[]): Mass {
  const mass: Mass = { country: new Map(), region: new Map(), district: new Map(), cell: new Map() }
  for (const { readings, weight } of names) {
    for (const reading of readings) {
      if (!hasWeight(reading)) continue
      const { place, share } = reading
      grow(mass.country, place.country, share * weight)
      grow(mass.region, regionOf(place), share * weight)
      grow(mass.district, districtOf(place), share * weight)
      if (isPoint(place)) grow(mass.cell, cellOf(place.lat, place.lon), share * weight)
    }
  }
  return mass
}

function grow<K>(map: Map<K, number>, key: K | undefined, weight: number): void {
  if (key !== undefined) map.set(key, (map.get(key) ?? 0) + weight)
}

const regionOf = (place: Place): Place | undefined => (place.kind === 'region' ? place : place.region)
const districtOf = (place: Place): Place | undefined => (place.kind === 'district' ? place : place.district)
const isPoint = ({ kind }: Place): boolean => kind !== 'country' && kind !== 'area' && kind !== 'region'
const cellOf = (lat: number, lon: number): number => Math.floor(lat) * 1000 + Math.floor(lon)

/** Whether a reading counts for anything; most of a common name's do not. */
export function hasWeight({ share }: Reading): boolean {
  return share >= 0.001
}

/** What a reading gains from the other names of the report; what its own name (`readings`) put into the masses is no support. */
export function support(place: Place, mass: Mass, readings: readonly Reading[], weight: number): number {
  const others = (total: number | undefined, counts: (other: Place) => boolean): number =>
    (total ?? 0) - shareOf(readings, weight, counts)
  const region = regionOf(place)
  const district = districtOf(place)
  let gain = 0
  if (place.country !== '') {
    gain += IN_COUNTRY * ease(others(mass.country.get(place.country), ({ country }) => country === place.country) / 2)
  }
  if (region !== undefined) {
    gain += IN_REGION * ease(others(mass.region.get(region), (other) => regionOf(other) === region))
  }
  if (district !== undefined) {
    gain += IN_DISTRICT * ease(others(mass.district.get(district), (other) => districtOf(other) === district))
  }
  return gain + NEARBY * ease(others(around(place, mass), (other) => isNear(other, place)))
}

/** What a name's own readings have put into a mass. */
export function shareOf(readings: readonly Reading[], weight: number, counts: (place: Place) => boolean): number {
  return readings.reduce(
    (total, reading) => (hasWeight(reading) && counts(reading.place) ? total + reading.share * weight : total),
    0,
  )
}

// The cell of a place and those round it: within some 150 km.
function around(place: Place, { cell }: Mass): number {
  let total = 0
  for (let north = -1; north <= 1; north++) {
    for (let east = -1; east <= 1; east++) total += cell.get(cellOf(place.lat + north, place.lon + east)) ?? 0
  }
  return total
}

function isNear(other: Place, place: Place): boolean {
  const apart = (one: number, two: number): number => Math.abs(Math.floor(one) - Math.floor(two))
  return isPoint(other) && apart(other.lat, place.lat) <= 1 && apart(other.lon, place.lon) <= 1
}

/** The first support counts most: 0.7 of a name gives half of what can be gained. */
const ease = (mass: number): number => Math.max(0, mass) / (Math.max(0, mass) + 0.7)
