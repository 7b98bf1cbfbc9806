import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { LoggedDecision } from '../model/reattach.ts'
import { type Case, DATABASE, openCaseToRead, openCaseToWrite } from './case.ts'
import { addDecision, allDecisions, lastDecision, standingDecisions } from './decisions.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyCase(): Case {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-decisions-'))
  folders.push(folder)
  mkdirSync(join(folder, 'captures'), { recursive: true })
  return openCaseToWrite(folder, 'test')
}

const line = (id: string, act: LoggedDecision['act'] = { act: 'confirm', incident: 'i1' }): LoggedDecision => ({
  ...{ id, act, by: 'Ada', at: '2031-05-01T10:00:00.000Z', why: 'Both say so.', undone: false },
  ties: { incident: [], other: [] },
})

let open: Case
beforeEach(() => {
  open = emptyCase()
  return () => open.close()
})

test('lines are kept in order with who, when, what and why', async () => {
  expect(await lastDecision(open.db)).toBe(0)
  expect(addDecision(open.folder, line('d1'), { after: 0 })).toBe(true)
  expect(addDecision(open.folder, line('d2', { act: 'grade', incident: 'i1', grade: '2' }), { after: 1 })).toBe(true)
  expect(await allDecisions(open.db)).toEqual([line('d1'), line('d2', { act: 'grade', incident: 'i1', grade: '2' })])
  expect(await lastDecision(open.db)).toBe(2)
})

test('a line on a log that has grown since is not written', async () => {
  addDecision(open.folder, line('d1'), { after: 0 })
  expect(addDecision(open.folder, line('d1'), { after: 0 })).toBe(false)
  expect(addDecision(open.folder, line('d3'), { after: 2 })).toBe(false)
  expect(await allDecisions(open.db)).toHaveLength(1)
})

test('an undo is a line of its own, and what it names is undone', async () => {
  addDecision(open.folder, line('d1'), { after: 0 })
  addDecision(open.folder, line('d2', { act: 'undo', decision: 'd1' }), { after: 1 })
  expect((await allDecisions(open.db)).map(({ undone }) => undone)).toEqual([true, false])
})

test.each(["update decision set why = 'no'", 'delete from decision'])('the log only grows: no "%s"', (sql) => {
  addDecision(open.folder, line('d1'), { after: 0 })
  const raw = new DatabaseSync(join(open.folder, DATABASE))
  expect(() => raw.exec(sql)).toThrow(/decision is never/)
  raw.close()
})

test('is written and seen while another connection holds the case and reads', async () => {
  const reader = openCaseToRead(open.folder)
  addDecision(open.folder, line('d1'), { after: 0 })
  expect(await allDecisions(reader.db)).toHaveLength(1)
  await reader.close()
})

test('a transaction has its turn from its first moment, though it only reads at first', async () => {
  await open.db.transaction().execute(async (tx) => {
    await lastDecision(tx)
    expect(() => addDecision(open.folder, line('d1'), { after: 0, waitMs: 20 })).toThrow(/another program is writing/)
    await tx.insertInto('setting').values({ name: 'a', value: 'b' }).execute()
  })
  expect(addDecision(open.folder, line('d1'), { after: 0 })).toBe(true)
})

test('a locked database says that it is locked, and nothing is written', async () => {
  const raw = new DatabaseSync(join(open.folder, DATABASE))
  raw.exec('begin immediate')
  expect(() => addDecision(open.folder, line('d1'), { after: 0, waitMs: 50 })).toThrow(
    expect.objectContaining({ name: 'TryLaterError', code: 'store/busy' }),
  )
  raw.exec('rollback')
  raw.close()
  expect(await lastDecision(open.db)).toBe(0)
})

test('waits its turn while another process commits', async () => {
  const file = join(open.folder, DATABASE)
  const script = `
    const { DatabaseSync } = require('@photostructure/sqlite')
    const db = new DatabaseSync(process.argv[1])
    db.exec("begin immediate; insert into setting values ('a', 'b')")
    process.stdout.write('held')
    setTimeout(() => { db.exec('commit'); db.close() }, 200)`
  const holder = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  expect(addDecision(open.folder, line('d1'), { after: 0 })).toBe(true)
  await once(holder, 'close')
  expect(await lastDecision(open.db)).toBe(1)
})

test('a decision is tied to the account of its words, whatever its id', async () => {
  const text = 'Two dockers were hurt at the pier. A guard was held later.'
  await open.db
    .insertInto('capture')
    .values({
      sha256: 'f',
      input: 'x',
      bytes: 1,
      media_type: 'text/plain',
      captured_at: '',
      metadata: '{}',
      done: null,
    })
    .execute()
  await open.db
    .insertInto('report')
    .values({
      ...{ id: 'r1', sha256: 'f', input: 'x', key: null, url: null, title: null, outlet_id: null, byline: null },
      ...{ published: null, language: 'en', text, origin_id: null, traced: null },
    })
    .execute()
  await open.db
    .insertInto('account')
    .values({
      ...{ id: 'a9', report_id: 'r1', type: 'attack', modality: 'asserted', anchor_start: 0, anchor_end: 34 },
      ...{ incident_id: 'i9', linked: null },
    })
    .execute()
  const exact = text.slice(0, 34)
  const tied = {
    ...line('d1'),
    ties: { incident: [{ sha256: 'f', type: 'attack', start: 0, end: 34, exact }], other: [] },
  }
  addDecision(open.folder, tied, { after: 0 })
  const [standing] = await standingDecisions(open.db)
  expect(standing).toMatchObject({
    decision: { act: { incident: 'i9' }, standing: 'holds' },
    accounts: ['a9'],
  })
})
