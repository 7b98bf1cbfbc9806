import type { Span } from '../../model/span.ts'
import { isAsciiDigit, isAsciiLetter } from '../../text/ascii.ts'
import { lowerAt } from '../../text/by-spelling.ts'

/** A word, number or sign of a text, lower-cased, with its offsets in that text. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A number that stands at `pieces[from]` to `pieces[next - 1]`. */
export interface Cardinal {
  readonly value: number
  readonly next: number
  /** The multiplier it ends in ("thousand", "million"), else 1. */
  readonly scale: number
  /** Said with digits. */
  readonly digits: boolean
}

const PIECE =
  /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,3}(?:[\u00a0\u202f]\d{3}){1,4}|\d{1,15}(?:\.\d{1,6})?|\p{L}{1,40}(?:['’]\p{L}{1,8})?|[^\s\p{L}\d]/gu

/** The pieces of a text, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 32) {
      at++
      continue
    }
    const plain = plainEnd(text, at)
    const found = plain > at ? { start: at, end: plain } : pieceFrom(text, at)
    if (found === null) break
    pieces.push({ text: lowerAt(text, found.start, found.end), start: found.start, end: found.end })
    at = found.end
  }
  return pieces
}

/** Where a word ends that needs no `PIECE`: ASCII letters before a space, comma or full stop; `at` when there is none. */
function plainEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_PLAIN)
  let end = at
  while (end < most && isAsciiLetter(text.charCodeAt(end))) end++
  if (end === text.length) return at
  const next = text.charCodeAt(end)
  return next === 32 || next === 44 || next === 46 ? end : at
}

// Fewer letters than `PIECE` takes for one word.
const LONGEST_PLAIN = 30

/** The first piece at or behind `from`. */
function pieceFrom(text: string, from: number): Span | null {
  PIECE.lastIndex = from
  const match = PIECE.exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
)
const SCALES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mln', 1e6],
  ['bn', 1e9],
])

/** What may be counted by "a": "a hundred", "a dozen". */
export const BIG_WORDS: readonly string[] = ['hundred', 'dozen', 'score', ...SCALES.keys()]

/** The words that a number may begin with. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...TENS.keys()]

/** Reads one exact number at `from`: "27", "2.5 million", "twenty-seven", "a hundred and four", "two dozen". */
export function readCardinal(pieces: readonly Piece[], from: number): Cardinal | null {
  const first = pieces[from]
  if (first === undefined) return null
  if (isAsciiDigit(first.text.charCodeAt(0)))
    return withScale(pieces, from + 1, Number(first.text.replace(/[,\s]/g, '')))
  return readHalf(pieces, from) ?? readDozen(pieces, from) ?? readWords(pieces, from)
}

/** "half a million" */
function readHalf(pieces: readonly Piece[], from: number): Cardinal | null {
  const scale = SCALES.get(pieces[from + 2]?.text ?? '')
  if (pieces[from]?.text !== 'half' || pieces[from + 1]?.text !== 'a' || scale === undefined) return null
  return { value: scale / 2, next: from + 3, scale, digits: false }
}

function withScale(pieces: readonly Piece[], next: number, value: number): Cardinal {
  const hyphen = pieces[next]?.text === '-' ? 1 : 0
  const scale = SCALES.get(pieces[next + hyphen]?.text ?? '')
  if (scale === undefined) return { value, next, scale: 1, digits: true }
  return { value: Math.round(value * scale * 1e6) / 1e6, next: next + hyphen + 1, scale, digits: true }
}

function readDozen(pieces: readonly Piece[], from: number): Cardinal | null {
  const first = pieces[from]?.text ?? ''
  const second = pieces[from + 1]?.text ?? ''
  if (first === 'half' && isArticle(second) && pieces[from + 2]?.text === 'dozen') return dozen(6, from + 3)
  if (first === 'dozen') return dozen(12, from + 1)
  if (second !== 'dozen' && second !== 'score') return null
  const count = isArticle(first) ? 1 : SMALL.get(first)
  if (count === undefined || (second === 'score' && count > 4)) return null
  return dozen(count * (second === 'dozen' ? 12 : 20), from + 2)
}

/** Whether a piece is "a" or "an". */
export function isArticle(word: string | undefined): boolean {
  return word === 'a' || word === 'an'
}

function dozen(value: number, next: number): Cardinal {
  return { value, next, scale: 1, digits: false }
}

/** Number words by the usual grammar: what is below a hundred, "hundred", then a scale, with "and" and hyphens between. */
function readWords(pieces: readonly Piece[], from: number): Cardinal | null {
  let total = 0
  let part: number | null = null
  let scale = 1
  let next = from
  if (isArticle(pieces[from]?.text) && isBig(pieces[from + 1]?.text)) {
    part = 1
    next = from + 1
  }
  for (;;) {
    const at = skipJoiner(pieces, next, part !== null || total > 0)
    const word = pieces[at]?.text ?? ''
    const small = SMALL.get(word)
    const tens = TENS.get(word)
    const big = SCALES.get(word)
    if (small !== undefined && fits(part, small)) part = (part ?? 0) + small
    else if (tens !== undefined && (part === null || part % 100 === 0)) part = (part ?? 0) + tens
    else if (word === 'hundred' && part !== null && part < 100) part *= 100
    else if (big !== undefined && part !== null) {
      total += part * big
      scale = big
      part = null
    } else break
    next = at + 1
  }
  if (part === null && total === 0) return null
  return { value: total + (part ?? 0), next, scale: part === null ? scale : 1, digits: false }
}

function isBig(word: string | undefined): boolean {
  return word === 'hundred' || SCALES.has(word ?? '')
}

function fits(part: number | null, small: number): boolean {
  return (
    part === null ||
    (part !== 0 && (part % 100 === 0 || (part % 10 === 0 && part % 100 >= 20 && small < 10 && small > 0)))
  )
}

/** Past a hyphen or "and" that stands between two number words. */
function skipJoiner(pieces: readonly Piece[], next: number, inside: boolean): number {
  const joiner = pieces[next]?.text
  const after = pieces[next + 1]?.text ?? ''
  if (!inside || (joiner !== '-' && joiner !== 'and')) return next
  const before = pieces[next - 1]?.text ?? ''
  if (joiner === '-') return SMALL.has(after) || isBig(after) ? next + 1 : next
  return isBig(before) && (SMALL.has(after) || TENS.has(after)) ? next + 1 : next
}
