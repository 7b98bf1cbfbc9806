import { loadGazetteer } from '../../geo/gazetteer.ts'
import type { Place } from '../../geo/place.ts'
import type { PlaceValue } from '../../model/mark.ts'
import { outletTailIn } from '../../text/outlet-tail.ts'
import { marksIn, type Reading } from './reading.ts'
import type { Where } from './setting.ts'

// A paper is called after a town of at least so many people; smaller ones share their names with everything.
const LEAST_PEOPLE = 20_000
/** Without a region, only the name of a city this large is taken for the outlet's town. */
const LARGE = 300_000
const LEAST_LETTERS = 5
// A headline is the first, or stands among the first, of so many sentences.
const HEADLINES = 3

/** The town that the outlet is called after or names behind its headlines, where it lies in the region told of, or where none is, is a large one; null: neither. */
export function townOfOutlet(reading: Reading, region: string | null): PlaceValue | null {
  return townOfTail(reading, region) ?? townOfHost(reading, region)
}

function townOfTail(reading: Reading, region: string | null): PlaceValue | null {
  const town = townBehindHeadline(reading)
  return region === null || town?.value.region === region ? (town?.value ?? null) : null
}

/** The first town in the outlet's name behind a headline: "Man shot on pier - WZZZ.com-Port Ellis, News & Weather". */
export function townBehindHeadline({ text, views }: Reading): Where | null {
  for (const view of views.slice(0, HEADLINES)) {
    const { start, end } = view.sentence
    const tail = start + outletTailIn(text.slice(start, end))
    const mark = marksIn(view, 'place').find(({ start: at, value }) => at >= tail && value.precision === 'settlement')
    if (mark !== undefined) return { value: mark.value, view, start: mark.start, end: mark.end }
  }
  return null
}

/** "portelliscourier.example", "portellis.example" */
function townOfHost({ marked: { report } }: Reading, region: string | null): PlaceValue | null {
  const host = /^https?:\/\/([^/:?#]{1,100})/i.exec(report.url ?? '')?.[1]?.toLowerCase() ?? ''
  const names = host.split(/[.-]/).slice(0, -1)
  const found = names.flatMap((name) => townsIn(name, region))
  const largest = found.sort((left, right) => right.population - left.population)[0]
  if (largest === undefined) return null
  const { name, lat, lon, country, geonames } = largest
  const held = largest.region?.name
  return {
    name,
    lat,
    lon,
    precision: 'settlement',
    country,
    ...(held === undefined ? {} : { region: held }),
    ...(geonames === undefined ? {} : { geonames }),
  }
}

/** The towns of a region that a name begins or ends with. */
function townsIn(name: string, region: string | null): Place[] {
  const towns: Place[] = []
  for (let size = name.length; size >= LEAST_LETTERS; size--)
    for (const part of new Set([name.slice(0, size), name.slice(-size)]))
      for (const key of spellings(part))
        for (const { place, alternate } of loadGazetteer().lookup(key))
          if (
            !alternate &&
            place.kind === 'settlement' &&
            (region === null ? place.population >= LARGE : place.region?.name === region) &&
            place.population >= LEAST_PEOPLE
          )
            towns.push(place)
  return towns
}

// The second words of towns of two: "kansascity", "palmbeach".
const SECOND = /^(.{3,})(city|beach|springs|falls|rock|haven|rapids|park|lake|valley|island)$/

function spellings(part: string): string[] {
  const [, first, second] = SECOND.exec(part) ?? []
  return first === undefined ? [part] : [part, `${first} ${second}`]
}
