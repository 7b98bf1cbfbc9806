import { loadGazetteer } from '../../geo/gazetteer.ts'
import type { Statement } from '../../model/account.ts'
import type { PlaceValue } from '../../model/mark.ts'
import { townBehindHeadline, townOfOutlet } from './outlet-town.ts'
import { degreesBetween, isCredit, standingOf } from './place-words.ts'
import { marksIn, type Reading, spanOf } from './reading.ts'
import type { Scene } from './scenes.ts'
import { isAside, isFirm, type When, type Where } from './setting.ts'
import { statementOf } from './statements.ts'

/** What a scene's surroundings say of its time and place, where it does not say so itself. */
export interface Surroundings {
  readonly time: When | null
  readonly place: Where | null
  /** The nearest settlement in the sentences around. */
  readonly settlement: Where | null
  /** The most precise place told before it in its paragraph, the nearest of those. */
  readonly before: Where | null
  /** The first settlement elsewhere in the report. */
  readonly later: Where | null
  /** All settlements that the report names. */
  readonly towns: readonly Where[]
  /** The settlement that the report is sent from or names most often. */
  readonly city: Where | null
  /** Where the report was sent from. */
  readonly dateline: Where | null
}

// No account holds more places; what is beyond is repetition.
const MOST = 6

/** Where a scene is told to have been, the place itself first; where no town is, the one that the outlet is called after. */
export function whereOf(reading: Reading, scene: Scene, around: Surroundings): Statement<PlaceValue>[] {
  const where = toldWhere(reading, scene, around)
  return where.some(({ value }) => value.precision === 'settlement')
    ? where
    : [...where, ...townBehind(reading, scene, where)]
}

function toldWhere(reading: Reading, scene: Scene, around: Surroundings): Statement<PlaceValue>[] {
  const told = scene.places.filter((place) => !isCredit(reading.text, place) && !isOtherLand(place, around))
  const isCourts = (place: Where): boolean => standingOf(place.view, place) === 'court'
  // "arrested in Lowen": of an arrest or a sentence that is told by itself, the scene.
  const isOwn = (place: Where): boolean => scene.type.aftermath && AFTER.has(standingOf(place.view, place))
  const fit = told.filter((place) => FIT.has(standingOf(place.view, place)) || isOwn(place))
  const isFar = (place: Where): boolean => around.settlement !== null && standingOf(place.view, place) === 'far'
  const places = fit.length > 0 || around.city ? fit : told.filter((place) => !isNamesakeStreet(place) && !isFar(place))
  const settled = places.find(
    (place) =>
      place.value.precision === 'settlement' &&
      !isOtherStory(place, places[0], around) &&
      (isTown(place) || isOwn(place)) &&
      !isPart(place, around) &&
      (around.city === null || isOwn(place) || standingOf(place.view, place) === 'force' || !isAside(place)),
  )
  const site = places.find(({ value }) => value.precision === 'site')
  const [first] = places
  const state = (found: readonly (Where | null | undefined)[]): Statement<PlaceValue>[] =>
    found.flatMap((place) => (place ? [placeStatement(reading, place)] : []))
  const county = places.find(({ value }) => value.precision === 'district' && COUNTY_NAME.test(value.name))
  if (settled) {
    const city =
      cityAround(settled, around) ??
      cityOfNamesake(settled, around.city === null ? { ...around, city: townBehindHeadline(reading) } : around)
    const other = places.filter((place) => isTown(place) && isFirm(place) && isNeighbour(settled, place))
    return state(distinct([settled, site, city, holderBeside(reading, settled), ...other, county]))
  }
  const dateline = around.dateline?.value.precision === 'settlement' ? around.dateline : null
  const home = around.settlement ?? dateline ?? around.city ?? around.later
  const part = places.find(({ value }) => value.precision === 'settlement' || value.precision === 'district')
  if (part) return state([part, site, cityOf(part, around) ?? townIn(part, around) ?? townOfPart(part, around)])
  if (site && home) return state([home, site, cityAround(home, around)])
  if (first) return state([first, cityOf(first, around) ?? townIn(first, around)])
  // Most acts are tried near where they were done; what was told before a court's sentence is of other acts.
  const court = told.find(isCourts)
  const isOpening = court !== undefined && court.view === scene.mentions[0]?.trigger.view
  if (isOpening && (around.settlement?.view.index ?? 0) <= court.view.index) return state([court])
  const { before } = around
  if (before !== null && home && isApart(before, home)) return state([before, townIn(before, around)])
  const isElsewhere = dateline !== null && isOfCapital(dateline, around)
  if (around.settlement && !isElsewhere) return state([around.settlement, cityAround(around.settlement, around)])
  if (dateline) return [placeStatement(reading, isInCapital(reading, scene) ? dateline : ofDateline(dateline))]
  if (court) return state([court])
  const known = around.city ?? around.place ?? around.later
  return known ? state([known, known.value.precision === 'site' ? around.later : townIn(known, around)]) : []
}

