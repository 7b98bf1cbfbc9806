import type { AddedPlace, PlaceKind } from '../model/added-place.ts'
import { parseCsv } from './csv.ts'

/** A row that could not be taken, and why; `row` counts lines or features from 1. */
export interface RefusedRow {
  readonly row: number
  readonly why: string
}

export interface ReadPlaces {
  readonly places: readonly AddedPlace[]
  readonly refused: readonly RefusedRow[]
}

/** More rows than this are not read: a case needs a region's places, not the world's. */
export const MOST_PLACES = 500_000

/**
 * Reads places from a GeoNames dump (tabs), a GeoJSON file or a CSV file with a heading.
 *
 * CSV columns: `name`, `lat`, `lon`, and as wanted `names` (parted by `|`), `kind`, `country`, `population`, `geonames`.
 * GeoJSON features: the same as properties, and a geometry whose middle is taken.
 */
export function readPlaces(text: string): ReadPlaces {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('{')) return readGeoJson(start)
  const head = start.slice(0, start.indexOf('\n') + 1 || undefined)
  return head.split('\t').length >= 15 ? readGeoNames(start) : readCsv(start)
}

function readGeoNames(text: string): ReadPlaces {
  return collect(text.split(/\r?\n/), (line) => {
    if (line === '' || line.startsWith('#')) return undefined
    const [id, name, ascii, others = '', lat, lon, letter, code, country, , , , , , population] = line.split('\t')
    return {
      name,
      names: [ascii, ...others.split(',')].join('|'),
      lat,
      lon,
      kind: kindOfFeature(letter ?? '', code ?? ''),
      country,
      population,
      geonames: id,
    }
  })
}

/** GeoNames feature classes and codes: https://www.geonames.org/export/codes.html. */
function kindOfFeature(letter: string, code: string): PlaceKind {
  if (code.startsWith('PCL')) return 'country'
  if (code === 'ADM1') return 'region'
  if (code.startsWith('ADM')) return 'district'
  if (code === 'PPLX') return 'section'
  const kinds: Readonly<Record<string, PlaceKind>> = {
    P: 'settlement',
    H: 'water',
    T: 'mountain',
    L: 'area',
    V: 'area',
    U: 'water',
  }
  return kinds[letter] ?? 'site'
}

function readCsv(text: string): ReadPlaces {
  const [heading = [], ...rows] = parseCsv(text)
  const columns = heading.map((cell) => ALIASES[cell.trim().toLowerCase()] ?? cell.trim().toLowerCase())
  return collect(
    rows,
    (cells) => {
      if (cells.every((cell) => cell.trim() === '')) return undefined
      return Object.fromEntries(columns.map((column, index) => [column, cells[index]]))
    },
    2,
  )
}

const ALIASES: Readonly<Record<string, string>> = {
  latitude: 'lat',
  longitude: 'lon',
  lng: 'lon',
  long: 'lon',
  type: 'kind',
  alternatenames: 'names',
  country_code: 'country',
  geonameid: 'geonames',
}

function readGeoJson(text: string): ReadPlaces {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    return { places: [], refused: [{ row: 1, why: `no JSON: ${error instanceof Error ? error.message : error}` }] }
  }
  const features = (parsed as { features?: unknown }).features
  if (!Array.isArray(features)) return { places: [], refused: [{ row: 1, why: 'no GeoJSON feature collection' }] }
  return collect(
    features,
    (feature: { properties?: Record<string, unknown>; geometry?: { coordinates?: unknown } }) => {
      const named = Object.entries(feature?.properties ?? {}).map(([key, value]) => [
        ALIASES[key.toLowerCase()] ?? key.toLowerCase(),
        value,
      ])
      const [lon, lat] = middleOf(feature?.geometry?.coordinates)
      return { ...Object.fromEntries(named), lat, lon }
    },
  )
}

/** The middle of the box round all positions of a geometry. */
function middleOf(coordinates: unknown): readonly [unknown, unknown] {
  const positions: number[][] = []
  // A stack instead of recursion: files may nest as deep as they like.
  const open: unknown[] = [coordinates]
  while (open.length > 0) {
    const one = open.pop()
    if (!Array.isArray(one)) continue
    if (typeof one[0] === 'number' && typeof one[1] === 'number') positions.push(one)
    else for (const part of one) open.push(part)
  }
  if (positions.length === 0) return [undefined, undefined]
  const middle = (axis: number): number => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const position of positions) {
      low = Math.min(low, position[axis] ?? low)
      high = Math.max(high, position[axis] ?? high)
    }
    return (low + high) / 2
  }
  return [middle(0), middle(1)]
}

type Fields = Readonly<Record<string, unknown>>

function collect<R>(rows: readonly R[], fieldsOf: (row: R) => Fields | undefined, first = 1): ReadPlaces {
  const places: AddedPlace[] = []
  const refused: RefusedRow[] = []
  rows.slice(0, MOST_PLACES).forEach((row, index) => {
    const fields = fieldsOf(row)
    if (fields === undefined) return
    const place = toPlace(fields)
    if (typeof place === 'string') refused.push({ row: index + first, why: place })
    else places.push(place)
  })
  if (rows.length > MOST_PLACES)
    refused.push({ row: MOST_PLACES + first, why: `only the first ${MOST_PLACES} rows are read` })
  return { places, refused }
}

const KINDS: ReadonlySet<string> = new Set([
  'area',
  'water',
  'mountain',
  'country',
  'region',
  'district',
  'settlement',
  'section',
  'site',
])

/** A place, or what is wrong with the row. */
function toPlace(fields: Fields): AddedPlace | string {
  const string = (key: string): string =>
    typeof fields[key] === 'string' || typeof fields[key] === 'number' ? String(fields[key]).trim() : ''
  const name = string('name')
  if (name === '' || name.length > 200) return 'no name'
  const [lat, lon] = [Number(string('lat') || Number.NaN), Number(string('lon') || Number.NaN)]
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) return `"${name}" has no coordinates in degrees`
  const kind = string('kind') || 'site'
  if (!KINDS.has(kind)) return `"${name}" is of kind "${kind}": use one of ${[...KINDS].join(', ')}`
  const country = string('country').toUpperCase()
  if (country !== '' && !/^[A-Z]{2}$/.test(country))
    return `"${name}" has the country "${country}": use two letters, such as HN`
  const names = string('names')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one.length <= 200)
  const geonames = Number(string('geonames'))
  const population = Math.max(0, Number(string('population')) || 0)
  return { name, names, lat, lon, kind: kind as PlaceKind, country, population, ...(geonames > 0 ? { geonames } : {}) }
}
