import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['The U.S. said so.', ['The', 'U.S.', 'said', 'so']],
  ['Mali’s north-east', ['Mali', 'north', 'east']],
  ['D.C.-area', ['D.C.', 'area']],
  ['', []],
])('wordsOf(%j)', (text, words) => {
  expect(wordsOf(text).map((word) => word.text)).toEqual(words)
})

test.each([
  ['He left. Paris was calm.', 'Paris', true],
  ['Gen. Paris left.', 'Paris', false],
  ['J. Paris left.', 'Paris', false],
  ['He left Paris.', 'Paris', false],
  ['Left:\nParis', 'Paris', true],
])('in %j, %s opens a sentence: %s', (text, word, first) => {
  expect(wordsOf(text).find((each) => each.text === word)?.first).toBe(first)
})

test('words are slices of the text, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let end = 0
      for (const word of wordsOf(text)) {
        expect(text.slice(word.start, word.end)).toBe(word.text)
        expect(word.start).toBeGreaterThanOrEqual(end)
        end = word.end
      }
    }),
  )
})
