import { fileURLToPath } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCodebook } from '../src/codebook/load.ts'
import { caseDesk } from '../src/desk/case-desk.ts'
import type { Desk } from '../src/desk/desk.ts'
import { followCase } from '../src/desk/followed-case.ts'
import type { CaseRecord } from '../src/desk/record.ts'
import { recordDesk } from '../src/desk/record-desk.ts'
import { type Case, openCaseToRead } from '../src/store/case.ts'
import { emptyFolder, hearsay } from './command-line.ts'

// What a case answers by look-ups, its record answers from memory: the two are held against each other.

const SAMPLES = fileURLToPath(new URL('../samples/reports/', import.meta.url))
const ALL = { limit: 500 }
const codebook = loadCodebook('conflict')
const folder = emptyFolder()
let record: CaseRecord
let opened: Case
let desk: Desk
let memory: Desk

beforeAll(async () => {
  await hearsay(folder, ['add', SAMPLES])
  await hearsay(folder, ['build', '--workers', '0'])
  record = JSON.parse((await hearsay(folder, ['export', 'json'])).out)
  opened = openCaseToRead(folder)
  desk = await caseDesk(opened, { codebook, stamp: '' })
  const spanOf = (pair: unknown) => {
    const [start, end] = pair as [number, number]
    return { start, end }
  }
  // In an export passages are pairs.
  const lineage = record.lineage.map((link) => ({
    ...link,
    passages: link.passages.map((passage) => ({ ...passage, from: spanOf(passage.from), to: spanOf(passage.to) })),
  }))
  record = { ...record, lineage }
  memory = recordDesk(record, 'record', { codebook })
}, 120_000)
afterAll(() => opened.close())

/** The export leaves out what only the desk shows: who wrote a report, its capture, and why a value is the best. */
function asExported(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asExported)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]) => (LEFT_OUT.has(key) ? [] : [[key, asExported(held)]])),
  )
}
const LEFT_OUT = new Set(['byline', 'capture', 'reasons'])

async function same(ask: (of: Desk) => Promise<unknown>): Promise<void> {
  expect(asExported(await ask(desk))).toEqual(asExported(await ask(memory)))
}

describe('a case and its record answer alike', () => {
  test.each([
    [{}],
    [{ sort: 'origins' }],
    [{ sort: 'matters' }],
    [{ status: ['conflict'] }],
    [{ origins: ['2', '3'], review: ['machine'] }],
    [{ since: '2026-03-10', until: '2026-03-12' }],
    [{ box: [-180, -90, 180, 90] }],
    [{ text: 'police' }],
    [{ text: 'Police guards' }],
    [{ text: 'zeppelin' }],
  ] as const)('incidents %j', async (filter) => {
    await same((of) => of.listIncidents({ ...ALL, ...(filter as object) }))
    await same((of) => of.overview(filter as object))
  })

  test('page by page, every incident once', async () => {
    const { rows } = await desk.listIncidents(ALL)
    const found: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await desk.listIncidents({ limit: 3, cursor })
      found.push(...page.rows.map(({ id }) => id))
      if (page.next === null) break
      cursor = page.next
    }
    expect(found).toEqual(rows.map(({ id }) => id))
    expect(new Set(found).size).toBe(record.incidents.length)
  })

  test('every incident and every report', async () => {
    for (const { id } of record.incidents) await same((of) => of.incident(id))
    for (const { id } of record.reports) await same((of) => of.report(id))
    expect([await desk.incident('i0'), await desk.report('r0'), await desk.source('v0')]).toEqual([null, null, null])
  })

  test('reports, lineage, pairs', async () => {
    await same((of) => of.listReports(ALL))
    await same((of) => of.listReports({ ...ALL, text: 'police dockers' }))
    await same((of) => of.listReports({ ...ALL, since: '2026-03-12', until: '2026-03-13' }))
    await same((of) => of.listReports({ ...ALL, outlet: record.outlets[0]?.id }))
    await same((of) => of.listLineage(ALL))
    await same((of) => of.listLineage({ ...ALL, relation: 'copy' }))
    expect(record.lineage.length).toBeGreaterThan(0)
    for (const { from, to } of record.lineage) {
      await same((of) => of.pair(from, to))
      await same((of) => of.listLineage({ ...ALL, report: from }))
    }
  })

  test('claims, outlets, sources and what they said', async () => {
    await same((of) => of.listClaims(ALL))
    await same((of) => of.listClaims({ ...ALL, text: record.claims[0]?.measure }))
    await same((of) => of.listOutlets())
    await same((of) => of.listSources(ALL))
    const { rows } = await desk.listSources(ALL)
    expect(rows.length).toBeGreaterThan(3)
    for (const { id, said } of rows) {
      if (id === null) continue
      await same((of) => of.source(id))
      await same((of) => of.listSaid(id, ALL))
      expect((await desk.listSaid(id, ALL))?.rows).toHaveLength(said)
    }
  })
})

describe('while a build is at work', () => {
  const change = (sql: string) => {
    const raw = new DatabaseSync(`${folder}/case.db`)
    raw.exec(sql)
    raw.close()
  }

  test('a moment that holds back too much is let go: the build is shown as it goes on', async () => {
    const followed = await followCase(opened, { ...codebook }, { mostHeldBack: -1 })
    const count = async () => (await (await followed.now()).desk.listReports(ALL)).count
    const before = await count()
    change(
      `insert into capture values ('f0', 'late.txt', 1, 'text/plain', '2026-03-20', '{}', null);
       insert into report (id, sha256, input, language, text) values ('late', 'f0', 'late.txt', 'en', 'Late.')`,
    )
    expect(await count()).toBe(before + 1)
    expect((await desk.listReports(ALL)).count).toBe(before)
    change("delete from report where id = 'late'; delete from capture where sha256 = 'f0'")
  })

  test('a desk shows what the last one left, and the new when it has ended', async () => {
    const { count } = await desk.listIncidents(ALL)
    const { id } = (await desk.listReports(ALL)).rows[0]?.report ?? { id: '' }
    const before = await desk.report(id)
    change(`pragma foreign_keys = on; delete from incident; delete from report where id = '${id}'`)
    expect((await desk.listIncidents(ALL)).count).toBe(count)
    expect(await desk.report(id)).toEqual(before)
    change("update setting set value = value + 1 where name = 'built'")
    expect((await desk.listIncidents(ALL)).count).toBe(0)
    expect(await desk.report(id)).toBeNull()
  })
})
