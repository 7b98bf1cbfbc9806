import { bisect, gammaln } from 'simple-statistics'

/** A ratio of two rates with the exact interval that holds it with 95 % confidence. */
export interface RateRatio {
  /** Infinity where nothing was counted in the comparison. */
  readonly value: number
  readonly low: number
  /** Infinity where nothing was counted in the comparison. */
  readonly high: number
}

/** A count and what it was counted over, such as days; above 0. */
export interface Counted {
  readonly count: number
  readonly over: number
}

const CONFIDENCE = 0.95

/**
 * How many times as high the rate of `now` is as that of `before`; null where both counts are 0.
 *
 * Given how many were counted in both, those of `now` are binomial, whatever the rates are (Przyborowski and Wilenski 1940).
 * So the exact limits of a binomial share (Clopper and Pearson 1934) give those of the ratio.
 */
export function rateRatio(now: Counted, before: Counted): RateRatio | null {
  const all = now.count + before.count
  if (all === 0) return null
  const { low, high } = shareLimits(now.count, all)
  const ratioOf = (share: number) =>
    share === 1 ? Number.POSITIVE_INFINITY : (share / (1 - share)) * (before.over / now.over)
  return { value: ratioOf(now.count / all), low: ratioOf(low), high: ratioOf(high) }
}

/** The exact 95 % limits of a share of which `count` in `all` were seen, by Clopper and Pearson. `all` above 0. */
export function shareLimits(count: number, all: number): { readonly low: number; readonly high: number } {
  const tail = (1 - CONFIDENCE) / 2
  return {
    low: count === 0 ? 0 : shareByWhich(tail, count, all),
    high: count === all ? 1 : shareByWhich(1 - tail, count + 1, all),
  }
}

const STEPS = 100
const TOLERANCE = 1e-12

/** The share by which `count` or more of `all` are seen with a chance: the sum of the binomial chances, solved for the share. */
function shareByWhich(chance: number, count: number, all: number): number {
  const ways = Array.from({ length: all - count + 1 }, (_, more) => logWays(count + more, all))
  const chanceAt = (share: number) => {
    const [seen, unseen] = [Math.log(share), Math.log1p(-share)]
    return ways.reduce(
      (sum, way, more) => sum + Math.exp(way + (count + more) * seen + (all - count - more) * unseen),
      0,
    )
  }
  return bisect((share) => chanceAt(share) - chance, Number.MIN_VALUE, 1 - Number.EPSILON / 2, STEPS, TOLERANCE)
}

/** The logarithm of the number of ways to pick `count` of `all`. */
function logWays(count: number, all: number): number {
  return gammaln(all + 1) - gammaln(count + 1) - gammaln(all - count + 1)
}
