import type { Candidate, Gazetteer } from '../../../geo/place.ts'
import {
  DIRECTIONS,
  LEAD_WORDS,
  NAMESAKE_BODIES,
  NEVER_ALONE,
  NEVER_PHRASES,
  NEVER_PLACES,
  SETTLEMENT_NOUNS,
  TAIL_WORDS,
} from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import { findSites } from './sites.ts'
import { stateAt } from './states.ts'
import type { Word } from './words.ts'

const LONGEST = 6
const INNER = new Set(
  'of de la las los del do da dos das the and upon on sur el y du des am an der le les al in'.split(' '),
)
const EXPAND: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }
const JOINT = /^(?: |-|\. | - )$/u

/** Every stretch that could name a place, longest names first from left to right. */
export function gatherMentions(text: string, words: readonly Word[], gazetteer: Gazetteer): Mention[] {
  const sites = findSites(text, words)
  const mentions: Mention[] = []
  let site = 0
  for (let at = 0; at < words.length; ) {
    while ((sites[site]?.to ?? Number.POSITIVE_INFINITY) <= at) site++
    const claimed = sites[site]
    if (claimed !== undefined && claimed.from <= at) {
      mentions.push(claimed)
      at = claimed.to
      continue
    }
    const scan = { text, words, gazetteer, limit: claimed?.from ?? words.length }
    const mention = mentionAt(scan, at)
    if (mention !== undefined) mentions.push(...heldName(scan, mention, mentions.at(-1)), mention)
    at = mention?.to ?? at + 1
  }
  return mentions
}

interface Scan {
  readonly text: string
  readonly words: readonly Word[]
  readonly gazetteer: Gazetteer
  readonly limit: number
}

function mentionAt(scan: Scan, at: number): Mention | undefined {
  const word = scan.words[at]
  if (word === undefined || !(word.capital || /^\d/.test(word.text))) return undefined
  const state = stateAt(scan.text, scan.words, at, scan.gazetteer)
  const known = word.capital ? longestName(scan, at) : undefined
  if (state !== undefined && (known === undefined || known.to <= state.to)) return state
  const tailed = tailedName(scan, at, known?.to ?? at + 1)
  return tailed ?? known ?? ledName(scan, at) ?? unknownName(scan, at)
}

function longestName(scan: Scan, at: number): Mention | undefined {
  const { words, limit } = scan
  const keys: string[] = []
  let best: Mention | undefined
  for (let to = at; to < Math.min(limit, at + LONGEST); to++) {
    const word = words[to]
    if (word === undefined || (to > at && !joinsName(word))) break
    if (to > at && !word.capital && !INNER.has(word.key)) break
    keys.push(word.key)
    const key = keyOf(keys)
    // "Prince George's County": inside a name the s belongs to it.
    if (word.possessive) keys[keys.length - 1] = `${word.key}s`
    if ((!word.capital && to > at) || isBarred(word, to - at, key)) continue
    const candidates = scan.gazetteer.lookupFolded(key)
    if (candidates.length > 0) best = mentionOf(scan, at, to + 1, { key, candidates })
  }
  return best
}

// Headlines and capitals make "US" of "us" and "MAY" of "may"; those keys need capitals and nothing else in capitals.
function isNever(word: Word): boolean {
  if (word.key === 'us')
    return !(word.text === 'US' || word.text.startsWith('U.')) || (word.shouted && word.text === 'US' && false)
  return NEVER_PLACES.has(word.key) || word.text.length < 2
}

function isBarred(word: Word, before: number, key: string): boolean {
  return (before === 0 && (isNever(word) || NEVER_ALONE.has(word.key))) || NEVER_PHRASES.has(key)
}

