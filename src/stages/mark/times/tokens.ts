import type { Span } from '../../../model/span.ts'

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

const TOKEN =
  /(?<date>\d{4}-\d{2}-\d{2}(?:T[\d:]{4,8}Z?)?(?![\d-])|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\.\d{1,2}\.\d{4}(?!\d))|(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d))|(?<amount>\d{1,9}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,9}\.\d+|\$\s?\d+)|(?<decade>\d{2,4}['’]?s(?![\p{L}\d]))|(?<ordinal>\d{1,4}(?:st|nd|rd|th)(?![\p{L}\d]))|(?<number>\d+)|(?<word>\p{L}+(?:['’](?!s\b|S\b)\p{L}+)*)|(?<sign>[^\s])/gu

/** Cuts a text into what the time grammar reads. Linear in its length. */
export function timeTokens(text: string): TimeToken[] {
  const tokens: TimeToken[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index
    const exact = match[0]
    const kind = kindOf(match.groups ?? {})
    const gap = tokens.length === 0 ? 2 : gapOf(text, end, start)
    end = start + exact.length
    tokens.push({
      start,
      end,
      kind,
      text: exact.toLowerCase().replaceAll("'", '’'),
      capital: isCapital(exact),
      value: numberOf(kind, exact),
      gap,
    })
  }
  return tokens
}

function kindOf(groups: Record<string, string | undefined>): TimeToken['kind'] {
  if (groups['word'] !== undefined) return 'word'
  if (groups['sign'] !== undefined) return 'sign'
  for (const kind of ['number', 'ordinal', 'decade', 'clock', 'date'] as const)
    if (groups[kind] !== undefined) return kind
  return 'amount'
}

function gapOf(text: string, from: number, to: number): 0 | 1 | 2 {
  if (from === to) return 0
  const line = text.indexOf('\n', from)
  if (line < 0 || line >= to) return 1
  const next = text.indexOf('\n', line + 1)
  return next >= 0 && next < to ? 2 : 1
}

function isCapital(exact: string): boolean {
  const first = exact[0] ?? ''
  return first !== first.toLowerCase()
}

function numberOf(kind: TimeToken['kind'], exact: string): number {
  return kind === 'number' || kind === 'ordinal' || kind === 'decade' ? Number.parseInt(exact, 10) : -1
}
