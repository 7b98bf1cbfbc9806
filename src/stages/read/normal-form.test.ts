import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalForm, normalLine } from './normal-form.ts'

test.each([
  ['line ends', 'one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
  ['white space at line ends', 'one  \ntwo\u00A0\n', 'one\ntwo'],
  ['blank lines', '\n\none\n\n\n \ntwo\n\n', 'one\n\ntwo'],
  ['indents and hard breaks', '  one\n two', '  one\n two'],
  ['composed letters', 'Ko\u0301zyn, i\u0308zhak', 'Kózyn, ïzhak'],
  ['soft hyphens and zero-width spaces', 'dock\u00ADers\u200B on\u2060ly', 'dockers only'],
  ['direction marks', '\u202Etxt\u202C \u2066a\u2069', 'txt a'],
  ['a joiner that hides in Latin', 'at\u200Dtack', 'attack'],
  ['tags that nobody sees', 'a\u{E0041}\u{E0042}', 'a'],
  ['windows-1252 read as Latin-1', 'the port\u0092s \u0093red\u0094 list\u0085', 'the port’s “red” list…'],
  ['controls', 'a\u0000\u0007b\tc', 'ab c'],
  ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
])('%s', (_name, text, expected) => {
  expect(normalForm(text)).toBe(expected)
})

test.each(['👩\u200D🚒 and ❤\uFE0F', 'می\u200Cخواهم', '“Quoted” – 5\u00A0km', 'Їжак, 東京, العربية'])(
  'leaves "%s" alone',
  (text) => {
    expect(normalForm(text)).toBe(text)
  },
)

test('its form is its own form', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u200B',
    '\u200D',
    '\u0301',
    'e',
    '👩',
    '\u0085',
    '\uD800',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
      const form = normalForm(parts.join(''))
      expect(normalForm(form)).toBe(form)
      expect(form).not.toMatch(/[^\S\n]\n|\n{3}|[\t\r\u200B]|^\n|\n$/u)
    }),
  )
})

test('takes long runs of spaces in its stride', () => {
  expect(normalForm(`a${' '.repeat(1_000_000)}b`)).toHaveLength(1_000_002)
})

test('a title is one line', () => {
  expect(normalLine(' Strike\n  ends\t')).toBe('Strike ends')
})
