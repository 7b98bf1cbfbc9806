import { HOLIDAYS, type HolidayRule, SEASONS } from '../../../language/en/date-words.ts'
import { next, type Reader, skip, type TimeForm, wordAt, type YearSpec } from './expression.ts'
import { readYearAfter, readYearNumber } from './read-date-parts.ts'
import { readNth } from './read-parts.ts'
import type { TimeToken } from './tokens.ts'

const CLAUSE_END =
  /^(?:[.,;:)\]”"!?–—-]|and|but|or|when|while|in|at|on|near|by|with|from|was|were|he|she|they|a|an|of|to)?$/u

const BEFORE_SEASON = new Set('in during since by over through until early late mid this last of throughout'.split(' '))

/** "the summer of 2023", "summer 2024", "in the spring", "last fall" (through `readShifted`). */
export const readSeason: Reader = (tokens, at) => {
  const here = tokens[at]?.text === 'the' ? at + 1 : at
  const code = SEASONS.get(here === at ? (tokens[at]?.text ?? '') : wordAt(tokens, here))
  if (code === undefined) return null
  const year = readYearAfter(tokens, here + 1)
  if (year) return { end: afterShortYear(tokens, year.end), time: { form: 'season', code, year: year.value } }
  const before = at > 0 && (tokens[at]?.gap ?? 2) < 2 ? (tokens[at - 1]?.text ?? '') : ''
  if (!BEFORE_SEASON.has(before) || !CLAUSE_END.test(wordAt(tokens, here + 1)) || wordAt(tokens, here + 1) === 'of')
    return null
  if (tokens[here]?.capital) return null
  return { end: here + 1, time: { form: 'season', code } }
}

/** The index after the second half of "winter 2022-23". */
function afterShortYear(tokens: readonly TimeToken[], at: number): number {
  const year = next(tokens, at + 1)
  return /^[-–/]$/u.test(wordAt(tokens, at)) && year?.kind === 'number' && year.gap === 0 && year.text.length === 2
    ? at + 2
    : at
}

/** "the first quarter of 2026", "second half of last year", "third quarter". */
export const readQuarter: Reader = (tokens, at) => {
  const short = tokens[at]?.text === 'q' && tokens[at]?.capital ? tokens[at + 1] : undefined
  if (short?.kind === 'number' && short.gap === 0 && short.value >= 1 && short.value <= 4) {
    const year = readYearAfter(tokens, at + 2)
    return {
      end: year?.end ?? at + 2,
      time: { form: 'season', code: 32 + short.value, ...(year && { year: year.value }) },
    }
  }
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const fiscal = skip(tokens, start, 'fiscal')
  const nth = readNth(tokens, fiscal)
  const after = skip(tokens, fiscal + 1, '-', 'fiscal', 'calendar')
  const word = wordAt(tokens, after)
  if (nth === undefined || nth < 1 || (word !== 'quarter' && word !== 'half')) return null
  const code = word === 'quarter' ? 32 + nth : 39 + nth
  if (nth > (word === 'quarter' ? 4 : 2)) return null
  const year = readQuarterYear(tokens, after + 1)
  if (!year && word === 'half') return null
  const time: TimeForm = { form: 'season', code, ...(year && { year: year.value }) }
  return { end: year?.end ?? after + 1, time }
}

function readQuarterYear(tokens: readonly TimeToken[], at: number): { value: YearSpec; end: number } | null {
  const here = skip(tokens, at, 'of')
  const year = readYearAfter(tokens, skip(tokens, here, 'fiscal'))
  if (year) return year
  if (/^(?:the|this)$/u.test(wordAt(tokens, here)) && wordAt(tokens, here + 1) === 'year')
    return { value: { shift: 0 }, end: here + 2 }
  return null
}

const FEAST_STARTS: ReadonlySet<string> = new Set([...HOLIDAYS.keys()].map((name) => name.split(/[ ’.]/u)[0] ?? name))

export function readFeastName(tokens: readonly TimeToken[], at: number): { rule: HolidayRule; end: number } | null {
  const first = tokens[at]
  if (!first?.capital || !FEAST_STARTS.has(first.text)) return null
  let text = ''
  let found: { rule: HolidayRule; end: number } | null = null
  for (let here = at; here < at + 6 && here < tokens.length; here += 1) {
    const token = tokens[here]
    if (!token || (here > at && token.gap === 2)) break
    text += here > at && token.gap > 0 ? ` ${token.text}` : token.text
    const rule = HOLIDAYS.get(text)
    if (rule) found = { rule, end: here + 1 }
  }
  return found
}

/** "Christmas lights" are no day. */
const NO_FEAST =
  /^(?:lights|trees?|presents?|gifts?|time|season|shopping|shoppers|part(?:y|ies)|cards?|carols?|music|decorations?|markets?|holidays?|spirit|eggs?|bunny|costumes?|break|vacation|candy|dinner|truce)$/u

/** "Christmas Eve", "Thanksgiving Day 2024", "Independence Day 1998". */
export const readHoliday: Reader = (tokens, at) => {
  const feast = readFeastName(tokens, at)
  if (!feast || NO_FEAST.test(wordAt(tokens, feast.end))) return null
  if (wordAt(tokens, feast.end) === 'week') {
    return {
      end: feast.end + 1,
      time: { form: 'week', of: { form: 'holiday', rule: feast.rule }, ending: 'easter' in feast.rule },
    }
  }
  const year = readYearAfter(tokens, feast.end) ?? readPlainYear(tokens, feast.end)
  return { end: year?.end ?? feast.end, time: { form: 'holiday', rule: feast.rule, ...(year && { year: year.value }) } }
}

function readPlainYear(tokens: readonly TimeToken[], at: number): { value: YearSpec; end: number } | null {
  const year = readYearNumber(tokens, at)
  return year && { value: { year: year.value }, end: year.end }
}
