import fc from 'fast-check'
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

test.each([
  ['A man was shot near Loop 410 in San Antonio.', ['San Antonio']],
  ['The school in Townville, near Anderson, South Carolina, is closed.', ['Townville', 'Anderson', 'South Carolina']],
])('a road with a number is no place, and a hamlet keeps its name: "%s"', (text, names) => {
  expect(placesIn(text).map(({ name }) => name)).toEqual(names)
})

describe('findPlaces', () => {
  test.each([
    ['Two men were hurt in Tegucigalpa on Monday.', { exact: 'Tegucigalpa', country: 'HN', precision: 'settlement' }],
    ['Police in Gary, Indiana, said so.', { exact: 'Gary', country: 'US', region: 'Indiana' }],
    ['The fire in Paris, Tenn., is out.', { exact: 'Paris', country: 'US', region: 'Tennessee' }],
    ['Convoys crossed northern Mali at dawn.', { exact: 'northern Mali', country: 'ML', precision: 'region' }],
    ['Boys hunted near the Ossabra River.', { exact: 'Ossabra River', precision: 'site' }],
    ['Krivoi Rog was without power.', { exact: 'Krivoi Rog', country: 'UA' }],
    ['A fire broke out in South Bexar County.', { exact: 'South Bexar County', precision: 'district' }],
    ["A fire broke out at the firm's Epping training plant.", { exact: 'Epping', precision: 'settlement' }],
    ['A fire broke out near Ossabra Vent School.', { exact: 'Ossabra Vent School', precision: 'site' }],
  ])('reads "%s"', (text, expected) => {
    expect(placesIn(text)[0]).toMatchObject(expected)
  })

  test.each([
    '',
    'Jackson said he would read it.',
    'Two men were hurt on the Southwest Side.',
    'Mr. London left.',
    'The Washington Post wrote so.',
    'May was warm.',
    'Chad Orlov, 25, was hurt. A stone struck Chad.',
    "Blood ran down Logan's face.",
  ])('finds nothing in "%s"', (text) => {
    expect(placesIn(text)).toEqual([])
  })
})

test("a neighborhood with the name of a town in a state that nothing else speaks of is the other town's", () => {
  const places = placesIn('Fire in Denver\n\nA house burned in the Denver neighborhood, Chicago police said.')
  expect(places.map(({ exact, region, precision }) => [exact, region, precision])).toEqual([
    ['Denver', 'Illinois', 'district'],
    ['Denver', 'Illinois', 'district'],
    ['Chicago', 'Illinois', 'settlement'],
  ])
  expect(placesIn('A house burned in the Capitol Hill neighborhood of Denver.')[0]?.region).not.toBe('Illinois')
})

test('marks are slices of the text, ordered and apart, whatever the text', () => {
  const words = [
    'Gary',
    ', ',
    'Indiana',
    ' in ',
    'Northern ',
    'Mali',
    '. ',
    'St. ',
    'Paul',
    '-',
    '’s ',
    ' and ',
    'Warren',
    ' counties',
    'US',
    '$',
    '\n',
    'Main ',
    'Street',
    'river',
    'é',
    '🚨',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      let end = 0
      for (const mark of placesIn(parts.join(''))) {
        expect(mark.exact.length).toBeGreaterThan(0)
        const at = parts.join('').indexOf(mark.exact, end)
        expect(at).toBeGreaterThanOrEqual(end)
        end = at + mark.exact.length
      }
    }),
    { numRuns: 50 },
  )
})

test('a hostile text takes no long time', () => {
  expect(placesIn(`${'San '.repeat(20_000)}José`).length).toBeGreaterThanOrEqual(0)
})

test('a later mention means the place that an earlier one names outright', () => {
  const places = placesIn('A man from Dublin, Ohio, was found. Dublin police said so.')
  expect(places.map(({ exact, region }) => [exact, region])).toEqual([
    ['Dublin', 'Ohio'],
    ['Ohio', 'Ohio'],
    ['Dublin', 'Ohio'],
  ])
})
