import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Furniture } from '../stages/trace/furniture.ts'
import { trace } from '../stages/trace/trace.ts'
import { alikeReports, type FindAlike } from '../store/alike.ts'
import { recurringSentences } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { outletIdOf } from '../store/outlets.ts'
import { reportsById } from '../store/reports.ts'

/** What reports draw on, or what draws on them, among those the case had before them. */
export interface Traced {
  readonly reports: readonly string[]
  readonly found: readonly Lineage[]
}

/** Makes what traces a build's reports; `waiting` are all of them, in their order. Only reads. */
export function makeTracer(waiting: readonly string[]) {
  const lookUp = { alike: alikeReports(waiting), furnitureOf: furnitureKeeper(), reportsOf: reportKeeper() }
  return async (db: Database, reports: readonly string[]): Promise<Traced> => {
    const found: Lineage[] = []
    for (const id of reports) found.push(...(await lineageOf(db, id, lookUp)))
    return { reports, found }
  }
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
