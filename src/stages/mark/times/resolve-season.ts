import type { HolidayRule } from '../../../language/en/date-words.ts'
import { formatDay, formatYear, parseEdtf } from '../../../model/edtf.ts'
import { calendarDay, dayNumber, daysInMonth, weekdayOf } from '../../../model/edtf-day.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { TimeContext } from './context.ts'
import type { TimeForm } from './expression.ts'
import { yearOf } from './resolve-date.ts'

type SeasonForm = Extract<TimeForm, { form: 'season' }>

/** The value of "the summer of 2023", "last fall", "the first quarter". */
export function resolveSeason(time: SeasonForm, context: TimeContext): TimeValue | null {
  if (time.year !== undefined) {
    const year = yearOf(time.year, context)
    return year === null ? null : season(year, time.code, typeof time.year !== 'object' || 'shift' in time.year)
  }
  const { anchor } = context
  if (!anchor?.yearKnown || !Number.isFinite(anchor.low) || !Number.isFinite(anchor.high)) return null
  const { year, month } = calendarDay(anchor.high)
  if (time.code === 33 && time.shift !== undefined) {
    const quarter = year * 4 + Math.floor((month - 1) / 3) + time.shift
    return season(Math.floor(quarter / 4), 33 + (quarter % 4), true)
  }
  if (time.shift === 0) return thisSeason(time.code, { year, month })
  const years = [year + 1, year, year - 1, year - 2]
  const fits = (of: number) => fitsSeason(time, context, parseEdtf(`${formatYear(of)}-${time.code}`))
  const found = time.shift === 1 || context.tense === 'future' ? years.toReversed().find(fits) : years.find(fits)
  return found === undefined ? null : season(found, time.code, true)
}

/** "this summer": of the publication's year; "this winter", which two years share, the nearer one. */
function thisSeason(code: number, { year, month }: { year: number; month: number }): TimeValue {
  return season(code === 24 && month < 7 ? year - 1 : year, code, true)
}

function fitsSeason(
  { shift }: SeasonForm,
  { anchor, tense }: TimeContext,
  bounds: ReturnType<typeof parseEdtf>,
): boolean {
  if (!bounds || !anchor) return false
  if (shift === -1) return bounds.high < anchor.low
  if (shift === 1) return bounds.low > anchor.high
  return tense === 'future' ? bounds.high >= anchor.low : bounds.low <= anchor.high
}

function season(year: number, code: number, anchored: boolean): TimeValue {
  return { edtf: `${formatYear(year)}-${code}`, granularity: 'season', anchored }
}

/** A feast may be this many days past though the verb looks ahead: the nearest verb is not always its own. */
const JUST_PAST = 14

type HolidayForm = Extract<TimeForm, { form: 'holiday' }>

/** The value of "Christmas Eve", "last Thanksgiving", "Independence Day 1998". */
export function resolveHoliday({ rule, year: spec, shift }: HolidayForm, context: TimeContext): TimeValue | null {
  const given = spec === undefined ? undefined : yearOf(spec, context)
  if (given === null) return null
  if (given !== undefined) {
    const day = holidayIn(rule, given)
    const anchored = typeof spec !== 'object' || 'shift' in spec
    return day === null
      ? { edtf: formatYear(given), granularity: 'year', anchored }
      : { edtf: formatDay(day), granularity: 'day', anchored }
  }
  const { anchor, tense } = context
  if (!anchor?.yearKnown || !Number.isFinite(anchor.low) || !Number.isFinite(anchor.high)) return fixedHoliday(rule)
  const { year } = calendarDay(anchor.high)
  const days = [year - 1, year, year + 1].map((of) => holidayIn(rule, of)).filter((day) => day !== null)
  const ahead = tense === 'future' || shift === 1
  const limit = shift === -1 ? anchor.low - 1 : anchor.high + (tense === 'past' ? 30 : 60)
  const day = ahead ? days.find((of) => of >= anchor.low - JUST_PAST) : days.findLast((of) => of <= limit)
  return day === undefined ? null : { edtf: formatDay(day), granularity: 'day', anchored: true }
}

function fixedHoliday(rule: HolidayRule): TimeValue | null {
  if (!('fixed' in rule)) return null
  return { edtf: `XXXX${formatDay(dayNumber(2000, ...rule.fixed)).slice(4)}`, granularity: 'day', anchored: false }
}

function holidayIn(rule: HolidayRule, year: number): number | null {
  if ('fixed' in rule) return dayNumber(year, ...rule.fixed)
  if ('easter' in rule) return (rule.orthodox ? orthodoxEaster(year) : easterSunday(year)) + rule.easter
  if ('unknown' in rule) return null
  const [month, weekday, nth] = rule.nth
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
}

/** Western Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

/** Orthodox Easter (Meeus, chapter 8), in the Gregorian calendar of 1900 to 2099. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const f = d + e + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1) + 13
}
