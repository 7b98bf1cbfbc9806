import { compassPart } from '../../geo/distance.ts'
import { loadGazetteer } from '../../geo/gazetteer.ts'
import type { Gazetteer, Place } from '../../geo/place.ts'
import { DIRECTIONS } from '../../language/en/place-words.ts'
import type { MarkOf, PlacePrecision, PlaceValue } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Finder } from './finder.ts'
import { ENOUGH, evidence, type Setting } from './places/evidence.ts'
import { gatherMentions } from './places/gather.ts'
import { homeOf } from './places/home.ts'
import type { Mention, Resolved } from './places/mention.ts'
import { linkParents } from './places/parents.ts'
import { personWords } from './places/persons.ts'
import { lies, resolveMentions } from './places/resolve.ts'
import { wordsOf } from './places/words.ts'

/** Finds the places a report names, and which places they are. */
export const findPlaces: Finder = (marked) => findPlacesWith(loadGazetteer(), marked)

/** As `findPlaces`, with a gazetteer of one's own. */
export function findPlacesWith(gazetteer: Gazetteer, { report, marks }: MarkedReport): MarkOf<'place'>[] {
  const { text } = report
  const words = wordsOf(text)
  const small = new Set(words.filter((word) => !word.capital && word.key !== 'us').map((word) => word.key))
  const home = homeOf(report, words)
  const setting: Setting = { text, words, gazetteer, small, home, persons: personWords(words, marks, gazetteer) }
  const mentions = linkParents(gatherMentions(text, words, gazetteer), words)
  const accepted = accept(mentions, setting).map((mention) => withCompass(mention, setting))
  const resolved = resolveMentions(accepted, home)
  return resolved.map((each, index) => ({
    kind: 'place',
    start: each.mention.start,
    end: each.mention.end,
    value: placeValue(each, each.place === undefined ? placeNearby(resolved, index) : undefined),
  }))
}

function accept(mentions: readonly Mention[], setting: Setting): Mention[] {
  const weights = mentions.map((mention) => evidence(mention, setting))
  // Said clearly once, a name is that place wherever the report repeats it, short of evidence against.
  const sure = new Set(mentions.filter((_, index) => (weights[index] ?? 0) >= ENOUGH + 2).map((mention) => mention.key))
  const taken = mentions.map((mention, index) => {
    const weight = weights[index] ?? 0
    return weight >= ENOUGH || (weight > -3 && sure.has(mention.key))
  })
  spreadAlongLists(mentions, weights, taken, setting)
  return mentions.filter((_, index) => taken[index])
}

/** What stands in one list with a place is a place: "Harvey, Harper and Kingman counties". */
function spreadAlongLists(
  mentions: readonly Mention[],
  weights: readonly number[],
  taken: boolean[],
  { words }: Setting,
): void {
  const joined = (left: number): boolean => {
    const [one, other] = [mentions[left], mentions[left + 1]]
    if (one === undefined || other === undefined) return false
    const gap = words.slice(one.to, other.from).map(({ key }) => key)
    const comma = /^,? $/.test(words[one.to]?.gap ?? '')
    return (
      comma &&
      (gap.length === 0 ? words[other.from]?.gap === ', ' : gap.length === 1 && (gap[0] === 'and' || gap[0] === 'or'))
    )
  }
  const near = (index: number): boolean =>
    (taken[index - 1] === true && joined(index - 1)) || (taken[index + 1] === true && joined(index))
  for (let index = 0; index < mentions.length; index++)
    if ((weights[index] ?? 0) > -1.2 && near(index)) taken[index] = true
  for (let index = mentions.length - 1; index >= 0; index--)
    if ((weights[index] ?? 0) > -1.2 && near(index)) taken[index] = true
}

/** Takes in a compass word: "northern Mali", "southeast of Ukraine". */
function withCompass(mention: Mention, { text, words }: Setting): Mention {
  const before = words[mention.from - 1]
  if (before === undefined || mention.candidates.length === 0 || mention.shape !== 'name') return mention
  const of = before.key === 'of'
  const direction = of ? words[mention.from - 2] : before
  if (direction === undefined || !DIRECTIONS.has(direction.key) || text.slice(before.end, mention.start) !== ' ')
    return mention
  // "west of Kansas City" is no part of it; "the west of Mali" is.
  if (of && words[mention.from - 3]?.key !== 'the' && !mention.candidates.some(({ place }) => place.kind === 'country'))
    return mention
  return { ...mention, start: direction.start, text: text.slice(direction.start, mention.end), compass: direction.key }
}

/** The settlement that the text names nearest, else the nearest division: where what has no coordinates is. */
function placeNearby(resolved: readonly Resolved[], index: number): Place | undefined {
  const at = resolved[index]?.mention.start ?? 0
  const around = resolved
    .filter(({ place }) => place !== undefined)
    .sort((left, right) => Math.abs(left.mention.start - at) - Math.abs(right.mention.start - at))
    .map(({ place }) => place)
  const seat = around.find((place) => place?.kind === 'settlement' || place?.kind === 'section')
  return seat ?? around.find((place) => place?.kind === 'district' || place?.kind === 'region')
}

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

function placeValue({ mention, place }: Resolved, nearby: Place | undefined): PlaceValue {
  if (place === undefined) return unplaced(mention, holderOf(mention, nearby))
  // A town is too small for its south to lie elsewhere.
  const part = mention.compass === undefined || place.high < 30 ? undefined : compassPart(place, mention.compass)
  const precision = part !== undefined && place.kind === 'country' ? 'region' : PRECISIONS[place.kind]
  return {
    name: part === undefined ? place.name : `${mention.compass} ${place.name}`,
    lat: part?.lat ?? place.lat,
    lon: part?.lon ?? place.lon,
    precision: mention.precision ?? precision,
    ...(place.country === '' ? {} : { country: place.country }),
    ...regionIn(place),
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
  }
}

/** What is known to hold a place that no gazetteer has: the division named outright, or the settlement nearby if it lies there. */
function holderOf({ parent }: Mention, nearby: Place | undefined): Place | undefined {
  return parent === undefined || (nearby !== undefined && lies(nearby, parent)) ? nearby : parent
}

/** A place that no gazetteer has takes the coordinates of the settlement the report speaks of, and none if it names none. */
function unplaced({ text, shape }: Mention, nearby: Place | undefined): PlaceValue {
  const precision = shape === 'site' ? 'site' : shape === 'section' ? 'district' : 'settlement'
  if (nearby === undefined) return { name: text, precision }
  return {
    name: text,
    lat: nearby.lat,
    lon: nearby.lon,
    precision,
    ...(nearby.country === '' ? {} : { country: nearby.country }),
    ...regionIn(nearby),
  }
}

/** The first-level division, for the marks' values; of a region, itself. */
function regionIn(place: Place): { region?: string } {
  const region = place.kind === 'region' ? place : place.region
  return region === undefined ? {} : { region: region.name }
}
