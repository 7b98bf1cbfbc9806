import { workerData } from 'piscina'
import type { Codebook } from '../model/codebook.ts'
import { type Case, openCaseToRead } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import type { UnderstoodRows } from '../store/understood.ts'
import { type Linked, makeLinker } from './linker.ts'
import { fromShared, type SharedIds } from './shared-ids.ts'
import { makeTracer, type Traced } from './tracer.ts'
import type { Batch } from './understand-batch.ts'
import { type Groups, makeWeigher, type Weighed } from './weigher.ts'

/** What a worker needs for all it does. */
export interface WorkerData {
  readonly folder: string
  readonly codebook: Codebook
}

/** Some of what is to be traced, or linked, and all of it in its order. */
export interface Comparison {
  readonly ids: readonly string[]
  readonly waiting: SharedIds
}

const common: WorkerData = workerData
// The functions below are named in `crew.ts`: piscina calls them by name.
let opened: Case | null = null
let tracer: ReturnType<typeof makeTracer> | null = null
let linker: ReturnType<typeof makeLinker> | null = null
let weigher: ReturnType<typeof makeWeigher> | null = null

export function understandInWorker(batch: Batch): Promise<UnderstoodRows[]> {
  return inTurn(async () => {
    // What reading needs is large: loaded when there is something to read.
    const { understandBatch } = await import('./understand-batch.ts')
    return understandBatch(batch, common)
  })
}

export function traceInWorker({ ids, waiting }: Comparison): Promise<Traced> {
  return inTurn(() => {
    tracer ??= makeTracer(fromShared(waiting))
    return tracer(reader(), ids)
  })
}

export function linkInWorker({ ids, waiting }: Comparison): Promise<Linked> {
  return inTurn(async () => {
    linker ??= makeLinker(reader(), common.codebook, fromShared(waiting))
    const link = await linker
    return link(reader(), ids)
  })
}

export function weighInWorker(groups: Groups): Promise<Weighed> {
  return inTurn(async () => {
    weigher ??= makeWeigher(reader(), common.codebook)
    const weigh = await weigher
    return weigh(reader(), groups)
  })
}

let before: Promise<unknown> = Promise.resolve()

/** Does one part after the other, so that each result goes out when it is there and not with those of all parts that lie ready. */
function inTurn<Result>(part: () => Promise<Result>): Promise<Result> {
  const result = before.then(part)
  const sent = () => new Promise(setImmediate)
  before = result.then(sent, sent)
  return result
}

/** The case as this worker reads it: opened once, for what it read before lies ready then; closed when the thread ends. */
function reader(): Database {
  opened ??= openCaseToRead(common.folder)
  return opened.db
}
