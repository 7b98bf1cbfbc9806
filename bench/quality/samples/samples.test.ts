/** Fails when the record of the samples, or of a second case that no rule was made on, gets worse than the floor last accepted. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, hearsay } from '../../../test/command-line.ts'
import floor from './floor.json' with { type: 'json' }
import { type Scores, scoreSamples } from './score.ts'

const samples = new URL('../../../samples/', import.meta.url)
const CASES = [
  { name: 'samples', reports: new URL('reports/', samples), gold: new URL('gold.json', samples) },
  {
    name: 'peat',
    reports: new URL('./peat/reports.jsonl', import.meta.url),
    gold: new URL('./peat/gold.json', import.meta.url),
  },
] as const

describe.each(CASES)('$name', ({ name, reports, gold }) => {
  const input = fileURLToPath(reports)
  const wanted = readFileSync(gold, 'utf8')
  const { cases, share } = floor[name]
  let scores: Scores = {}

  beforeAll(async () => {
    const folder = emptyFolder()
    await hearsay(folder, ['add', input])
    await hearsay(folder, ['build'])
    const { out } = await hearsay(folder, ['export', 'json'])
    scores = scoreSamples(JSON.parse(out), JSON.parse(wanted))
  }, 180_000)

  test('the reports are those the floor was accepted for', () => {
    expect(hashOf(input, wanted)).toBe(cases)
  })

  test.each(Object.entries(share))('%s stays at or above %f', (score, least) => {
    const { right, wanted, misses } = scores[score] ?? { right: 0, wanted: 0, misses: [] }
    const found = wanted === 0 ? 1 : right / wanted
    console.log(
      [`${score} ${right} of ${wanted}, floor ${least}`, ...misses.map((miss) => `miss ${miss}`)].join('\n  '),
    )
    expect(found).toBeGreaterThanOrEqual(least - 0.0005)
  })

  test('every score has a floor', () => {
    expect(Object.keys(share).sort()).toEqual(Object.keys(scores).sort())
  })
})

function hashOf(input: string, gold: string): string {
  const hash = createHash('sha256').update(gold)
  const files = statSync(input).isDirectory() ? readdirSync(input).sort() : ['']
  for (const name of files) hash.update(name).update(readFileSync(`${input}${name}`))
  return hash.digest('hex')
}
