import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from './number-cardinals.ts'

describe('piecesOf', () => {
  test.each([
    ['About 1,200 dockers', ['about', '1,200', 'dockers']],
    ["the crew's twenty-one", ['the', "crew's", 'twenty', '-', 'one']],
  ])('cuts "%s"', (text, expected) => {
    expect(piecesOf(text).map((piece) => piece.text)).toEqual(expected)
  })

  test.each(['', '  ', '\n\t'])('finds nothing in "%s"', (text) => {
    expect(piecesOf(text)).toEqual([])
  })

  test('a piece before a space is cut as one before a line end, and lies where it says', () => {
    const piece = fc.constantFrom(
      'crew',
      'Two',
      'U.S.',
      '1,200',
      '2.5',
      'café',
      '’s',
      "'",
      '-',
      ',',
      '.',
      ' ',
      '  ',
      'x'.repeat(45),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const pieces = piecesOf(text)
        expect(pieces).toEqual(piecesOf(text.replaceAll(' ', '\n')))
        for (const { start, end, text: lower } of pieces) expect(text.slice(start, end).toLowerCase()).toBe(lower)
      }),
    )
  })
})
