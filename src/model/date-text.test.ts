import { describe, expect, test } from 'vitest'
import { commonYear, dateText, shortDateText, timeBetween } from './date-text.ts'

describe('dateText', () => {
  test.each([
    ['2026-03-11', 'Wed 11 March 2026'],
    ['2026-03-11T23:40~', 'Wed 11 March 2026, about 23:40'],
    ['2026-03-11~', 'about Wed 11 March 2026'],
    ['2026-03-11?', 'Wed 11 March 2026, uncertain'],
    ['2025-10', 'October 2025'],
    ['2025-22', 'summer 2025'],
    ['2025-34', 'second quarter of 2025'],
    ['2025', '2025'],
    ['202X', '2020s'],
    ['XXXX-11-11', '11 November, year not known'],
    ['XXXX-XX-XX', 'date not known'],
    ['2026-02-01/2026-02-07', 'Sun 1 February 2026 to Sat 7 February 2026'],
    ['../2025-11-12', 'by Wed 12 November 2025'],
    ['2025-11-12/..', 'from Wed 12 November 2025'],
    ['whenever', 'whenever'],
  ])('%s', (edtf, text) => {
    expect(dateText(edtf)).toBe(text)
  })
})

test('a year that all share is left out', () => {
  expect(commonYear(['2026-03-11', '2026-03', null])).toBe('2026')
  expect(commonYear(['2026-03-11', '2025'])).toBeNull()
  expect(shortDateText('2026-03-11T23:40', '2026')).toBe('Wed 11 March, 23:40')
})

test.each([
  ['2026-03-12T01:10', '2026-03-12T08:30', '7 hours 20 minutes'],
  ['2026-03-12T09:15', '2026-03-12T09:40', '25 minutes'],
  ['2026-03-12', '2026-03-14', '2 days'],
  ['2026-03', '2026-03-14', null],
  [null, '2026-03-14', null],
  ['2026-03-14', '2026-03-12', null],
])('from %s to %s', (from, to, between) => {
  expect(timeBetween(from, to)).toBe(between)
})
