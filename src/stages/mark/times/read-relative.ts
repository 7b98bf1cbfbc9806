import {
  COUNT_WORDS,
  DAY_PARTS,
  HOLIDAYS,
  type HolidayRule,
  ORDINAL_WORDS,
  SEASONS,
  type TimeUnit,
  UNITS,
} from '../../../language/en/date-words.ts'
import {
  next,
  type Reader,
  type Reading,
  type Reference,
  skip,
  type TimeForm,
  wordAt,
  type YearSpec,
} from './expression.ts'
import { readMonthFirst, readWeekday, readYearAfter, readYearNumber } from './read-calendar.ts'
import type { TimeToken } from './tokens.ts'

const DAYS_AWAY: Readonly<Record<string, -1 | 0 | 1>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }

/** "today", "yesterday", "tonight", "overnight". */
export const readToday: Reader = (tokens, at) => {
  const word = tokens[at]?.text ?? ''
  if (word === 'overnight') return { end: at + 1, time: { form: 'overnight' } }
  const shift = Object.hasOwn(DAYS_AWAY, word) ? DAYS_AWAY[word] : undefined
  if (shift === undefined) return null
  return { end: at + 1, time: { form: 'unit', unit: 'day', shift, from: 'publication' } }
}

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  this: 0,
  next: 1,
  coming: 1,
  past: -1,
  previous: -1,
  following: 1,
}

/** What a determiner leads to: a unit, a part of a day, a weekday, month, season or feast. */
export const readShifted: Reader = (tokens, at) => {
  const first = tokens[at]?.text ?? ''
  if (first === 'that' || first === 'the' || first === 'same') return readNarrated(tokens, at)
  const shift = first === 'last' || first === 'this' || first === 'next' ? SHIFTS[first] : undefined
  if (shift === undefined) return null
  const after = first === 'this' ? skip(tokens, at + 1, 'past', 'coming', 'very', 'same') : at + 1
  const kept =
    first === 'this' && wordAt(tokens, at + 1) === 'past' ? -1 : wordAt(tokens, at + 1) === 'coming' ? 1 : shift
  return readNamed(tokens, after, kept) ?? readUnit(tokens, after, { shift: kept, from: 'publication' })
}

/** A weekday, month, season or feast after "last", "this", "next". */
function readNamed(tokens: readonly TimeToken[], at: number, shift: -1 | 0 | 1): Reading | null {
  if (!next(tokens, at)) return null
  const season = SEASONS.get(wordAt(tokens, at))
  if (season !== undefined) return { end: at + 1, time: { form: 'season', code: season, shift } }
  const date = readWeekday(tokens, at) ?? readMonthFirst(tokens, at)
  if (date?.time.form === 'date' && !date.more) return { ...date, time: { ...date.time, shift } }
  const feast = readFeastName(tokens, at)
  if (feast) return { end: feast.end, time: { form: 'holiday', rule: feast.rule, shift } }
  if (wordAt(tokens, at) !== 'quarter') return null
  return { end: at + 1, time: { form: 'season', code: 33, shift } }
}

interface Shift {
  readonly shift: -1 | 0 | 1
  readonly from: Reference
}

/** A unit or a part of a day after a determiner. */
function readUnit(tokens: readonly TimeToken[], at: number, { shift, from }: Shift): Reading | null {
  const early = skip(tokens, at, 'early', 'late', 'very')
  const word = wordAt(tokens, early)
  if (DAY_PARTS.has(word) && word !== 'overnight')
    return { end: early + 1, time: { form: 'unit', unit: 'day', shift, from } }
  const unit = UNITS.get(word)
  if (unit === undefined || early !== at || word.endsWith('s')) return null
  // "this day" and "last day" are not told of days: "to this day", "the last day of".
  if (from === 'publication' && word === 'day') return null
  return { end: at + 1, time: { form: 'unit', unit, shift, from } }
}

/** "the same day", "that night", "the next morning", "the previous week", "the day before", "the weekend", "the end of the year". */
function readNarrated(tokens: readonly TimeToken[], at: number): Reading | null {
  const first = tokens[at]?.text ?? ''
  const word = wordAt(tokens, at + 1)
  if (first === 'same') return readUnit(tokens, at + 1, { shift: 0, from: 'narrated' })
  if (word === 'same' || word === 'very')
    return readUnit(tokens, skip(tokens, at + 2, 'exact'), { shift: 0, from: 'narrated' })
  if (first === 'that') return next(tokens, at + 1) ? readUnit(tokens, at + 1, { shift: 0, from: 'narrated' }) : null
  if (word === 'next' || word === 'following' || word === 'previous' || word === 'preceding' || word === 'prior') {
    const shift = word === 'next' || word === 'following' ? 1 : -1
    const read = readUnit(tokens, at + 2, { shift, from: 'narrated' })
    if (read) return read
    const day = next(tokens, at + 2) ? readWeekday(tokens, at + 2) : null
    return day?.time.form === 'date' ? { ...day, time: { ...day.time, shift } } : null
  }
  if (word === 'weekend') return { end: at + 2, time: { form: 'unit', unit: 'weekend', shift: 0, from: 'publication' } }
  return readDayBefore(tokens, at)
}

const CLAUSE_END =
  /^(?:[.,;:)\]”"!?–—-]|and|but|or|when|while|in|at|on|near|by|with|from|was|were|he|she|they|a|an|of|to)?$/u

