import {
  DOUBTFUL_MONTHS,
  MONTH_ABBREVIATIONS,
  MONTHS,
  NAME_MONTHS,
  ORDINAL_WORDS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
} from '../../../language/en/date-words.ts'
import { type CalendarForm, next, type Reader, type Reading, skip, wordAt, type YearSpec } from './expression.ts'
import type { TimeToken } from './tokens.ts'

interface Found<T> {
  readonly value: T
  readonly end: number
}

interface Month extends Found<number> {
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

const YEAR_SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 }

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

/** "Oct. 23", "October 13–17, 2024", "April 24 and 25", "October 1998", "May of last year", "April". */
export const readMonthFirst: Reader = (tokens, at) => {
  const month = readMonth(tokens, at)
  if (!month) return null
  const the = skip(tokens, month.end, 'the')
  const day = next(tokens, the) ? readDay(tokens, the) : null
  if (day && tokens[the]?.kind !== 'word') return withDays(tokens, { month: month.value, day })
  const year = readYearAfter(tokens, month.end)
  if (year) return { end: year.end, time: { form: 'date', month: month.value, year: year.value } }
  return isBareMonth(tokens, at, month)
    ? { end: month.abbreviated ? month.end : at + 1, time: { form: 'date', month: month.value } }
    : null
}

interface FirstDay {
  readonly month: number
  readonly day: Found<number>
}

/** The days after a month's name: one, a range, or a list, and the year of all. */
function withDays(tokens: readonly TimeToken[], { month, day }: FirstDay): Reading {
  const last = readRangeEnd(tokens, day.end)
  const listed = last ? [] : readListed(tokens, day.end)
  const end = last?.end ?? listed.at(-1)?.end ?? day.end
  const year = readYearAfter(tokens, end)
  const date = (value: number): CalendarForm => ({ form: 'date', month, day: value, ...(year && { year: year.value }) })
  if (last) return { end: year?.end ?? end, time: { form: 'span', first: date(day.value), last: date(last.value) } }
  if (listed.length === 0) return { end: year?.end ?? end, time: date(day.value) }
  const more = listed.map(({ value, end: after }) => ({ start: after - 1, end: after, time: date(value) }))
  const final = more.at(-1)
  if (final && year) more[more.length - 1] = { ...final, end: year.end }
  return { end: day.end, time: date(day.value), more }
}

const RANGE_SIGNS: readonly string[] = ['-', '–', '—', 'to', 'through', 'thru', 'until', 'till']

/** The second number of "13–17", with nothing after it that it could count. */
function readRangeEnd(tokens: readonly TimeToken[], at: number): Found<number> | null {
  if (!RANGE_SIGNS.includes(wordAt(tokens, at)) || !next(tokens, at + 1)) return null
  const day = readDay(tokens, at + 1)
  const joined = tokens[at + 1]?.gap === 0 && tokens[at]?.gap === 0
  return day && tokens[at + 1]?.kind !== 'word' && (joined || endsDate(tokens, day.end)) ? day : null
}

function readListed(tokens: readonly TimeToken[], at: number): Found<number>[] {
  const found: Found<number>[] = []
  for (let here = at; found.length < 8; ) {
    const comma = skip(tokens, here, ',', ';')
    const and = skip(tokens, comma, 'and', 'or', '&')
    const day = and > here && next(tokens, and) ? readDay(tokens, and) : null
    if (!day || tokens[and]?.kind === 'word' || !endsDate(tokens, day.end)) break
    found.push(day)
    here = day.end
  }
  // "On October 13, 17 and ..." counts something unless the list is closed by a conjunction.
  return found.length > 0 &&
    tokens.slice(at, found.at(-1)?.end).some(({ text }) => text === 'and' || text === 'or' || text === '&')
    ? found
    : []
}

const AFTER_DATE =
  /^(?:[.,;:)\]”"’!?–—-]|and|or|in|at|on|for|by|with|of|to|when|after|before|that|as|the|a|but|near|from|last|this|next|were|was|are|is|have|had|will|respectively|\d{4})$/u

function endsDate(tokens: readonly TimeToken[], at: number): boolean {
  const token = next(tokens, at)
  return !token || AFTER_DATE.test(token.text)
}

const BEFORE_MONTH = new Set(
  'in since by of last this next until till early late mid through from to during before after between for and or each end beginning start middle around'.split(
    ' ',
  ),
)

