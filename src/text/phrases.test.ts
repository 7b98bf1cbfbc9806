import { describe, expect, test } from 'vitest'
import { matchesOf, openingsOf } from './phrases.ts'

const PATTERNS = [
  "(?:said|tells?) (?:to|that)|(?<=the )mayor|henchm[ae]n(?! who)|self[- ]styled|(?:is|'s) thought|long ago",
]
const opening = openingsOf(PATTERNS)
const expression = new RegExp(`(?<!\\p{L})(?:${PATTERNS.join('|')})`, 'iuy')

describe('matchesOf', () => {
  test.each([
    ['He Said that she tells to', ['Said that', 'tells to']],
    ['the mayor, a mayor', ['mayor']],
    ['henchmen here, henchman who', ['henchmen']],
    ['a self-styled, self styled king', ['self-styled', 'self styled']],
    ["'long ago' it 's thought", ['long ago', "'s thought"]],
    ['élong ago, 𝐚long ago; “long ago”', ['long ago']],
    ['said, to 2 mayors', []],
    ['', []],
  ])('in "%s"', (text, words) => {
    expect(matchesOf(expression, opening, text).map(([found]) => found)).toEqual(words)
  })

  test.each(PATTERNS)('finds what the expression finds everywhere', (pattern) => {
    const text = "They said that 's thought: the mayor said to the henchmen, long ago, 1long ago, said that that."
    const everywhere = Array.from(text.matchAll(new RegExp(`(?<!\\p{L})(?:${pattern})`, 'giu')), ({ index }) => index)
    expect(matchesOf(expression, opening, text).map(({ index }) => index)).toEqual(everywhere)
  })
})

test.each(['(?:very )?likely', 'sub-?human', '(?:no one|nobody) is', ''])('"%s" begins with no one word', (pattern) => {
  expect(() => openingsOf([pattern])).toThrow('begins with no one word')
})
