import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { BuildOptions } from '../pipeline.ts'
import type { Furniture } from '../stages/trace/furniture.ts'
import { originsOf } from '../stages/trace/origins.ts'
import { trace } from '../stages/trace/trace.ts'
import { TRACE_VERSION } from '../stages/versions.ts'
import { alikeReports, type FindAlike } from '../store/alike.ts'
import type { Case } from '../store/case.ts'
import { recurringSentences } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports, reportsWithoutOrigin, saveLineage, saveOrigins, untracedReports } from '../store/lineage.ts'
import { outletIdOf } from '../store/outlets.ts'
import { publicationsById, reportsById } from '../store/reports.ts'

const STAMP = String(TRACE_VERSION)
/** Reports in a transaction. */
const BATCH = 32

/** Looks for what each untraced report draws on, or what draws on it; a batch in a transaction. */
export async function tracePending({ db }: Case, { signal, progress }: BuildOptions): Promise<void> {
  const pending = await untracedReports(db, STAMP)
  const lookUp = { alike: alikeReports(pending), furnitureOf: furnitureKeeper(), reportsOf: reportKeeper() }
  for (let done = 0; done < pending.length; done += BATCH) {
    progress({ phase: 'trace', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    const reports = pending.slice(done, done + BATCH)
    const found: Lineage[] = []
    for (const id of reports) found.push(...(await lineageOf(db, id, lookUp)))
    await db.transaction().execute((tx) => saveLineage(tx, reports, { found, stamp: STAMP }))
  }
  progress({ phase: 'trace', done: pending.length, of: pending.length, refused: 0 })
}

async function lineageOf(db: Database, id: string, { alike, furnitureOf, reportsOf }: LookUp): Promise<Lineage[]> {
  const [report] = await reportsOf(db, [id])
  if (!report) return []
  const candidates = await reportsOf(db, (await alike(db, id)).sort())
  return trace(report, candidates, await furnitureOf(db, [report, ...candidates]))
}

interface LookUp {
  readonly alike: FindAlike
  readonly furnitureOf: FurnitureKeeper
  readonly reportsOf: ReportKeeper
}

type ReportKeeper = (db: Database, ids: readonly string[]) => Promise<Report[]>
type FurnitureKeeper = (db: Database, reports: readonly Report[]) => Promise<Furniture>

/** Reports come back as candidates again and again; so many are kept. */
const MOST_KEPT = 1500

/** Gives reports in the order of their ids as asked; keeps those asked for lately. */
function reportKeeper(): ReportKeeper {
  const kept = new Map<string, Report>()
  return async (db, ids) => {
    if (kept.size > MOST_KEPT) kept.clear()
    const unknown = ids.filter((id) => !kept.has(id))
    if (unknown.length > 0) for (const [id, report] of await reportsById(db, unknown)) kept.set(id, report)
    return ids.flatMap((id) => kept.get(id) ?? [])
  }
}

/** Knows each outlet's recurring sentences as they stand when it is first asked for; tracing adds none. */
function furnitureKeeper(): FurnitureKeeper {
  const recurring = new Map<string, Set<number>>()
  const furniture: Furniture = {
    isFurniture: (outlet, hash) => outlet !== null && recurring.get(outlet)?.has(hash) === true,
  }
  return async (db, reports) => {
    for (const { outlet } of reports) {
      if (outlet === null || recurring.has(outlet)) continue
      recurring.set(outlet, await recurringSentences(db, outletIdOf(outlet)))
    }
    return furniture
  }
}

/** Works out the origins of reports whose lineage changed. */
export async function findOrigins({ db }: Case): Promise<void> {
  const waiting = await reportsWithoutOrigin(db)
  if (waiting.length === 0) return
  const { reports, lineage } = await drawnTogether(db, waiting)
  const origins = originsOf([...(await publicationsById(db, reports)).values()], lineage)
  await db.transaction().execute((tx) => saveOrigins(tx, origins))
}

/** All reports that hang together with these by lineage, citations aside, and that lineage. */
async function drawnTogether(db: Database, first: readonly string[]) {
  const reports = new Set(first)
  const lineage = new Map<string, Lineage>()
  for (let edge = first; edge.length > 0; ) {
    const found = (await lineageOfReports(db, edge)).filter(({ relation }) => relation !== 'cites')
    for (const one of found) lineage.set(`${one.from} ${one.to}`, one)
    edge = [...new Set(found.flatMap(({ from, to }) => [from, to]))].filter((id) => !reports.has(id))
    for (const id of edge) reports.add(id)
  }
  return { reports: [...reports], lineage: [...lineage.values()] }
}
