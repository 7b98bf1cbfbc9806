/** Fails when dates are read worse on `cases.jsonl` than the floor that was last accepted. A missed STRONG case is a bug. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isVaguer, mayBeSameTime } from '../../../src/model/edtf-compare.ts'
import type { Report } from '../../../src/model/report.ts'
import { findTimes } from '../../../src/stages/mark/times.ts'
import floor from './floor.json' with { type: 'json' }

interface Case {
  readonly id: string
  readonly tier: 'STRONG' | 'MEDIUM' | 'WEAK'
  readonly published: string | null
  readonly text: string
  /** The words and the EDTF of every date that a careful reader finds, in order. */
  readonly times: readonly (readonly [exact: string, edtf: string])[]
}

const file = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function read({ published, text }: Case): [string, string][] {
  const report = { published, text, language: 'en' } as Report
  return findTimes({ report, sentences: [], marks: [] }).map(({ start, end, value }) => [
    text.slice(start, end),
    'edtf' in value ? value.edtf : '',
  ])
}

/** The same words, or some of them, and the same days. */
function fits(found: readonly [string, string], wanted: readonly [string, string]): boolean {
  const words = found[0].includes(wanted[0]) || wanted[0].includes(found[0])
  return words && mayBeSameTime(found[1], wanted[1]) && !isVaguer(found[1], wanted[1]) && !isVaguer(wanted[1], found[1])
}

function score(tier: Case['tier']): number {
  let hits = 0
  let answers = 0
  let wanted = 0
  for (const item of cases.filter((each) => each.tier === tier)) {
    const found = read(item)
    const right = item.times.filter((time) => found.some((each) => fits(each, time))).length
    if (right < item.times.length || found.length > right)
      console.log(`miss  ${item.id}: read ${JSON.stringify(found)}`)
    hits += right
    answers += found.length
    wanted += item.times.length
  }
  return (2 * hits) / (answers + wanted)
}

test('the cases are those that the floor was accepted for', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150)
  expect(createHash('sha256').update(file).digest('hex'), 'cases changed: accept a new floor in floor.json').toBe(
    floor.cases,
  )
})

describe('dates', () => {
  const strong = cases.filter(({ tier }) => tier === 'STRONG')
  test.each(strong.map((item) => [item.id, item] as const))('reads STRONG case %s', (_, item) => {
    expect(read(item)).toEqual(item.times)
  })

  test.each([
    ['MEDIUM', floor.medium],
    ['WEAK', floor.weak],
  ] as const)('keeps the floor of %s cases', (tier, least) => {
    expect(score(tier)).toBeGreaterThanOrEqual(least - 0.0005)
  })
})
