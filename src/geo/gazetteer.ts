import type { AddedPlace, PlaceKind } from '../model/added-place.ts'
import { withAddedPlaces } from './added-places.ts'
import { fold } from './fold.ts'
import { type GazetteerFile, openGazetteerFile } from './gazetteer-file.ts'
import type { Candidate, Gazetteer, Place } from './place.ts'

const DEFAULT_FILE = new URL('../../build/gazetteer.bin', import.meta.url)
const NONE = 0xffffffff
const ALTERNATE = 0x80000000
// As in scripts/gazetteer/words.mjs.
const COMMON = 1

let shipped: Gazetteer | undefined
let opened: Gazetteer | undefined

/** The compiled gazetteer, read once a process (some 30 MB, 20 ms); `file` opens another one, each time. */
export function loadGazetteer(file?: URL | string): Gazetteer {
  if (file !== undefined) return gazetteerOf(openGazetteerFile(file))
  shipped ??= gazetteerOf(openGazetteerFile(DEFAULT_FILE))
  opened ??= shipped
  return opened
}

/** Adds a user's places to what `loadGazetteer()` gives from now on in this process, in place of those added before. */
export function addToGazetteer(added: readonly AddedPlace[]): void {
  shipped ??= gazetteerOf(openGazetteerFile(DEFAULT_FILE))
  opened = added.length === 0 ? shipped : withAddedPlaces(shipped, added)
}

function gazetteerOf(file: GazetteerFile): Gazetteer {
  const nameAt = nameFinder(file)
  const placeAt = placeReader(file)
  const postingStarts = file.column('postingStarts')
  const postings = file.column('postings')
  const flags = file.column('flags')
  const found = new Map<string, readonly Candidate[]>()

  const read = (key: string): readonly Candidate[] => {
    const index = nameAt(key)
    if (index < 0) return []
    return Array.from(postings.subarray(postingStarts[index], postingStarts[index + 1]), (posting) => ({
      place: placeAt(posting & ~ALTERNATE),
      alternate: (posting & ALTERNATE) !== 0,
    }))
  }
  const lookupFolded = (key: string): readonly Candidate[] => {
    const known = found.get(key)
    if (known !== undefined) return known
    const candidates = read(key)
    // Most strings asked for are no names: only names are kept, and there are only so many of those.
    if (candidates.length > 0) found.set(key, candidates)
    return candidates
  }
  return {
    lookupFolded,
    lookup: (name) => lookupFolded(fold(name)),
    isCommonWord: (key) => {
      const index = nameAt(key)
      return index >= 0 && ((flags[index] ?? 0) & COMMON) !== 0
    },
    country: countryFinder(file, placeAt),
  }
}

function countryFinder(file: GazetteerFile, placeAt: (index: number) => Place): Gazetteer['country'] {
  const kind = file.column('kind')
  const wanted = file.kinds.indexOf('country')
  const rows = new Map<string, Place>()
  for (let index = 0; index < file.places; index++) {
    if (((kind[index] ?? 0) & 127) !== wanted) continue
    const place = placeAt(index)
    rows.set(place.country, place)
  }
  return (code) => rows.get(code)
}

/** Gives the number of a folded name, -1 for none: an open hash table over ASCII names. */
function nameFinder(file: GazetteerFile): (key: string) => number {
  const slots = file.column('slots')
  const starts = file.column('nameStarts')
  const bytes = file.column('names')
  const mask = slots.length - 1
  const same = (index: number, key: string): boolean => {
    const start = starts[index] ?? 0
    if ((starts[index + 1] ?? 0) - start !== key.length) return false
    for (let at = 0; at < key.length; at++) if (bytes[start + at] !== key.charCodeAt(at)) return false
    return true
  }
  return (key) => {
    let slot = hash(key) & mask
    for (let index = slots[slot] ?? 0; index !== 0; index = slots[slot] ?? 0) {
      if (same(index - 1, key)) return index - 1
      slot = (slot + 1) & mask
    }
    return -1
  }
}

/** FNV-1a; scripts/gazetteer/encode.mjs has the same. */
function hash(key: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < key.length; index++) value = Math.imul(value ^ key.charCodeAt(index), 0x01000193)
  return value >>> 0
}

function placeReader(file: GazetteerFile): (index: number) => Place {
  const made = new Map<number, Place>()
  const columns = {
    latitude: file.column('latitude'),
    longitude: file.column('longitude'),
    population: file.column('population'),
    geonames: file.column('geonames'),
    region: file.column('region'),
    district: file.column('district'),
    high: file.column('high'),
    wide: file.column('wide'),
    country: file.column('country'),
    kind: file.column('kind'),
    starts: file.column('labelStarts'),
  }
  const labels = file.column('labels')
  const text = new TextDecoder()
  const read = (index: number): Place => {
    const known = made.get(index)
    if (known !== undefined) return known
    const at = (column: keyof typeof columns): number => columns[column][index] ?? 0
    const region = at('region')
    const district = at('district')
    const place: Place = {
      name: text.decode(labels.subarray(columns.starts[index], columns.starts[index + 1])),
      kind: file.kinds[at('kind') & 127] as PlaceKind,
      lat: at('latitude') / 1e5,
      lon: at('longitude') / 1e5,
      country: file.countries[at('country')] ?? '',
      population: at('population'),
      geonames: at('geonames') || undefined,
      region: region === NONE ? undefined : read(region),
      district: district === NONE ? undefined : read(district),
      capital: (at('kind') & 128) !== 0,
      high: at('high'),
      wide: at('wide'),
    }
    made.set(index, place)
    return place
  }
  return read
}
