/** Fails when what is found of voices on `cases.jsonl` gets worse than the floor that was last accepted. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Mark, MarkOf } from '../../../src/model/mark.ts'
import { reportOf } from '../../../src/stages/mark/attributions/report-of.ts'
import { findAttributions } from '../../../src/stages/mark/attributions.ts'
import { findHedges } from '../../../src/stages/mark/hedges.ts'
import { findLoaded } from '../../../src/stages/mark/loaded.ts'
import { findOrganisations } from '../../../src/stages/mark/organisations.ts'
import { findPersons } from '../../../src/stages/mark/persons.ts'
import { findQuantities } from '../../../src/stages/mark/quantities.ts'
import floor from './floor.json' with { type: 'json' }

/** `tier`: a missed STRONG case is a bug; NONE must find nothing of its kind. */
interface Case {
  readonly id: string
  readonly kind: keyof typeof floor.f1
  readonly tier: 'STRONG' | 'MEDIUM' | 'WEAK' | 'NONE'
  readonly text: string
  readonly expect: string[]
}

const FINDERS = [findOrganisations, findPersons, findQuantities, findAttributions, findHedges, findLoaded]
const file = readFileSync(new URL('./cases.jsonl', import.meta.url), 'utf8')
const cases = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

test('the cases are those the floor was accepted for', () => {
  expect(createHash('sha256').update(file).digest('hex')).toBe(floor.cases)
})

test.each(Object.entries(floor.f1))('%s: F stays at or above %f', (kind, least) => {
  let hits = 0
  let found = 0
  let wanted = 0
  for (const one of cases.filter((candidate) => candidate.kind === kind)) {
    const read = readAs(one)
    const right = one.expect.filter((words) => read.some((words2) => same(one.kind, words2, words))).length
    if (right < one.expect.length || right < read.length)
      console.log(`miss ${one.id} ${one.tier} “${one.text}”: read ${JSON.stringify(read)}`)
    hits += right
    found += read.length
    wanted += one.expect.length
  }
  const f = (2 * hits) / (found + wanted)
  console.log(`${kind}: F ${f.toFixed(4)}, floor ${least} (${wanted} wanted, ${found} found)`)
  expect(f).toBeGreaterThanOrEqual(least - 0.0005)
})

function readAs({ kind, text }: Case): string[] {
  return reportOf(text, FINDERS).marks.flatMap((mark) => (mark.kind === kind ? [inWords(text, mark)] : []))
}

function inWords(text: string, mark: Mark): string {
  const words = text.slice(mark.start, mark.end)
  if (mark.kind === 'attribution') return attributionInWords(text, mark)
  if (mark.kind === 'loaded') return `${mark.value.device}: ${words}`
  if (mark.kind === 'person') return `${words} = ${mark.value.name} ${mark.value.public ? '*' : '-'}`
  if (mark.kind === 'organisation') return `${words} = ${mark.value.name}`
  if (mark.kind !== 'quantity') return words
  const { low, best, high, unit, per } = mark.value
  return `${words} = ${low ?? '-'}/${best ?? '-'}/${high ?? '-'} ${unit ?? '-'} ${per ?? '-'}`
}

function attributionInWords(text: string, { value }: MarkOf<'attribution'>): string {
  const source = value.source === null ? '-' : text.slice(...value.source)
  return [source, text.slice(...value.cue), value.content.map((part) => text.slice(...part)).join(' ')].join(' > ')
}

/** Attributions agree as the benchmarks have it: cue and source share a word, and content agrees in half its words. */
function same(kind: string, read: string, wanted: string): boolean {
  if (kind !== 'attribution') return read.toLowerCase() === wanted.toLowerCase()
  const [source = [], cue = [], content = []] = wanted.split(' > ').map(wordsOf)
  const [source2 = [], cue2 = [], content2 = []] = read.split(' > ').map(wordsOf)
  const meets = (one: string[], other: string[]) => one.some((word) => other.includes(word))
  const shared = content.filter((word) => content2.includes(word)).length
  return meets(source, source2) && meets(cue, cue2) && (2 * shared) / (content.length + content2.length) >= 0.5
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+|^[-:]$/gu) ?? []
}
