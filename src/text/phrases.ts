import { bySpelling } from './by-spelling.ts'

/** Says of a written word whether a match may begin with it. */
export type Opens = (text: string, start: number, end: number) => boolean

/**
 * All that `expression` (sticky) matches in a text, in order and without overlaps.
 *
 * The expression is asked only where a word begins that opens a match: a large one asked at every letter is slow. So each match begins
 * with a letter that stands behind none, or with an apostrophe before such a letter.
 */
export function matchesOf(expression: RegExp, opens: Opens, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let free = 0
  const tryAt = (at: number): void => {
    if (at < free) return
    expression.lastIndex = at
    const match = expression.exec(text)
    if (match === null) return
    found.push(match)
    free = at + match[0].length
  }
  for (let at = 0; at < text.length; ) {
    const end = endOfWord(text, at)
    if (end > at) {
      if (at > 0 && isApostrophe(text.charCodeAt(at - 1)) && opens(text, at - 1, end)) tryAt(at - 1)
      if (opens(text, at, end)) tryAt(at)
      at = end
    } else at++
  }
  return found
}

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

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** Whether a match of one of the patterns may begin with a word, case aside: see `firstWordOf` for what they must look like. */
export function openingsOf(patterns: readonly string[]): Opens {
  const words = new RegExp(`^(?:${patterns.flatMap(alternativesOf).map(firstWordOf).join('|')})$`, 'iu')
  return bySpelling((spelling) => words.test(spelling))
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
