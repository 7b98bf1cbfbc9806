import { expect, test } from 'vitest'
import type { FieldName } from '../../model/account.ts'
import { CONTEXT, count, type Said, telling } from './fixtures.ts'
import { weigh } from './weigh.ts'

type Told = readonly [report: string, ...said: Said<'injured'>[]]

function statusOf(field: FieldName, tellings: readonly Told[], published: Readonly<Record<string, string>> = {}) {
  const accounts = tellings.map(([report, ...said]) => telling(report, { [field]: said }))
  const publishedOf = (report: string) => published[report] ?? CONTEXT.publishedOf(report)
  return weigh(accounts, { ...CONTEXT, publishedOf }).fields[field]?.status
}

function said(number: number, words: string, by?: string): Said<'injured'> {
  return { value: count(number), words, ...(by === undefined ? {} : { by }) }
}

test.each([
  [
    'some of all',
    'injured',
    [
      ['r1', said(2, 'Two ferrymen were hurt')],
      ['r1', said(6, 'six people were hurt')],
    ],
    'scope',
  ],
  [
    'two kinds of people',
    'injured',
    [
      ['r1', said(2, 'two watchmen hurt')],
      ['r1', said(4, 'Four bakers were hurt')],
    ],
    'scope',
  ],
  [
    'more of some than of all',
    'detained',
    [
      ['r1', said(7, '7 bakers held')],
      ['r2', said(5, '5 people held')],
    ],
    'conflict',
  ],
  [
    'two voices in one report',
    'participants',
    [['r1', said(90, '90 marched', 'the union'), said(40, '40', 'the police')]],
    'conflict',
  ],
  ['one voice in one report', 'injured', [['r1', said(90, '90', 'the union'), said(40, '40', 'the union')]], 'scope'],
  [
    'a crowd told of later',
    'participants',
    [
      ['r1', said(40, '40 marched')],
      ['r4', said(90, '90 marched')],
    ],
    'conflict',
  ],
  [
    'a toll told of later',
    'injured',
    [
      ['r1', said(4, '4 hurt')],
      ['r4', said(9, '9 hurt')],
    ],
    'update',
  ],
  [
    'an old toll in a review',
    'injured',
    [
      ['r1', said(4, '4 hurt')],
      ['r4', said(9, '9 hurt')],
      ['r6', said(4, '4 hurt')],
    ],
    'update',
  ],
] as const)('%s: %s', (_, field, tellings, status) => {
  expect(statusOf(field, tellings)).toBe(status)
})

test.each([
  ['what an account gives first, not a part of it', [said(5, 'five were hurt'), said(2, 'two of them are at home')], 5],
  ['of two sources in one report neither', [said(90, '90', 'the union'), said(40, '40', 'the police')], null],
  ['of one office by two names the first', [said(5, '5 hurt', 'Lowen police'), said(3, '3 at home', 'the police')], 5],
])('best is %s', (_, injured, best) => {
  const { fields } = weigh([telling('r1', { injured })], CONTEXT)
  expect(fields.injured?.best?.best ?? null).toBe(best)
})

test('what one account gives as a part does not outvote what another gives as the whole', () => {
  const whole = telling('r1', { injured: [said(5, 'five were hurt'), said(3, 'three were treated')] })
  const other = telling('r2', { injured: [said(5, '5 hurt'), said(3, '3 at home')] })
  const part = telling('r3', { injured: [said(3, '3 hurt')] })
  const { fields } = weigh([whole, other, part], { ...CONTEXT, publishedOf: () => '2031-05-01' })
  expect(fields.injured?.best?.best).toBe(5)
})

test.each([
  ['"at least five" is five for the best', 'at least five were hurt', 5],
  ['of "others" there is no best', 'others were hurt', null],
])('%s', (_, words, best) => {
  const injured = [{ value: { low: 5, best: null, high: null }, words }]
  expect(weigh([telling('r1', { injured })], CONTEXT).fields.injured?.best?.best).toBe(best)
})

test('one of the hurt told of without a number is less than a list', () => {
  const accounts = [
    telling('r1', { injured: [said(3, 'a boy and two men wounded')] }),
    telling('r2', { injured: [said(1, 'a boy rushed to a hospital by police', 'an aunt')] }),
  ]
  const { fields } = weigh(accounts, { ...CONTEXT, publishedOf: () => '2031-05-01' })
  expect(fields.injured?.best?.best).toBe(3)
})

test('an hour and a day without hour are one day', () => {
  const tellings: Told[] = [
    ['r1', said(2, 'two of us')],
    ['r2', said(4, 'four held')],
  ]
  const published = { r1: '2031-05-02', r2: '2031-05-02T08:00:00Z' }
  expect(statusOf('detained', tellings, published)).toBe('conflict')
})

test('two counties side by side are two', () => {
  const accounts = ['Ellisshire', 'Brackshire'].map((name, n) =>
    telling(`r${n}`, { where: [{ value: { name, lat: 51.2 + n * 0.2, lon: -3.1, precision: 'district' } }] }),
  )
  expect(weigh(accounts, CONTEXT).fields.where?.values.map(({ value }) => value.name)).toEqual([
    'Ellisshire',
    'Brackshire',
  ])
})

test.each([
  ['names of one town', 0.01, 'agree'],
  ['a town and its neighbour', 0.06, 'vaguer'],
  ['two towns', 0.5, 'conflict'],
])('%s', (_, apart, status) => {
  const accounts = ['Port Ellis', 'Brackwater'].map((name, n) =>
    telling(`r${n}`, { where: [{ value: { name, lat: 51.2 + n * apart, lon: -3.1, precision: 'settlement' } }] }),
  )
  expect(weigh(accounts, CONTEXT).fields.where?.status).toBe(status)
})
