import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findCounts, parseCount } from './number-words.ts'

describe('parseCount', () => {
  test.each([
    ['12', 12, 12, 12],
    ['twenty-seven', 27, 27, 27],
    ['twenty seven', 27, 27, 27],
    ['a hundred and four', 104, 104, 104],
    ['three hundred', 300, 300, 300],
    ['two thousand five hundred', 2500, 2500, 2500],
    ['2.5 million', 2_500_000, 2_500_000, 2_500_000],
    ['17,204', 17_204, 17_204, 17_204],
    ['a dozen', 12, 12, 12],
    ['half a dozen', 6, 6, 6],
    ['two dozen', 24, 24, 24],
    ['half a million', 500_000, 500_000, 500_000],
    ['five to 15', 5, null, 15],
    ['around $5,000', null, 5000, null],
    ['a couple', 2, 2, 2],
    ['no', 0, 0, 0],
    ['at least 12', 12, null, null],
    ['at least a dozen', 12, null, null],
    ['more than 300', 300, null, null],
    ['over eighty', 80, null, null],
    ['12 or more', 12, null, null],
    ['100+', 100, null, null],
    ['up to 40', 0, null, 40],
    ['fewer than ten', 0, null, 10],
    ['about 20', null, 20, null],
    ['some 200', null, 200, null],
    ['nearly two dozen', null, 24, null],
    ['20 or so', null, 20, null],
    ['17,000-18,000', 17_000, null, 18_000],
    ['17,000 to 18,000', 17_000, null, 18_000],
    ['17–18 thousand', 17_000, null, 18_000],
    ['between two and three million', 2_000_000, null, 3_000_000],
    ['four or five', 4, null, 5],
    ['several', 2, null, null],
    ['a few', 2, null, null],
    ['dozens', 24, null, null],
    ['hundreds', 200, null, null],
    ['tens of thousands', 20_000, null, null],
  ])('reads "%s"', (text, low, best, high) => {
    expect(parseCount(text)).toEqual({ low, best, high })
  })

  test.each(['', 'people', 'a', 'an attack', 'hundred', 'from 9 to 5', '12 people', 'and', '-'])(
    'reads nothing in "%s"',
    (text) => {
      expect(parseCount(text)).toBeNull()
    },
  )
})

test('counts in a text stand where they say, in order, whatever the text', () => {
  const word = fc.constantFrom(
    'at',
    'least',
    '12',
    'two',
    '-',
    'hundred',
    'and',
    'a',
    'dozen',
    'to',
    '🚨',
    ' ',
    'between',
    ',000',
    '+',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ')
      let last = 0
      for (const { start, end, range } of findCounts(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(range.low ?? range.best ?? range.high).not.toBeNull()
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('finds counts past text of several code units', () => {
  const text = '🚨 At least 12 were hurt, four or five badly.'
  expect(findCounts(text).map(({ start, end }) => text.slice(start, end))).toEqual(['At least 12', 'four or five'])
})