/** Whether a country that is not the dateline's is only named beside: "two U.S. citizens were shot". */
function isOtherLand(place: Where, { dateline }: Surroundings): boolean {
  const land = dateline?.value.country
  return place.value.precision === 'country' && land !== undefined && land !== place.value.country && !isFirm(place)
}

// Regions that are one town under another name.
const ONE_TOWN: Readonly<Record<string, string>> = { 'District of Columbia': 'Washington' }

/** Where only a street, a county or a state is told, the one town of it, or the town that the outlet is called after. */
function townBehind(reading: Reading, scene: Scene, where: readonly Statement<PlaceValue>[]): Statement<PlaceValue>[] {
  const [first] = where
  const region = first?.value.region
  const trigger = scene.mentions[0]?.trigger
  if (first === undefined || trigger === undefined) return []
  const only = region === undefined ? undefined : ONE_TOWN[region]
  const found = only === undefined ? [] : loadGazetteer().lookup(only)
  const held = found.find(({ place }) => place.kind === 'settlement' && place.region?.name === region)?.place
  if (held !== undefined && region !== undefined) {
    const { name, lat, lon, country } = held
    return [{ ...first, value: { name, lat, lon, precision: 'settlement', country, region } }]
  }
  const town = townOfOutlet(reading, region ?? null)
  const isNear =
    town !== null && (first.value.precision !== 'district' || (degreesBetween(first.value, town) ?? COUNTY) < COUNTY)
  if (!isNear) return []
  return [statementOf(reading, town, spanOf(trigger.view, trigger.first, trigger.last))]
}

// So many sentences behind the first place of a scene another story may have begun.
const OTHER_STORY = 3

/** Whether a town lies in another region than the dateline, and is told long after the scene has a place: of another story on the page. */
function isOtherStory({ view, value }: Where, first: Where | undefined, { dateline }: Surroundings): boolean {
  const home = dateline?.value.region
  if (first === undefined || home === undefined || value.region === undefined || value.region === home) return false
  const isHere = first.value.precision === 'site' || first.value.region === home
  return isHere && view.index - first.view.index > OTHER_STORY
}

/** Whether the report calls a place a part of some town, here or elsewhere: "in Lowell … the Lowell neighborhood". */
function isPart({ value }: Where, { city, towns }: Surroundings): boolean {
  if (city === null || city.value.name === value.name) return false
  return towns.some((town) => town.value.name === value.name && standingOf(town.view, town) === 'part')
}

/** Of apartments or a quarter that bear the name of some town, the first town that the report names as one. */
function townOfPart(part: Where, { towns }: Surroundings): Where | null {
  if (part.value.precision !== 'settlement' || isTown(part) || isDistrict(part)) return null
  return towns.find((town) => town.value.name !== part.value.name && isTown(town)) ?? null
}

/** "the 400 block of Springfield": the street is not the town. */
function isNamesakeStreet(place: Where): boolean {
  return place.value.precision !== 'site' && standingOf(place.view, place) === 'street'
}

const FIT: ReadonlySet<string> = new Set(['plain', 'force', 'part'])
const AFTER: ReadonlySet<string> = new Set(['court', 'later'])

