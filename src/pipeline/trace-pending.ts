import type { Report } from '../model/report.ts'
import type { BuildOptions } from '../pipeline.ts'
import type { Furniture } from '../stages/trace/furniture.ts'
import { originsOf } from '../stages/trace/origins.ts'
import { sentenceHashes, TRACE_VERSION, trace } from '../stages/trace/trace.ts'
import type { Case } from '../store/case.ts'
import { recurringSentences } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import {
  lineageOfReports,
  reportsLike,
  reportsWithoutOrigin,
  saveLineage,
  saveOrigins,
  untracedReports,
} from '../store/lineage.ts'
import { outletIdOf } from '../store/outlets.ts'
import { reportsById } from '../store/reports.ts'

/** In so many reports of one outlet a sentence must stand to be taken for page furniture. */
const FURNITURE_REPORTS = 3
const STAMP = String(TRACE_VERSION)

/** Looks for what each untraced report draws on, or what draws on it; one transaction a report. */
export async function tracePending({ db }: Case, { signal, progress }: BuildOptions): Promise<void> {
  const pending = await untracedReports(db, STAMP)
  for (const [done, id] of pending.entries()) {
    progress({ phase: 'trace', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    const reports = await reportsById(db, [id, ...(await reportsLike(db, id, STAMP))])
    const report = reports.get(id)
    if (!report) continue
    reports.delete(id)
    const candidates = [...reports.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
    const found = trace(report, candidates, await furnitureOf(db, [report, ...candidates]))
    await db.transaction().execute((tx) => saveLineage(tx, id, found, STAMP))
  }
  progress({ phase: 'trace', done: pending.length, of: pending.length, refused: 0 })
}

async function furnitureOf(db: Database, reports: readonly Report[]): Promise<Furniture> {
  const recurring = await recurringSentences(db, reports.flatMap(sentenceHashes), FURNITURE_REPORTS)
  return {
    isFurniture: (outlet, hash) => outlet !== null && recurring.has(`${outletIdOf(outlet)}:${hash}`),
  }
}

/** Works out the origins of reports whose lineage changed; one transaction for each group that hangs together. */
export async function findOrigins({ db }: Case, { signal }: BuildOptions): Promise<void> {
  const waiting = new Map((await reportsWithoutOrigin(db)).map(({ id, published }) => [id, published]))
  while (waiting.size > 0 && !signal.aborted) {
    const [first] = waiting.keys()
    if (first === undefined) return
    const { reports, lineage } = await groupAround(db, first)
    const dated = await reportsById(db, reports)
    const origins = originsOf([...dated.values()], lineage)
    await db.transaction().execute((tx) => saveOrigins(tx, origins))
    for (const id of [first, ...reports]) waiting.delete(id)
  }
}

/** All reports that hang together with one by lineage, citations aside, and that lineage. */
async function groupAround(db: Database, first: string) {
  const reports = new Set([first])
  let edge = [first]
  let lineage = await lineageOfReports(db, edge)
  while (edge.length > 0) {
    lineage = await lineageOfReports(db, [...reports])
    const joined = lineage.filter(({ relation }) => relation !== 'cites').flatMap(({ from, to }) => [from, to])
    edge = [...new Set(joined)].filter((id) => !reports.has(id))
    for (const id of edge) reports.add(id)
  }
  return { reports: [...reports], lineage }
}
