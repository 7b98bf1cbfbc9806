import { expect, test } from 'vitest'
import { valueText } from './value.ts'

test.each([
  ['when', '2026-03-11', 'Wed 11 March'],
  ['where', { name: 'Velhaven', precision: 'settlement' }, 'Velhaven'],
  ['damage', 'windows broken', 'windows broken'],
  ['outcome', { kind: 'charge', detail: '' }, 'charge'],
  ['actor', null, ''],
] as const)('%s', (field, value, text) => {
  expect(valueText(field, value, '2026')).toBe(text)
})
