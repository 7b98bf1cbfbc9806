import type { TimeUnit } from '../../../language/en/date-words.ts'
import { type EdtfBounds, formatBounds, formatDay, formatYear } from '../../../model/edtf.ts'
import { calendarDay, dayNumber, daysInMonth, weekdayOf } from '../../../model/edtf-day.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { Granularity, TimeContext } from './context.ts'
import type { TimeForm } from './expression.ts'

const GRANULARITY: Readonly<Record<TimeUnit, Granularity>> = {
  hour: 'moment',
  day: 'day',
  weekend: 'interval',
  week: 'week',
  month: 'month',
  year: 'year',
  decade: 'decade',
  century: 'interval',
}

type UnitForm = Extract<TimeForm, { form: 'unit' }>

/** The value of "last week", "this year", "that day", "the next morning". */
export function resolveUnit(time: UnitForm, context: TimeContext): TimeValue | null {
  const { unit } = time
  const base = time.from === 'publication' ? published(unit, context) : told(time, context)
  if (!base) return null
  const shift = isWeekJustPast(time, context) ? -1 : time.shift
  const edtf = unit === 'weekend' ? weekend(base, shift, context) : shifted(base, unit, shift)
  return edtf === null
    ? null
    : { edtf, granularity: edtf.includes('/') && unit === 'day' ? 'interval' : GRANULARITY[unit], anchored: true }
}

/** "Four fires this week" of a review that comes out on a Monday, after the days it tells of. */
function isWeekJustPast({ unit, shift, from }: UnitForm, { today, narrated, tense }: TimeContext): boolean {
  if (unit !== 'week' || shift !== 0 || from !== 'publication' || tense !== 'past') return false
  if (today === null || weekdayOf(today) !== 0 || !narrated?.yearKnown) return false
  return narrated.high < today && narrated.low >= today - 7
}

/** The publication's date where it is exact enough for the unit. */
function published(unit: TimeUnit, { anchor, today }: TimeContext): EdtfBounds | null {
  if (today !== null) return { low: today, high: today, unit: 'day', yearKnown: true }
  const exact = unit === 'month' ? 31 : unit === 'year' || unit === 'decade' || unit === 'century' ? 366 : 0
  return anchor?.yearKnown && anchor.high - anchor.low < exact ? anchor : null
}

function told({ unit, shift, orPublished }: UnitForm, context: TimeContext): EdtfBounds | null {
  const { narrated, period } = context
  const short = unit === 'day' || unit === 'week' || unit === 'weekend'
  const base = short ? ((unit === 'week' ? aWeek(period) : null) ?? narrated) : (period ?? narrated)
  if (base) return base
  return orPublished || (unit !== 'day' && shift === 0) || unit === 'year' ? published(unit, context) : null
}

/** A time that is a week, whichever day it begins on: "this week", "the week to 13 March". */
function aWeek(period: EdtfBounds | null): EdtfBounds | null {
  return period?.yearKnown && period.high - period.low === 6 ? period : null
}

/** The week that holds `day`, `by` weeks on; a base that is a week is moved as it is. */
function movedWeek(base: EdtfBounds, day: number, by: number): string {
  return aWeek(base) ? formatBounds(base.low + by * 7, base.high + by * 7) : weekOf(day + by * 7)
}

/** The unit that holds `base`, moved by `shift` units. */
function shifted(base: EdtfBounds, unit: TimeUnit, shift: number): string | null {
  if (!Number.isFinite(base.low) || !Number.isFinite(base.high)) return null
  const end = shift > 0 ? base.high : base.low
  const { year, month } = calendarDay(end)
  switch (unit) {
    case 'hour':
    case 'day':
      if (shift === 0) return unknownYear(base, formatBounds(base.low, base.high))
      return unknownYear(base, formatDay(end + shift))
    case 'week':
    case 'weekend':
      return base.yearKnown ? movedWeek(base, end, shift) : null
    case 'month':
      return unknownYear(base, monthOf(year, month + shift))
    case 'year':
      return base.yearKnown ? formatYear(year + shift) : null
    case 'decade':
      return base.yearKnown ? `${formatYear(year + shift * 10).slice(0, -1)}X` : null
    case 'century':
      return base.yearKnown ? `${formatYear(year + shift * 100).slice(0, -2)}XX` : null
  }
}

/** Monday to Sunday. */
function weekOf(day: number): string {
  const monday = day - weekdayOf(day)
  return formatBounds(monday, monday + 6)
}

