import { expect, test } from 'vitest'
import { sentence } from './sentence.ts'

test.each([
  ['sentences left out: 1', 'Sentences left out: 1.'],
  ['rare names in common: 100%', 'Rare names in common: 100%.'],
  ['names its source: “it was so.”', 'Names its source: “it was so.”'],
  ['Both name Pier 4.', 'Both name Pier 4.'],
])('%s is said as a sentence', (text, said) => {
  expect(sentence(text)).toBe(said)
})
