import { workerData } from 'piscina'
import type { Codebook } from '../model/codebook.ts'
import { openCaseToRead } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import { type Linked, makeLinker } from './linker.ts'
import { makeTracer, type Traced } from './tracer.ts'

/** What every part of a build's tracing, or linking, needs. */
export interface EveryComparison {
  readonly folder: string
  /** All that is to be traced or linked, in its order. */
  readonly waiting: readonly string[]
  readonly codebook: Codebook
}

const { folder, waiting, codebook }: EveryComparison = workerData
let tracer: ReturnType<typeof makeTracer> | null = null
let linker: ReturnType<typeof makeLinker> | null = null

/** Traces reports in a worker: named as piscina wants it. */
export function traceInWorker(reports: readonly string[]): Promise<Traced> {
  tracer ??= makeTracer(waiting)
  const trace = tracer
  return reading((db) => trace(db, reports))
}

/** Links accounts in a worker: named as piscina wants it. */
export function linkInWorker(accounts: readonly string[]): Promise<Linked> {
  return reading(async (db) => {
    linker ??= makeLinker(db, codebook, waiting)
    const link = await linker
    return link(db, accounts)
  })
}

/** Opens the case for one part and closes it after: a worker may be ended between two. */
async function reading<T>(read: (db: Database) => Promise<T>): Promise<T> {
  const opened = openCaseToRead(folder)
  try {
    return await read(opened.db)
  } finally {
    await opened.close()
  }
}
