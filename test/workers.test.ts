import { beforeAll, describe, expect, test } from 'vitest'
import { loadCodebook } from '../src/codebook/load.ts'
import type { Codebook } from '../src/model/codebook.ts'
import { inParts, makeCrew } from '../src/pipeline/crew.ts'
import { makeLinker } from '../src/pipeline/linker.ts'
import { fromShared, toShared } from '../src/pipeline/shared-ids.ts'
import { makeTracer } from '../src/pipeline/tracer.ts'
import type { Comparison } from '../src/pipeline/worker.ts'
import { unlinkedAccounts } from '../src/store/accounts.ts'
import { type Case, openCaseToRead } from '../src/store/case.ts'
import { untracedReports } from '../src/store/lineage.ts'
import { emptyFolder, hearsay } from './command-line.ts'

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

/** What two workers found, part by part. */
async function sideBySide<Result>(
  name: 'traceInWorker' | 'linkInWorker',
  waiting: readonly string[],
): Promise<Result[]> {
  const crew = makeCrew({ workers: 2, signal: new AbortController().signal, helps: false }, { folder, codebook })
  const shared = toShared(waiting)
  const results: Result[] = []
  try {
    const work = {
      parts: inParts(waiting, 3).map((ids): Comparison => ({ ids, waiting: shared })),
      ...{ name, worthStarting: 0 },
      here: () => Promise.reject(new Error('done here')),
    }
    for await (const result of crew.results<Comparison, Result>(work)) results.push(result)
  } finally {
    await crew.end()
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

test('work that is told to stop stops', async () => {
  const stop = new AbortController()
  const crew = makeCrew({ workers: 2, signal: stop.signal }, null)
  const done: number[] = []
  const work = { parts: [1, 2, 3, 4], name: 'traceInWorker' as const, worthStarting: 9, here: async (n: number) => n }
  for await (const part of crew.results<number, number>(work)) {
    done.push(part)
    if (part === 2) stop.abort()
  }
  expect(done).toEqual([1, 2])
})

test.each([[[]], [['a1']], [['a1', 'b2', 'c3']]])('ids come through shared memory: %j', (ids) => {
  expect(fromShared(toShared(ids))).toEqual(ids)
})
