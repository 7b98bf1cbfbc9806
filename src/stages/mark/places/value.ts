import { compassPart, contains } from '../../../geo/distance.ts'
import type { Place } from '../../../geo/place.ts'
import type { PlacePrecision, PlaceValue } from '../../../model/mark.ts'
import type { Mention, Resolved } from './mention.ts'

const PRECISIONS: Readonly<Record<Place['kind'], PlacePrecision>> = {
  area: 'region',
  water: 'region',
  mountain: 'region',
  country: 'country',
  region: 'region',
  district: 'district',
  settlement: 'settlement',
  section: 'district',
  site: 'site',
}
// Half an extent, in km: what is smaller is too small for its south to lie elsewhere.
const SMALL = 30

/** The value of the mark for `resolved[index]`. */
export function placeValueAt(resolved: readonly Resolved[], index: number): PlaceValue {
  const one = resolved[index]
  if (one === undefined) throw new RangeError(`no mention ${index}`)
  const { mention, place } = one
  if (place === undefined) return unplaced(mention, holderOf(mention, nearestTo(resolved, mention.start)))
  return mention.seated ? unplaced(mention, place) : placed(mention, place)
}

function placed({ compass }: Mention, place: Place): PlaceValue {
  const part =
    compass === undefined || Math.max(place.high, place.wide) < SMALL ? undefined : compassPart(place, compass)
  return {
    name: part === undefined ? place.name : `${compass} ${place.name}`,
    lat: part?.lat ?? place.lat,
    lon: part?.lon ?? place.lon,
    precision: part !== undefined && place.kind === 'country' ? 'region' : PRECISIONS[place.kind],
    ...holdersOf(place),
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
  }
}

/** A place that no gazetteer has takes the coordinates of what holds it, and none if nothing is known to. */
function unplaced({ text, shape }: Mention, holder: Place | undefined): PlaceValue {
  const precision = shape === 'site' || shape === 'feature' ? 'site' : shape === 'section' ? 'district' : 'settlement'
  if (holder === undefined) return { name: text, precision }
  return { name: text, lat: holder.lat, lon: holder.lon, precision, ...holdersOf(holder) }
}

/** What is known to hold a place that no gazetteer has: the division named outright, or what is nearby if it lies there. */
function holderOf({ parent }: Mention, nearby: Place | undefined): Place | undefined {
  return parent === undefined || (nearby !== undefined && contains(parent, nearby)) ? nearby : parent
}

/** The settlement that the text names nearest to `at`, else the nearest division. */
function nearestTo(resolved: readonly Resolved[], at: number): Place | undefined {
  const around = resolved
    .filter(({ place }) => place !== undefined)
    .sort((left, right) => Math.abs(left.mention.start - at) - Math.abs(right.mention.start - at))
    .map(({ place }) => place)
  const seat = around.find((place) => place?.kind === 'settlement' || place?.kind === 'section')
  return seat ?? around.find((place) => place?.kind === 'district' || place?.kind === 'region')
}

/** Country and first-level division, where there is one; of a region, itself. */
function holdersOf(place: Place): Pick<PlaceValue, 'country' | 'region'> {
  const region = place.kind === 'region' ? place : place.region
  return {
    ...(place.country === '' ? {} : { country: place.country }),
    ...(region === undefined ? {} : { region: region.name }),
  }
}
