import { type EdtfBounds, formatBounds, formatDay, parseEdtf } from '../../../model/edtf.ts'
import { calendarDay, dayNumber, daysInMonth, weekdayOf } from '../../../model/edtf-day.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { TimeContext } from './context.ts'
import type { TimeForm } from './expression.ts'
import { resolveDate } from './resolve-date.ts'
import { resolveHoliday, resolveSeason } from './resolve-season.ts'
import { resolveOffset, resolveUnit } from './resolve-unit.ts'

/** The value of an expression where it stands; null when nothing says when that is. */
export function resolve(time: TimeForm, context: TimeContext): TimeValue | null {
  switch (time.form) {
    case 'date':
      return resolveDate(time, context)
    case 'unit':
      return resolveUnit(time, context)
    case 'offset':
      return resolveOffset(time, context)
    case 'beside':
      return resolveBeside(time, context)
    case 'season':
      return resolveSeason(time, context)
    case 'holiday':
      return resolveHoliday(time, context)
    case 'fixed':
      return { edtf: time.edtf, granularity: time.edtf.endsWith('XX') ? 'interval' : 'decade', anchored: false }
    case 'span':
      return resolveSpan(time.first, time.last, context)
    case 'week':
      return resolveWeek(time, context)
    case 'nth-weekday':
      return resolveNthWeekday(time, context)
    case 'half-month':
      return resolveHalfMonth(time, context)
    case 'day-of-month':
      return resolveDayOfMonth(time.day, context)
    case 'hour':
      return resolveHour(time.isLate, context)
    case 'overnight':
      return context.today === null
        ? null
        : { edtf: formatBounds(context.today - 1, context.today), granularity: 'interval', anchored: true }
  }
}

function resolveSpan(first: TimeForm, last: TimeForm, context: TimeContext): TimeValue | null {
  const end = resolve(last, context)
  if (!end) return null
  const start = resolve(withYearOf(first, end.edtf), context)
  if (!start) return null
  const anchored = start.anchored || end.anchored
  const low = parseEdtf(start.edtf)
  const high = parseEdtf(end.edtf)
  if (!low || !high || low.yearKnown !== high.yearKnown) return null
  if (!low.yearKnown) return { edtf: `${start.edtf}/${end.edtf}`, granularity: 'interval', anchored }
  if (low.low <= high.low) return { edtf: intervalOf(start.edtf, end.edtf), granularity: 'interval', anchored }
  const back =
    first.form === 'date' && first.weekday !== undefined && first.day === undefined ? low.low - 7 : yearBefore(low.low)
  if (back > high.low || low.low !== low.high) return null
  return { edtf: intervalOf(formatDay(back), end.edtf), granularity: 'interval', anchored }
}

function intervalOf(start: string, end: string): string {
  if (start === end) return start
  const from = start.split('/')[0] ?? start
  return `${from}/${end.split('/').at(-1) ?? end}`
}

/** "between Oct. 3 and Oct. 9, 1998": the year stands once, at the end. */
function withYearOf(first: TimeForm, end: string): TimeForm {
  if (first.form !== 'date' || first.year !== undefined || first.month === undefined) return first
  const bounds = parseEdtf(end)
  return bounds?.yearKnown ? { ...first, year: { year: calendarDay(bounds.low).year } } : first
}

function yearBefore(day: number): number {
  const { year, month, day: date } = calendarDay(day)
  return dayNumber(year - 1, month, Math.min(date, daysInMonth(year - 1, month)))
}

type BesideForm = Extract<TimeForm, { form: 'beside' }>

function resolveBeside({ of, unit, count, direction }: BesideForm, context: TimeContext): TimeValue | null {
  const value = resolve(of, context)
  const narrated = value && parseEdtf(value.edtf)
  if (!narrated) return null
  const offset = { form: 'offset', unit, count, direction, from: 'narrated', approximate: false } as const
  const found = resolveOffset(offset, { ...context, narrated, period: narrated })
  return found && { ...found, anchored: value.anchored }
}

type WeekForm = Extract<TimeForm, { form: 'week' }>

function resolveWeek({ of, nth, ending }: WeekForm, context: TimeContext): TimeValue | null {
  const value = resolve(of, context)
  const bounds = value && parseEdtf(value.edtf)
  if (!bounds?.yearKnown) return null
  const anchored = value?.anchored === true
  const week = (low: number): TimeValue => ({
    edtf: formatBounds(low, Math.min(low + 6, nth === undefined ? low + 6 : bounds.high)),
    granularity: 'week',
    anchored,
  })
  if (ending) return week(bounds.low - 6)
  if (nth === undefined) return week(bounds.low - weekdayOf(bounds.low))
  return nth < 0 ? week(bounds.high - 6) : week(bounds.low + (nth - 1) * 7)
}

function resolveNthWeekday(
  { weekday, nth, of }: Extract<TimeForm, { form: 'nth-weekday' }>,
  context: TimeContext,
): TimeValue | null {
  const month = resolveDate(of, context)
  const bounds = month && parseEdtf(month.edtf)
  if (!bounds?.yearKnown) return null
  const first = bounds.low + ((weekday - weekdayOf(bounds.low) + 7) % 7)
  const day = nth < 0 ? bounds.high - ((weekdayOf(bounds.high) - weekday + 7) % 7) : first + (nth - 1) * 7
  return day > bounds.high ? null : { edtf: formatDay(day), granularity: 'day', anchored: month?.anchored === true }
}

function resolveHalfMonth(
  { half, of }: Extract<TimeForm, { form: 'half-month' }>,
  context: TimeContext,
): TimeValue | null {
  const month = resolveDate(of, context)
  const bounds = month && parseEdtf(month.edtf)
  if (!bounds?.yearKnown) return null
  const edtf = half === 1 ? formatBounds(bounds.low, bounds.low + 14) : formatBounds(bounds.low + 15, bounds.high)
  return { edtf, granularity: 'interval', anchored: month?.anchored === true }
}

function resolveDayOfMonth(day: number, context: TimeContext): TimeValue | null {
  const base = context.narrated ?? context.anchor
  if (!base) return null
  const { year, month } = calendarDay(base.low)
  if (day > daysInMonth(year, month)) return null
  const edtf = formatDay(dayNumber(year, month, day))
  return { edtf: base.yearKnown ? edtf : `XXXX${edtf.slice(4)}`, granularity: 'day', anchored: true }
}

/** A late hour that no day is told for may be of the publication's day or of the evening before. */
function resolveHour(isLate: boolean, { narrated, today }: TimeContext): TimeValue | null {
  const day = narrated?.low === narrated?.high ? narrated : nightHour(isLate, narrated)
  if (day) {
    const edtf = formatDay(day.low)
    return { edtf: day.yearKnown ? edtf : `XXXX${edtf.slice(4)}`, granularity: 'moment', anchored: true }
  }
  if (today === null) return null
  if (isLate) return { edtf: formatBounds(today - 1, today), granularity: 'interval', anchored: true }
  return { edtf: formatDay(today), granularity: 'moment', anchored: true }
}

/** The day of an hour in a night of two days. */
function nightHour(isLate: boolean, night: EdtfBounds | null): EdtfBounds | null {
  if (!night || night.high - night.low !== 1) return null
  return isLate ? { ...night, high: night.low } : { ...night, low: night.high }
}
