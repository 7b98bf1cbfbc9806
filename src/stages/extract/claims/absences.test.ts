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
  [
    'There have been no new videos of arrests in the past two weeks, he said.',
    'new videos of arrests',
    '2031-04-25/2031-05-08',
  ],
  ['No attacks on drivers were recorded in April 2031.', 'attacks on drivers', '2031-04'],
  ['Police have registered no arson attacks since 1 April.', 'arson attacks', '2031-04-01/2031-05-08'],
  ['We have not seen a single beating in the past month.', 'beating', '2031-04-09/2031-05-08'],
  ['In April 2031 there were no clashes at the depot.', 'clashes at the depot', '2031-04'],
])('%s', (text, measure, period) => {
  const [claim, ...others] = claims(text)
  expect(claim).toMatchObject({ kind: 'statistic', measure, period, value: { low: 0, best: 0, high: 0 } })
  expect(text.slice(claim?.quote.start, claim?.quote.end)).toBe(claim?.quote.exact)
  expect(others).toEqual([])
})

test.each([
  'No one was hurt in the attack last week.',
  'There were no clashes at the rally on Monday.',
  'The council held no talks in April.',
  'No arrests were made.',
])('finds none in "%s"', (text) => {
  expect(claims(text)).toEqual([])
})
