import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotations } from './quotations.ts'

function wordsOf(text: string): string[] {
  return findQuotations(text).map(({ start, end }) => text.slice(start, end))
}

describe('findQuotations', () => {
  test.each([
    ['🚨 “It was dark,” she said.', ['“It was dark,”']],
    ['"It was dark," she said. "We ran."', ['"It was dark,"', '"We ran."']],
    ["''It was dark,'' she said.", ["''It was dark,''"]],
    ['“He said ‘go home’ twice.”', ['“He said ‘go home’ twice.”']],
    ["The guard's hut and the guards' hut.", []],
    ['“It never ends', ['“It never ends']],
    ['No marks at all.', []],
    ['', []],
  ])('in "%s" finds %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  test('a quotation that its paragraph leaves open goes on in the next', () => {
    expect(findQuotations('“One.\n\n“Two.”\n\n“Three.”').map(({ continues }) => continues)).toEqual([
      false,
      true,
      false,
    ])
  })

  test('quotations are in order, apart and within the text', () => {
    const piece = fc.constantFrom('“', '”', '"', "'", "''", '‘', '’', '«', '»', 'word', ' ', '\n', '🚨')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