/** Whether a month alone is meant as one, and neither as a verb nor as a name. */
function isBareMonth(tokens: readonly TimeToken[], at: number, month: Month): boolean {
  const token = tokens[at]
  const before = at > 0 && token && token.gap < 2 ? (tokens[at - 1]?.text ?? '') : ''
  const led = BEFORE_MONTH.has(before) || (before === '-' && tokens[at - 2]?.text === 'mid')
  if (month.abbreviated && token?.text !== 'may') return led && month.end > at + 1
  const after = next(tokens, at + 1)
  const named = after?.kind === 'word' && after.capital && after.gap === 1
  if (NAME_MONTHS.has(token?.text ?? '') && named && !WEEKDAYS.has(after.text)) return led && before === 'in'
  if (led || !DOUBTFUL_MONTHS.has(token?.text ?? '')) return true
  // "the March accession", "last year’s May talks"; not "the March on the capital".
  return (
    /^(?:the|s|a)$/u.test(before) &&
    after?.kind === 'word' &&
    !after.capital &&
    !/^(?:on|to|of|for|by|in|was|is|against|through|and)$/u.test(after.text)
  )
}

/** "25 August 1989", "the 25th of August", "17 OCT 89", "17-18 February". */
export const readDayFirst: Reader = (tokens, at) => {
  const start = wordAtOrFirst(tokens, at) === 'the' ? at + 1 : at
  const day = readDay(tokens, start)
  if (!day || (tokens[start]?.kind === 'word' && start === at)) return null
  const second = readSecondDay(tokens, day.end)
  const of = skip(tokens, skip(tokens, second?.end ?? day.end, 'day'), 'of', '-')
  const month = next(tokens, of) ? readMonth(tokens, of) : null
  if (!month) return null
  const year = readShortYear(tokens, month.end, month) ?? readYearAfter(tokens, skip(tokens, month.end, '-'))
  const date = (value: number): CalendarForm => ({
    form: 'date',
    month: month.value,
    day: value,
    ...(year && { year: year.value }),
  })
  const end = year?.end ?? month.end
  if (!second) return { end, time: date(day.value) }
  if (!second.listed) return { end, time: { form: 'span', first: date(day.value), last: date(second.value) } }
  return { end: day.end, time: date(day.value), more: [{ start: second.end - 1, end, time: date(second.value) }] }
}

function wordAtOrFirst(tokens: readonly TimeToken[], at: number): string {
  return tokens[at]?.text ?? ''
}

function readSecondDay(tokens: readonly TimeToken[], at: number): (Found<number> & { listed: boolean }) | null {
  const sign = wordAt(tokens, at)
  if (!RANGE_SIGNS.includes(sign) && sign !== 'and' && sign !== 'or') return null
  const day = next(tokens, at + 1) ? readDay(tokens, skip(tokens, at + 1, 'the')) : null
  return day && { ...day, listed: sign === 'and' || sign === 'or' }
}

/** The year of "17 OCT 89": two digits count only after a short month, as in datelines. */
function readShortYear(tokens: readonly TimeToken[], at: number, month: Month): Found<YearSpec> | null {
  const here = skip(tokens, at, '-', ',')
  const token = next(tokens, here)
  if (!month.abbreviated || token?.kind !== 'number' || token.text.length !== 2) return null
  return { value: { year: fullYear(token.value) }, end: here + 1 }
}

/** "2016-03-14", "3/14/2016", "14.03.2016". Where both orders can be, the month comes first with `/`, the day with `.`. */
export const readDigits: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'date') return null
  const iso = /^(\d{4})-(\d{2})-(\d{2})(T)?/iu.exec(token.text)
  if (iso) return digits(at, [Number(iso[1]), Number(iso[2]), Number(iso[3])], iso[4] !== undefined)
  const [first = 0, second = 0, last = 0] = token.text.split(/[/.]/u).map(Number)
  const year = last < 100 ? fullYear(last) : last
  const dayFirst = token.text.includes('.') ? second <= 12 : first > 12
  return digits(at, dayFirst ? [year, second, first] : [year, first, second], false)
}

function digits(at: number, [year, month, day]: readonly [number, number, number], hour: boolean): Reading | null {
  if (year < 1000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return { end: at + 1, time: { form: 'date', year: { year }, month, day }, hour }
}

/** "Friday", "Monday, Oct. 26", "Thursday 25 August". */
export const readWeekday: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const full = WEEKDAYS.get(token.text)
  const weekday = full ?? (token.capital ? WEEKDAY_ABBREVIATIONS.get(token.text) : undefined)
  if (weekday === undefined) return null
  const after = skip(tokens, skip(tokens, at + 1, '.'), ',')
  const start = skip(tokens, after, 'the', 'on')
  const date = next(tokens, start)
    ? (readMonthFirst(tokens, start) ?? readDayFirst(tokens, start) ?? readDigits(tokens, start))
    : null
  if (date?.time.form === 'date' && date.time.day !== undefined && !date.more) {
    return { end: date.end, time: { ...date.time, weekday } }
  }
  return full === undefined ? null : { end: at + 1, time: { form: 'date', weekday } }
}
