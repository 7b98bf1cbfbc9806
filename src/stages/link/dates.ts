import type { EdtfBounds } from '../../model/edtf.ts'
import { boundsMeet } from '../../model/edtf-compare.ts'
import type { Compared } from './features.ts'
import type { Linkable } from './linkable.ts'

// Overnight acts and late reports: one day off is near, not another day.
const NEAR_DAYS = 2
// The gap of publication taken when it is not known.
const UNKNOWN_GAP_DAYS = 6

/** Compares when two accounts say it happened, and when they were published. */
export function compareDates(compared: Compared): void {
  const { left, right, add } = compared
  const known = left.published !== null && right.published !== null
  const gap = known ? Math.abs((left.published ?? 0) - (right.published ?? 0)) : UNKNOWN_GAP_DAYS
  add('published', Math.log1p(Math.min(gap, 1000)), () => `published ${gap} days apart`)
  if (left.when.length === 0 || right.when.length === 0) compareWithReport(compared)
  else compareDays(compared)
}

// From the closest on.
const CLOSENESS = ['same', 'vague', 'near', 'far'] as const

function compareDays({ left, right, add }: Compared): void {
  let closest = CLOSENESS.length - 1
  let gap = Infinity
  for (const a of left.when) {
    for (const b of right.when) {
      closest = Math.min(closest, CLOSENESS.indexOf(closenessOf(a, b)))
      gap = Math.min(gap, gapOf(a, b))
    }
  }
  if (closest === 0) add('date-same', 1, () => 'same day')
  else if (closest === 1) add('date-vague', 1, () => 'dates agree, one is vaguer')
  else if (closest === 2) add('date-near', 1, () => 'a day or two apart')
  else {
    add('date-far', Math.log1p(Math.min(gap, 1000)), () => `dates ${Math.round(gap)} days apart`)
    if (isNews(left) && isNews(right)) add('date-both-news', 1, () => 'each told within days of its own date')
  }
}

// Days from an act to a report for which it is news.
const NEWS_DAYS = 3

/** Whether an account gives one day, and its report came out just after. */
function isNews({ when, published }: Linkable): boolean {
  const [day] = when
  if (day === undefined || when.length > 1 || published === null || !isOneDay(day) || !day.yearKnown) return false
  return published >= day.low - 1 && published - day.high <= NEWS_DAYS
}

function closenessOf(a: EdtfBounds, b: EdtfBounds): (typeof CLOSENESS)[number] {
  if (boundsMeet(a, b)) return isOneDay(a) && isOneDay(b) ? 'same' : 'vague'
  return boundsMeet(a, b, NEAR_DAYS) ? 'near' : 'far'
}

function isOneDay({ unit, low, high }: EdtfBounds): boolean {
  return unit === 'day' && low === high
}

function gapOf(a: EdtfBounds, b: EdtfBounds): number {
  if (!a.yearKnown || !b.yearKnown) return 30
  return Math.max(0, a.low - b.high, b.low - a.high)
}

/** An incident cannot have been reported before it happened. */
function compareWithReport({ left, right, add }: Compared): void {
  const before = (dated: Linkable, undated: Linkable) =>
    dated.when.length > 0 &&
    undated.published !== null &&
    dated.when.every(({ low, yearKnown }) => yearKnown && low > (undated.published ?? Infinity) + 1)
  if (before(left, right) || before(right, left))
    add('date-before-report', 1, () => 'one report is older than the incident that the other tells')
}