/** "the day before" and "the day after", with nothing said that they would be before or after. */
function readDayBefore(tokens: readonly TimeToken[], at: number): Reading | null {
  const unit = UNITS.get(wordAt(tokens, at + 1))
  const word = wordAt(tokens, at + 2)
  if (unit === undefined || (word !== 'before' && word !== 'after' && word !== 'earlier')) return null
  if (word !== 'earlier' && !/^[.,;:)\]”"!?–—]?$/u.test(wordAt(tokens, at + 3))) return null
  return { end: at + 3, time: { form: 'unit', unit, shift: word === 'after' ? 1 : -1, from: 'narrated' } }
}

/** "earlier this year", "later that day", "late last month", "earlier in the day", "early next week". */
export const readEarlier: Reader = (tokens, at) => {
  const word = tokens[at]?.text ?? ''
  if (!/^(?:earlier|later|early|late|mid|sometime)$/u.test(word)) return null
  const here = skip(tokens, skip(tokens, at + 1, '-'), 'on', 'in', 'the')
  if (wordAt(tokens, at + 1) === 'in' && /^(?:the|this|that)$/u.test(wordAt(tokens, at + 2)))
    return readInTheUnit(tokens, at + 2, word)
  if (!next(tokens, here)) return null
  const read = readShifted(tokens, here)
  if (!read || (word === 'mid' && read.time.form === 'unit' && read.time.unit === 'day')) return null
  return read
}

function readInTheUnit(tokens: readonly TimeToken[], at: number, word: string): Reading | null {
  const unit = UNITS.get(wordAt(tokens, at + 1))
  if (unit === undefined || (word !== 'earlier' && word !== 'later')) return null
  return {
    end: at + 2,
    time: { form: 'unit', unit, shift: 0, from: wordAt(tokens, at) === 'this' ? 'publication' : 'narrated' },
  }
}

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
  if (/^(?:days|weeks|months|years)$/u.test(token.text)) return { count: undefined, end: at, approximate: true }
  if (/^(?:several|few|many|some)$/u.test(token.text)) return { count: undefined, end: at + 1, approximate: true }
  if (token.text === 'half' && /^an?$/u.test(wordAt(tokens, at + 1))) return { count: 0.5, end: at + 2, approximate }
  if (token.text === 'a' && wordAt(tokens, at + 1) === 'few')
    return { count: undefined, end: at + 2, approximate: true }
  if (token.text === 'a' && wordAt(tokens, at + 1) === 'couple')
    return { count: 2, end: skip(tokens, at + 2, 'of'), approximate: true }
  const value = COUNT_WORDS.get(token.text)
  if (value === undefined) return null
  const ones = wordAt(tokens, at + 1) === '-' ? COUNT_WORDS.get(wordAt(tokens, at + 2)) : undefined
  if (value >= 20 && ones !== undefined && ones < 10) return { count: value + ones, end: at + 3, approximate }
  return { count: value, end: at + 1, approximate }
}

/** "two days earlier", "a year ago", "just weeks earlier", "42 years ago", "three weeks from now". */
export const readOffset: Reader = (tokens, at) => {
  const count = readCount(tokens, at)
  const unit = count && UNITS.get(wordAtStart(tokens, count.end, at))
  if (!count || !unit || unit === 'weekend') return null
  const here = count.end + 1
  const word = wordAt(tokens, here)
  const plain = { form: 'offset', unit, count: count.count, approximate: count.approximate } as const
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

const BEFORE_SEASON = new Set('in during since by over through until early late mid this last of throughout'.split(' '))

/** "the summer of 2023", "summer 2024", "in the spring", "last fall" (through `readShifted`). */
export const readSeason: Reader = (tokens, at) => {
  const here = tokens[at]?.text === 'the' ? at + 1 : at
  const code = SEASONS.get(here === at ? (tokens[at]?.text ?? '') : wordAt(tokens, here))
  if (code === undefined) return null
  const year = readYearAfter(tokens, here + 1)
  if (year) return { end: year.end, time: { form: 'season', code, year: year.value } }
  const before = at > 0 && (tokens[at]?.gap ?? 2) < 2 ? (tokens[at - 1]?.text ?? '') : ''
  if (!BEFORE_SEASON.has(before) || !CLAUSE_END.test(wordAt(tokens, here + 1)) || wordAt(tokens, here + 1) === 'of')
    return null
  if (tokens[here]?.capital) return null
  return { end: here + 1, time: { form: 'season', code } }
}

/** "the first quarter of 2026", "second half of last year", "third quarter". */
export const readQuarter: Reader = (tokens, at) => {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const fiscal = skip(tokens, start, 'fiscal')
  const token = tokens[fiscal]
  const nth = token?.kind === 'ordinal' ? token.value : ORDINAL_WORDS.get(token?.text ?? '')
  const after = skip(tokens, fiscal + 1, '-', 'fiscal', 'calendar')
  const word = wordAt(tokens, after)
  if (nth === undefined || (word !== 'quarter' && word !== 'half')) return null
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

function readFeastName(tokens: readonly TimeToken[], at: number): { rule: HolidayRule; end: number } | null {
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

/** "Christmas Eve", "Thanksgiving Day 2024", "Independence Day 1998". */
export const readHoliday: Reader = (tokens, at) => {
  const feast = readFeastName(tokens, at)
  if (!feast) return null
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

/** A unit name, for readers of weeks. */
export function unitAt(tokens: readonly TimeToken[], at: number): TimeUnit | undefined {
  return UNITS.get(wordAt(tokens, at))
}
