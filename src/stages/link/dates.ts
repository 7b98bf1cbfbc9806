import type { EdtfBounds } from '../../model/edtf.ts'
import { boundsMeet } from '../../model/edtf-compare.ts'
import type { Feature } from './features.ts'
import type { Linkable } from './linkable.ts'

const DAY: EdtfBounds['unit'] = 'day'
// Overnight acts and late reports: one day off is near, not another day.
const NEAR_DAYS = 2
// The gap of publication taken when it is not known.
const UNKNOWN_GAP_DAYS = 6

/** Compares when two accounts say it happened, and when they were published. */
export function compareDates(left: Linkable, right: Linkable): Feature[] {
  return [published(left, right), ...happened(left, right)]
}

function published({ published: a }: Linkable, { published: b }: Linkable): Feature {
  const gap = a === null || b === null ? UNKNOWN_GAP_DAYS : Math.abs(a - b)
  return { name: 'published', value: Math.log1p(Math.min(gap, 1000)), why: () => `published ${gap} days apart` }
}

function happened(left: Linkable, right: Linkable): Feature[] {
  if (left.when.length === 0 || right.when.length === 0) return impossible(left, right)
  const pairs = left.when.flatMap((a) => right.when.map((b) => [a, b] as const))
  const exact = pairs.filter(([a, b]) => a.unit === DAY && b.unit === DAY && a.low === a.high && b.low === b.high)
  if (exact.some(([a, b]) => boundsMeet(a, b))) return [{ name: 'date-same', value: 1, why: () => 'same day' }]
  if (pairs.some(([a, b]) => boundsMeet(a, b)))
    return [{ name: 'date-vague', value: 1, why: () => 'dates agree, one is vaguer' }]
  if (pairs.some(([a, b]) => boundsMeet(a, b, NEAR_DAYS)))
    return [{ name: 'date-near', value: 1, why: () => 'a day or two apart' }]
  const gap = Math.min(...pairs.map(([a, b]) => gapOf(a, b)))
  return [
    { name: 'date-far', value: Math.log1p(Math.min(gap, 1000)), why: () => `dates ${Math.round(gap)} days apart` },
  ]
}

function gapOf(a: EdtfBounds, b: EdtfBounds): number {
  if (!a.yearKnown || !b.yearKnown) return 30
  return Math.max(0, a.low - b.high, b.low - a.high)
}

/** An incident cannot have been reported before it happened. */
function impossible(left: Linkable, right: Linkable): Feature[] {
  const before = (dated: Linkable, undated: Linkable) =>
    dated.when.length > 0 &&
    undated.published !== null &&
    dated.when.every(({ low, yearKnown }) => yearKnown && low > (undated.published ?? Infinity) + 1)
  if (!before(left, right) && !before(right, left)) return []
  return [
    { name: 'date-before-report', value: 1, why: () => 'one report is older than the incident that the other tells' },
  ]
}
