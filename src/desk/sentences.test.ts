import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOf, sentencesOf } from './sentences.ts'

const words = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('sentencesOf', () => {
  test.each([
    ['Four were held. Nobody was killed.', ['Four were held.', 'Nobody was killed.']],
    ['Gen. Marlow said so. He left.', ['Gen. Marlow said so.', 'He left.']],
    ['One line\nAnother line', ['One line', 'Another line']],
    ['🚨 Pier 4: three hurt.  More follows.', ['🚨 Pier 4: three hurt.', 'More follows.']],
  ])('parts "%s"', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test.each(['', '\n\n', '   '])('finds nothing in %j', (text) => {
    expect(sentencesOf(text)).toEqual([])
  })

  test('are ordered, do not touch white space and lose no word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const spans = sentencesOf(text)
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replaceAll(/\s/gu, ''),
        ).toBe(text.replaceAll(/\s/gu, ''))
        for (const [index, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      }),
    )
  })
})

describe('contextOf', () => {
  const text = 'Before it. Eleven of ours were hurt, a medic said. After it.'

  test('is the whole sentence', () => {
    const start = text.indexOf('Eleven')
    const context = contextOf(text, { start, end: start + 6 }, sentencesOf(text))
    expect(context.exact).toBe('Eleven of ours were hurt, a medic said.')
    expect(text.slice(context.start, context.end)).toBe(context.exact)
  })

  test('is cut where a text has no sentences', () => {
    const long = 'word '.repeat(2000)
    const context = contextOf(long, { start: 5000, end: 5004 }, sentencesOf(long))
    expect(context.exact.length).toBeLessThanOrEqual(1300)
    expect(context.exact).toContain('word')
  })
})
