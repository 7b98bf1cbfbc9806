import { loadGazetteer } from '../../geo/gazetteer.ts'
import { DOER_WORDS, SUFFERER_WORDS } from '../../language/en/coreference-words.ts'
import { type Fields, noFields, type Statement } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import type { PlaceValue } from '../../model/mark.ts'
import type { Span } from '../../model/span.ts'
import { damageOf } from './damage.ts'
import { meansBeside, meansOf } from './means.ts'
import type { OutcomeMention } from './outcomes.ts'
import { townBehindHeadline, townOfOutlet } from './outlet-town.ts'
import type { PartyMention } from './parties.ts'
import { degreesBetween, isCredit, standingOf } from './place-words.ts'
import { marksIn, type Reading, spanOf, type View } from './reading.ts'
import { type Scene, sharesName } from './scenes.ts'
import { isAside, isFirm, type When, type Where } from './setting.ts'
import { statementOf } from './statements.ts'
import { type Toll, tollsOf } from './victims.ts'
import { whenOf } from './when.ts'

/** What a scene's surroundings say of its time and place, where it does not say so itself. */
export interface Surroundings {
  readonly time: When | null
  readonly place: Where | null
  /** The nearest settlement in the sentences around. */
  readonly settlement: Where | null
  /** The first settlement elsewhere in the report. */
  readonly later: Where | null
  /** All settlements that the report names. */
  readonly towns: readonly Where[]
  /** The settlement that the report is sent from or names most often. */
  readonly city: Where | null
  /** Where the report was sent from. */
  readonly dateline: Where | null
}

// No field of an account holds more; what is beyond is repetition.
const MOST = 6

/** The fields of a scene. */
export function fieldsOf(
  reading: Reading,
  scene: Scene,
  outcomes: readonly OutcomeMention[],
  around: Surroundings,
): Fields {
  const fields = noFields()
  fields.when.push(...whenOf(reading, scene, { around: around.time, outcomes }))
  const where = whereOf(reading, scene, around)
  fields.where.push(
    ...where,
    ...(where.some(({ value }) => value.precision === 'settlement') ? [] : townBehind(reading, scene, where)),
  )
  fields.actor.push(...partiesOf(reading, actorsOf(scene, outcomes), DOER_WORDS))
  const targets = scene.mentions.flatMap((mention) => mention.targets)
  const harmed = scene.harms.flatMap(({ who }) => (who !== null && (who.named || who.class !== null) ? [who] : []))
  fields.target.push(...partiesOf(reading, [...targets, ...harmed], SUFFERER_WORDS))
  const told = scene.mentions.flatMap((mention) => meansOf(reading, mention))
  const means = told.length > 0 ? told : sentencesAfter(reading, scene).flatMap((view) => meansBeside(reading, view))
  fields.means.push(
    ...unique(
      means.map(({ name, class: kind, start, end }) => statementOf(reading, { name, class: kind }, { start, end })),
    ),
  )
  const acting = [...scene.mentions.flatMap(({ actors }) => actors), ...scene.blamed]
  const tolls = tollsOf(scene.harms, acting)
  fields.killed.push(...tolls.killed.map((toll) => countStatement(reading, toll)))
  fields.injured.push(...tolls.injured.map((toll) => countStatement(reading, toll)))
  fields.damage.push(...damageOf(reading, scene))
  for (const outcome of outcomes.slice(0, MOST)) {
    fields.outcome.push(statementOf(reading, { kind: outcome.kind, detail: outcome.detail }, outcome.span))
  }
  fields.detained.push(
    ...countsOf(
      reading,
      [
        ...outcomes.filter(({ kind }) => kind === 'detention').flatMap(({ whom }) => whom),
        ...ofType(scene, 'abduction', 'targets'),
      ],
      { pronouns: false },
    ),
  )
  const released = outcomes.filter(({ kind }) => kind === 'release').flatMap(({ whom }) => whom)
  const freed = ofType(scene, 'freeing', 'targets')
  fields.freed.push(...countsOf(reading, freed.length > 0 ? freed : released, { pronouns: true }))
  fields.participants.push(...participantsOf(reading, scene))
  return fields
}

