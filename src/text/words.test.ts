import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from './words.ts'

describe('wordsOf', () => {
  test.each([
    ['The mayor’s two 15-year-old sons', ['the', 'mayor', '2', '15-year-old', 'sons']],
    ['on Sunday night.The crew', ['on', 'sunday', 'night', 'the', 'crew']],
    ['17,000 crowns at 5:30 p.m.', ['17000', 'crowns', 'at', '5:30', 'p.m']],
    ['Ærø café', ['ærø', 'cafe']],
  ])('folds "%s"', (text, forms) => {
    expect(wordsOf(text).map(({ form }) => form)).toEqual(forms)
  })

  test.each(['', ' … — ', '“”'])('finds nothing in "%s"', (text) => {
    expect(wordsOf(text)).toEqual([])
  })

  test('a word before a space is cut as one before a line end', () => {
    const piece = fc.constantFrom(
      'crew',
      'The',
      'U.S.',
      'night.The',
      '15-year-old',
      'café',
      'fell',
      ',',
      '.',
      '’s',
      ' ',
      '  ',
      '7',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        expect(wordsOf(text)).toEqual(wordsOf(text.replaceAll(' ', '\n')))
      }),
    )
  })

  test('words are ordered and lie where they say', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        let last = 0
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
