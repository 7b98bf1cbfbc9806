import { expect, test } from 'vitest'
import { loadCodebook } from '../../../codebook/load.ts'
import { mark } from '../../mark/mark.ts'
import { extract } from '../extract.ts'

const conflict = loadCodebook('conflict')

function claims(text: string) {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  return extract(mark({ id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }), conflict).claims
}

test.each([
  ['The council counted 41 evictions in April 2031. It had counted 30 in March and 22 in February.', [41, 30, 22]],
  ['The mill shipped 700 bales in the week to 2 May, compared with 1,100 the week before.', [700, 1100]],
  ['Our list has five violent incidents this week, compared with two the week before.', [5, 2]],
  ['We documented 18 such cases in April, compared with 9 in March and 4 in February.', [18, 9, 4]],
  ['The board expects losses of about 2 million euros a day.', [2_000_000]],
])('%s', (text, expected) => {
  const found = claims(text)
  expect(found.map(({ value }) => value?.best)).toEqual(expected)
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  for (const { quote } of found) expect(text.slice(quote.start, quote.end)).toBe(quote.exact)
})

test.each([
  'About 400 bakers rallied against the new tax on Monday.',
  'Two clerks were hurt in Hull on Monday.',
  'The damage came to 900 euros.',
])('finds none in "%s"', (text) => {
  expect(claims(text)).toEqual([])
})
