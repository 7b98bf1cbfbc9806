import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKey } from './repeated-key.ts'

test.each([
  ['{"text":"a","text":"b"}', 'text'],
  ['{"a":{"x":1},"b":[1,2],"a":3}', 'a'],
  ['{"text":"a","te\\u0078t":"b"}', 'text'],
  ['{"a\\"b":"\\\\","a\\"b":1}', 'a"b'],
])('%s repeats %s', (json, key) => {
  expect(repeatedKey(json)).toBe(key)
})

test.each([
  '{}',
  '{"a":"a","b":"b"}',
  '{"a":{"a":1},"b":{"a":1}}',
  '{"a":["b","b"],"b":"{\\"a\\":1,\\"a\\":2}"}',
  '{"a":"\\\\","b":"\\""}',
])('%s repeats none', (json) => {
  expect(repeatedKey(json)).toBeNull()
})

test('an object that was written from an object repeats none', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => repeatedKey(JSON.stringify(value)) === null),
  )
})
