import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCodebook } from '../../../src/codebook/load.ts'
import type { Report } from '../../../src/model/report.ts'
import { extract } from '../../../src/stages/extract/extract.ts'
import { mark } from '../../../src/stages/mark/mark.ts'
import floor from './floor.json' with { type: 'json' }
import { type Case, scoreCase } from './score.ts'

const file = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line))

function reportOf({ id, text, published }: Case): Report {
  return {
    id: `r${id}`,
    sha256: '',
    input: id,
    key: id,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published,
    language: 'en',
    text,
  }
}

const codebook = loadCodebook('conflict')
const scores = cases.map((wanted) => {
  const { accounts, claims } = extract(mark(reportOf(wanted)), codebook)
  return { tier: wanted.tier, ...scoreCase(wanted, accounts, claims) }
})

test.each(['STRONG', 'MEDIUM', 'WEAK'] as const)('extraction of %s cases is not worse than its floor', (tier) => {
  const mine = scores.filter((score) => score.tier === tier)
  const right = mine.reduce((sum, score) => sum + score.right, 0)
  const all = mine.reduce((sum, score) => sum + score.all, 0)
  const misses = mine.flatMap((score) => score.misses)
  console.log(`extract ${tier}: ${right} of ${all}${misses.map((miss) => `\n  ${miss}`).join('')}`)
  expect(right / all, misses.join('\n')).toBeGreaterThanOrEqual(floor[tier] - 0.0005)
})

test('the cases are those of the floor: whoever changes them accepts a new floor', () => {
  expect(createHash('sha256').update(file).digest('hex')).toBe(floor.cases)
})
