import { beforeAll, describe, expect, test } from 'vitest'
import { loadCodebook } from '../src/codebook/load.ts'
import type { Codebook } from '../src/model/codebook.ts'
import { inParts, inWorkers } from '../src/pipeline/in-workers.ts'
import { makeLinker } from '../src/pipeline/linker.ts'
import { makeTracer } from '../src/pipeline/tracer.ts'
import { unlinkedAccounts } from '../src/store/accounts.ts'
import { type Case, openCaseToRead } from '../src/store/case.ts'
import { untracedReports } from '../src/store/lineage.ts'
import { emptyFolder, hearsay } from './command-line.ts'

// Compiled: workers run what a user runs.
const COMPARE = new URL('../dist/pipeline/compare-worker.js', import.meta.url)

let open: Case
let folder: string
let codebook: Codebook

beforeAll(async () => {
  folder = emptyFolder()
  for (const args of [['init'], ['add', 'samples/reports'], ['build']]) {
    expect((await hearsay(folder, args)).code).toBe(0)
  }
  open = openCaseToRead(folder)
  codebook = await loadCodebook('conflict')
  return () => open.close()
})

/** Everything as if nothing were traced or linked: a stamp that no build has given. */
const WAITING = 'none'

async function sideBySide<Result>(name: string, waiting: readonly string[]): Promise<Result[]> {
  const results: Result[] = []
  const parts = inParts(waiting, 3)
  const work = {
    ...{ parts, module: COMPARE, name, workerData: { folder, waiting, codebook }, worthWorkers: 0 },
    here: () => Promise.reject(new Error('done here')),
  }
  for await (const result of inWorkers<readonly string[], Result>(work, {
    workers: 2,
    signal: new AbortController().signal,
  })) {
    results.push(result)
  }
  return results
}

describe('workers find what one process finds', () => {
  test('of lineage', async () => {
    const waiting = await untracedReports(open.db, WAITING)
    const { found } = await makeTracer(waiting)(open.db, waiting)
    expect(found.length).toBeGreaterThan(0)
    const results = await sideBySide<{ found: unknown[] }>('traceInWorker', waiting)
    expect(results.flatMap((one) => one.found)).toEqual(found)
  })

  test('of incidents', async () => {
    const waiting = await unlinkedAccounts(open.db, WAITING)
    const { judgements } = await (await makeLinker(open.db, codebook, waiting))(open.db, waiting)
    expect(judgements.length).toBeGreaterThan(0)
    const results = await sideBySide<{ judgements: unknown[] }>('linkInWorker', waiting)
    expect(results.flatMap((one) => one.judgements)).toEqual(judgements)
  })
})

test('workers that are told to stop stop', async () => {
  const stop = new AbortController()
  const parts = [1, 2, 3, 4]
  const done: number[] = []
  const work = {
    ...{ parts, module: COMPARE, name: 'unused', workerData: null, worthWorkers: 9 },
    here: async (part: number) => part,
  }
  for await (const part of inWorkers(work, { workers: 2, signal: stop.signal })) {
    done.push(part)
    if (part === 2) stop.abort()
  }
  expect(done).toEqual([1, 2])
})
