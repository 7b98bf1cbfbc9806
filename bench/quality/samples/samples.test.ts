/** Fails when the record of the samples gets worse than the floor that was last accepted. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { emptyFolder, hearsay } from '../../../test/command-line.ts'
import floor from './floor.json' with { type: 'json' }
import { type Scores, scoreSamples } from './score.ts'

const samples = new URL('../../../samples/', import.meta.url)
const reports = fileURLToPath(new URL('reports/', samples))
const gold = readFileSync(new URL('gold.json', samples), 'utf8')
let scores: Scores = {}

beforeAll(async () => {
  const folder = emptyFolder()
  await hearsay(folder, ['add', reports])
  await hearsay(folder, ['build'])
  const { out } = await hearsay(folder, ['export', 'json'])
  scores = scoreSamples(JSON.parse(out), JSON.parse(gold))
}, 180_000)

test('the samples are those the floor was accepted for', () => {
  const hash = createHash('sha256').update(gold)
  for (const name of readdirSync(reports).sort()) hash.update(name).update(readFileSync(`${reports}${name}`))
  expect(hash.digest('hex')).toBe(floor.cases)
})

test.each(Object.entries(floor.share))('%s stays at or above %f', (name, least) => {
  const { right, wanted, misses } = scores[name] ?? { right: 0, wanted: 0, misses: [] }
  const share = wanted === 0 ? 1 : right / wanted
  console.log([`${name} ${right} of ${wanted}, floor ${least}`, ...misses.map((miss) => `miss ${miss}`)].join('\n  '))
  expect(share).toBeGreaterThanOrEqual(least - 0.0005)
})

test('every score has a floor', () => {
  expect(Object.keys(floor.share).sort()).toEqual(Object.keys(scores).sort())
})
