import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { alikeReports } from './alike.ts'
import { type Case, openCaseToWrite } from './case.ts'

let open: Case
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-alike-'))
  open = openCaseToWrite(folder, 'test')
  return async () => {
    await open.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Keeps reports of these ids with these keys. */
async function keep(reports: Readonly<Record<string, readonly number[]>>): Promise<void> {
  for (const [id, keys] of Object.entries(reports)) {
    const capture = { sha256: id, input: id, bytes: 1, media_type: 'text/plain', captured_at: '', metadata: '{}' }
    await open.db
      .insertInto('capture')
      .values({ ...capture, done: null })
      .execute()
    const { number } = await open.db
      .insertInto('report')
      .values({ id, sha256: id, input: id, language: 'en', text: id })
      .returning('number')
      .executeTakeFirstOrThrow()
    const counted = { words: '[]', sentences: '[]', trace_keys: JSON.stringify(keys) }
    await open.db
      .insertInto('counted')
      .values({ report_id: id, ...counted })
      .execute()
    for (const key of keys) await open.db.insertInto('trace_key').values({ key, report: number }).execute()
  }
}

async function alikeTo(id: string): Promise<readonly string[] | undefined> {
  return (await alikeReports([])(open.db, [id])).get(id)
}

/** So many reports that have nothing but these keys. */
function crowd(size: number, keys: readonly number[]): Record<string, readonly number[]> {
  return Object.fromEntries(Array.from({ length: size }, (_, n) => [`crowd${n}`, keys]))
}

test('those that share what few have come first', async () => {
  await keep({ mine: [1, 2, 3, 7, 8, 9], near: [7, 8, 9], other: [1, 2, 3], another: [1, 2, 3] })
  expect(await alikeTo('mine')).toEqual(['near', 'another', 'other'])
})

test('keys that many share are chance, however many of them two have in common', async () => {
  const common = [1, 2, 3, 4]
  await keep({ mine: [...common, 7, 8, 9], ...crowd(60, common), near: [7, 8, 9] })
  expect(await alikeTo('mine')).toEqual(['near'])
})

test('fewer than three keys are chance', async () => {
  await keep({ mine: [1, 2, 3], two: [1, 2], none: [] })
  expect(await alikeTo('mine')).toEqual([])
})
