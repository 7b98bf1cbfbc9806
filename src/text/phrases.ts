import { isAsciiLetter } from './ascii.ts'
import { bySpelling } from './by-spelling.ts'

/** The number of what may open a phrase: see `openingsOf`. */
export type Opening = number

/**
 * All that `expression` (sticky) matches in a text, in order and without overlaps.
 *
 * The expression is asked only where a word begins that opens a match: a large one asked at every letter is slow. So each match begins
 * with a letter that stands behind none, or with an apostrophe before such a letter.
 */
export function matchesOf(expression: RegExp, opening: Opening, text: string): RegExpExecArray[] {
  if (text !== last.text) last = { text, starts: startsIn(text) }
  const found: RegExpExecArray[] = []
  let free = 0
  for (const at of last.starts[opening] ?? []) {
    if (at < free) continue
    expression.lastIndex = at
    const match = expression.exec(text)
    if (match === null) continue
    found.push(match)
    free = at + match[0].length
  }
  return found
}

// Where the words stand in the last text that open something, by the number of what they open: one pass serves all.
let last: { readonly text: string; readonly starts: readonly (readonly number[])[] } = { text: '', starts: [] }

function startsIn(text: string): number[][] {
  const starts: number[][] = openings.map(() => [])
  for (let at = 0; at < text.length; ) {
    const end = endOfWord(text, at)
    if (end === at) {
      at++
      continue
    }
    if (at > 0 && isApostrophe(text.charCodeAt(at - 1))) pushOpened(starts, openedBy(text, at - 1, end), at - 1)
    pushOpened(starts, openedBy(text, at, end), at)
    at = end
  }
  return starts
}

function pushOpened(starts: number[][], opened: number, at: number): void {
  for (let rest = opened, opening = 0; rest !== 0; rest >>>= 1, opening++)
    if ((rest & 1) === 1) starts[opening]?.push(at)
}

// The first words of all phrases, by number.
const openings: RegExp[] = []

/** The openings that a word is one of, as bits. */
const openedBy = bySpelling((spelling) =>
  openings.reduce((bits, words, at) => bits | (words.test(spelling) ? 1 << at : 0), 0),
)

/** Where the letters end that begin at `at`; `at` when none does. */
function endOfWord(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (!(isAsciiLetter(code) || (code > 127 && LETTER.test(text.charAt(end))))) break
    end++
  }
  return end
}

const LETTER = /\p{L}/u

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/**
 * Makes known the words that a match of one of the patterns may begin with, case aside: see `firstWordOf` for what they must look like.
 *
 * Before the first text is read, that is where a module is loaded; there is room for 31.
 */
export function openingsOf(patterns: readonly string[]): Opening {
  const words = new RegExp(`^(?:${patterns.flatMap(alternativesOf).map(firstWordOf).join('|')})$`, 'iu')
  if (last.text !== '') throw new Error('openings are made known before the first text is read')
  openings.push(words)
  return openings.length - 1
}

/** The alternatives of a pattern, as far as they stand in no brackets. */
function alternativesOf(pattern: string): string[] {
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '(') at = closing(pattern, at)
    else if (pattern[at] === '|') {
      parts.push(pattern.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, pattern.slice(from)]
}

/**
 * The first word of an alternative, a pattern too: what stands before the first space, hyphen, look ahead or class of signs.
 *
 * Throws when that is not one word, "(?:very )?likely" or "sub-?human": a mistake in this program.
 */
function firstWordOf(alternative: string): string {
  const start = alternative.startsWith('(?<') ? closing(alternative, 0) + 1 : 0
  let end = start
  while (end < alternative.length && !ENDS.test(alternative.slice(end)))
    end = (alternative[end] === '(' ? closing(alternative, end) : end) + 1
  const word = alternative.slice(start, end)
  if (word === '' || /[ -]/.test(word) || OPTIONAL.test(alternative.slice(end)))
    throw new Error(`"${alternative}" begins with no one word`)
  return word
}

const ENDS = /^(?:[ \\'’-]|\(\?[=!<]|\[[^\]]*[^\p{L}\]])/u
const OPTIONAL = /^(?:[ '’-]|\[[^\]]*\])[?*]/u

/** Where the bracket closes that opens at `open`. */
function closing(pattern: string, open: number): number {
  let depth = 0
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '(') depth++
    else if (pattern[at] === ')' && --depth === 0) return at
  }
  return pattern.length
}
