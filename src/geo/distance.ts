import type { Place } from './place.ts'

/** A point on the earth in degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIUS = 6371.0088
const RADIAN = Math.PI / 180

/** Kilometres between two points along the great circle; the earth taken as a ball, so up to 0.5% off. */
export function distanceKm(from: Point, to: Point): number {
  const dLat = (to.lat - from.lat) * RADIAN
  const dLon = (to.lon - from.lon) * RADIAN
  const half =
    Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * RADIAN) * Math.cos(to.lat * RADIAN) * Math.sin(dLon / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Whether `outer` holds `inner` as the gazetteer files them: a settlement in its district, region and country. */
export function contains(outer: Place, inner: Place): boolean {
  if (outer === inner) return false
  if (outer.kind === 'country') return inner.kind !== 'country' && outer.country === inner.country
  if (outer === inner.region || outer === inner.district) return true
  return false
}

// Shares of the half extent that a compass word moves the middle: [north, east].
const COMPASS: Readonly<Record<string, readonly [number, number]>> = {
  north: [0.4, 0],
  south: [-0.4, 0],
  east: [0, 0.4],
  west: [0, -0.4],
  northeast: [0.35, 0.35],
  northwest: [0.35, -0.35],
  southeast: [-0.35, 0.35],
  southwest: [-0.35, -0.35],
  central: [0, 0],
}

/** The middle of the part of a place that a compass word names; undefined for other words. */
export function compassPart(place: Place, direction: string): Point | undefined {
  const shift =
    COMPASS[
      direction
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .replace(/ern$/, '')
    ]
  if (shift === undefined) return undefined
  const lat = place.lat + (shift[0] * place.high) / 111.2
  const narrow = 111.2 * Math.max(0.05, Math.cos(place.lat * RADIAN))
  return { lat: clamp(lat, 90), lon: clamp(place.lon + (shift[1] * place.wide) / narrow, 180) }
}

function clamp(value: number, limit: number): number {
  return Math.round(Math.max(-limit, Math.min(limit, value)) * 1e5) / 1e5
}
