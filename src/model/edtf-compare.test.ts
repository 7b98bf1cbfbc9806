import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, parseEdtf } from './edtf.ts'
import { compareEdtf, isVaguer, mayBeSameTime } from './edtf-compare.ts'

describe('mayBeSameTime', () => {
  test.each([
    ['2025-10-18', '2025-10-18', 0],
    ['2025-10-18', '2025-10-19', 1],
    ['2025-10', '2025-10-18', 0],
    ['2025-22', '2025-08-31', 0],
    ['XXXX-11-11', '2025-11-11', 0],
    ['XXXX-11-11', '2024-11-11', 0],
    ['XXXX-11-11', 'XXXX-11-11', 0],
    ['XXXX-12-31', 'XXXX-01-01', 1],
    ['XXXX-12-31', '2025-01-01', 1],
    ['XXXX-11', '2025-11-30', 0],
    ['XXXX-02', '2025-02-28', 0],
    ['XXXX-11-11', '2025', 0],
    ['XXXX-11-11', '../2025-11-12', 0],
    ['2025-10-18', '../2025-11-12', 0],
    ['199X', '1994-05', 0],
    ['2025-11-12/..', '2026', 0],
  ])('%s and %s within %i days', (left, right, slack) => {
    expect(mayBeSameTime(left, right, slack)).toBe(true)
    expect(mayBeSameTime(right, left, slack)).toBe(true)
  })

  test.each([
    ['2025-10-18', '2025-10-19', 0],
    ['2025-10-18', '2024-10-18', 30],
    ['XXXX-11-11', '2025-11-12', 0],
    ['XXXX-11-11', '2024-11-10', 0],
    ['XXXX-03-01', '2024-02-29', 0],
    ['XXXX-11-11', 'XXXX-11-12', 0],
    ['XXXX-12-31', 'XXXX-01-01', 0],
    ['2025-11-13', '../2025-11-12', 0],
    ['2025-10-18', 'no date', 9],
  ])('not %s and %s within %i days', (left, right, slack) => {
    expect(mayBeSameTime(left, right, slack)).toBe(false)
    expect(mayBeSameTime(right, left, slack)).toBe(false)
  })

  test('a day may be itself without its year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (number) => {
        const day = formatDay(number)
        const anyYear = `XXXX${day.slice(4)}`
        expect(mayBeSameTime(day, anyYear)).toBe(true)
        expect(isVaguer(anyYear, day)).toBe(true)
        expect(isVaguer(day, anyYear)).toBe(false)
      }),
    )
  })
})

describe('isVaguer', () => {
  test.each([
    ['2025-10', '2025-10-18'],
    ['2025', '2025-22'],
    ['../2025-11-12', '2025-11-12'],
    ['XXXX-11', 'XXXX-11-11'],
    ['XXXX-11', '2025-11-11'],
    ['2025', 'XXXX-11-11'],
    ['2025-10-18~', '2025-10-18'],
  ])('%s than %s', (left, right) => {
    expect(isVaguer(left, right)).toBe(true)
    expect(isVaguer(right, left)).toBe(false)
  })

  test.each([
    ['2025-10-18', '2025-10-18'],
    ['2025-10', '2025-11-01'],
    ['XXXX-11-11', '2025-11'],
    ['2025-10', 'no date'],
  ])('neither %s nor %s', (left, right) => {
    expect(isVaguer(left, right)).toBe(false)
    expect(isVaguer(right, left)).toBe(false)
  })
})

test('compareEdtf puts the earlier and the more exact first, and what is no date last', () => {
  const dates = ['no date', 'XXXX-11-11', '2025-10', '2025-10-01', '../2025', '2024-12-31']
  expect(dates.sort(compareEdtf)).toEqual(['../2025', '2024-12-31', '2025-10-01', '2025-10', 'XXXX-11-11', 'no date'])
  expect(parseEdtf('2025-10')).not.toBeNull()
})
