import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceSpans } from './sentence-spans.ts'

function sentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end))
}

describe('sentenceSpans', () => {
  test.each([
    ['The ferry sank. Nobody drowned.', ['The ferry sank.', 'Nobody drowned.']],
    ['It sank on Sunday night.The crew swam.', ['It sank on Sunday night.', 'The crew swam.']],
    [
      'Capt. Orla Finch of St. Brannoc spoke at 5 p.m. Sunday.',
      ['Capt. Orla Finch of St. Brannoc spoke at 5 p.m. Sunday.'],
    ],
    ['“It sank.” She wept.', ['“It sank.”', 'She wept.']],
    ['A heading\n\nA line.', ['A heading', 'A line.']],
    ['It cost 3.5 crowns in the U.S. alone', ['It cost 3.5 crowns in the U.S. alone']],
  ])('cuts "%s"', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test.each(['', '\n \n', '   '])('finds nothing in "%s"', (text) => {
    expect(sentences(text)).toEqual([])
  })

  test('spans are ordered, never empty, and leave out white space only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        let last = 0
        for (const { start, end } of sentenceSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(last, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})
