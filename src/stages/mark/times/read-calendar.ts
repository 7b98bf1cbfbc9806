import { DOUBTFUL_MONTHS, NAME_MONTHS, WEEKDAYS } from '../../../language/en/date-words.ts'
import { type CalendarForm, next, type Reader, type Reading, skip, wordAt, type YearSpec } from './expression.ts'
import {
  type Found,
  fullYear,
  type Month,
  readDay,
  readMonth,
  readYearAfter,
  readYearNumber,
} from './read-date-parts.ts'
import type { TimeToken } from './tokens.ts'

/** "Oct. 23", "October 13–17, 2024", "April 24 and 25", "October 1998", "May of last year", "April". */
export const readMonthFirst: Reader = (tokens, at) => {
  const month = readMonth(tokens, at)
  if (!month) return null
  const the = skip(tokens, month.end, 'the')
  const day = next(tokens, the) ? readDay(tokens, the) : null
  if (day && tokens[the]?.kind !== 'word') return withDays(tokens, { month: month.value, day })
  const year = readYearAfter(tokens, month.end)
  if (year) return { end: year.end, time: { form: 'date', month: month.value, year: year.value } }
  const shared = readSharedYear(tokens, month)
  if (shared) return shared
  return isBareMonth(tokens, at, month)
    ? { end: month.abbreviated ? month.end : at + 1, time: { form: 'date', month: month.value } }
    : null
}

/** "January and February 2023", "March to May 2023": the year stands once, at the end. */
function readSharedYear(tokens: readonly TimeToken[], first: Month): Reading | null {
  const link = wordAt(tokens, first.end)
  if (!RANGE_SIGNS.includes(link) && link !== 'and') return null
  const last = next(tokens, first.end + 1) ? readMonth(tokens, first.end + 1) : null
  const year = last && readYearNumber(tokens, skip(tokens, last.end, ','))
  if (!last || !year) return null
  const from = first.value > last.value ? year.value - 1 : year.value
  const date = (month: number, of: number): CalendarForm => ({ form: 'date', month, year: { year: of } })
  const start = date(first.value, from)
  const end = date(last.value, year.value)
  if (link !== 'and') return { end: year.end, time: { form: 'span', first: start, last: end } }
  return { end: first.end, time: start, more: [{ start: first.end + 1, end: year.end, time: end }] }
}

interface FirstDay {
  readonly month: number
  readonly day: Found<number>
}

/** The days after a month's name: one, a range, or a list, and the year of all. */
function withDays(tokens: readonly TimeToken[], { month, day }: FirstDay): Reading {
  const last = readRangeEnd(tokens, day.end)
  const listed = last ? [] : readListed(tokens, day.end, day.value)
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

/** ", 14 and 15": further days after the first, each later than the one before. */
function readListed(tokens: readonly TimeToken[], at: number, first: number): Found<number>[] {
  const found: Found<number>[] = []
  for (let here = at; found.length < 8; ) {
    const comma = skip(tokens, here, ',', ';')
    const and = skip(tokens, comma, 'and', 'or', '&')
    const day = and > here && next(tokens, and) ? readDay(tokens, and) : null
    const rises = day && day.value > (found.at(-1)?.value ?? first)
    if (!rises || tokens[and]?.kind === 'word' || !endsDate(tokens, day.end)) break
    found.push(day)
    here = day.end
  }
  // "On October 13, 17 and ..." counts something unless the list is closed by a conjunction.
  return found.length > 0 &&
    tokens.slice(at, found.at(-1)?.end).some(({ text }) => text === 'and' || text === 'or' || text === '&')
    ? found
    : []
}

/** Words that a number before them counts, so that it is no day: "April 24 and 25 people". */
function endsDate(tokens: readonly TimeToken[], at: number): boolean {
  const token = next(tokens, at)
  if (token?.kind !== 'word') return token?.text !== '%'
  if (token.text === 'in' && next(tokens, at + 1) && readMonth(tokens, at + 1)) return false
  if (/^(?:people|men|women|children|police|percent|others|more|other)$/u.test(token.text)) return false
  return !/(?:[^su]s)$/u.test(token.text) || /^(?:was|has|his|as|this|its|says|does)$/u.test(token.text)
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
