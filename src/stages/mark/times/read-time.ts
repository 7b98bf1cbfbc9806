import {
  COUNT_WORDS,
  DAY_PARTS,
  DAY_POINTS,
  HOLIDAYS,
  MONTH_ABBREVIATIONS,
  MONTHS,
  NAME_ENDS,
  NAME_STARTS,
  ORDINAL_WORDS,
  SEASONS,
  UNITS,
  WEEKDAY_ABBREVIATIONS,
  WEEKDAYS,
} from '../../../language/en/date-words.ts'
import { next, type Reader, type Reading, skip, wordAt } from './expression.ts'
import { readDayFirst, readMonthFirst } from './read-calendar.ts'
import { readHourAlone, readPartAfter, readPartBefore } from './read-hour.ts'
import { readDistance, readOffset } from './read-offset.ts'
import { readPartOfMonth } from './read-parts.ts'
import { readEarlier, readShifted, readToday } from './read-relative.ts'
import { readHoliday, readQuarter, readSeason } from './read-season.ts'
import { readDigits, readWeekday } from './read-weekday.ts'
import { readYear } from './read-year.ts'
import { readDayOfMonth, readDecade, readFiscal, readWeekOf } from './read-years.ts'
import type { TimeToken } from './tokens.ts'

const READERS: readonly Reader[] = [
  readDigits,
  readWeekday,
  readMonthFirst,
  readDayFirst,
  readHoliday,
  readToday,
  readShifted,
  readEarlier,
  readOffset,
  readWeekOf,
  readPartOfMonth,
  readQuarter,
  readSeason,
  readDecade,
  readFiscal,
  readYear,
  readDayOfMonth,
]

/** Words that can start an expression: no reader is asked at any other. */
const STARTS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...MONTH_ABBREVIATIONS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_ABBREVIATIONS.keys(),
  ...COUNT_WORDS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...SEASONS.keys(),
  ...DAY_PARTS,
  ...DAY_POINTS,
  ...[...HOLIDAYS.keys()].map((name) => name.split(/[ ’.]/u)[0] ?? name),
  ...'the last this next that same today yesterday tomorrow tonight early earlier late later mid sometime half several few many some minutes hours days weeks months years fiscal week weekend q'.split(
    ' ',
  ),
])

/** With which an expression rarely starts, though they are every tenth word of a text; few words go on from them. */
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'that'])
const AFTER_ARTICLES: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...ORDINAL_WORDS.keys(),
  ...SEASONS.keys(),
  ...DAY_PARTS,
  ...'and century couple decade early eve few final fiscal following last late mid next preceding previous prior same very week weekend'.split(
    ' ',
  ),
])

/** The longest expression that starts at a token; null when there is none. */
export function readTime(tokens: readonly TimeToken[], at: number): Reading | null {
  const token = tokens[at]
  if (!token || token.kind === 'sign' || token.kind === 'amount' || (token.kind === 'word' && !STARTS.has(token.text)))
    return null
  const after = tokens[at + 1]
  if (ARTICLES.has(token.text) && (after?.kind === 'word' || after?.kind === 'sign') && !AFTER_ARTICLES.has(after.text))
    return null
  const simple = readSimple(tokens, at)
  const led = longer(readLed(tokens, at), readBeside(tokens, at))
  const read = longer(longer(simple, led), simple || led ? null : readHourAlone(tokens, at))
  if (!read) return null
  const whole = readSpan(tokens, at, read)
  return isInName(tokens, at, whole) ? null : whole
}

function longer(left: Reading | null, right: Reading | null): Reading | null {
  if (!left || !right) return left ?? right
  return right.end > left.end ? right : left
}

/** A date with the part of the day after it. */
function readSimple(tokens: readonly TimeToken[], at: number): Reading | null {
  let best: Reading | null = null
  for (const read of READERS) best = longer(best, read(tokens, at))
  if (!best || best.more || !isDay(best)) return best
  const part = readPartAfter(tokens, best.end)
  return part ? { ...best, end: part.end, hour: part.hour || best.hour === true } : best
}

function isDay({ time }: Reading): boolean {
  if (time.form === 'date') return time.day !== undefined || time.weekday !== undefined
  if (time.form === 'unit' || time.form === 'offset') return time.unit === 'day'
  return time.form === 'holiday' || time.form === 'day-of-month' || time.form === 'nth-weekday'
}

