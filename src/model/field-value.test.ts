import { describe, expect, test } from 'vitest'
import type { FieldName } from './account.ts'
import { fitsField } from './field-value.ts'

describe('fitsField', () => {
  test.each<[FieldName, unknown]>([
    ['when', '2031-05-01'],
    ['when', 'XXXX-05'],
    ['where', { name: 'Port Ellis', precision: 'settlement' }],
    [
      'where',
      { name: 'Port Ellis', lat: 45, lon: -13.5, precision: 'site', country: 'IT', region: 'Coast', geonames: 7 },
    ],
    ['actor', { name: 'guards', class: null }],
    ['means', { name: 'a knife', class: 'blade' }],
    ['killed', { low: 2, best: null, high: null }],
    ['killed', { low: 0, best: 1, high: 3 }],
    ['damage', 'a burnt van'],
    ['outcome', { kind: 'charge', detail: '' }],
  ])('%s may be %j', (field, value) => {
    expect(fitsField(field, value)).toBe(true)
  })

  test.each<[FieldName, unknown]>([
    ['when', 'Thursday'],
    ['when', 5],
    ['where', 'Port Ellis'],
    ['where', { name: 'Port Ellis' }],
    ['where', { name: 'Port Ellis', lat: 145, lon: 0, precision: 'site' }],
    ['where', { name: 'Port Ellis', precision: 'site', script: 'x' }],
    ['actor', { name: '', class: null }],
    ['actor', { name: 'guards' }],
    ['killed', 3],
    ['killed', { low: null, best: null, high: null }],
    ['killed', { low: 4, best: 1, high: null }],
    ['killed', { low: -1, best: null, high: null }],
    ['killed', { low: 1.5, best: null, high: null }],
    ['damage', ' '],
    ['damage', 'x'.repeat(501)],
    ['outcome', { kind: 'rumour', detail: '' }],
    ['outcome', null],
  ])('%s may not be %j', (field, value) => {
    expect(fitsField(field, value)).toBe(false)
  })
})
