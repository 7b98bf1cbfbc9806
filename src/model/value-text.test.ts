import { expect, test } from 'vitest'
import { rangeText } from './value-text.ts'

test.each([
  [{ low: 12, best: 12, high: 12 }, '12'],
  [{ low: 0, best: 0, high: 0 }, '0'],
  [{ low: 12, best: null, high: null }, 'at least 12'],
  [{ low: 0, best: null, high: 40 }, 'up to 40'],
  [{ low: 17000, best: null, high: 18000 }, '17,000 to 18,000'],
  [{ low: null, best: 20, high: null }, 'about 20'],
  [{ low: 10, best: 20, high: 30 }, '20 (10 to 30)'],
])('%j', (count, text) => {
  expect(rangeText(count)).toBe(text)
})
