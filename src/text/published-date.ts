import { isValidEdtf } from '../model/edtf.ts'

const MOMENT = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ]{1,2}\d{1,2}:?\d\d/u
const NUMERIC = [
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/u,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:T?\d{4,6}Z?)?$/u,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?!\d)/u,
]
const DAY_FIRST = /(?<![\p{L}\d])(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<name>\p{L}{3,9})\.?,?[ -](?<year>\d{4})(?!\d)/u
const MONTH_FIRST = /(?<!\p{L})(?<name>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u
const EPOCH = /^\d{10}(?:\d{3})?$/u
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Years outside are taken for mistakes, such as the `0001` and `9999` that programs write for "not known". */
const FIRST_YEAR = 1000
const LAST_YEAR = 2199

/**
 * The day on which something was published, as EDTF, from what a person or a page wrote; null when it names no real day.
 *
 * Takes EDTF as it is (`2025-11`, `2025-11-18~`, an interval), cuts ISO 8601 and mail-style moments to their day as
 * written, without moving it to another time zone, and reads English month names. `03/04/2025` is left alone: nobody
 * can tell which is the month.
 */
export function publishedDate(written: string): string | null {
  const text = written.trim().slice(0, 80)
  if (!text.includes('T') && isLikelyDate(text)) return text
  if (EPOCH.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10)
  const match = firstMatch(text, [MOMENT, ...NUMERIC])
  if (match) return dayOf(match.year, match.month, match.day)
  const named = firstMatch(text, [DAY_FIRST, MONTH_FIRST])
  const month = MONTHS.indexOf((named?.name ?? '').slice(0, 3).toLowerCase()) + 1
  return named && month > 0 ? dayOf(named.year, String(month), named.day) : null
}

function dayOf(year = '', month = '', day = ''): string | null {
  const edtf = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLikelyDate(edtf) ? edtf : null
}

function firstMatch(text: string, patterns: readonly RegExp[]): Record<string, string> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    if (groups) return groups
  }
  return undefined
}

function isLikelyDate(edtf: string): boolean {
  const years = Array.from(edtf.matchAll(/(?:^|\/)(\d{4})/gu), ([, year]) => Number(year))
  return isValidEdtf(edtf) && years.every((year) => year >= FIRST_YEAR && year <= LAST_YEAR)
}
