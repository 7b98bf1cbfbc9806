import { expect, test } from 'vitest'
import { addDays, binsOf, toDate, toDay } from './bins.ts'

const run = (first: string, ...steps: number[]) =>
  steps.map((step) => ({ day: toDay(addDays(toDate(first), step)), count: 2, conflicts: 1 }))

test.each([
  ['days', run('2026-03-09', 0, 1, 5), ['2026-03-09', '2026-03-10', '2026-03-14']],
  ['weeks from Monday', run('2026-03-11', 0, 2, 5, 400), ['2026-03-09', '2026-03-16', '2027-04-12']],
  ['months', run('2020-01-15', 0, 10, 20, 1500), ['2020-01-01', '2020-02-01', '2024-02-01']],
  ['years', run('1990-06-01', 0, 100, 9000), ['1990-01-01', '2015-01-01']],
])('%s', (_, days, firsts) => {
  const bins = binsOf(days)
  expect(bins.map(({ first }) => toDay(first))).toEqual(firsts)
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(2 * days.length)
  for (const { first, end } of bins) expect(end.getTime()).toBeGreaterThan(first.getTime())
})

test('no days, no bars', () => {
  expect(binsOf([])).toEqual([])
})
