import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { BadInputError } from '../model/errors.ts'
import { loadCodebook } from './load.ts'

const folder = mkdtempSync(join(tmpdir(), 'codebook-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function written(yaml: string): string {
  const file = join(folder, `own-${count++}.yaml`)
  writeFileSync(file, yaml)
  return file
}
function failure(nameOrFile: string): BadInputError {
  try {
    loadCodebook(nameOrFile)
  } catch (error) {
    if (error instanceof BadInputError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const HEAD = 'name: own\nversion: 1\n'

describe('loadCodebook', () => {
  test.each(['conflict', 'muc'])('reads the shipped codebook %s', (name) => {
    const codebook = loadCodebook(name)
    expect(codebook.name).toBe(name)
    expect(codebook.types.length).toBeGreaterThan(5)
    expect(codebook.actors.map((actor) => actor.name)).toContain('civilian')
  })

  test('maps every conflict type to codes of the field', () => {
    for (const type of loadCodebook('conflict').types)
      expect(Object.keys(type.codes)).toEqual(expect.arrayContaining(['acled', 'plover', 'muc']))
  })

  test('adds own types to a base, and replaces those of the same name', () => {
    const codebook = loadCodebook(
      written(
        `${HEAD}base: conflict\ntypes:\n  - {name: dam-breach, label: Dam breach, happens: [breach]}\n  - {name: raid, label: Search, verbs: [search]}\n`,
      ),
    )
    expect(codebook.types[0]?.name).toBe('dam-breach')
    expect(codebook.types.find(({ name }) => name === 'raid')?.verbs).toEqual(['search'])
    expect(codebook.types.length).toBe(loadCodebook('conflict').types.length + 1)
  })

  test.each([
    ['bad YAML', `${HEAD}types: [\n`, 'codebook/syntax', ':4:1: '],
    ['no label', `${HEAD}types:\n  - name: raid\n    verbs: [raid]\n`, 'codebook/invalid', ':4:5: '],
    [
      'unknown key',
      `${HEAD}types:\n  - name: raid\n    label: Raid\n    verb: [raid]\n`,
      'codebook/invalid',
      ':6:11: unknown key `verb`',
    ],
    [
      'name twice',
      `${HEAD}types:\n  - {name: raid, label: R, verbs: [raid]}\n  - {name: raid, label: R, verbs: [x]}\n`,
      'codebook/invalid',
      ':5:12: `raid` stands twice',
    ],
    ['no words', `${HEAD}types:\n  - {name: raid, label: R}\n`, 'codebook/invalid', ':4:12: type `raid` has no words'],
    [
      'unknown broader',
      `${HEAD}types:\n  - {name: raid, label: R, broader: visit, verbs: [raid]}\n`,
      'codebook/invalid',
      ':4:37: there is no type `visit`',
    ],
    [
      'unknown class',
      `${HEAD}types:\n  - {name: raid, label: R, verbs: ["raid {palace}"]}\n`,
      'codebook/invalid',
      ':4:36: there is no class `palace`',
    ],
    ['no types', HEAD, 'codebook/invalid', ':1:1: a codebook needs at least one incident type'],
    ['not a mapping', '- a\n- b\n', 'codebook/invalid', ':1:1: '],
    ['base unknown', `${HEAD}base: nothing\n`, 'codebook/not-found', 'codebook nothing'],
  ])('names line and column: %s', (_name, yaml, code, message) => {
    const error = failure(written(yaml))
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
  })

  test.each(['nowhere', './nowhere.yaml'])('says what to do when there is no %s', (name) => {
    expect(failure(name).code).toBe('codebook/not-found')
    expect(failure(name).message).toContain('give the path')
  })

  test('refuses a circle of bases', () => {
    const file = written('')
    writeFileSync(file, `${HEAD}base: ${file}\ntypes: []\n`)
    expect(failure(file).message).toContain('circle')
  })
})