function monthOf(year: number, month: number): string {
  return formatDay(dayNumber(year, month, 1)).slice(0, -3)
}

/** Puts the unknown year back into dates that were counted in the year that stands for any. */
function unknownYear(base: EdtfBounds, edtf: string): string {
  if (base.yearKnown) return edtf
  return edtf
    .split('/')
    .map((date) => `XXXX${date.slice(4)}`)
    .join('/')
}

function weekend(base: EdtfBounds, shift: number, { tense }: TimeContext): string | null {
  if (!base.yearKnown || !Number.isFinite(base.low)) return null
  const weekday = weekdayOf(base.low)
  const saturday = base.low - weekday + 5
  const isWeekend = weekday >= 5
  const offset = shift === 0 ? (isWeekend || tense === 'future' ? 0 : -7) : shift < 0 ? -7 : isWeekend ? 7 : 0
  return formatBounds(saturday + offset, saturday + offset + 1)
}

type OffsetForm = Extract<TimeForm, { form: 'offset' }>

/** The value of "two days earlier", "a year ago", "three weeks from now". The unit says how exact it is. */
export function resolveOffset(time: OffsetForm, context: TimeContext): TimeValue | null {
  const { unit, count, direction, from } = time
  const base = from === 'publication' ? published(unit, context) : offsetBase(unit, context)
  if (!base || !Number.isFinite(base.low) || !Number.isFinite(base.high)) return null
  const start = direction < 0 ? base.low : base.high
  if (count === undefined && unit === 'hour')
    return { edtf: unknownYear(base, formatDay(start)), granularity: 'moment', anchored: true }
  if (count === undefined) return vague(unit, direction, { ...base, low: start })
  const edtf = counted(base, unit, count * direction)
  if (edtf === null) return null
  const loose = time.approximate && base.yearKnown && !edtf.includes('/') && unit !== 'day'
  return {
    edtf: loose ? `${edtf}~` : edtf,
    granularity: edtf.length === 7 ? 'month' : granularityOf(unit),
    anchored: true,
  }
}

/** "two decades ago" is a year. */
function granularityOf(unit: TimeUnit): Granularity {
  return unit === 'decade' || unit === 'century' ? 'year' : GRANULARITY[unit]
}

function offsetBase(unit: TimeUnit, context: TimeContext): EdtfBounds | null {
  const { narrated, period } = context
  if (unit === 'week') return aWeek(period) ?? narrated
  if (unit === 'hour' || unit === 'day') return narrated
  return period ?? narrated ?? published(unit, context)
}

/** "Six hours later" is the same day; more hours may be the next. */
const HOURS_OF_A_DAY = 12

function counted(base: EdtfBounds, unit: TimeUnit, by: number): string | null {
  if (unit === 'hour')
    return Math.abs(by) <= HOURS_OF_A_DAY ? unknownYear(base, formatDay(by > 0 ? base.high : base.low)) : null
  if (!Number.isInteger(by))
    return unit === 'year' ? counted(base, 'month', by * 12) : unit === 'decade' ? counted(base, 'year', by * 10) : null
  if (unit === 'decade') return counted(base, 'year', by * 10)
  if (unit === 'century') return counted(base, 'year', by * 100)
  const { year, month, day } = calendarDay(by > 0 ? base.high : base.low)
  if (unit === 'year') return base.yearKnown ? formatYear(year + by) : null
  if (unit === 'month') return unknownYear(base, monthOf(year, month + by))
  const on = dayNumber(year, month, Math.min(day, daysInMonth(year, month)))
  if (unit === 'week') return base.yearKnown ? movedWeek(base, on, by) : null
  return unknownYear(base, formatDay(on + by))
}

/** How many days "days", "weeks" and "months" without a number may be. */
const VAGUE_DAYS: Readonly<Partial<Record<TimeUnit, readonly [number, number]>>> = {
  day: [2, 7],
  week: [14, 56],
  month: [60, 330],
}

function vague(unit: TimeUnit, direction: number, base: EdtfBounds): TimeValue | null {
  const days = VAGUE_DAYS[unit]
  if (!days) return null
  const ends = [base.low + direction * days[0], base.low + direction * days[1]].sort((left, right) => left - right)
  return { edtf: unknownYear(base, formatBounds(ends[0] ?? 0, ends[1] ?? 0)), granularity: 'interval', anchored: true }
}
