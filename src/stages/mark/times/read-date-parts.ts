import { DOUBTFUL_MONTHS, MONTH_ABBREVIATIONS, MONTHS, ORDINAL_WORDS } from '../../../language/en/date-words.ts'
import { next, skip, wordAt, type YearSpec } from './expression.ts'
import type { TimeToken } from './tokens.ts'

export interface Found<T> {
  readonly value: T
  readonly end: number
}

export interface Month extends Found<number> {
  readonly abbreviated: boolean
}

/** A month's name; a short one with its full stop. */
export function readMonth(tokens: readonly TimeToken[], at: number): Month | null {
  const token = next(tokens, at) ?? tokens[at]
  if (token?.kind !== 'word') return null
  const full = MONTHS.get(token.text)
  if (full !== undefined && (token.capital || !DOUBTFUL_MONTHS.has(token.text))) {
    return { value: full, end: at + 1, abbreviated: token.text === 'may' }
  }
  const short = MONTH_ABBREVIATIONS.get(token.text)
  if (short === undefined || !token.capital) return null
  return { value: short, end: skip(tokens, at + 1, '.'), abbreviated: true }
}

/** A day of the month in digits or as an ordinal. */
export function readDay(tokens: readonly TimeToken[], at: number): Found<number> | null {
  const token = tokens[at]
  if (!token) return null
  if (token.kind === 'word') {
    const value = ORDINAL_WORDS.get(token.text)
    return value === undefined ? null : { value, end: at + 1 }
  }
  if (token.kind !== 'number' && token.kind !== 'ordinal') return null
  if (token.value < 1 || token.value > 31 || (token.kind === 'number' && token.text.length > 2)) return null
  return { value: token.value, end: at + 1 }
}

/** A year in four digits, or in two after an apostrophe. */
export function readYearNumber(tokens: readonly TimeToken[], at: number): Found<number> | null {
  const token = next(tokens, at)
  if (token?.kind === 'number' && token.text.length === 4 && token.value >= 1000 && token.value <= 2100) {
    return { value: token.value, end: at + 1 }
  }
  const short = next(tokens, at + 1)
  if (
    (token?.text === '’' || token?.text === '‘') &&
    short?.kind === 'number' &&
    short.gap === 0 &&
    short.text.length === 2
  ) {
    return { value: fullYear(short.value), end: at + 2 }
  }
  return null
}

/** The year that two digits mean: 30 and above lie in the twentieth century. */
export function fullYear(short: number): number {
  return short >= 30 ? 1900 + short : 2000 + short
}

export const YEAR_SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 }

/** What stands after a month or a day for its year: ", 1998", "of last year", "that year". */
export function readYearAfter(tokens: readonly TimeToken[], at: number): Found<YearSpec> | null {
  const comma = skip(tokens, at, ',', 'of', 'in')
  const year = readYearNumber(tokens, comma)
  if (year) return isAmountOf(tokens, year.end) ? null : { value: { year: year.value }, end: year.end }
  const word = wordAt(tokens, comma)
  const same = wordAt(tokens, comma + 1) === 'same' ? comma + 2 : comma + 1
  if (wordAt(tokens, same) !== 'year') return null
  const shift = YEAR_SHIFTS[word]
  if (shift !== undefined && same === comma + 1) return { value: { shift }, end: same + 1 }
  return word === 'that' || (word === 'the' && same > comma + 1) ? { value: 'narrated', end: same + 1 } : null
}

/** "March 5, 1500 men": the number counts what follows. */
function isAmountOf(tokens: readonly TimeToken[], at: number): boolean {
  return /^(?:people|men|women|soldiers|troops|houses|homes|persons|dollars|percent|%)$/u.test(wordAt(tokens, at))
}
