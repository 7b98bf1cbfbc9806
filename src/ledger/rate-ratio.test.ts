import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rateRatio, shareLimits } from './rate-ratio.ts'

describe('shareLimits', () => {
  test.each([
    // R 4, help of binom.test: Conover (1971), 97 f.
    ['682 of 925', 682, 925, 0.7076683, 0.7654066],
    // Closed forms: 1 - 0.025^(1/n), and its mirror.
    ['none of 10', 0, 10, 0, 0.3084971],
    ['10 of 10', 10, 10, 0.6915029, 1],
    ['1 of 1', 1, 1, 0.025, 1],
  ])('of %s', (_, count, all, low, high) => {
    const limits = shareLimits(count, all)
    expect(limits.low).toBeCloseTo(low, 6)
    expect(limits.high).toBeCloseTo(high, 6)
  })

  test('hold what was seen, and mirror each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (all, any) => {
        const count = any % (all + 1)
        const limits = shareLimits(count, all)
        const mirrored = shareLimits(all - count, all)
        expect(limits.low).toBeLessThanOrEqual(count / all)
        expect(limits.high).toBeGreaterThanOrEqual(count / all)
        expect(limits.low).toBeCloseTo(1 - mirrored.high, 8)
      }),
      { numRuns: 40 },
    )
  })
})

describe('rateRatio', () => {
  test.each([
    // Stata, manual of ir: breast cancer after fluoroscopy (Rothman), cases in person-years.
    ['41 in 28,010 against 15 in 19,017', [41, 28010, 15, 19017], 1.855759, 1.005684, 3.6093],
    // R 4, help of poisson.test: ISwR, eba1977.
    ['11 in 800 against 21 in 3,011', [11, 800, 21, 3011], 1.971488, 0.8584264, 4.2772659],
  ] as const)('of %s', (_, [now, overNow, before, overBefore], value, low, high) => {
    const ratio = rateRatio({ count: now, over: overNow }, { count: before, over: overBefore })
    expect(ratio?.value).toBeCloseTo(value, 5)
    expect(ratio?.low).toBeCloseTo(low, 5)
    expect(ratio?.high).toBeCloseTo(high, 4)
  })

  test('has no upper limit where nothing came before, and is nothing where nothing was counted', () => {
    const week = { count: 0, over: 7 }
    expect(rateRatio({ count: 4, over: 7 }, week)).toMatchObject({ value: Infinity, high: Infinity })
    expect(rateRatio({ count: 4, over: 7 }, week)?.low).toBeCloseTo(0.66012, 5)
    expect(rateRatio(week, { count: 4, over: 7 })).toMatchObject({ value: 0, low: 0 })
    expect(rateRatio(week, week)).toBeNull()
  })
})
