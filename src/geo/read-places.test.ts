import { describe, expect, test } from 'vitest'
import { withAddedPlaces } from './added-places.ts'
import { parseCsv } from './csv.ts'
import { loadGazetteer } from './gazetteer.ts'
import { readPlaces } from './read-places.ts'

const DUMP =
  '77\tQorvandel\tQorvandel\tKorvandel,Qurwandil\t34.5\t36.5\tP\tPPL\tSY\t\t11\t\t\t\t420\t\t600\tAsia/Damascus\t2020-01-01'

describe('readPlaces', () => {
  test.each([
    ['a GeoNames dump', DUMP, { name: 'Qorvandel', kind: 'settlement', country: 'SY', population: 420, geonames: 77 }],
    ['CSV', 'name,lat,lon,kind\n"Mill, Old",1.5,2.5,site\n', { name: 'Mill, Old', lat: 1.5, lon: 2.5, kind: 'site' }],
    [
      'CSV with semicolons',
      'name;latitude;longitude;names\nHalt;1;2;Stop|Stand',
      { name: 'Halt', names: ['Stop', 'Stand'] },
    ],
    [
      'GeoJSON',
      '{"type":"FeatureCollection","features":[{"properties":{"name":"Old Mill","country":"hn"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,0],[2,4],[0,0]]]}}]}',
      { name: 'Old Mill', lat: 2, lon: 1, kind: 'site', country: 'HN' },
    ],
  ])('reads %s', (_, text, expected) => {
    const { places, refused } = readPlaces(text)
    expect(refused).toEqual([])
    expect(places).toMatchObject([expected])
  })

  test.each([
    ['no name', 'name,lat,lon\n,1,2', 2, 'no name'],
    ['no coordinates', 'name,lat,lon\nHalt,,', 2, 'coordinates'],
    ['coordinates out of range', 'name,lat,lon\nHalt,91,0', 2, 'coordinates'],
    ['an unknown kind', 'name,lat,lon,kind\nHalt,1,2,planet', 2, 'kind'],
    ['a country in words', 'name,lat,lon,country\nHalt,1,2,Honduras', 2, 'two letters'],
    ['broken JSON', '{"features": [', 1, 'JSON'],
    ['JSON of another kind', '{"a": 1}', 1, 'GeoJSON'],
  ])('refuses a row with %s', (_, text, row, why) => {
    const { places, refused } = readPlaces(text)
    expect(places).toEqual([])
    expect(refused).toEqual([{ row, why: expect.stringContaining(why) }])
  })

  test('takes the good rows beside a bad one', () => {
    const { places, refused } = readPlaces('name,lat,lon\nHalt,1,2\nBad,,\nStop,3,4')
    expect(places.map(({ name }) => name)).toEqual(['Halt', 'Stop'])
    expect(refused).toHaveLength(1)
  })
})

test('added places are found by every spelling, before the others', () => {
  const gazetteer = withAddedPlaces(loadGazetteer(), readPlaces(DUMP).places)
  expect(gazetteer.lookup('Korvandel')[0]?.place.name).toBe('Qorvandel')
  expect(gazetteer.lookup('Tegucigalpa')[0]?.place.country).toBe('HN')
})

test.each([
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"a ""b""",c', [['a "b"', 'c']]],
  ['"a\nb",c', [['a\nb', 'c']]],
  ['', []],
])('parseCsv(%j)', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows)
})
