import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatBounds, formatDay, isValidEdtf, parseEdtf, widen } from './edtf.ts'
import { calendarDay, dayNumber, daysInMonth, weekdayOf } from './edtf-day.ts'

/** The bounds as dates, for reading. */
function read(text: string) {
  const bounds = parseEdtf(text)
  if (!bounds) return null
  const end = (number: number) => (Number.isFinite(number) ? formatDay(number) : number)
  return [end(bounds.low), end(bounds.high), bounds.unit, bounds.yearKnown]
}

describe('parseEdtf', () => {
  test.each([
    ['2025-10-18', '2025-10-18', '2025-10-18', 'day', true],
    ['2025-10-18T15:15', '2025-10-18', '2025-10-18', 'day', true],
    ['2025-10-18T15:15:00Z', '2025-10-18', '2025-10-18', 'day', true],
    ['XXXX-11-11', '2000-11-11', '2000-11-11', 'day', false],
    ['XXXX-02-29', '2000-02-29', '2000-02-29', 'day', false],
    ['XXXX-11', '2000-11-01', '2000-11-30', 'month', false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', true],
    ['2025-10-XX', '2025-10-01', '2025-10-31', 'month', true],
    ['2025-XX-XX', '2025-01-01', '2025-12-31', 'year', true],
    ['2025-22', '2025-06-01', '2025-08-31', 'season', true],
    ['2025-24', '2025-12-01', '2026-02-28', 'season', true],
    ['2025-33', '2025-01-01', '2025-03-31', 'season', true],
    ['2025-36', '2025-10-01', '2025-12-31', 'season', true],
    ['2025-41', '2025-07-01', '2025-12-31', 'season', true],
    ['2025', '2025-01-01', '2025-12-31', 'year', true],
    ['199X', '1990-01-01', '1999-12-31', 'decade', true],
    ['19XX', '1900-01-01', '1999-12-31', 'century', true],
    ['2025-10-18~', '2025-10-14', '2025-10-22', 'day', true],
    ['2025-10-18?', '2025-10-18', '2025-10-18', 'day', true],
    ['2025-10/2025-11', '2025-10-01', '2025-11-30', 'interval', true],
    ['2026-02-01/2026-02-07', '2026-02-01', '2026-02-07', 'interval', true],
    ['../2025-11-12', Number.NEGATIVE_INFINITY, '2025-11-12', 'interval', true],
    ['2025-11-12/..', '2025-11-12', Number.POSITIVE_INFINITY, 'interval', true],
    ['2025-11-12/', '2025-11-12', Number.POSITIVE_INFINITY, 'interval', true],
    ['XXXX-12-30/XXXX-01-02', '2000-12-30', '2001-01-02', 'interval', false],
    ['../XXXX-12-30', Number.NEGATIVE_INFINITY, '2000-12-30', 'interval', false],
  ])('reads %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '',
    'yesterday',
    '2025-13',
    '2025-02-30',
    '2025-1-1',
    '25',
    'XXXX',
    'X2025',
    '2025-22-03',
    '2025-XX-05',
    '2025-10-18/2025-10-17',
    '../..',
    '/',
    '2025/XXXX-11-11',
    '2025/2026/2027',
    '199X-10-01',
    `${'2'.repeat(200)}`,
  ])('refuses "%s"', (text) => {
    expect(parseEdtf(text)).toBeNull()
    expect(isValidEdtf(text)).toBe(false)
  })
})

describe('formatBounds', () => {
  test.each([
    ['2025-10-18', '2025-10-18', '2025-10-18'],
    ['2025-10-01', '2025-10-31', '2025-10'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2025-10-01', '2025-11-30', '2025-10-01/2025-11-30'],
    ['2025-10-17', '2025-10-19', '2025-10-17/2025-10-19'],
  ])('%s to %s is %s', (low, high, expected) => {
    expect(formatBounds(parseEdtf(low)?.low ?? 0, parseEdtf(high)?.high ?? 0)).toBe(expected)
  })

  test('is read back as the same bounds', () => {
    const day = fc.integer({ min: -200_000, max: 200_000 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (low, length) => {
        expect(parseEdtf(formatBounds(low, low + length))).toMatchObject({ low, high: low + length })
      }),
    )
  })
})

test('widen moves both ends and leaves alone what it cannot read', () => {
  expect(widen('2025-10-18', 1)).toBe('2025-10-17/2025-10-19')
  expect(widen('../2025-10-18', 2)).toBe('../2025-10-20')
  expect(widen('XXXX-10-18', 1)).toBe('XXXX-10-18')
  expect(widen('soon', 1)).toBe('soon')
})

test('days count on without gap through months and years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 700_000 }), (number) => {
      const { year, month, day } = calendarDay(number)
      expect(dayNumber(year, month, day)).toBe(number)
      expect(day).toBeLessThanOrEqual(daysInMonth(year, month))
      expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7)
    }),
  )
  expect(weekdayOf(dayNumber(2025, 10, 18))).toBe(5)
})
