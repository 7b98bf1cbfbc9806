import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

function split(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end))
}

describe('splitSentences', () => {
  test.each([
    ['two sentences', 'The bridge fell. Nobody was hurt.', 2],
    ['a title', 'Lt. Col. Marek Dvorsky denied it. He left.', 2],
    ['a saint', 'The convoy left St. Petersburg at dawn.', 1],
    ['a month', 'He was held on Jan. 5 and freed on Feb. 9.', 1],
    ['a time before a weekday', 'It began at 8 a.m. Monday near the port.', 1],
    ['a time at the end', 'It began at 8 a.m. The police came late.', 2],
    ['a country before a noun', 'The U.S. Army said so.', 1],
    ['a country at the end', 'They flew to the U.S. The visit was short.', 2],
    ['a number sign', 'Depot No. 7 burned. No. 8 did not.', 2],
    ['an answer', 'Did he sign? No. He refused.', 3],
    ['initials', 'J. P. Arlen and George K. Moss spoke.', 1],
    ['an article', 'He was charged under art. 258 of the code.', 1],
    ['a decimal', 'Prices rose 3.5 percent in a year.', 1],
    ['an ellipsis inside', 'They waited ... and waited.', 1],
    ['an ellipsis at the end', 'They waited... Then they left.', 2],
    ['a quotation', '"We saw it. We ran." She wept.', 3],
    ['a speaker after a question', '"Who fired?" Moss asked.', 1],
    ['a speaker in lower case', '“Run!” he shouted.', 1],
    ['brackets', 'They fled. (Two came back.) The rest did not.', 3],
    ['a dateline', 'VELSK, Nov. 3 (Agency) -- A court freed two men. They left.', 2],
    ['a company', 'Arlen Corp. said it would pay. Moss Inc. did not.', 2],
    ['a numbered list', '1. The barracks\n2. The depot', 2],
    ['a page that lost its line breaks', 'One man was hurt, police said.Officers found him near a bridge.', 2],
    ['a name with a dot inside', 'She works for Velsk.Com now and likes it.', 1],
    ['a letter for a name', 'They chose Plan B. The rest waited.', 1],
  ])('counts the sentences of %s', (_, text, count) => {
    expect(split(text)).toHaveLength(count)
  })

  test.each(['', ' ', '\n\n \n'])('finds nothing in %j', (text) => {
    expect(split(text)).toEqual([])
  })

  test('a line end in wrapped text is a space', () => {
    const text = `   The guards at the gate of the old depot near the river said that
they had seen no lights that night, and that the dogs had been
quiet until the first of the lorries came down the hill road.

   A driver who had slept in his cab said otherwise. He had heard
voices.`
    const sentences = splitSentences(text)
    expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1])
    expect(text.slice(sentences[0]?.start, sentences[0]?.end)).toMatch(/^The guards .* hill road\.$/su)
    expect(text.slice(sentences[2]?.start, sentences[2]?.end)).toBe('He had heard\nvoices.')
  })

  test('a line end in text that is not wrapped starts a paragraph', () => {
    const text =
      'Depot burns in Velsk\nA depot burned on Monday, officials said, after lightning struck it twice.\nNobody was hurt.'
    expect(splitSentences(text).map(({ paragraph }) => paragraph)).toEqual([0, 1, 2])
  })

  test('in text with blank lines, only they start a paragraph', () => {
    expect(
      splitSentences('Depot burns\nBy A. Moss\n\nA depot burned. Nobody was hurt.').map(({ paragraph }) => paragraph),
    ).toEqual([0, 0, 1, 1])
  })

  test('sentences are in order, hold every word and neither start nor end with white space', () => {
    const piece = fc.constantFrom(
      'The ',
      'men',
      '. ',
      '." ',
      '?',
      '! ',
      '\n',
      '\n\n',
      ' Dr. ',
      '“',
      '”',
      '…',
      'a.m. ',
      '🚨',
      '12',
      '.',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let at = 0
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          const exact = text.slice(start, end)
          expect(exact).not.toBe('')
          expect(exact).toBe(exact.trim())
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
