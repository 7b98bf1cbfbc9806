import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['plain.txt', 'plain.txt'],
  ['žádný šéf.html', 'žádný šéf.html'],
  ['two\nlines.txt', 'two\\nlines.txt'],
  ['bell\u0007.txt', 'bell\\u{7}.txt'],
  ['gpj.\u202Etxt', 'gpj.\\u{202e}txt'],
  ['\u001B[31mred', '\\u{1b}[31mred'],
])('%j is shown as %s', (name, expected) => {
  expect(printable(name)).toBe(expected)
})
