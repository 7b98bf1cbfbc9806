import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import { isAsciiDigit } from '../../text/ascii.ts'
import { BIG_WORDS, isArticle, NUMBER_WORDS, type Piece, piecesOf, readCardinal } from './number-cardinals.ts'

/** A count where it stands in a text, bounds ("at least") and all. */
export interface Counted extends Span {
  readonly range: CountRange
  readonly approximate: boolean
  /** Said with digits, which may as well be a year, a size or a name. */
  readonly digits: boolean
  /** Nothing but the number: no bound, range, scale or vague word. */
  readonly bare: boolean
}

type Bound = 'low' | 'high' | 'about'

// Longest first where one begins another.
const BEFORE: readonly (readonly [string, Bound])[] = [
  ['no fewer than', 'low'],
  ['no less than', 'low'],
  ['not less than', 'low'],
  ['not fewer than', 'low'],
  ['at least', 'low'],
  ['more than', 'low'],
  ['greater than', 'low'],
  ['upwards of', 'low'],
  ['a minimum of', 'low'],
  ['in excess of', 'low'],
  ['well over', 'low'],
  ['just over', 'low'],
  ['exceeding', 'low'],
  ['over', 'low'],
  ['above', 'low'],
  ['no more than', 'high'],
  ['not more than', 'high'],
  ['at most', 'high'],
  ['up to', 'high'],
  ['as many as', 'high'],
  ['as much as', 'high'],
  ['fewer than', 'high'],
  ['less than', 'high'],
  ['a maximum of', 'high'],
  ['just under', 'high'],
  ['under', 'high'],
  ['below', 'high'],
  ['an estimated', 'about'],
  ['close to', 'about'],
  ['in the region of', 'about'],
  ['somewhere around', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['roughly', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['~', 'about'],
]
const BOUNDS = BEFORE.map(([phrase, bound]) => ({ words: phrase.split(' '), bound }))
const BOUNDS_BY_WORD = groupedByWord(BOUNDS)

const AFTER: readonly { readonly words: readonly string[]; readonly bound: Bound }[] = [
  { words: ['or', 'more'], bound: 'low' },
  { words: ['and', 'more'], bound: 'low' },
  { words: ['or', 'fewer'], bound: 'high' },
  { words: ['or', 'less'], bound: 'high' },
  { words: ['or', 'so'], bound: 'about' },
  { words: ['+'], bound: 'low' },
  { words: ['-', 'plus'], bound: 'low' },
  { words: ['-', 'odd'], bound: 'about' },
  { words: ['odd'], bound: 'about' },
]

// The least that the word can mean; no best, no most (model/count.ts).
const VAGUE: readonly { readonly words: readonly string[]; readonly low: number; readonly exact?: true }[] = [
  { words: ['hundreds', 'of', 'thousands'], low: 200_000 },
  { words: ['tens', 'of', 'thousands'], low: 20_000 },
  { words: ['tens', 'of', 'millions'], low: 20_000_000 },
  { words: ['hundreds', 'of', 'millions'], low: 200_000_000 },
  { words: ['millions'], low: 2_000_000 },
  { words: ['thousands'], low: 2_000 },
  { words: ['hundreds'], low: 200 },
  { words: ['scores'], low: 40 },
  { words: ['dozens'], low: 24 },
  { words: ['several', 'dozen'], low: 24 },
  { words: ['several', 'hundred'], low: 200 },
  { words: ['several', 'thousand'], low: 2_000 },
  { words: ['several', 'million'], low: 2_000_000 },
  { words: ['a', 'few', 'dozen'], low: 24 },
  { words: ['a', 'few', 'hundred'], low: 200 },
  { words: ['a', 'few', 'thousand'], low: 2_000 },
  { words: ['several'], low: 2 },
  { words: ['a', 'few'], low: 2 },
  { words: ['a', 'handful'], low: 2 },
  { words: ['a', 'couple'], low: 2, exact: true },
  { words: ['a', 'pair'], low: 2, exact: true },
]

const VAGUE_BY_WORD = groupedByWord(VAGUE)

function groupedByWord<Phrase extends { readonly words: readonly string[] }>(
  phrases: readonly Phrase[],
): ReadonlyMap<string, readonly Phrase[]> {
  const grouped = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? ''
    grouped.set(first, [...(grouped.get(first) ?? []), phrase])
  }
  return grouped
}

// No count begins with any other word, but with digits.
const STARTS: ReadonlySet<string> = new Set([
  ...BOUNDS.map(({ words }) => words[0] ?? ''),
  ...VAGUE.map(({ words }) => words[0] ?? ''),
  ...'a an half dozen between from'.split(' '),
  ...NUMBER_WORDS,
])

// "a" and "an" are most of the words that may begin a count; few words go on from them.
const AFTER_ARTICLE: ReadonlySet<string> = new Set([
  ...[...BOUNDS, ...VAGUE].flatMap(({ words: [first, second = ''] }) => (isArticle(first) ? [second] : [])),
  ...BIG_WORDS,
])

const NOTHING = new Set(['no', 'none', 'nobody', 'no one'])

/** Reads a text that is one count and nothing else: "at least 12", "four or five", "dozens", "no". */
export function parseCount(text: string): CountRange | null {
  const pieces = piecesOf(text)
  if (NOTHING.has(pieces.map((piece) => piece.text).join(' '))) return { low: 0, best: 0, high: 0 }
  const read = readCount(pieces, 0)
  return read !== null && read.next === pieces.length ? read.counted.range : null
}

/** How many words say before a number that it is a bound or a guess: 2 of "*at least* four"; 0: none. */
export function boundLength(words: readonly string[], at: number): number {
  const bound = BOUNDS_BY_WORD.get(words[at] ?? '')?.find((candidate) =>
    candidate.words.every((word, offset) => words[at + offset] === word),
  )
  return bound?.words.length ?? 0
}

/** Every count of a text, in order; they do not overlap. What the number is of is not looked at. */
export function findCounts(text: string): Counted[] {
  const pieces = piecesOf(text)
  const found: Counted[] = []
  for (let at = 0; at < pieces.length; ) {
    const read = readCount(pieces, at)
    if (read !== null) found.push(read.counted)
    at = read?.next ?? at + 1
  }
  return found
}

interface Read {
  readonly counted: Counted
  readonly next: number
}

function readCount(pieces: readonly Piece[], from: number): Read | null {
  const word = pieces[from]?.text ?? ''
  if (!STARTS.has(word) && !isAsciiDigit(word.charCodeAt(0))) return null
  if (isArticle(word) && !AFTER_ARTICLE.has(pieces[from + 1]?.text ?? '')) return null
  const before = BOUNDS_BY_WORD.get(word)?.find(({ words }) => stands(pieces, from, words))
  const words = from + (before?.words.length ?? 0)
  // "around $5,000"
  const at = before !== undefined && /^[$€£]$/.test(pieces[words]?.text ?? '') ? words + 1 : words
  const core = readRange(pieces, at) ?? readVague(pieces, at) ?? readSingle(pieces, at)
  const first = pieces[from]
  if (core === null || first === undefined) return null
  const after = AFTER.find(({ words }) => stands(pieces, core.next, words))
  const next = core.next + (after?.words.length ?? 0)
  const bound = before?.bound ?? after?.bound
  const { start } = first
  const end = pieces[next - 1]?.end ?? first.end
  return {
    next,
    counted: {
      start,
      end,
      range: bound === undefined ? core.range : bounded(core.range, bound),
      approximate: bound === 'about',
      digits: core.digits,
      bare: core.bare && bound === undefined,
    },
  }
}

function bounded(range: CountRange, bound: Bound): CountRange {
  if (range.best === null) return range
  if (bound === 'low') return { low: range.best, best: null, high: null }
  if (bound === 'high') return { low: 0, best: null, high: range.best }
  return { low: null, best: range.best, high: null }
}

interface Core {
  readonly range: CountRange
  readonly next: number
  readonly digits: boolean
  readonly bare: boolean
}

function readSingle(pieces: readonly Piece[], at: number): Core | null {
  const number = readCardinal(pieces, at)
  if (number === null) return null
  const { value, next, digits, scale } = number
  return { range: { low: value, best: value, high: value }, next, digits, bare: scale === 1 }
}

function readVague(pieces: readonly Piece[], at: number): Core | null {
  const vague = VAGUE_BY_WORD.get(pieces[at]?.text ?? '')?.find(({ words }) => stands(pieces, at, words))
  if (vague === undefined) return null
  const sure = vague.exact ? vague.low : null
  const range = { low: vague.low, best: sure, high: sure }
  return { range, next: at + vague.words.length, digits: false, bare: false }
}

/** "17,000-18,000", "four or five", "between 2 and 3 million", "from 10 to 12". A fall ("from 9 to 5") is no range. */
function readRange(pieces: readonly Piece[], at: number): Core | null {
  const lead = pieces[at]?.text
  const between = lead === 'between'
  const opened = between || lead === 'from'
  const low = readCardinal(pieces, at + (opened ? 1 : 0))
  if (low === null) return null
  const joiner = pieces[low.next]?.text ?? ''
  const joins = between ? joiner === 'and' : /^(?:to|or|-|–|—)$/.test(joiner)
  const high = joins ? readCardinal(pieces, low.next + 1) : null
  if (high === null) return null
  const least = low.scale === 1 && low.value < 1000 ? low.value * high.scale : low.value
  if (least >= high.value || (joiner === 'or' && high.value > least * 2)) return null
  return { range: { low: least, best: null, high: high.value }, next: high.next, digits: low.digits, bare: false }
}

function stands(pieces: readonly Piece[], at: number, words: readonly string[]): boolean {
  return words.every((word, offset) => pieces[at + offset]?.text === word)
}
