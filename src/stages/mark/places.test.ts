import { describe, expect, test } from 'vitest'
import type { Report } from '../../model/report.ts'
import { findPlaces } from './places.ts'

function placesIn(text: string) {
  const report: Report = {
    id: 'r0000000000000000',
    sha256: '',
    input: 'test',
    key: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published: null,
    language: 'en',
    text,
  }
  const marks = findPlaces({ report, sentences: [], marks: [] })
  return marks.flatMap((mark) =>
    mark.kind === 'place' ? [{ exact: text.slice(mark.start, mark.end), ...mark.value }] : [],
  )
}

describe('findPlaces', () => {
  test.each([
    ['Two men were hurt in Tegucigalpa on Monday.', { exact: 'Tegucigalpa', country: 'HN', precision: 'settlement' }],
    ['Police in Gary, Indiana, said so.', { exact: 'Gary', country: 'US', region: 'Indiana' }],
    ['The fire in Paris, Tenn., is out.', { exact: 'Paris', country: 'US', region: 'Tennessee' }],
    ['Convoys crossed northern Mali at dawn.', { exact: 'northern Mali', country: 'ML', precision: 'region' }],
    ['Krivoi Rog was without power.', { exact: 'Krivoi Rog', country: 'UA' }],
  ])('reads "%s"', (text, expected) => {
    expect(placesIn(text)[0]).toMatchObject(expected)
  })

  test.each([
    '',
    'Jackson said he would read it.',
    'Mr. London left.',
    'The Washington Post wrote so.',
    'May was warm.',
  ])('finds nothing in "%s"', (text) => {
    expect(placesIn(text)).toEqual([])
  })
})
