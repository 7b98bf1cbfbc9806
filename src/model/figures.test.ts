import { describe, expect, test } from 'vitest'
import type { Claim } from './claim.ts'
import { differing, figuresOf, findingOf } from './figures.ts'

const claim = (rest: Partial<Claim>): Claim => ({
  id: 'c',
  report: 'r',
  quote: { start: 0, end: 1, exact: 'x' },
  kind: 'statistic',
  measure: 'cases',
  unit: 'cases',
  value: null,
  period: null,
  per: null,
  place: null,
  comparison: null,
  saidBy: null,
  series: 'cases',
  ...rest,
})
const figure = (period: string, low: number, high = low) => ({
  claim: claim({ period, value: { low, best: low === high ? low : null, high, approximate: false } }),
})
const LEDGER = figuresOf([figure('2026-02', 31), figure('2026-01', 12), figure('2025-12', 9)])

describe('a trend claim beside the ledger', () => {
  test.each([
    ['up', null, '2026-02', '2026-01', 'borne-out'],
    ['down', null, '2026-02', '2026-01', 'against'],
    ['up', 19, '2026-02', '2026-01', 'borne-out'],
    ['up', 158, '2026-02', '2026-01', 'borne-out'],
    ['up', 40, '2026-02', '2026-01', 'against'],
    ['ratio', 2.6, '2026-02', '2026-01', 'borne-out'],
    ['ratio', 5, '2026-02', '2026-01', 'against'],
    ['difference', 3, '2026-01', '2025-12', 'borne-out'],
    ['up', null, '2026-02', null, 'borne-out'],
    ['up', null, '2024-02', '2023-01', 'unsaid'],
    ['up', null, '2026-02', 'last summer', 'unsaid'],
  ] as const)('%s %s in %s against %s: %s', (kind, value, period, to, verdict) => {
    expect(findingOf(claim({ kind: 'trend', period, comparison: { kind, value, to } }), LEDGER)?.verdict).toBe(verdict)
  })

  test('a plain figure is no trend', () => {
    expect(findingOf(claim({}), LEDGER)).toBeNull()
  })
})

test('figures of one period differ only where they cannot all hold', () => {
  expect(differing(figuresOf([figure('2026-02', 31), figure('2026-02', 40)]))).toHaveLength(1)
  expect(differing(figuresOf([figure('2026-02', 31), figure('2026-02', 20, 40)]))).toEqual([])
})
