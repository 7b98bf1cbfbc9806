/** Fails when places are found or resolved worse on `cases.jsonl` than the floor that was last accepted. A missed STRONG case is a bug. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Report } from '../../../src/model/report.ts'
import { findPlaces } from '../../../src/stages/mark/places.ts'
import floor from './floor.json' with { type: 'json' }

type Tier = 'STRONG' | 'MEDIUM' | 'WEAK'

interface Case {
  readonly id: string
  readonly tier: Tier
  readonly url?: string
  readonly text: string
  /** The words of every place that a careful reader finds, in order; its country, null where it has none or none can be told; its region where that is the point. */
  readonly places: readonly (readonly [exact: string, country: string | null, region?: string])[]
}

type Found = readonly [exact: string, country: string | undefined, region: string | undefined]

const file = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function read({ url, text }: Case): Found[] {
  const report = { url: url ?? null, outlet: null, text, language: 'en' } as Report
  return findPlaces({ report, sentences: [], marks: [] }).flatMap(({ kind, start, end, value }) =>
    kind === 'place' ? [[text.slice(start, end), value.country, value.region] as const] : [],
  )
}

function fits([exact, country, region]: Found, wanted: Case['places'][number]): boolean {
  const words = exact.replace(/\.$/, '') === wanted[0].replace(/\.$/, '')
  return words && (wanted[1] === null || country === wanted[1]) && (wanted[2] === undefined || region === wanted[2])
}

/** F over the places of a tier: words, country and region must be right. */
function score(tier: Tier): number {
  let hits = 0
  let answers = 0
  let wanted = 0
  for (const item of cases.filter((each) => each.tier === tier)) {
    const found = read(item)
    const right = item.places.filter((place) => found.some((each) => fits(each, place))).length
    if (right < item.places.length || found.length > right)
      console.log(`miss  ${item.id}: read ${JSON.stringify(found)}`)
    hits += right
    answers += found.length
    wanted += item.places.length
  }
  return (2 * hits) / (answers + wanted)
}

test('the cases are those that the floor was accepted for', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120)
  expect(createHash('sha256').update(file).digest('hex'), 'cases changed: accept a new floor in floor.json').toBe(
    floor.cases,
  )
})

test.each(['STRONG', 'MEDIUM', 'WEAK'] as const)('places of %s cases are at or above the floor', (tier) => {
  const f = score(tier)
  console.log(`${tier}: F ${f.toFixed(4)}, floor ${floor[tier]}`)
  expect(f).toBeGreaterThanOrEqual(floor[tier] - 0.0005)
})
