import { MONTHS } from '../language/en/date-words.ts'
import type { Claim } from '../model/claim.ts'
import { type EdtfBounds, parseEdtf } from '../model/edtf.ts'
import { calendarDay, dayNumber } from '../model/edtf-day.ts'

/** Days of `edtf-day.ts`, both inclusive and finite. */
export interface Days {
  readonly low: number
  readonly high: number
}

/** The time of which a claim speaks, ended where its report was published: nobody counts what is still to come. */
export function daysClaimed({ period }: Pick<Claim, 'period'>, published: string | null): Days | null {
  const days = finite(period)
  const end = finite(published)?.high ?? Number.POSITIVE_INFINITY
  return days && days.low <= end ? { low: days.low, high: Math.min(days.high, end) } : null
}

/** What a time is compared with. */
export interface Compared extends Days {
  /** Whether the claim says it itself. */
  readonly isSaid: boolean
}

/** The time that a claim compares with; null when that cannot be made out. */
export function daysCompared(
  { comparison, period }: Pick<Claim, 'comparison' | 'period'>,
  claimed: Days,
): Compared | null {
  const to = comparison?.to ?? null
  const named = finite(to)
  if (named !== null && named.high < claimed.low) return { ...named, isSaid: true }
  // "March 2030 compared with February": a month whose year the text leaves to the reader.
  if (named?.unit === 'month') return { ...lastMonth(calendarDay(named.low).month, claimed), isSaid: true }
  if (named !== null) return null
  const month = MONTHS.get(to?.toLowerCase() ?? '')
  if (month !== undefined) return { ...lastMonth(month, claimed), isSaid: true }
  if (to !== null && A_YEAR_BEFORE.test(to)) return { ...yearBefore(claimed), isSaid: true }
  if (to !== null && !JUST_BEFORE.test(to)) return null
  return { ...stretchBefore(claimed, period), isSaid: to !== null }
}

const A_YEAR_BEFORE = /^(?:the )?(?:same \p{L}+ )?(?:a |one |the )?(?:last|previous|year) ?(?:year|before|earlier)$/iu
const JUST_BEFORE =
  /^(?:the )?(?:(?:previous|preceding) (?:day|week|month|quarter|period)|(?:a |one )?(?:day|week|month|quarter) (?:before|earlier))$/iu

/** The last month of a name that ended before a time. */
function lastMonth(month: number, { low }: Days): Days {
  const { year } = calendarDay(low)
  const spans = [year, year - 1].map((of) => ({ low: dayNumber(of, month, 1), high: dayNumber(of, month + 1, 1) - 1 }))
  return spans.find(({ high }) => high < low) ?? { low, high: low }
}

/** The stretch of the same length just before; of a whole month the month before. */
function stretchBefore({ low, high }: Days, period: string | null): Days {
  const unit = period === null ? null : parseEdtf(period)?.unit
  const { year, month } = calendarDay(low)
  if (unit === 'month') return { low: dayNumber(year, month - 1, 1), high: low - 1 }
  if (unit === 'year') return { low: dayNumber(year - 1, 1, 1), high: low - 1 }
  return { low: low - (high - low + 1), high: low - 1 }
}

function yearBefore({ low, high }: Days): Days {
  const [first, last] = [calendarDay(low), calendarDay(high)]
  return {
    low: dayNumber(first.year - 1, first.month, first.day),
    high: dayNumber(last.year - 1, last.month, last.day),
  }
}

/** Bounds in a known year with both ends; null otherwise. */
export function finite(edtf: string | null | undefined): EdtfBounds | null {
  const bounds = edtf ? parseEdtf(edtf) : null
  return bounds?.yearKnown && Number.isFinite(bounds.low) && Number.isFinite(bounds.high) ? bounds : null
}
