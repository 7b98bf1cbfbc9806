import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../src/codebook/load.ts'
import { codebookFile } from '../src/codebook/schema.ts'
import { emptyFolder, hearsay } from './command-line.ts'

const MANUAL = readFileSync(new URL('../docs/codebooks.md', import.meta.url), 'utf8')
const EXAMPLE = /```yaml\n([\s\S]*?)```/.exec(MANUAL)?.[1] ?? ''

describe('the manual of codebooks', () => {
  test('has an example that loads, with the base beneath it', () => {
    const file = join(emptyFolder(), 'harbour.yaml')
    writeFileSync(file, EXAMPLE)
    const codebook = loadCodebook(file)
    expect(codebook.name).toBe('harbour')
    expect(codebook.types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cargo-seizure', 'attack', 'protest']),
    )
  })

  test('names every key', () => {
    const keys = [...Object.keys(codebookFile.shape), ...Object.keys(codebookFile.shape.types.unwrap().element.shape)]
    for (const key of keys) expect(MANUAL).toContain(`\`${key}\``)
  })
})

describe('a type that a user adds', () => {
  test('is found by the next build, and gone when it is taken out again', async () => {
    const folder = emptyFolder()
    const [built, codebook, report] = ['case', 'harbour.yaml', 'report.txt'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(
      report,
      'TRIESTE, 14 March 2025 – Customs officers impounded a container of machine parts in Trieste on 13 March 2025.',
    )
    writeFileSync(codebook, EXAMPLE)
    const types = async () => {
      expect(await hearsay(built, ['build'])).toMatchObject({ code: 0 })
      const incidents: { type: string }[] = JSON.parse((await hearsay(built, ['list', 'incidents', '--json'])).out)
      return incidents.map(({ type }) => type)
    }
    await hearsay(built, ['init', '--codebook', codebook])
    await hearsay(built, ['add', report])
    expect(await types()).toContain('cargo-seizure')
    writeFileSync(codebook, 'name: harbour\nversion: "2"\nbase: conflict\n')
    expect(await types()).not.toContain('cargo-seizure')
  })
})
