import type { Candidate, Gazetteer } from '../../../geo/place.ts'
import { NEVER_PLACES, TAIL_WORDS, type TailKind } from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import { isNever, joins, keyOf, mentionOf, type Scan } from './scan.ts'
import type { Word } from './words.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// Also words of bodies, so that they make a place's name only where the gazetteer knows one.
const VAGUE = words('state department republic city town village borough territory region district')
// Written small behind a name: "Sumy region".
const SMALL = words(
  'province oblast region governorate prefecture department district county counties raion state municipality',
)

/** A name and the word behind it that says what it is: "Sumy region", "Kunene River", "Sand Creek Township". */
export function tailedName(scan: Scan, at: number, knownTo: number): Mention | undefined {
  const to = tailAfter(scan, at, knownTo)
  const tail = scan.words[to]
  const kind = TAIL_WORDS.get(tail?.key ?? '')
  const name = scan.words.slice(at, to)
  if (tail === undefined || kind === undefined || to >= scan.limit || !joins(tail)) return undefined
  if (!canHaveTail(name, tail, to > knownTo)) return undefined
  const candidates = candidatesOf(scan, name, tail.key, kind)
  if (candidates.length === 0 && !standsAlone(scan, name, tail)) return undefined
  // "Michigan State University" is named after Michigan: what goes on is a body.
  if (VAGUE.has(tail.key) && scan.words[to + 1]?.capital && joins(scan.words[to + 1])) return undefined
  const key = `${keyOf(name.map((word) => word.key))} ${tail.key}`
  const shape = kind === 'feature' || kind === 'site' || kind === 'section' ? kind : 'name'
  const seat = candidates.length === 0 && shape !== 'name' ? seatOf(scan, name) : []
  return mentionOf(scan, [at, to + 1], { key, candidates: [...candidates, ...seat], shape, seated: seat.length > 0 })
}

/** The first tail word behind the capitals that go on from a name. */
function tailAfter({ words: all, limit }: Scan, at: number, knownTo: number): number {
  let to = knownTo
  while (to < Math.min(limit, at + 5) && all[to]?.capital && joins(all[to]) && !TAIL_WORDS.has(all[to]?.key ?? '')) to++
  return to
}

function canHaveTail(name: readonly Word[], tail: Word, isLonger: boolean): boolean {
  if (name[0] === undefined || isNever(name[0])) return false
  if (isLonger && name.some(({ key }) => NEVER_PLACES.has(key))) return false
  return tail.capital || (!isLonger && SMALL.has(tail.key))
}

/** Whether name and tail make a place that the gazetteer need not have. */
function standsAlone({ gazetteer }: Scan, name: readonly Word[], tail: Word): boolean {
  const opens = name.length === 1 && name[0]?.first === true && gazetteer.isCommonWord(name[0].key)
  return tail.capital && !VAGUE.has(tail.key) && !opens
}

/** Divisions of that name; else the one that is named after its town. */
function candidatesOf({ gazetteer }: Scan, name: readonly Word[], tail: string, kind: TailKind): readonly Candidate[] {
  const keys = name.map((word) => word.key)
  const whole = gazetteer.lookupFolded(keyOf([...keys, tail === 'counties' ? 'county' : tail]))
  if (whole.length > 0) return whole
  if (kind !== 'region' && kind !== 'district' && kind !== 'settlement') return []
  const named = gazetteer.lookupFolded(keyOf(keys))
  const wanted = kind === 'settlement' ? ['settlement', 'section'] : ['region', 'district', 'area']
  const divisions = named.filter(({ place }) => wanted.includes(place.kind))
  if (divisions.length > 0) return divisions
  return named.flatMap(({ place, alternate }) => {
    const holder = kind === 'region' ? place.region : place.district
    return holder !== undefined && stem(holder.name) === stem(place.name) ? [{ place: holder, alternate }] : []
  })
}

const stem = (name: string): string => name.slice(0, 5).toLowerCase()

/** The town that a site begins with: "Entebbe International Airport" is at Entebbe. */
function seatOf({ gazetteer }: Scan, name: readonly Word[]): readonly Candidate[] {
  for (let to = Math.min(3, name.length); to > 0; to--) {
    const key = keyOf(name.slice(0, to).map((word) => word.key))
    if (to === 1 && gazetteer.isCommonWord(key)) return []
    const towns = gazetteer
      .lookupFolded(key)
      .filter(({ place, alternate }) => place.kind === 'settlement' && !alternate)
    if (towns.length > 0) return towns
  }
  return []
}

/** "Butler and Warren counties": each name before the plural is a county too. */
export function shareCounties(mentions: readonly Mention[], words: readonly Word[], gazetteer: Gazetteer): Mention[] {
  let inList = false
  const shared = [...mentions].reverse().map((mention, index, reversed) => {
    const next = reversed[index - 1]
    const apart = next === undefined ? Number.POSITIVE_INFINITY : next.from - mention.to
    const isListed = apart < 1 || (apart === 1 && words[mention.to]?.key === 'and')
    inList = next !== undefined && isListed && (inList || next.key.endsWith(' counties'))
    if (!inList || mention.shape !== 'name') return mention
    const candidates = gazetteer.lookupFolded(`${mention.key} county`)
    return candidates.length === 0 ? mention : { ...mention, key: `${mention.key} county`, candidates }
  })
  return shared.reverse()
}
