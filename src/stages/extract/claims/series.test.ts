import { expect, test } from 'vitest'
import { loadCodebook } from '../../../codebook/load.ts'
import { mark } from '../../mark/mark.ts'
import { extract } from '../extract.ts'

const conflict = loadCodebook('conflict')

function claims(text: string, published: string | null = '2031-05-08') {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  return extract(mark({ id: 'r1', published, language: 'en', text, ...nothing }), conflict).claims
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
  ['The council counted 41 evictions in April 2031. It had counted 30 in March.', 'evictions'],
  ['The mill shipped 700 bales in the week to 2 May, compared with 1,100 the week before.', 'bales shipped'],
  [
    'Drivers speak of assaults on lorry crews. The guild registered 40 such incidents in April.',
    'assaults on lorry crews',
  ],
  [
    'Prosecutors opened 412 criminal cases for theft of fuel in April, against 300 a month in the winter.',
    'theft of fuel opened',
  ],
  ['The board expects losses of about 2 million euros a day.', 'losses'],
  ['70 percent of night shifts are worked by agency staff.', 'night shifts worked by agency staff'],
  ['The rate of unemployment stands at 12 percent.', 'rate of unemployment'],
  [
    'The harbour office said that obstructing a quay is punished with up to four years in prison.',
    'obstructing a quay',
  ],
])('what "%s" counts', (text, measure) => {
  const found = claims(text)
  expect(found.map((claim) => claim.measure.endsWith(measure) || claim.measure)).toEqual(found.map(() => true))
  expect(new Set(found.map(({ series }) => series)).size).toBe(1)
})

test('two figures of one thing: each its own time, the first against the second', () => {
  const found = claims('The guild counted 40 fires in October 2030, compared to 25-30 per month during the summer.')
  expect(found.map(({ period, per, comparison }) => ({ period, per, comparison }))).toEqual([
    { period: '2030-10', per: null, comparison: { kind: 'up', value: null, to: '2030-22' } },
    { period: '2030-22', per: 'month', comparison: null },
  ])
  const [first, ...further] = claims('We logged 31 fires in April, compared with 12 in January and 9 in December.')
  expect(first).toMatchObject({ period: '2031-04', comparison: { kind: 'up', to: '2031-01' } })
  expect(further.map(({ period, quote }) => [period, quote.exact])).toEqual([
    ['2031-01', 'compared with 12 in January'],
    ['2030-12', '9 in December'],
  ])
})

test('two voices on one figure', () => {
  const found = claims(
    'Deputies claim that at least 40 people have been taken off the streets since January. The ministry puts the figure at “fewer than ten”.',
  )
  expect(
    found.map(({ measure, value, period, saidBy }) => [measure, value?.low, value?.high, period, saidBy?.name]),
  ).toEqual([
    ['people taken off the streets', 40, null, '2031-01-01/2031-05-08', 'Deputies'],
    ['people taken off the streets', 0, 10, null, 'The ministry'],
  ])
})

test('a figure is the word of whoever gives it, in a report of no known date too', () => {
  const text =
    'Guards have recorded 61 fires since the beginning of the year. The police dispute that number and put it at about 20.'
  expect(claims(text, null).map(({ value, saidBy }) => [value?.best, saidBy?.name])).toEqual([
    [61, 'Guards'],
    [20, 'The police'],
  ])
})

test.each([
  ['Clerks recorded 61 fires in April, twice as many as in March.', { kind: 'ratio', value: 2, to: '2031-03' }],
  [
    'Clerks recorded 61 fires in April, nearly three times the number in March.',
    { kind: 'ratio', value: 3, to: '2031-03' },
  ],
  ['Last year 88 fires were recorded, 31 more than in 2022.', { kind: 'difference', value: 31, to: '2022' }],
  ['Last year 88 fires were recorded, six fewer than in 2022.', { kind: 'difference', value: -6, to: '2022' }],
  [
    'In April, 30 fires were counted, up from 20 to 25 a month in the winter.',
    { kind: 'up', value: null, to: '2030-24' },
  ],
])('%s', (text, comparison) => {
  expect(claims(text)[0]).toMatchObject({ comparison, value: { best: expect.any(Number) } })
})

test.each([
  ['In April, 300 men left their units without leave, up from 200 in March.', 'men left their units without leave'],
  ['The number of deserters has passed 2,000 this year.', 'number of deserters'],
  ['Complaints about raids have doubled: 120 in April, up from 60.', 'Complaints about raids'],
  ['Since the new mayor arrived in February, between 80 and 100 men have vanished.', 'men vanished'],
  ['One in five of those taken was under 18.', 'those taken was under 18'],
  ['Every tenth summons goes unanswered.', 'summons goes unanswered'],
  ['The plan runs with 30,000 mobilized personnel per month.', 'mobilized personnel'],
])('of what "%s" tells', (text, measure) => {
  const found = claims(text)
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found.map((claim) => claim.measure))).toEqual(new Set([measure]))
})

test.each([
  ['The man was held and faces up to six years in jail.', 'penalty: The man'],
  ['They face up to 15 years in jail under the espionage article.', 'penalty: under the espionage article'],
  ['A case was opened; those accused face three to eight years.', 'penalty: those accused'],
  ['He faces ten years in prison.', 'penalty'],
])('the penalty of "%s"', (text, measure) => {
  expect(claims(text)).toMatchObject([{ kind: 'legal', measure }])
})

test('such cases of nobody knows what are in no series with those of another report', () => {
  const [open] = claims('The clerk nodded. We documented 31 such cases in April.')
  const [named] = claims('We documented 31 cases in April.')
  expect(open?.series).not.toBe(named?.series)
})

test.each([
  'We asked for two rested crews a night and nothing else.',
  'The raid was aimed against two positions of the guard in Hull.',
  'About 400 bakers rallied against the new tax on Monday.',
  'Two clerks were hurt in Hull on Monday.',
  'The damage came to 900 euros.',
  'The council plans to draft 20,000 men a month.',
  'The number of dead has passed 26 this year.',
  'Four clerks left since Tuesday.',
  'It was the ninth fire this year, compared with three in 2030.',
  'They offered to exempt one in three of them from service.',
  'They pray three to four times a week.',
])('finds none in "%s"', (text) => {
  expect(claims(text)).toEqual([])
})