/** Whether a place stands as a town of its own, and not as a quarter or the home of somebody. */
function isTown(place: Where): boolean {
  const standing = standingOf(place.view, place)
  return standing === 'plain' || standing === 'force' || standing === 'court'
}

const COUNTY_NAME = / (?:County|Parish|Borough)$/

function distinct(places: readonly (Where | null | undefined)[]): Where[] {
  const known = places.filter((place) => place !== null && place !== undefined)
  return known
    .filter((place, at) => known.findIndex(({ value }) => value.name === place.value.name) === at)
    .slice(0, MOST)
}

/** The town that a quarter is told with: "Lowell, Springfield", "Springfield's Lowell". */
function holderBeside({ text }: Reading, quarter: Where): Where | null {
  const beside = marksIn(quarter.view, 'place').find(({ start, end, value }) => {
    const isBehind = start > quarter.end && text.slice(quarter.end, start) === ', '
    const isBefore = end < quarter.start && /^['’]s $/.test(text.slice(end, quarter.start))
    return value.precision === 'settlement' && (isBehind || isBefore)
  })
  if (beside === undefined) return null
  const holder = { value: beside.value, view: quarter.view, start: beside.start, end: beside.end }
  return isNeighbour(quarter, holder) ? holder : null
}

/** Whether a place is another settlement as near as a suburb. */
function isNeighbour(scene: Where, { value }: Where): boolean {
  const gap = degreesBetween(scene.value, value)
  return value.precision === 'settlement' && value.name !== scene.value.name && gap !== null && gap < SUBURB
}

// More people than this, and a town is meant by its bare name also far away.
const KNOWN_AFAR = 100_000

/** The report's own city, where the scene bears the name of a small town far away that the report does not place: a quarter of the city. */
function cityOfNamesake(scene: Where, { city, dateline }: Surroundings): Where | null {
  if (!city || scene.value.country !== city.value.country || scene.value.region === city.value.region) return null
  const { view, end, value } = scene
  // "in Bihor county … in Oradea", "Central City, Colorado": the town of that region.
  const isQualified = marksIn(view, 'place').some(
    (mark) =>
      (mark.start >= end && mark.start - end <= 3) ||
      ((mark.value.precision === 'region' || mark.value.precision === 'district') &&
        mark.value.region === value.region),
  )
  // "Zinder" of the region of that name is its town.
  if (isQualified || value.region?.startsWith(value.name) || (dateline !== null && ofDateline(dateline) !== dateline))
    return null
  const towns = loadGazetteer()
    .lookup(value.name)
    .filter(({ place, alternate }) => !alternate && place.kind !== 'region' && place.kind !== 'district')
  const found = towns.find(({ place }) => place.geonames === value.geonames)
  if (towns.length < 2) return null
  return found !== undefined && found.place.population < KNOWN_AFAR ? city : null
}

// Degrees: a place and its suburb, some 25 km; a county and its towns, some 60 km.
const SUBURB = 0.22
const COUNTY = 0.55

/** The report's own city, where the scene is a suburb or a quarter of it. */
function cityAround(scene: Where, around: Surroundings): Where | null {
  const { city } = around
  if (!city || scene.value.name === city.value.name || isOfCapital(city, around)) return null
  const gap = degreesBetween(scene.value, city.value)
  return gap !== null && gap < SUBURB ? city : null
}

/** The report's own city of a scene that is none itself: a quarter that only bears a town's name, a county, a place without a point. */
function cityOf(scene: Where, around: Surroundings): Where | null {
  const { city } = around
  if (!city || scene.value.name === city.value.name) return null
  if (scene.value.country !== undefined && scene.value.country !== city.value.country) return null
  const isQuarterOnly = scene.value.precision === 'settlement' && !isDistrict(scene)
  if (isQuarterOnly || scene.value.lat === undefined) return isOfCapital(city, around) ? null : city
  if (scene.value.precision === 'region' || scene.value.precision === 'country')
    return city.value.region === scene.value.region || (scene.value.region === undefined && !isOfCapital(city, around))
      ? city
      : null
  const gap = degreesBetween(scene.value, city.value)
  return gap === null || gap < COUNTY || (isQuarter(scene) && scene.value.region === city.value.region) ? city : null
}

/** "the Lowen *district*": round a town of that name, where one is. */
function isDistrict({ view, end }: Where): boolean {
  return view.tokens[view.tokens.findIndex(({ start }) => start >= end)]?.lower === 'district'
}

/** Whether a city is only where a correspondent of a whole country sits: the capital of a dateline. */
function isOfCapital(city: Where, { dateline }: Surroundings): boolean {
  return city === dateline && ofDateline(city) !== city
}

/** Whether a place is a quarter that no gazetteer has: its point is only that of the town named nearest to it. */
function isQuarter({ value }: Where): boolean {
  return value.precision === 'district' && value.geonames === undefined && !COUNTY_NAME.test(value.name)
}

/** Of a county or a state the town in it that the report names; of several first one where something may happen. */
function townIn({ value }: Where, { settlement, later, towns: all }: Surroundings): Where | null {
  if (value.precision !== 'district' && value.precision !== 'region') return null
  const near = [settlement, later].filter((town) => town !== null)
  const towns = [...near, ...all.filter(isTown), ...all.filter((town) => standingOf(town.view, town) === 'far')]
  const isIn = (town: Where): boolean => {
    if (value.precision === 'region' && !COUNTY_NAME.test(value.name))
      return town.value.region === (value.region ?? value.name)
    const gap = degreesBetween(value, town.value)
    return gap !== null && gap < COUNTY
  }
  return towns.find(isIn) ?? null
}

const IN_CAPITAL =
  /(?<!\b(?:km|kilometers|miles|north|south|east|west|outskirts) )\b(?:in|of|throughout|around) (?:this|the) capital\b|\b(?:in|of) this city\b/

/** "in this capital": whether a scene is told to have been in the town that its report was sent from. */
function isInCapital({ views }: Reading, { sentences }: Scene): boolean {
  for (const index of sentences) if (IN_CAPITAL.test(views[index]?.words.join(' ') ?? '')) return true
  return false
}

/** A capital in a dateline says no more than the country: correspondents sit there. */
function ofDateline(place: Where): Where {
  const { name, geonames, country } = place.value
  if (country === undefined) return place
  const gazetteer = loadGazetteer()
  const isCapital = gazetteer
    .lookup(name)
    .some((candidate) => candidate.place.capital && candidate.place.geonames === geonames)
  const land = isCapital ? gazetteer.country(country) : undefined
  if (land === undefined) return place
  return { ...place, value: { name: land.name, lat: land.lat, lon: land.lon, precision: 'country', country } }
}

/** Whether a region, a district or a site that is told lies elsewhere than a town. */
function isApart({ value }: Where, town: Where): boolean {
  if (value.precision === 'settlement' || value.precision === 'site') return false
  if (value.country !== undefined && value.country !== town.value.country) return true
  if (value.precision === 'country' || value.region === undefined) return false
  if (value.precision === 'region') return value.region !== town.value.region
  const gap = degreesBetween(value, town.value)
  return gap !== null && gap > COUNTY
}

const COMPASS =
  /^(?:north|south|east|west|central|downtown|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western) (?=\p{Lu})/u

// "a village west of Springfield", "20 km north of Springfield", "in the Springfield area": near it, and not it.
const BESIDE =
  /\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of (?:the (?:city|town) of )?$/iu
const AROUND = /^ (?:area|region|district)\b/u
const LONGEST_BESIDE = 40

/** "northern Springfield" is in Springfield. */
function placeStatement(reading: Reading, place: Where): Statement<PlaceValue> {
  const { value } = place
  const before = reading.text.slice(Math.max(0, place.start - LONGEST_BESIDE), place.start)
  const isBeside = BESIDE.test(before) || AROUND.test(reading.text.slice(place.end, place.end + 10))
  if (value.precision === 'settlement' && isBeside)
    return statementOf(reading, { ...value, precision: 'district' }, place)
  const name = value.precision === 'settlement' ? value.name.replace(COMPASS, '') : value.name
  return statementOf(reading, { ...value, name }, place)
}