function joinsName(word: Word): boolean {
  return joins(word) || /^['’]s $/.test(word.gap)
}

function joins(word: Word): boolean {
  return !word.first && JOINT.test(word.gap)
}

/** "St" is Saint before a name, Street behind it. */
function keyOf(keys: readonly string[]): string {
  return keys.map((key, index) => (index < keys.length - 1 ? (EXPAND[key] ?? key) : key)).join(' ')
}

function lookup(gazetteer: Gazetteer, keys: readonly string[]): readonly Candidate[] {
  return gazetteer.lookupFolded(keyOf(keys))
}

/** A name and the word behind it that says what it is: "Sumy region", "Neches River", "Sand Creek Township". */
function tailedName(scan: Scan, at: number, knownTo: number): Mention | undefined {
  const { words, limit } = scan
  // The longest run of capitals that a tail word closes.
  let to = knownTo
  while (
    to < Math.min(limit, at + 5) &&
    words[to]?.capital &&
    joins(words[to] as Word) &&
    !TAIL_WORDS.has(words[to]?.key ?? '')
  )
    to++
  const tail = words[to]
  if (tail === undefined || to >= limit || !joins(tail)) return undefined
  const kind = TAIL_WORDS.get(tail.key)
  const name = words.slice(at, to)
  if (kind === undefined || name[0] === undefined || isNever(name[0])) return undefined
  if (to > knownTo && name.some((word) => NEVER_PLACES.has(word.key))) return undefined
  // In lower case, only what is written so: "Sumy region", "Gourma province".
  if (!tail.capital && (to > knownTo || !LOWER_TAILS.has(tail.key))) return undefined
  const candidates = tailCandidates(scan, name, tail.key, kind)
  if (candidates.length === 0 && (!tail.capital || VAGUE_TAILS.has(tail.key))) return undefined
  // "Michigan State University", "Butler County Times" are named after the shorter name or the longer: the next word tells.
  if (VAGUE_TAILS.has(tail.key) && words[to + 1]?.capital && joins(words[to + 1] as Word)) return undefined
  if (name[0]?.first && name.length === 1 && scan.gazetteer.isCommonWord(name[0].key) && candidates.length === 0)
    return undefined
  const shape = kind === 'feature' || kind === 'site' || kind === 'section' ? kind : 'name'
  return mentionOf(scan, at, to + 1, { key: `${keyOf(name.map((word) => word.key))} ${tail.key}`, candidates, shape })
}

// Also words of bodies, so that they make a place's name only where the gazetteer knows one.
const VAGUE_TAILS = new Set('state department republic city town village borough territory region district'.split(' '))

const LOWER_TAILS = new Set(
  'province oblast region governorate prefecture department district county raion state municipality'.split(' '),
)

/** Divisions of that name; else the settlement it is named after, which lies within. */
function tailCandidates(scan: Scan, name: readonly Word[], tail: string, kind: string): readonly Candidate[] {
  const keys = name.map((word) => word.key)
  const whole = lookup(scan.gazetteer, [...keys, tail === 'counties' ? 'county' : tail])
  if (whole.length > 0) return whole
  if (kind !== 'region' && kind !== 'district' && kind !== 'settlement') return []
  const named = lookup(scan.gazetteer, keys)
  const wanted = kind === 'settlement' ? ['settlement', 'section'] : ['region', 'district', 'area']
  const divisions = named.filter(({ place }) => wanted.includes(place.kind))
  if (divisions.length > 0) return divisions
  return named.flatMap(({ place, alternate }) => {
    const holder = kind === 'region' ? place.region : place.district
    return holder !== undefined && stem(holder.name) === stem(place.name) ? [{ place: holder, alternate }] : []
  })
}

const stem = (name: string): string => name.slice(0, 5).toLowerCase()

/** "Lake Tana", "Camp Ashraf": a lead word and the capitals behind it. */
function ledName(scan: Scan, at: number): Mention | undefined {
  const { words, limit } = scan
  const lead = words[at]
  if (lead === undefined || !LEAD_WORDS.has(lead.key)) return undefined
  let to = at + 1
  while (to < Math.min(limit, at + 3) && words[to]?.capital && joins(words[to] as Word)) to++
  const name = words.slice(at + 1, to)
  if (name.length === 0 || name.some((word) => NEVER_PLACES.has(word.key))) return undefined
  return mentionOf(scan, at, to, {
    key: keyOf(words.slice(at, to).map((word) => word.key)),
    candidates: [],
    shape: 'feature',
  })
}

/** A name that no gazetteer has, where the words before it say that it is a place. */
function unknownName({ text, words, gazetteer, limit }: Scan, at: number): Mention | undefined {
  const [word, before] = [words[at], words[at - 1]]
  if (word === undefined || before === undefined || word.first || word.shouted || word.upper || word.gap !== ' ')
    return undefined
  const noun = words[at - 2]?.key ?? ''
  const told =
    UNKNOWN_LEADS.has(before.key) || (before.key === 'of' && (SETTLEMENT_NOUNS.has(noun) || DIRECTIONS.has(noun)))
  if (before.capital || !told) return undefined
  let to = at
  while (to < Math.min(limit, at + 4) && words[to]?.capital && (to === at || joins(words[to] as Word))) to++
  const name = words.slice(at, to)
  if (name.some(({ key }) => NEVER_PLACES.has(key) || NAMESAKE_BODIES.has(key) || key.length < 3)) return undefined
  if (name.every(({ key }) => gazetteer.isCommonWord(key) || NEVER_ALONE.has(key))) return undefined
  return mentionOf({ text, words, gazetteer, limit }, at, to, {
    key: keyOf(name.map(({ key }) => key)),
    candidates: [],
  })
}

/** A name that no gazetteer has before the state or country that holds it: "Nowhere, Tenn." */
function heldName(scan: Scan, holder: Mention, last: Mention | undefined): Mention[] {
  const { words } = scan
  const isHolder =
    holder.shape === 'state' || holder.candidates.some(({ place: { kind } }) => kind === 'country' || kind === 'region')
  if (!isHolder || words[holder.from]?.gap !== ', ') return []
  let from = holder.from
  while (
    from > (last?.to ?? 0) &&
    from > holder.from - 3 &&
    words[from - 1]?.capital &&
    (from === holder.from || joins(words[from] as Word))
  )
    from--
  const name = words.slice(from, holder.from)
  if (name.length === 0 || (last?.to ?? 0) >= holder.from) return []
  if (name.some(({ key }) => NEVER_PLACES.has(key) || NAMESAKE_BODIES.has(key) || key.length < 3)) return []
  return [mentionOf(scan, from, holder.from, { key: keyOf(name.map(({ key }) => key)), candidates: [] })]
}

const UNKNOWN_LEADS = new Set('in near outside around downtown'.split(' '))

function mentionOf(
  { text, words }: Scan,
  from: number,
  to: number,
  rest: Pick<Mention, 'key' | 'candidates'> & Partial<Mention>,
): Mention {
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  return { start, end, from, to, text: text.slice(start, end), shape: 'name', ...rest }
}
