import { COUNT_WORDS, UNITS } from '../../../language/en/date-words.ts'
import { type Reader, skip, wordAt } from './expression.ts'
import type { TimeToken } from './tokens.ts'

const APPROXIMATE = new Set('about around nearly almost some roughly approximately over than'.split(' '))

interface Count {
  /** Undefined: more than one, not known how many. */
  readonly count: number | undefined
  readonly end: number
  readonly approximate: boolean
}

/** "two", "a couple of", "half a", "several", "25", and nothing before a plural ("weeks earlier"). */
function readCount(tokens: readonly TimeToken[], at: number): Count | null {
  const token = tokens[at]
  if (!token) return null
  const approximate = at > 0 && token.gap < 2 && APPROXIMATE.has(tokens[at - 1]?.text ?? '')
  if (token.kind === 'number') return token.value <= 500 ? { count: token.value, end: at + 1, approximate } : null
  if (/^(?:minutes|hours|days|weeks|months|years)$/u.test(token.text))
    return { count: undefined, end: at, approximate: true }
  if (/^(?:several|few|many|some)$/u.test(token.text)) return { count: undefined, end: at + 1, approximate: true }
  if (token.text === 'half' && /^an?$/u.test(wordAt(tokens, at + 1))) return { count: 0.5, end: at + 2, approximate }
  if (token.text === 'a' && wordAt(tokens, at + 1) === 'few')
    return { count: undefined, end: at + 2, approximate: true }
  if (token.text === 'a' && wordAt(tokens, at + 1) === 'couple')
    return { count: 2, end: skip(tokens, at + 2, 'of'), approximate: true }
  const value = COUNT_WORDS.get(token.text)
  if (value === undefined) return null
  if (wordAt(tokens, at + 1) === 'and' && wordAt(tokens, at + 2) === 'a' && wordAt(tokens, at + 3) === 'half') {
    return { count: value + 0.5, end: at + 4, approximate }
  }
  const ones = wordAt(tokens, at + 1) === '-' ? COUNT_WORDS.get(wordAt(tokens, at + 2)) : undefined
  if (value >= 20 && ones !== undefined && ones < 10) return { count: value + ones, end: at + 3, approximate }
  return { count: value, end: at + 1, approximate }
}

/** "two days earlier", "a year ago", "just weeks earlier", "42 years ago", "three weeks from now". */
export const readOffset: Reader = (tokens, at) => {
  const count = readCount(tokens, at)
  const unit = count && UNITS.get(wordAtStart(tokens, count.end, at))
  if (!count || !unit || unit === 'weekend') return null
  const half = ['and', 'a', 'half'].every((word, index) => wordAt(tokens, count.end + 1 + index) === word) ? 3 : 0
  const here = count.end + 1 + half
  const word = wordAt(tokens, here)
  const exact = half && count.count !== undefined ? count.count + 0.5 : count.count
  const plain = { form: 'offset', unit, count: exact, approximate: count.approximate } as const
  if (word === 'ago')
    return { end: skip(tokens, here + 1, 'today'), time: { ...plain, direction: -1, from: 'publication' } }
  if (word === 'from' && /^(?:now|today)$/u.test(wordAt(tokens, here + 1)))
    return { end: here + 2, time: { ...plain, direction: 1, from: 'publication' } }
  const later = word === 'later' || word === 'afterward' || word === 'afterwards'
  if (later || word === 'earlier' || word === 'previously') {
    return { end: here + 1, time: { ...plain, direction: later ? 1 : -1, from: 'narrated' } }
  }
  if (
    (word === 'before' || word === 'after' || word === 'beforehand') &&
    /^[.,;:)\]”"!?–—]?$/u.test(wordAt(tokens, here + 1))
  ) {
    return { end: here + 1, time: { ...plain, direction: word === 'after' ? 1 : -1, from: 'narrated' } }
  }
  return null
}

/** The distance of "two days before" and "the week after", whatever follows it. */
export function readDistance(tokens: readonly TimeToken[], at: number) {
  const eve = tokens[at]?.text === 'the' && wordAt(tokens, at + 1) === 'eve' && wordAt(tokens, at + 2) === 'of'
  if (eve) return { unit: 'day', count: 1, direction: -1, end: at + 3 } as const
  const the = tokens[at]?.text === 'the' || tokens[at]?.text === 'on'
  const count = the ? { count: 1, end: at + 1 } : readCount(tokens, at)
  const unit = count && UNITS.get(wordAtStart(tokens, count.end, at))
  if (!count?.count || !unit || unit === 'weekend' || !Number.isInteger(count.count)) return null
  const word = wordAt(tokens, count.end + 1)
  if (word !== 'before' && word !== 'after') return null
  const direction: -1 | 1 = word === 'after' ? 1 : -1
  return { unit, count: count.count, direction, end: count.end + 2 }
}

/** Like `wordAt`, but the first token of an expression may follow a blank line. */
function wordAtStart(tokens: readonly TimeToken[], at: number, start: number): string {
  return at === start ? (tokens[at]?.text ?? '') : wordAt(tokens, at)
}