// Where the act itself names no means, these sentences after it may.
const MEANS_REACH = 2

/** The sentences after those that tell a scene, in their paragraph or the next. */
function sentencesAfter({ views }: Reading, { mentions }: Scene): View[] {
  const at = mentions[0]?.trigger.view.index ?? -1
  const paragraph = views[at]?.sentence.paragraph ?? 0
  return views.slice(at + 1, at + 1 + MEANS_REACH).filter(({ sentence }) => sentence.paragraph - paragraph <= 1)
}

/** What is said of how many took part, else the number of a band that acted. */
function participantsOf(reading: Reading, scene: Scene): Statement<CountRange>[] {
  const said = scene.attendance.slice(0, MOST).map(({ count, by, start, end }) => {
    const statement = statementOf(reading, count, { start, end })
    return { ...statement, saidBy: statement.saidBy ?? by }
  })
  if (said.length > 0) return said
  const bands = scene.mentions
    .flatMap(({ actors }) => actors)
    .filter(({ count }) => (count.best ?? count.low ?? 0) > 2 && count.best !== null)
  return countsOf(reading, bands)
}

const OF_DOERS = new Set(['charge', 'conviction', 'sentence', 'detention'])

/** Those who did it, those it is laid to, and, of an act with a victim, those arrested or tried for it. */
function actorsOf(scene: Scene, outcomes: readonly OutcomeMention[]): PartyMention[] {
  const acting = [...scene.mentions.flatMap(({ actors }) => actors), ...scene.blamed]
  const tried = outcomes
    .filter(({ kind }) => OF_DOERS.has(kind))
    .flatMap(({ whom }) => whom.filter(({ kind }) => kind === 'person'))
  return scene.type.aftermath ? acting : [...acting, ...tried]
}

function ofType(scene: Scene, type: string, side: 'actors' | 'targets'): PartyMention[] {
  return scene.mentions.filter(({ trigger }) => trigger.type.name === type).flatMap((mention) => mention[side])
}

function countStatement(reading: Reading, { count, span }: Toll): Statement<CountRange> {
  return statementOf(reading, count, span)
}

/** The largest count of some parties, if it is of persons. */
function countsOf(
  reading: Reading,
  parties: readonly PartyMention[],
  { pronouns }: { readonly pronouns: boolean } = { pronouns: false },
): Statement<CountRange>[] {
  const people = parties.filter(
    (party) => (party.kind === 'person' || party.named || isNumber(party)) && (pronouns || !party.pronoun),
  )
  const largest = people.toSorted((left, right) => size(right.count) - size(left.count))[0]
  if (largest === undefined) return []
  const phrase = largest.view.phrases[largest.phrase]
  const span = phrase ? spanOf(largest.view, phrase.first, phrase.last) : largest
  return [statementOf(reading, largest.count, span)]
}

/** "*Two* of our people". */
function isNumber({ view, phrase }: PartyMention): boolean {
  return view.tokens[view.phrases[phrase]?.head ?? -1]?.pos === 'NUM'
}

function size({ low, best, high }: CountRange): number {
  return best ?? low ?? high ?? 0
}

