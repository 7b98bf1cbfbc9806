import { expect, test } from 'vitest'
import { loadCodebook } from '../../../codebook/load.ts'
import { mark } from '../../mark/mark.ts'
import { extract } from '../extract.ts'

const conflict = loadCodebook('conflict')

function trends(text: string) {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const { claims } = extract(mark({ id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }), conflict)
  return claims.map(({ measure, period, comparison }) => ({ measure, period, ...comparison }))
}

test.each([
  ['Attacks on drivers tripled in April.', 'Attacks on drivers', '2031-04', null],
  ['Assaults on nurses have tripled this year.', 'Assaults on nurses', '2031', null],
  // What it is compared with, not when it was so.
  [
    'Assaults on nurses have tripled since the beginning of the year, a clerk said.',
    'Assaults on nurses',
    null,
    '2031',
  ],
])('%s', (text, measure, period, to) => {
  expect(trends(text)).toMatchObject([{ kind: 'ratio', measure, period, to, value: 3 }])
})

test('what befell those counted is of the measure', () => {
  const found = trends('The number of people hurt there has risen sharply.')
  expect(found).toMatchObject([{ kind: 'up', measure: 'number of people hurt there' }])
})

test.each([
  ['The rate of refusals to serve rose by a third.', { measure: 'rate of refusals', kind: 'up', value: 33.3 }],
  [
    'Desertions were down by a third in April.',
    { measure: 'Desertions', kind: 'down', value: 33.3, period: '2031-04' },
  ],
  [
    'The share of complaints that led to a trial fell to 8 percent.',
    { measure: 'share of complaints', kind: 'down', value: null },
  ],
  ['Arson attacks rose from 12 in 2029 to 45 in 2030.', { kind: 'up', value: null, period: '2030', to: '2029' }],
  [
    'Attendance fell to 61 percent in April from 88 percent in March.',
    { kind: 'down', value: null, period: '2031-04', to: '2031-03' },
  ],
  ['The number of strikes rose to 118 last year from 74 in 2029.', { kind: 'up', period: '2030', to: '2029' }],
  ['Attacks fell by 30 percent from the year before.', { kind: 'down', value: 30, period: null, to: '2030' }],
])('%s', (text, expected) => {
  expect(trends(text)).toMatchObject([expected])
})

test.each([
  'The troops were down from the hills.',
  'A rose by the gate was cut.',
  'He assaults on Mondays and tripled his bets.',
  'The clerk tripled the price.',
])('finds none in "%s"', (text) => {
  expect(trends(text)).toEqual([])
})
