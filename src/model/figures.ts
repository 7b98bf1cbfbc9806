import type { Claim } from './claim.ts'

/** A claim with whatever is shown beside it. */
export interface WithClaim {
  readonly claim: Claim
}

/** One figure of a series. */
export interface Figure<R extends WithClaim = WithClaim> {
  readonly row: R
  /** EDTF. */
  readonly period: string
  readonly low: number
  readonly best: number
  readonly high: number
}

/** What the ledger says of a trend claim: the figures it rests on, and whether they bear it out. */
export interface Finding<R extends WithClaim = WithClaim> {
  readonly verdict: 'borne-out' | 'against' | 'unsaid'
  readonly before: Figure<R> | null
  readonly after: Figure<R> | null
}

/** The claims of a series that state a figure for a period, in order of time. */
export function figuresOf<R extends WithClaim>(rows: readonly R[]): Figure<R>[] {
  return rows
    .flatMap((row): Figure<R>[] => {
      const { value, period, kind } = row.claim
      if (value === null || period === null || kind === 'forecast' || kind === 'trend') return []
      const best = value.best ?? middle(value.low, value.high)
      return best === null ? [] : [{ row, period, best, low: value.low ?? best, high: value.high ?? best }]
    })
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}

function middle(low: number | null, high: number | null): number | null {
  if (low !== null && high !== null) return (low + high) / 2
  return low ?? high
}

/** Periods for which the ledger holds figures that cannot all be right. */
export function differing<R extends WithClaim>(figures: readonly Figure<R>[]): Figure<R>[][] {
  const periods = [...new Set(figures.map(({ period }) => period))]
  return periods
    .map((period) => figures.filter((figure) => figure.period === period))
    .filter((same) => same.some((one) => same.some((other) => one.high < other.low)))
}

/** How far from what is claimed a figure may lie and still bear it out. */
const TOLERANCE = 0.1

/** Holds a trend claim against the figures of its own series; null for a claim of another kind. */
export function findingOf<R extends WithClaim>(
  { kind, comparison, period }: Claim,
  figures: readonly Figure<R>[],
): Finding<R> | null {
  if (comparison === null || kind === 'statistic') return null
  const after = figures.findLast((figure) => period === null || isWithin(figure.period, period)) ?? null
  const before =
    after === null
      ? null
      : (figures.findLast((figure) =>
          comparison.to === null ? figure.period < after.period : isWithin(figure.period, comparison.to),
        ) ?? null)
  if (after === null || before === null || after.period === before.period) return { verdict: 'unsaid', before, after }
  return { verdict: isBorneOut(comparison, before.best, after.best) ? 'borne-out' : 'against', before, after }
}

/** Whether a period is the one meant, or lies in it. */
function isWithin(period: string, meant: string): boolean {
  const [inner, outer] = [period, meant].map((date) => date.replaceAll(/[~?%]/gu, ''))
  return inner !== undefined && outer !== undefined && (inner === outer || inner.startsWith(`${outer}-`))
}

function isBorneOut({ kind, value }: NonNullable<Claim['comparison']>, before: number, after: number): boolean {
  const isNear = (found: number, claimed: number) => Math.abs(found - claimed) <= TOLERANCE * Math.abs(claimed)
  if (kind === 'ratio') return value === null || (before !== 0 && isNear(after / before, value))
  if (kind === 'difference') return value === null || isNear(Math.abs(after - before), Math.abs(value))
  const isRight = kind === 'up' ? after > before : after < before
  if (value === null || !isRight) return isRight
  // "Up 31" may mean so many or so many percent.
  const percent = before === 0 ? Number.NaN : (100 * Math.abs(after - before)) / before
  return isNear(percent, value) || isNear(Math.abs(after - before), value)
}
