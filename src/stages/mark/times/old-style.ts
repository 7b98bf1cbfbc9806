import { formatDay, parseEdtf } from '../../../model/edtf.ts'
import { dayNumber } from '../../../model/edtf-day.ts'
import type { TimeValue } from '../../../model/mark.ts'
import type { ReadTime } from './anchor.ts'
import type { TimeToken } from './tokens.ts'

/** Days from the Julian to the Gregorian calendar, with the first day (Gregorian) from which they hold. */
const LAG: readonly (readonly [from: number, days: number])[] = [
  [dayNumber(1900, 3, 14), 13],
  [dayNumber(1800, 3, 13), 12],
  [dayNumber(1700, 3, 12), 11],
]

/** Whether a date is told in the old style: "October 25 (Old Style)", "October 25 (November 7 New Style)". */
export function isOldStyle(tokens: readonly TimeToken[], times: readonly ReadTime[], index: number): boolean {
  const time = times[index]
  if (time?.time.form !== 'date' || time.time.day === undefined) return false
  if (styleAfter(tokens, time.end) === 'old') return true
  const twin = times[index + 1]
  if (twin?.time.form !== 'date' || twin.start - time.end > 2) return false
  return /^[(/]$/u.test(tokens[time.end]?.text ?? '') && styleAfter(tokens, twin.end) === 'new'
}

/** The style named within a few words after a date, in the same clause. */
function styleAfter(tokens: readonly TimeToken[], end: number): 'old' | 'new' | null {
  for (let here = end; here < end + 7; here += 1) {
    const token = tokens[here]
    if (!token || token.gap === 2 || (here > end && /^[.;)]$/u.test(token.text))) return null
    const after = tokens[here + 1]?.text
    if (after === 'style' && (token.text === 'old' || token.text === 'new')) return token.text
    if ((token.text === 'julian' || token.text === 'gregorian') && after === 'calendar')
      return token.text === 'julian' ? 'old' : 'new'
  }
  return null
}

/** The same day in the new style. A date without a year is taken to be of the twentieth century or later. */
export function toNewStyle(value: TimeValue): TimeValue {
  const bounds = parseEdtf(value.edtf)
  if (bounds?.unit !== 'day' || bounds.low !== bounds.high) return value
  const days = bounds.yearKnown ? (LAG.find(([from]) => bounds.low >= from)?.[1] ?? 0) : 13
  const edtf = formatDay(bounds.low + days)
  return { ...value, edtf: bounds.yearKnown ? edtf : `XXXX${edtf.slice(4)}` }
}
