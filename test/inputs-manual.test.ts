import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { MAX_FILE_BYTES, MAX_FOLDER_DEPTH, MAX_LINE_BYTES } from '../src/stages/acquire/limits.ts'
import { ENDINGS } from '../src/stages/acquire/media-type.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const manual = readFileSync(`${root}docs/inputs.md`, 'utf8')
const sources = globSync('src/stages/{acquire,read}/**/*.ts', { cwd: root, ignore: '**/*.test.ts' })
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n')
const codesIn = (text: string) => [...new Set(text.match(/(?<=['`])(?:acquire|read)\/[a-z-]+(?=['`])/gu))].sort()

test('every problem code of acquire and read is in the manual, and no other', () => {
  expect(codesIn(manual)).toEqual(codesIn(sources))
})

test('the manual has every ending and the limits', () => {
  for (const ending of ENDINGS.split(' ')) expect(manual).toContain(`\`${ending}\``)
  expect(manual).toContain(`${MAX_FILE_BYTES / 1024 / 1024} MB in a file`)
  expect(manual).toContain(`a line of more than ${MAX_LINE_BYTES / 1024 / 1024} MB`)
  expect(manual).toContain(`more than ${MAX_FOLDER_DEPTH} deep`)
})
