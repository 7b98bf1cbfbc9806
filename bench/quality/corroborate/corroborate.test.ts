/** Fails when lineage is found worse in `cases.jsonl` than the floor that was last accepted. A missed STRONG case is a bug. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Relation } from '../../../src/model/lineage.ts'
import type { Report } from '../../../src/model/report.ts'
import { NO_FURNITURE } from '../../../src/stages/trace/furniture.ts'
import { trace } from '../../../src/stages/trace/trace.ts'
import floor from './floor.json' with { type: 'json' }

type Told = Pick<Report, 'text' | 'published' | 'outlet'>

interface Case {
  readonly id: string
  readonly tier: 'STRONG' | 'MEDIUM'
  readonly left: Told
  readonly right: Told
  /** Null: neither draws on the other. */
  readonly relation: Relation | null
  /** Which came first, where it can be told. */
  readonly first: 'left' | 'right' | null
}

const file = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function report(id: string, told: Told): Report {
  return { id, sha256: '', input: id, key: null, url: null, title: null, byline: null, language: 'en', ...told }
}

function isRight({ id, left, right, relation, first }: Case): boolean {
  const [found] = trace(report(`${id}-right`, right), [report(`${id}-left`, left)], NO_FURNITURE)
  const fits = relation === null ? found === undefined : found?.relation === relation
  const directed = first === null || found?.from === `${id}-${first}`
  if (!fits || !directed) console.log(`miss  ${id}: ${found?.relation ?? 'nothing'} from ${found?.from ?? 'nowhere'}`)
  return fits && directed
}

test('the cases are those that the floor was accepted for', () => {
  expect(createHash('sha256').update(file).digest('hex'), 'cases changed: accept a new floor in floor.json').toBe(
    floor.cases,
  )
})

test('lineage is found as well as the floor', () => {
  const right = cases.filter(isRight)
  const strong = (list: readonly Case[]) => list.filter(({ tier }) => tier === 'STRONG').length
  expect(strong(right) / strong(cases)).toBeGreaterThanOrEqual(floor.strong)
  expect(right.length / cases.length).toBeGreaterThanOrEqual(floor.all)
})