/** A date with the part of the day, or "early" and the like, before it. */
function readLed(tokens: readonly TimeToken[], at: number): Reading | null {
  const part = readPartBefore(tokens, at)
  const first = part && next(tokens, part.end)
  // After "10 a.m." a capital "The" opens a new sentence.
  if (!part || !first || (part.hour && first.text === 'the' && first.capital)) return null
  const date = readSimple(tokens, part.end)
  if (!date) return null
  const vague = /^(?:early|late|mid)$/u.test(tokens[at]?.text ?? '')
  if (!isDay(date) && !(vague && !part.hour && /^(?:date|fixed|season)$/u.test(date.time.form))) return null
  return { ...date, hour: part.hour || date.hour === true }
}

/** "two days before Christmas", "the day after the Oct. 7 attack". */
function readBeside(tokens: readonly TimeToken[], at: number): Reading | null {
  const distance = readDistance(tokens, at)
  if (!distance) return null
  const { end, ...by } = distance
  const start = skip(tokens, end, 'the', 'last')
  const of = next(tokens, start) ? readSimple(tokens, wordAt(tokens, start) === 'last' ? end : start) : null
  if (!of || of.more || !isDay(of)) return null
  return { end: of.end, time: { form: 'beside', ...by, of: of.time } }
}

/** "from Monday to Wednesday", "between 2015 and 2017", "Oct. 30 – Nov. 2", "2015–2017". */
function readSpan(tokens: readonly TimeToken[], at: number, first: Reading): Reading {
  const lead = at > 0 && (tokens[at]?.gap ?? 2) < 2 ? (tokens[at - 1]?.text ?? '') : ''
  const link = wordAt(tokens, first.end)
  const fits =
    /^(?:-|–|—|\/|through|thru)$/u.test(link) ||
    (/^(?:to|until|till|into)$/u.test(link) && lead === 'from') ||
    (link === 'and' && lead === 'between')
  if (!fits || first.more || first.time.form === 'span' || first.time.form === 'hour') return first
  const short = readShortEnd(tokens, first)
  if (short) return short
  const start = skip(tokens, first.end + 1, 'the')
  if (!next(tokens, start)) return first
  const last = readSimple(tokens, start) ?? readLed(tokens, start)
  if (!last || last.more || !samePrecision(first, last)) return first
  return { end: last.end, time: { form: 'span', first: first.time, last: last.time } }
}

/** "2015–17". */
function readShortEnd(tokens: readonly TimeToken[], first: Reading): Reading | null {
  const { time } = first
  const token = next(tokens, first.end + 1)
  if (
    time.form !== 'date' ||
    time.month !== undefined ||
    time.weekday !== undefined ||
    typeof time.year !== 'object' ||
    !('year' in time.year)
  )
    return null
  if (token?.kind !== 'number' || token.text.length !== 2 || token.gap > 0) return null
  const year = Math.floor(time.year.year / 100) * 100 + token.value
  return year > time.year.year
    ? { end: first.end + 2, time: { form: 'span', first: time, last: { form: 'date', year: { year } } } }
    : null
}

function samePrecision(first: Reading, last: Reading): boolean {
  return isDay(first) === isDay(last) && !/^(?:hour|overnight|span)$/u.test(last.time.form)
}

const REPEATS = new Set(['every', 'each', 'any', 'per'])

/** Whether what was read belongs to a name or is told of any such time: "Sunday Times", "every Monday". */
function isInName(tokens: readonly TimeToken[], at: number, { end, time }: Reading): boolean {
  const first = tokens[at]
  const before = first && first.gap < 2 ? tokens[at - 1] : undefined
  if (before && REPEATS.has(before.text)) return true
  if (time.form !== 'date' && time.form !== 'span' && time.form !== 'unit') return false
  if (before?.capital && NAME_STARTS.has(before.text) && first?.capital) return true
  const after = next(tokens, end)
  if (after?.kind === 'word' && /^(?:group|movement|organi[sz]ation)$/u.test(after.text))
    return time.form === 'date' && time.month !== undefined
  if (after?.kind !== 'word' || !after.capital || after.gap === 0) return false
  const dated = time.form === 'date' && time.year !== undefined && typeof time.year === 'object' && 'year' in time.year
  return NAME_ENDS.has(after.text) && !dated
}
