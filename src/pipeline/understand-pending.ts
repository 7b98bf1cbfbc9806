import { Piscina } from 'piscina'
import type { Capture } from '../model/capture.ts'
import type { BuildOptions } from '../pipeline.ts'
import { pendingCaptures } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { saveUnderstood, type UnderstoodRows } from '../store/understood.ts'
import type { Asked } from './ask-pending.ts'
import { understandStamp } from './understand-stamp.ts'
import type { Batch } from './understand-worker.ts'

/** Captures in a message to a worker: enough that sending costs little, few enough that progress shows. */
const BATCH = 16

/** Reads, marks and extracts every pending capture, several at a time; one transaction a batch. */
export async function understandPending(
  { folder, db }: Case,
  options: BuildOptions,
  asked: ReadonlyMap<string, Asked>,
): Promise<void> {
  const { codebook, signal, progress } = options
  const stamp = understandStamp(codebook, options.llm?.endpoint.model ?? null)
  // What got no answer, and may get one later, is done for the rules and pending for the model.
  const stampOf = (sha256: string) => (mayAskAgain(asked.get(sha256)) ? understandStamp(codebook, null) : stamp)
  const pending = await pendingCaptures(db, stamp)
  const batches = inBatches(pending).map((captures) => ({
    folder,
    captures,
    codebook,
    asked: ofThese(captures, asked),
  }))
  let done = 0
  let refused = 0
  progress({ phase: 'understand', done, of: pending.length, refused })
  for await (const understood of understoodInOrder(batches, options)) {
    await db.transaction().execute((tx) => saveUnderstood(tx, understood, { stampOf, now: new Date() }))
    done += understood.length
    refused += understood.filter(({ report }) => report === null).length
    progress({ phase: 'understand', done, of: pending.length, refused })
    if (signal.aborted) return
  }
}

function mayAskAgain(asked: Asked | undefined): boolean {
  return asked !== undefined && 'why' in asked && !asked.lasting
}

function ofThese(captures: readonly Capture[], asked: ReadonlyMap<string, Asked>): ReadonlyMap<string, Asked> {
  return new Map(
    captures.flatMap(({ sha256 }) => {
      const one = asked.get(sha256)
      return one ? [[sha256, one]] : []
    }),
  )
}

function inBatches<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH))
}

/** Results in the order of the batches; a few are under way while one is stored. */
async function* understoodInOrder(batches: readonly Batch[], { workers, signal }: BuildOptions) {
  if (workers === 0 || batches.length < 3) {
    // What reading needs is large: loaded here only when no worker does it.
    const { understandBatch } = await import('./understand-worker.ts')
    for (const batch of batches) yield await understandBatch(batch)
    return
  }
  const pool = new Piscina<Batch, UnderstoodRows[]>({
    filename: new URL('./understand-worker.js', import.meta.url).href,
    name: 'understandBatch',
    minThreads: workers,
    maxThreads: workers,
  })
  const underWay: Promise<UnderstoodRows[]>[] = []
  try {
    for (const batch of batches) {
      if (signal.aborted) return
      underWay.push(pool.run(batch))
      if (underWay.length > workers * 2) yield (await underWay.shift()) ?? []
    }
    for (const result of underWay) yield await result
  } finally {
    // What is under way when a build is stopped is given up, and pending still.
    for (const result of underWay) result.catch(() => {})
    await pool.destroy()
  }
}
