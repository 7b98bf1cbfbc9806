import { formatDay, formatYear } from '../../../model/edtf.ts'
import { calendarDay, dayNumber, daysInMonth, isCalendarDay, weekdayOf } from '../../../model/edtf-day.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { TimeContext } from './context.ts'
import type { CalendarForm, YearSpec } from './expression.ts'

/** How many days past such a date may be where the verb looks ahead: the nearest verb is not always the date's own. */
const BACK_DAYS = 60

/**
 * How many days ahead of the publication a date without its year may lie: news seldom tells of a day almost a year past
 * without its year, so that even beside a past tense the near day is the likelier.
 */
const AHEAD_DAYS = { day: { past: 45, unknown: 60 }, month: { past: 45, unknown: 60 } } as const

/** The value of a calendar date: "Oct. 23", "October 1998", "Friday", "1994". */
export function resolveDate(date: CalendarForm, context: TimeContext): TimeValue | null {
  const { month, day, weekday } = date
  if (month === undefined)
    return weekday === undefined ? resolveYear(date, context) : resolveWeekday(date, weekday, context)
  if (day !== undefined && day > daysInMonth(2000, month)) return null
  const given = date.year === undefined ? undefined : yearOf(date.year, context)
  if (given === null) return null
  const granularity = day === undefined ? 'month' : 'day'
  const outside = date.year === undefined || typeof date.year === 'string' || 'shift' in date.year
  const year = given ?? nearestYear(date, context)
  if (year === undefined) return { edtf: dateOf('XXXX', month, day), granularity, anchored: false }
  if (day !== undefined && !isCalendarDay(year, month, day)) return null
  return { edtf: dateOf(formatYear(year), month, day), granularity, anchored: outside }
}

function dateOf(year: string, month: number, day: number | undefined): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`
}

/** The number of a year; null when nothing says which. */
export function yearOf(spec: YearSpec, { anchor, period }: TimeContext): number | null {
  if (spec === 'narrated') {
    const told = period ?? anchor
    return told?.yearKnown ? calendarDay(told.low).year : null
  }
  if ('year' in spec) return spec.year
  return anchor?.yearKnown ? calendarDay(anchor.low).year + spec.shift : null
}

function resolveYear(date: CalendarForm, context: TimeContext): TimeValue | null {
  const year = date.year === undefined ? null : yearOf(date.year, context)
  if (year === null) return null
  return {
    edtf: formatYear(year),
    granularity: 'year',
    anchored: typeof date.year !== 'object' || 'shift' in date.year,
  }
}

/** The year of a month or day that has none: that of the telling, else the one that fits the publication. Undefined: not known. */
function nearestYear(date: CalendarForm, context: TimeContext): number | undefined {
  const { anchor, fullDay, tense } = context
  const month = date.month ?? 1
  if (date.shift === undefined && date.day !== undefined && fullDay !== null)
    return yearAfter(fullDay, month, date.day, anchor)
  if (!anchor?.yearKnown || !Number.isFinite(anchor.high) || !Number.isFinite(anchor.low)) return undefined
  const { year, month: thisMonth } = calendarDay(anchor.high)
  if (date.shift === 0) return year
  // In March, "last February" is that of the year before: the one just past is "last month".
  if (date.shift === -1) return month < thisMonth - 1 ? year : year - 1
  if (date.shift === 1) return month > thisMonth ? year : year + 1
  const first = (of: number) => dayNumber(of, month, date.day ?? 1)
  const last = (of: number) => (date.day === undefined ? first(of) + daysInMonth(of, month) - 1 : first(of))
  const byWeekday =
    date.weekday === undefined
      ? undefined
      : [year, year - 1, year + 1].find((of) => weekdayOf(first(of)) === date.weekday)
  if (byWeekday !== undefined && date.day !== undefined) return byWeekday
  if (tense === 'future') return last(year) >= anchor.low - BACK_DAYS ? year : year + 1
  const ahead = AHEAD_DAYS[date.day === undefined ? 'month' : 'day'][tense]
  if (first(year + 1) <= anchor.high + ahead) return year + 1
  return first(year) <= anchor.high + ahead ? year : year - 1
}

/** The year of a day told of after `told`: a telling goes on rather than back. */
function yearAfter(told: number, month: number, day: number, anchor: TimeContext['anchor']): number {
  const { year } = calendarDay(told)
  const isBack = dayNumber(year, month, day) < told - BACK_DAYS
  const next = dayNumber(year + 1, month, day)
  return isBack && anchor?.yearKnown === true && next <= anchor.high ? year + 1 : year
}

function resolveWeekday(
  { shift, week, fromNarrated }: CalendarForm,
  weekday: number,
  context: TimeContext,
): TimeValue | null {
  const { narrated, tense } = context
  const told = fromNarrated && narrated?.yearKnown && Number.isFinite(narrated.high) ? narrated.high : null
  if (told !== null) {
    const ahead = (weekday - weekdayOf(told) + 7) % 7
    return {
      edtf: formatDay(shift === -1 ? told - 7 + (ahead || 0) : told + (ahead || 7)),
      granularity: 'day',
      anchored: true,
    }
  }
  const { today } = context
  if (today === null) return null
  if (week !== undefined) {
    return { edtf: formatDay(today - weekdayOf(today) + weekday + week * 7), granularity: 'day', anchored: true }
  }
  const back = (weekdayOf(today) - weekday + 7) % 7
  const day = weekdayNear({ today, back, shift, future: tense === 'future' })
  return { edtf: formatDay(day), granularity: 'day', anchored: true }
}

interface WeekdaySearch {
  readonly today: number
  /** Days since the weekday was last, 0 to 6. */
  readonly back: number
  readonly shift: -1 | 0 | 1 | undefined
  readonly future: boolean
}

function weekdayNear({ today, back, shift, future }: WeekdaySearch): number {
  const past = today - back
  const coming = back === 0 ? today : past + 7
  if (shift === -1) return back === 0 ? today - 7 : past
  if (shift === 1) return past + 7
  if (shift === 0) return future || back > weekdayOf(today) ? coming : past
  return future ? coming : past
}