function whereOf(reading: Reading, scene: Scene, around: Surroundings): Statement<PlaceValue>[] {
  const told = scene.places.filter((place) => !isCredit(reading.text, place))
  const fit = told.filter((place) => FIT.has(standingOf(place.view, place)))
  const places = fit.length > 0 || around.city ? fit : told.filter((place) => !isNamesakeStreet(place))
  const settled = places.find(
    (place) =>
      place.value.precision === 'settlement' &&
      isTown(place) &&
      !isPart(place, around) &&
      (around.city === null || standingOf(place.view, place) === 'force' || !isAside(place)),
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
  if (around.settlement) return state([around.settlement, cityAround(around.settlement, around)])
  if (dateline) return [placeStatement(reading, ofDateline(dateline))]
  const known = around.city ?? around.place ?? around.later
  return known ? state([known, known.value.precision === 'site' ? around.later : townIn(known, around)]) : []
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

/** Whether the report calls a place a part of some town, here or elsewhere: "in Lowell … the Lowell neighborhood". */
function isPart({ value }: Where, { city, towns }: Surroundings): boolean {
  if (city === null || city.value.name === value.name) return false
  return towns.some((town) => town.value.name === value.name && standingOf(town.view, town) === 'part')
}

/** Of apartments or a quarter that bear the name of some town, the first town that the report names as one. */
function townOfPart(part: Where, { towns }: Surroundings): Where | null {
  if (part.value.precision !== 'settlement' || isTown(part)) return null
  return towns.find((town) => town.value.name !== part.value.name && isTown(town)) ?? null
}

/** "the 400 block of Springfield": the street is not the town. */
function isNamesakeStreet(place: Where): boolean {
  return place.value.precision !== 'site' && standingOf(place.view, place) === 'street'
}

const FIT: ReadonlySet<string> = new Set(['plain', 'force', 'part'])

/** Whether a place stands as a town of its own, and not as a quarter or the home of somebody. */
function isTown(place: Where): boolean {
  const standing = standingOf(place.view, place)
  return standing === 'plain' || standing === 'force'
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
  const isQualified = marksIn(view, 'place').some((mark) => mark.start >= end && mark.start - end <= 3)
  if (isQualified || (dateline !== null && ofDateline(dateline) !== dateline)) return null
  const found = loadGazetteer()
    .lookup(value.name)
    .find(({ place }) => place.geonames === value.geonames)
  return found !== undefined && found.place.population < KNOWN_AFAR ? city : null
}

// Degrees: a place and its suburb, some 25 km; a county and its towns, some 60 km.
const SUBURB = 0.22
const COUNTY = 0.55

/** The report's own city, where the scene is a suburb or a quarter of it. */
function cityAround(scene: Where, { city }: Surroundings): Where | null {
  if (!city || scene.value.name === city.value.name) return null
  const gap = degreesBetween(scene.value, city.value)
  return gap !== null && gap < SUBURB ? city : null
}

/** The report's own city of a scene that is none itself: a quarter that only bears a town's name, a county, a place without a point. */
function cityOf(scene: Where, { city }: Surroundings): Where | null {
  if (!city || scene.value.name === city.value.name) return null
  if (scene.value.precision === 'settlement' || scene.value.lat === undefined) return city
  if (scene.value.precision === 'region' || scene.value.precision === 'country')
    return city.value.region === scene.value.region || scene.value.region === undefined ? city : null
  const gap = degreesBetween(scene.value, city.value)
  return gap === null || gap < COUNTY ? city : null
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

/** Each party once; names and descriptions of their own before bare "the attacker". */
function partiesOf(
  reading: Reading,
  parties: readonly PartyMention[],
  bare: ReadonlySet<string>,
): Statement<{ name: string; class: string | null }>[] {
  const named = parties.filter(({ pronoun, head, definite }) => !pronoun && !(definite && bare.has(head)))
  const used = onePerPerson(named.length > 0 ? named : parties)
  return unique(
    used.map((party) => statementOf(reading, { name: party.name, class: party.class }, spanWithName(party))),
  )
}

/** Of several names of one person ("Dr Lee", "Ann Lee") the longest. */
function onePerPerson(parties: readonly PartyMention[]): PartyMention[] {
  const kept: PartyMention[] = []
  for (const party of parties) {
    const same = kept.findIndex(
      (other) => party.named && other.named && party.kind === 'person' && sharesName(other, party),
    )
    const known = kept[same]
    if (known === undefined) kept.push(party)
    else if (party.name.length > known.name.length) kept[same] = party
  }
  return kept
}

function spanWithName(party: PartyMention): Span {
  return { start: party.start, end: party.end }
}

function unique<V extends { readonly name: string }>(statements: readonly Statement<V>[]): Statement<V>[] {
  const kept: Statement<V>[] = []
  for (const statement of statements) {
    const key = statement.value.name.toLowerCase()
    if (kept.some(({ value }) => value.name.toLowerCase().includes(key))) continue
    kept.push(statement)
  }
  return kept.slice(0, MOST)
}
