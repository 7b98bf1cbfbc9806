import { compareText } from './compare-text.ts'
import { type EdtfBounds, parseEdtf } from './edtf.ts'
import { calendarDay, dayNumber, daysInMonth } from './edtf-day.ts'

/** The bounds of an unknown year put into `year`. */
function inYear(bounds: EdtfBounds, year: number): EdtfBounds {
  return { ...bounds, low: dayInYear(bounds.low, year), high: dayInYear(bounds.high, year), yearKnown: true }
}

function dayInYear(number: number, year: number): number {
  if (!Number.isFinite(number)) return number
  const { year: stand, month, day } = calendarDay(number)
  const moved = stand - 2000 + year
  return dayNumber(moved, month, Math.min(day, daysInMonth(moved, month)))
}

/**
 * Whether two EDTF dates may be one time: their bounds, moved apart by `slackDays`, share a day.
 *
 * A date without a year may be of any year. False where either is no EDTF.
 */
export function mayBeSameTime(left: string, right: string, slackDays = 0): boolean {
  const a = parseEdtf(left)
  const b = parseEdtf(right)
  return a !== null && b !== null && boundsMeet(a, b, slackDays)
}

/** `mayBeSameTime` of bounds already parsed. */
export function boundsMeet(left: EdtfBounds, right: EdtfBounds, slackDays = 0): boolean {
  if (left.yearKnown === right.yearKnown && !left.yearKnown) {
    return [1999, 2000, 2001].some((year) => boundsMeet({ ...left, yearKnown: true }, inYear(right, year), slackDays))
  }
  if (left.yearKnown && right.yearKnown) return left.low <= right.high + slackDays && right.low <= left.high + slackDays
  const [known, unknown] = left.yearKnown ? [left, right] : [right, left]
  if (known.high - known.low + 2 * slackDays >= YEAR_DAYS) return true
  return years(known).some((year) => boundsMeet(known, inYear(unknown, year), slackDays))
}

/** Bounds this far apart, in days, hold a day of every date of the year. */
const YEAR_DAYS = 364

/** The years in and next to bounds of less than a year. */
function years(bounds: EdtfBounds): number[] {
  const { year } = calendarDay(bounds.low)
  return [year - 1, year, year + 1, year + 2]
}

/**
 * Whether `left` is the vaguer of two dates that do not contradict: its bounds hold those of `right`, and more.
 *
 * `XXXX-11-11` is vaguer than `2025-11-11`; `2025-11` than both `2025-11-11` and `2025-11-01/2025-11-07`.
 */
export function isVaguer(left: string, right: string): boolean {
  const a = parseEdtf(left)
  const b = parseEdtf(right)
  if (!a || !b) return false
  if (a.yearKnown === b.yearKnown) return a.low <= b.low && b.high <= a.high && (a.low < b.low || b.high < a.high)
  if (a.yearKnown) return a.high - a.low >= YEAR_DAYS
  if (b.high - b.low >= YEAR_DAYS) return false
  return years(b).some((year) => {
    const moved = inYear(a, year)
    return moved.low <= b.low && b.high <= moved.high
  })
}

/** Orders EDTF dates by their first day, then the more exact first; what is no EDTF comes last, dates without a year before that. */
export function compareEdtf(left: string, right: string): number {
  const a = parseEdtf(left)
  const b = parseEdtf(right)
  if (!a || !b) return Number(a === null) - Number(b === null) || compareText(left, right)
  if (a.yearKnown !== b.yearKnown) return Number(b.yearKnown) - Number(a.yearKnown)
  return order(a.low, b.low) || order(a.high, b.high) || compareText(left, right)
}

function order(left: number, right: number): number {
  return left === right ? 0 : left < right ? -1 : 1
}
