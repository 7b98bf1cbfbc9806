import type { ClaimCheck, HeldCount } from '../model/claim-check.ts'
import { countText } from '../model/count-text.ts'
import { dateText } from '../model/date-text.ts'
import type { RateRatio } from './rate-ratio.ts'

/** What cannot be judged, and why. */
export function notJudged(why: string, counts: Partial<Pick<ClaimCheck, 'now' | 'before'>> = {}): ClaimCheck {
  return { verdict: 'not-judged', lines: [why], now: null, before: null, ratio: null, ...counts }
}

/** Such as `9 (February 2026, 28 days)`. */
export function heldText({ incidents, period, days }: HeldCount): string {
  return `${incidents} (${dateText(period)}, ${countText(days, 'day')})`
}

/** How many a day. */
export function perDay({ incidents, days }: HeldCount): string {
  return short(incidents / days)
}

/** Such as `3.3 times as many (95 % interval 1.2 to 8.5)`. */
export function timesText({ value, low, high }: RateRatio): string {
  const many = Number.isFinite(value) ? `${short(value)} times as many` : 'from none'
  return `${many} (95 % interval ${rangeText(low, high)})`
}

/** Such as `1.1 (0.4 to 2.8)`. */
export function intervalText({ value, low, high }: RateRatio): string {
  return `${Number.isFinite(value) ? short(value) : 'without bound'} (${rangeText(low, high)})`
}

function rangeText(low: number, high: number): string {
  return Number.isFinite(high) ? `${short(low)} to ${short(high)}` : `${short(low)} and more`
}

function short(value: number): string {
  return String(Number(value.toPrecision(value < 100 ? 2 : 3)))
}

/** Says of incidents that could not be counted that there are any. */
export function vagueLines(vague: number): string[] {
  if (vague === 0) return []
  return [
    vague === 1
      ? 'One more is not dated well enough to be counted.'
      : `${vague} more are not dated well enough to be counted.`,
  ]
}
