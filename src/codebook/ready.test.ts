import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCodebook } from './load.ts'
import { readyCodebook, shippedStamp } from './ready.ts'

const BUILT = new URL('../../dist/program/codebooks.json', import.meta.url)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each(['conflict', 'muc'])('%s lies ready as its file says it', (name) => {
  expect(readyCodebook(name, BUILT)).toEqual(loadCodebook(name))
})

test('a name that is no shipped codebook is not ready', () => {
  expect(readyCodebook('no-such', BUILT)).toBeNull()
  expect(readyCodebook('constructor', BUILT)).toBeNull()
})

test('what was read before a shipped file was edited is not taken', () => {
  const built = JSON.parse(readFileSync(BUILT, 'utf8'))
  expect(built.stamp).toBe(shippedStamp())
  const file = join(folder, 'codebooks.json')
  writeFileSync(file, JSON.stringify({ ...built, stamp: 'of other files' }))
  expect(readyCodebook('conflict', file)).toBeNull()
  expect(readyCodebook('conflict', join(folder, 'missing.json'))).toBeNull()
})
