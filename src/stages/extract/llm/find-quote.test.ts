import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quoteFinder } from './find-quote.ts'

const TEXT =
  'Two men were hurt. “They came at\u00A0night,” a baker’s son said — twice.\nTwo men were held. The party left… at once.'
const first = { start: 0, end: 18 }
const second = { start: TEXT.indexOf('Two men were held'), end: TEXT.indexOf(' The party') }

function found(quote: string, near?: { start: number; end: number }): string | null {
  const span = quoteFinder(TEXT).find(quote, near)
  return span && TEXT.slice(span.start, span.end)
}

describe('a quote', () => {
  test.each([
    ['as it stands', 'were hurt', 'were hurt'],
    ['with other quotation marks', '"They came at night,"', '“They came at\u00A0night,”'],
    ['with another apostrophe and dash', "a baker's son said - twice", 'a baker’s son said — twice'],
    ['with white space of its own', '  They  came\nat night ', 'They came at\u00A0night'],
    ['over a line end', 'twice. Two men', 'twice.\nTwo men'],
    ['with three dots for one sign', 'left... at once', 'left… at once'],
    ['with signs that cannot be seen', 'were\u200B hurt', 'were hurt'],
  ])('%s is found in the text’s own characters', (_, quote, exact) => {
    expect(found(quote)).toBe(exact)
  })

  test.each([
    ['that is invented', 'Three men were hurt'],
    ['with a word changed', 'Two men were injured'],
    ['with a letter of another case', 'two men were hurt'],
    ['shortened in the middle', 'Two men … hurt'],
    ['of a part of a word', 'art'],
    ['that begins in a word', 'aker’s son'],
    ['without a word', '.'],
    ['that is empty', ''],
    ['that ends within a sign', 'left..'],
    ['that is too long', 'a'.repeat(5000)],
  ])('%s is not found', (_, quote) => {
    expect(found(quote, first)).toBeNull()
  })

  test('that stands twice is the one in or nearest to the sentence named', () => {
    const { find } = quoteFinder(TEXT)
    expect(find('Two men', first)).toEqual({ start: 0, end: 7 })
    expect(find('Two men', second)).toEqual({ start: second.start, end: second.start + 7 })
    expect(find('Two men', { start: TEXT.length - 5, end: TEXT.length })).toEqual({
      start: second.start,
      end: second.start + 7,
    })
  })

  test('that stands twice, without a sentence, is nobody’s guess', () => {
    expect(found('Two men')).toBeNull()
  })

  test('in a script without spaces is found within a run', () => {
    const text = '昨日市場で火事があった。'
    expect(quoteFinder(text).find('市場', undefined)).toEqual({ start: 2, end: 4 })
  })

  test('taken from any text is found in it again, and never out of it', () => {
    const piece = fc.constantFrom('a', 'b', ' ', '  ', '\n', '“', '"', '’', '…', '—', '🚨', 'é', '.', '1')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(30), fc.nat(30), (pieces, from, to) => {
        const text = pieces.join('')
        const { find } = quoteFinder(text)
        const span = find(text.slice(from, to), { start: from, end: to })
        if (span === null) return
        expect(span.start).toBeLessThan(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
