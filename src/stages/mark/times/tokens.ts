import type { Span } from '../../../model/span.ts'
import { isAsciiDigit, isAsciiLetter } from '../../../text/ascii.ts'
import { bySpelling } from '../../../text/by-spelling.ts'

/**
 * A word, number or sign of a text, as the time grammar reads it.
 *
 * `clock` is `10:35`, `date` is `2016-03-14` or `3/14/2016`, `ordinal` is `13th`, `decade` is `1990s`, `amount` is a number with
 * a comma or a point, which never is a date.
 */
export interface TimeToken extends Span {
  readonly kind: 'word' | 'number' | 'ordinal' | 'decade' | 'clock' | 'date' | 'amount' | 'sign'
  /** Lower case; apostrophes as ’. */
  readonly text: string
  /** Whether the first letter is a capital. */
  readonly capital: boolean
  /** Of a number, ordinal or decade (1990); else -1. */
  readonly value: number
  /** White space before: 0 none, 1 some, 2 a blank line or the start of the text. */
  readonly gap: 0 | 1 | 2
}

const DIGITS =
  /(\d{4}-\d{2}-\d{2}(?:T[\d:]{4,8}Z?)?(?![\d-])|\d{4}\/\d{2}\/\d{2}(?![\d/])|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(\d{1,2}:\d{2}(?::\d{2})?(?!\d))|(\d{1,9}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,9}\.\d+)|(\d{2,4}['’]?s(?![\p{L}\d]))|(\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\d]))|\d+/uy

const DIGIT_KINDS = ['date', 'clock', 'amount', 'decade', 'ordinal'] as const

/** Cuts a text into what the time grammar reads. Linear in its length. */
export function timeTokens(text: string): TimeToken[] {
  const tokens: TimeToken[] = []
  let lines = 2
  let spaces = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      if (code === 10) lines += 1
      spaces += 1
      at += 1
      continue
    }
    const gap = lines > 1 ? 2 : spaces > 0 ? 1 : 0
    const token = isAsciiDigit(code)
      ? numberAt(text, at, gap)
      : isLetter(text, at)
        ? wordAt(text, at, gap)
        : signAt(text, at, gap)
    tokens.push(token)
    at = token.end
    lines = 0
    spaces = 0
  }
  return tokens
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  )
}

/** Letters of scripts with capitals; others never spell an English date. */
function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false
  const code = text.charCodeAt(at)
  if (code < 128) return isAsciiLetter(code)
  const letter = text[at] ?? ''
  return letter.toLowerCase() !== letter.toUpperCase()
}

const LONGEST_NUMBER = 9

function numberAt(text: string, start: number, gap: 0 | 1 | 2): TimeToken {
  DIGITS.lastIndex = start
  const match = DIGITS.exec(text)
  const exact = match?.[0] ?? text[start] ?? ''
  const kind = DIGIT_KINDS.find((_, index) => match?.[index + 1] !== undefined) ?? 'number'
  const counts = kind === 'number' || kind === 'ordinal' || kind === 'decade'
  // More digits are no date, and would not go into 32 bits.
  const value = counts && exact.length <= LONGEST_NUMBER ? Number.parseInt(exact, 10) : -1
  return { start, end: start + exact.length, kind, text: exact.toLowerCase(), capital: false, value, gap }
}

/** A word with its inner apostrophes, without the ’s of an owner. */
function wordAt(text: string, start: number, gap: 0 | 1 | 2): TimeToken {
  let end = start + 1
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    // Small letters and spaces are most of a text.
    if (code >= 97 && code <= 122) continue
    if (code === 32) break
    if (isLetter(text, end)) continue
    if (!isInnerApostrophe(text, end)) break
  }
  const { folded, capital } = foldedAt(text, start, end)
  return { start, end, kind: 'word', text: folded, capital, value: -1, gap }
}

const foldedAt = bySpelling((exact) => {
  const lower = exact.toLowerCase()
  return { folded: lower.replaceAll("'", '’'), capital: exact.charCodeAt(0) !== lower.charCodeAt(0) }
})

function isInnerApostrophe(text: string, at: number): boolean {
  const sign = text[at]
  if ((sign !== "'" && sign !== '’') || !isLetter(text, at + 1)) return false
  const isOwner = (text[at + 1] === 's' || text[at + 1] === 'S') && !isLetter(text, at + 2)
  return !isOwner
}

function signAt(text: string, start: number, gap: 0 | 1 | 2): TimeToken {
  const sign = text[start] === "'" ? '’' : (text[start] ?? '')
  return { start, end: start + 1, kind: 'sign', text: sign, capital: false, value: -1, gap }
}
