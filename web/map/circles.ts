import type { FeatureCollection, Point, Polygon } from 'geojson'
import type { IncidentOverview } from '../../src/http/api.ts'

type Places = IncidentOverview['places']
type Precision = Places[number]['precision']

/** How far round its middle a place known no nearer may lie, km. */
const RADIUS_KM: Partial<Record<Precision, number>> = { district: 20, region: 70, country: 250 }
const KM_PER_DEGREE = 111.2
const CORNERS = 48

/** Places known to a point: pins. */
export function pinsOf(places: Places): FeatureCollection<Point> {
  const known = places.filter(({ precision }) => RADIUS_KM[precision] === undefined)
  return {
    type: 'FeatureCollection',
    features: known.map(({ lon, lat, name, count }) => ({
      type: 'Feature',
      properties: { name, count },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}

/** Places known to a district, region or country only: a circle, never a pin. */
export function circlesOf(places: Places): FeatureCollection<Polygon> {
  return {
    type: 'FeatureCollection',
    features: places.flatMap(({ lon, lat, name, count, precision }) => {
      const radius = RADIUS_KM[precision]
      if (radius === undefined) return []
      const ring = Array.from({ length: CORNERS + 1 }, (_, corner) => {
        const angle = (2 * Math.PI * corner) / CORNERS
        const across = radius / (KM_PER_DEGREE * Math.max(0.05, Math.cos((lat * Math.PI) / 180)))
        return [lon + across * Math.cos(angle), lat + (radius / KM_PER_DEGREE) * Math.sin(angle)]
      })
      return [
        {
          type: 'Feature' as const,
          properties: { name, count },
          geometry: { type: 'Polygon' as const, coordinates: [ring] },
        },
      ]
    }),
  }
}
