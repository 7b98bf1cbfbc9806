import { describe, expect, test } from 'vitest'
import { reportOf } from './attributions/report-of.ts'
import { findQuantities } from './quantities.ts'

function read(text: string) {
  return findQuantities(reportOf(text)).map((mark) => [
    text.slice(mark.start, mark.end),
    mark.kind === 'quantity' ? mark.value : null,
  ])
}

describe('findQuantities', () => {
  test.each([
    ['At least 12 people were hurt.', 'At least 12', { low: 12, best: null, high: null, unit: 'people' }],
    ['Twenty-seven men were held.', 'Twenty-seven', { best: 27, unit: 'men' }],
    ['It rose by 40 percent.', '40 percent', { best: 40, unit: 'percent' }],
    ['It rose by over eighty percent.', 'over eighty percent', { low: 80, best: null, unit: 'percent' }],
    ['More than half of the crews left.', 'More than half', { low: 50, best: null, unit: 'percent' }],
    ['Three out of ten shops are shut.', 'Three out of ten', { best: 30, unit: 'percent' }],
    ['One in every five drivers left.', 'One in every five', { best: 20, unit: 'percent' }],
    ['One in five of those held was hurt.', 'One in five', { best: 20, unit: 'percent' }],
    ['It fell by a third in May.', 'a third', { best: 33.3, unit: 'percent' }],
    ['Every tenth driver left.', 'Every tenth', { best: 10, unit: 'percent' }],
    ['They need 30,000 trained personnel.', '30,000', { best: 30_000, unit: 'personnel' }],
    ['They need 17,000-18,000 recruits per month.', '17,000-18,000', { low: 17000, high: 18000, per: 'month' }],
    ['It costs $2.5 million a year.', '2.5 million', { best: 2_500_000, unit: 'dollars', per: 'year' }],
    ['🚨 Dozens of boats sank.', 'Dozens', { low: 24, best: null, unit: 'boats' }],
    ['Four or five shots rang out.', 'Four or five', { low: 4, high: 5, unit: 'shots' }],
    ['About 20 trucks passed.', 'About 20', { low: null, best: 20, approximate: true, unit: 'trucks' }],
  ])('reads "%s"', (text, words, value) => {
    expect(read(text)).toMatchObject([[words, value]])
  })

  test('a time before is no pace', () => {
    expect(read('It put out 40 fires a month, compared to 25 a year ago.').map(([, value]) => value)).toMatchObject([
      { best: 40, per: 'month' },
      { best: 25 },
    ])
    expect(read('It put out 25 a year ago.')[0]?.[1]).not.toHaveProperty('per')
  })

  test.each([
    '',
    'On October 18 they met.',
    'It began in 2019.',
    'Lena Voss, 37, a teacher, spoke.',
    'The 12-year-old was found.',
    'He had a 9 mm pistol and an AK-47.',
    'He was charged under Article 366.',
    'They live at 12 Harbour Street.',
    'No one came.',
    'Every third day they met.',
    'He was seen by a third guard.',
    'She called 911 from the 1200 block of Mill Road.',
    'Anyone under 18 was sent home.',
    'The home side won 3-1.',
    'The 47th regiment left at 10 a.m.',
  ])('finds nothing in "%s"', (text) => {
    expect(read(text)).toEqual([])
  })
})
