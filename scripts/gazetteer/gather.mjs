// Reads the sources into one list of places, with their names and what contains them.
import { readFileSync } from 'node:fs'
import { divisionNames, romanisations, usable } from './names.mjs'

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
const json = (file) => JSON.parse(readFileSync(file, 'utf8'))
const KM = 111.2

/**
 * Rows in this order: areas, countries, regions, districts, settlements. `region`, `district` are rows, not numbers.
 * `high` and `wide` are half the extent north to south and west to east, in km.
 */
export function gatherPlaces(inputs, fold) {
  const build = { places: [], fold, countries: new Map(), regions: new Map(), districts: new Map() }
  addAreas(build, inputs)
  addCountries(build, inputs)
  const outlines = readOutlines(inputs)
  addRegions(build, inputs, outlines)
  addDistricts(build, inputs)
  addFurther(build, outlines)
  addSettlements(build, inputs)
  settle(build)
  placeCounties(build, inputs)
  return build.places.filter((place) => place.lat !== null)
}

function add(build, place) {
  const row = {
    id: 0,
    lat: null,
    lon: null,
    high: 0,
    wide: 0,
    population: 0,
    country: '',
    region: null,
    district: null,
    names: new Map(),
    members: [],
    ...place,
  }
  file(build, row, row.name, 0)
  build.places.push(row)
  return row
}

/** Weight 0: a name of its own; 1: an alternate, perhaps of another time or language. */
function file(build, row, name, weight) {
  const key = build.fold(name)
  // An alternate of three letters is a code or an article more often than a name.
  if (key.length >= (weight ? 4 : 2) && !(row.names.get(key) <= weight)) row.names.set(key, weight)
}

function addAreas(build, inputs) {
  for (const line of lines(inputs.areas)) {
    const [lat, lon, radius, kind, countries, names] = line.split('\t')
    const [name, ...others] = names.split('|')
    const country = countries.includes(' ') ? '' : countries
    const row = add(build, {
      name,
      kind,
      lat: Number(lat),
      lon: Number(lon),
      high: Number(radius),
      wide: Number(radius),
      country,
    })
    for (const other of others) file(build, row, other, 0)
  }
}

function addCountries(build, inputs) {
  const names = json(inputs.countryNames).countries
  for (const line of lines(inputs.countries)) {
    const [code, lat, lon, others] = line.split('\t')
    const known = [names[code] ?? []].flat()
    const wellKnown = others.split('|').filter(Boolean)
    const name = SHORT_NAMES[code] ?? known[0] ?? wellKnown[0]
    const row = add(build, { name, kind: 'country', lat: Number(lat), lon: Number(lon), country: code })
    for (const other of [...known, ...wellKnown]) file(build, row, other, 0)
    build.countries.set(code, row)
  }
}

// Where the standard's name is not what people write.
const SHORT_NAMES = {
  TW: 'Taiwan', VE: 'Venezuela', BO: 'Bolivia', US: 'United States', GB: 'United Kingdom', RU: 'Russia', SY: 'Syria', IR: 'Iran', LA: 'Laos', CN: 'China', GM: 'Gambia', BN: 'Brunei',
  CD: 'Democratic Republic of the Congo', TZ: 'Tanzania', PS: 'Palestine', MK: 'North Macedonia', VA: 'Vatican City', FK: 'Falkland Islands',
  CI: "Côte d'Ivoire", LY: 'Libya', KR: 'South Korea', KP: 'North Korea', TR: 'Turkey', BS: 'Bahamas', FM: 'Micronesia', MD: 'Moldova', VN: 'Vietnam',
} // biome-ignore format: a table

/** The divisions of Natural Earth: GeoNames code and outline. */
function readOutlines(inputs) {
  return lines(inputs.regions).map((line) => {
    const [country, code, id, lat, lon, box, names] = line.split('\t')
    const [west, south, east, north] = box.split(',').map(Number)
    const wide = ((east - west) / 2) * KM * Math.cos((Number(lat) * Math.PI) / 180)
    const size = { high: ((north - south) / 2) * KM, wide }
    return {
      code: `${country}.${code}`,
      country,
      id: Number(id),
      lat: Number(lat),
      lon: Number(lon),
      ...size,
      names: names.split('|'),
      box: [west, south, east, north],
    }
  })
}

function addRegions(build, inputs, outlines) {
  const byCode = new Map(outlines.map((outline) => [outline.code, outline]))
  for (const { code, name } of json(inputs.admin1)) {
    const country = code.slice(0, 2)
    const { lat = null, lon = null, high = 0, wide = 0, id = 0, names = [] } = byCode.get(code) ?? {}
    const row = add(build, { name: shortName(name), kind: 'region', country, lat, lon, high, wide, id })
    for (const form of divisionNames(name, country)) file(build, row, form, 0)
    for (const other of names) for (const form of divisionNames(other, country)) file(build, row, form, 1)
    build.regions.set(code, row)
  }
  for (const { country, box } of outlines) growCountry(build, country, box)
}

