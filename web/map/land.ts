import { geoEquirectangular, geoPath } from 'd3-geo'
import type { FeatureCollection, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Degrees in, degrees out: what is left is the cutting at the antimeridian, without which land smears over the map. */
const PLATE = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .reflectY(true)

/** The countries of the world from Natural Earth, cut at the antimeridian. */
export function countriesOf(atlas: Topology): FeatureCollection<MultiPolygon> {
  const countries = feature(atlas, atlas.objects['countries'] as GeometryCollection<{ name: string }>)
  return {
    type: 'FeatureCollection',
    features: countries.features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'MultiPolygon', coordinates: cut(geometry) },
    })),
  }
}

/** Rings as the projection draws them, each filled: what lies in a hole, such as Lesotho, is a country of its own. */
function cut(geometry: Parameters<ReturnType<typeof geoPath>>[0]): Position[][][] {
  const rings: Position[][] = []
  let ring: Position[] = []
  geoPath(PLATE, {
    moveTo: (x: number, y: number) => {
      ring = [[x, y]]
    },
    lineTo: (x: number, y: number) => {
      ring.push([x, y])
    },
    closePath: () => {
      if (ring[0]) rings.push([...ring, ring[0]])
    },
    beginPath: () => {},
    arc: () => {},
  })(geometry)
  return rings.map((one) => [one])
}
