import { calendarDay, dayNumber, daysInMonth, isCalendarDay } from './edtf-day.ts'

/**
 * EDTF (ISO 8601-2), as much as reports of events need: days, months, years, decades and centuries (`199X`, `19XX`),
 * seasons 21–32, quarters 33–36, quadrimesters 37–39, half-years 40–41, unknown years (`XXXX-11-11`), intervals with open ends,
 * and the qualifiers `~`, `?`, `%`. A time of day is read and left out: a moment is its day.
 */

type EdtfUnit = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval'

/** What a date may be, as day numbers of `edtf-day.ts`. */
export interface EdtfBounds {
  /** First day that it may be. -Infinity: no lower bound. */
  readonly low: number
  /** Last day that it may be, inclusive. Infinity: no upper bound. */
  readonly high: number
  readonly unit: EdtfUnit
  /** False: the bounds lie in the year 2000 (and, past its end, 2001), which stands for any year. */
  readonly yearKnown: boolean
}

/** Stands for any year where the year is not known; a leap year, so that 29 February has a place. */
const ANY_YEAR = 2000
const YEAR_LENGTH = 365

/** First month and number of months of the codes that ISO 8601-2 puts in the month's place. Northern seasons. */
const PARTS_OF_YEAR: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

/** By how many days `~` widens a date at either end. An interval's ends widen by their own unit. */
const APPROXIMATE_DAYS: Readonly<Record<EdtfUnit, number>> = {
  day: 4,
  month: 31,
  season: 45,
  year: 366,
  decade: 1461,
  century: 3653,
  interval: 0,
}

const SINGLE =
  /^[~?%]?(-?[\dX]{4})(?:-([~?%]?(?:\d\d|XX)))?(?:-([~?%]?(?:\d\d|XX)))?(?:T\d\d(?::?\d\d){0,2}(?:Z|[+-]\d\d:?\d\d)?)?[~?%]?$/u

// Dates read before: those of a few years come up again and again.
const known = new Map<string, EdtfBounds | null>()
const MOST_KNOWN = 10_000

/** The bounds of an EDTF date; null where the text is none. `?` alone does not widen. */
export function parseEdtf(text: string): EdtfBounds | null {
  if (text.length > 80) return null
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const bounds = boundsOf(text)
  known.set(text, bounds)
  return bounds
}

function boundsOf(text: string): EdtfBounds | null {
  const slash = text.indexOf('/')
  if (slash < 0) return parseSingle(text)
  const from = text.slice(0, slash)
  const to = text.slice(slash + 1)
  if (isOpen(from) && isOpen(to)) return null
  const first = isOpen(from) ? undefined : parseSingle(from)
  const last = isOpen(to) ? undefined : parseSingle(to)
  if (first === null || last === null) return null
  if (first && last && first.yearKnown !== last.yearKnown) return null
  const low = first?.low ?? Number.NEGATIVE_INFINITY
  const yearKnown = first?.yearKnown ?? last?.yearKnown ?? true
  const high = last?.high ?? Number.POSITIVE_INFINITY
  // Of an unknown year, `XXXX-12-30/XXXX-01-02` runs over the new year.
  if (low > high) return yearKnown ? null : { low, high: high + YEAR_LENGTH + 1, unit: 'interval', yearKnown }
  return { low, high, unit: 'interval', yearKnown }
}

function isOpen(end: string): boolean {
  return end === '..' || end === ''
}

function parseSingle(text: string): EdtfBounds | null {
  const match = SINGLE.exec(text)
  if (!match) return null
  const bounds = parseParts(match[1] ?? '', part(match[2]), part(match[3]))
  return bounds && /[~%]/u.test(text) ? widenBounds(bounds, APPROXIMATE_DAYS[bounds.unit]) : bounds
}

/** Undefined: not given or `XX`. */
function part(text: string | undefined): number | undefined {
  const digits = text?.replace(/[~?%]/gu, '')
  return digits === undefined || digits === 'XX' ? undefined : Number(digits)
}

function parseParts(yearText: string, month: number | undefined, day: number | undefined): EdtfBounds | null {
  const unknown = /X*$/u.exec(yearText)?.[0].length ?? 0
  // An unknown digit before a known one (`1X95`) bounds nothing that is of use.
  if (/X\d/u.test(yearText)) return null
  const yearKnown = unknown < 4
  if (!yearKnown && month === undefined) return null
  const first = yearKnown ? Number(yearText.replaceAll('X', '0')) : ANY_YEAR
  if (month !== undefined) {
    return yearKnown && unknown > 0 ? null : partOfYear({ year: first, month, day, yearKnown })
  }
  if (day !== undefined) return null
  const last = yearKnown ? Number(yearText.replaceAll('X', '9')) : ANY_YEAR
  const unit = unknown === 0 ? 'year' : unknown === 1 ? 'decade' : 'century'
  return {
    low: dayNumber(Math.min(first, last), 1, 1),
    high: dayNumber(Math.max(first, last), 12, 31),
    unit,
    yearKnown,
  }
}

interface YearPart {
  readonly year: number
  readonly month: number
  readonly day: number | undefined
  readonly yearKnown: boolean
}

function partOfYear({ year, month, day, yearKnown }: YearPart): EdtfBounds | null {
  const season = PARTS_OF_YEAR[month]
  if (season) {
    if (day !== undefined) return null
    const [start, length] = season
    const low = dayNumber(year, start, 1)
    return { low, high: dayNumber(year, start + length, 1) - 1, unit: 'season', yearKnown }
  }
  if (month < 1 || month > 12) return null
  const low = dayNumber(year, month, day ?? 1)
  if (day === undefined) return { low, high: low + daysInMonth(year, month) - 1, unit: 'month', yearKnown }
  return isCalendarDay(year, month, day) ? { low, high: low, unit: 'day', yearKnown } : null
}

/** Whether the text is EDTF that `parseEdtf` can read. */
export function isValidEdtf(text: string): boolean {
  return parseEdtf(text) !== null
}

/** The bounds moved apart by `days` at either end. */
function widenBounds(bounds: EdtfBounds, days: number): EdtfBounds {
  return { ...bounds, low: bounds.low - days, high: bounds.high + days }
}

/** An EDTF date widened by `days` at either end, as EDTF; the same text where it is none or its year is not known. */
export function widen(text: string, days: number): string {
  const bounds = parseEdtf(text)
  if (!bounds?.yearKnown || days === 0) return text
  return formatBounds(bounds.low - days, bounds.high + days)
}

/** The EDTF of a stretch of days: a day, month or year where it is exactly one, else an interval. Not for two open ends. */
export function formatBounds(low: number, high: number): string {
  if (low === high) return formatDay(low)
  if (!Number.isFinite(low)) return `../${formatDay(high)}`
  if (!Number.isFinite(high)) return `${formatDay(low)}/..`
  const first = calendarDay(low)
  const after = calendarDay(high + 1)
  if (first.day === 1 && after.day === 1) {
    const months = (after.year - first.year) * 12 + after.month - first.month
    if (months === 1) return formatDay(low).slice(0, -3)
    if (months === 12 && first.month === 1) return formatDay(low).slice(0, -6)
  }
  return `${formatDay(low)}/${formatDay(high)}`
}

/** A finite day number as EDTF, such as `2025-10-18`. */
export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`
}

/** A year as EDTF writes it: four digits. */
export function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