/** Divisions that Natural Earth has and GeoNames counts as second level, such as the counties of Ireland. */
function addFurther(build, outlines) {
  const known = new Set(
    [...build.districts.values()].flatMap((row) => [...row.names.keys()].map((key) => `${row.country} ${key}`)),
  )
  for (const { code, country, box, names, ...outline } of outlines) {
    if (build.regions.has(code) || known.has(`${country} ${build.fold(names[0])}`)) continue
    const row = add(build, { ...outline, country, name: shortName(names[0]), kind: 'district' })
    for (const other of names)
      for (const form of divisionNames(other, country)) file(build, row, form, other === names[0] ? 0 : 1)
  }
}

const shortName = (name) => name.replace(/ (?:Department|Province|Governorate)$/, '')

const LARGE = new Set(['RU', 'US', 'CA', 'CN', 'BR', 'AU', 'IN', 'KZ'])

function growCountry(build, code, [west, south, east, north]) {
  const row = build.countries.get(code)
  // Far territories and the date line would stretch it round the world: only what lies near the middle counts.
  const far = LARGE.has(code) ? 60 : 18
  if (row === undefined || Math.abs((west + east) / 2 - row.lon) > far || Math.abs((south + north) / 2 - row.lat) > far)
    return
  const narrow = KM * Math.cos((row.lat * Math.PI) / 180)
  row.high = Math.max(row.high, (north - row.lat) * KM * 0.9, (row.lat - south) * KM * 0.9)
  row.wide = Math.max(row.wide, (east - row.lon) * narrow * 0.9, (row.lon - west) * narrow * 0.9)
}

function addDistricts(build, inputs) {
  for (const { code, name } of json(inputs.admin2)) {
    const country = code.slice(0, 2)
    const region = build.regions.get(code.split('.').slice(0, 2).join('.')) ?? null
    const row = add(build, { name, kind: 'district', country, region })
    for (const form of divisionNames(name, country)) file(build, row, form, form === name ? 0 : 1)
    build.districts.set(code, row)
  }
}

function addSettlements(build, inputs) {
  for (const line of lines(inputs.cities)) {
    const [id, name, ascii, others, lat, lon, , feature, country, , a1, a2, , , population] = line.split('\t')
    // Abandoned, destroyed and historical places keep their row: reports speak of them. Farms and religious houses do not.
    const region = build.regions.get(`${country}.${a1}`) ?? null
    const district = build.districts.get(`${country}.${a1}.${a2}`) ?? null
    const kind = feature === 'PPLX' ? 'section' : 'settlement'
    const row = add(build, {
      id: Number(id),
      name,
      kind,
      lat: Number(lat),
      lon: Number(lon),
      population: Number(population),
      country,
      region,
      district,
    })
    const large = build.countries.get(country)
    row.capital = feature === 'PPLC'
    file(build, row, ascii, 0)
    for (const other of others.split(',')) {
      // A capital is not its country, though some sources file it so.
      if (!usable(other) || large?.names.has(build.fold(other))) continue
      for (const form of [other, ...romanisations(other, country)]) file(build, row, form, 1)
    }
    // What the upper levels hold, for their middle, extent and population.
    for (const holder of [region, district]) holder?.members.push(row)
    for (const holder of [region, district, large]) if (holder) holder.population += row.population
  }
}

/** Gives divisions without an outline the middle and extent of their settlements. */
function settle(build) {
  for (const row of build.places) {
    if (row.lat !== null || row.members.length === 0) continue
    row.lat = mean(row.members.map((member) => member.lat))
    row.lon = mean(row.members.map((member) => member.lon))
    const narrow = KM * Math.cos((row.lat * Math.PI) / 180)
    row.high = Math.max(5, ...row.members.map((member) => Math.abs(member.lat - row.lat) * KM))
    row.wide = Math.max(5, ...row.members.map((member) => Math.abs(member.lon - row.lon) * narrow))
  }
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Counties of the United States get the middle of their outline. */
function placeCounties(build, inputs) {
  const atlas = json(inputs.counties)
  const states = new Map(atlas.objects.states.geometries.map(({ id, properties }) => [id, properties.name]))
  const codes = new Map(
    [...build.regions].filter(([code]) => code.startsWith('US.')).map(([code, row]) => [row.name, code]),
  )
  const corners = atlas.arcs.map((arc) => corner(arc, atlas.transform))
  for (const { id, arcs } of atlas.objects.counties.geometries) {
    const row = build.districts.get(`${codes.get(states.get(id.slice(0, 2)))}.${id.slice(2)}`)
    if (row === undefined) continue
    const boxes = arcs.flat(Number.POSITIVE_INFINITY).map((arc) => corners[arc < 0 ? ~arc : arc])
    const west = Math.min(...boxes.map((box) => box[0])),
      south = Math.min(...boxes.map((box) => box[1]))
    const east = Math.max(...boxes.map((box) => box[2])),
      north = Math.max(...boxes.map((box) => box[3]))
    row.lat = (south + north) / 2
    row.lon = (west + east) / 2
    row.high = ((north - south) / 2) * KM
    row.wide = ((east - west) / 2) * KM * Math.cos((row.lat * Math.PI) / 180)
  }
}

/** West, south, east, north of a TopoJSON arc. */
function corner(arc, { scale, translate }) {
  let x = 0,
    y = 0
  const box = [180, 90, -180, -90]
  for (const [dx, dy] of arc) {
    x += dx
    y += dy
    const lon = x * scale[0] + translate[0],
      lat = y * scale[1] + translate[1]
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  return box
}
