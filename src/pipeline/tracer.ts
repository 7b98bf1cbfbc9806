import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { Furniture } from '../stages/trace/furniture.ts'
import { trace } from '../stages/trace/trace.ts'
import { alikeReports } from '../store/alike.ts'
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
    const alike = await lookUp.alike(db, reports)
    // All at once: a query costs more than what it brings.
    const wanted = new Set([...reports, ...[...alike.values()].flat()])
    const texts = await lookUp.reportsOf(db, [...wanted])
    const furniture = await lookUp.furnitureOf(
      db,
      [...wanted].flatMap((id) => texts.get(id) ?? []),
    )
    const found = reports.flatMap((id) => {
      const report = texts.get(id)
      const candidates = [...(alike.get(id) ?? [])].sort().flatMap((other) => texts.get(other) ?? [])
      return report === undefined ? [] : trace(report, candidates, furniture)
    })
    return { reports, found }
  }
}

type ReportKeeper = (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, Report>>
type FurnitureKeeper = (db: Database, reports: readonly Report[]) => Promise<Furniture>

/** Reports come back as candidates again and again; so many are kept. */
const MOST_KEPT = 1500

/** Gives reports, those asked for and some more; keeps those asked for lately. */
function reportKeeper(): ReportKeeper {
  const kept = new Map<string, Report>()
  return async (db, ids) => {
    if (kept.size > MOST_KEPT) kept.clear()
    const unknown = ids.filter((id) => !kept.has(id))
    if (unknown.length > 0) for (const [id, report] of await reportsById(db, unknown)) kept.set(id, report)
    return kept
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
