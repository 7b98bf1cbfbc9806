import { groupBy } from '../model/group.ts'
import { sourcesOfTellings } from '../model/sources.ts'
import { type ToldBy, tellersOfIncidents } from '../store/parts.ts'
import type { Snapshot } from '../store/snapshot.ts'

/** By how many an incident is told. */
export interface Counts {
  readonly reports: number
  readonly sources: number
}

/** Counts who tells incidents, each once a moment of the case: decisions that are laid over incidents do not change it. */
export function toldBy(snapshot: Snapshot): (ids: readonly string[]) => Promise<ReadonlyMap<string, Counts>> {
  const known = new Map<string, Counts>()
  return async (ids) => {
    const fresh = ids.filter((id) => !known.has(id))
    if (fresh.length > 0) {
      const tellers = await snapshot.read((db) => tellersOfIncidents(db, fresh))
      for (const [id, told] of groupBy(tellers, ({ incident }) => incident)) known.set(id, countsOf(told))
    }
    return known
  }
}

function countsOf(told: readonly ToldBy[]): Counts {
  const byReport = new Map(told.map((one) => [one.report, one]))
  const sources = sourcesOfTellings(told, {
    originOf: (report) => byReport.get(report)?.origin ?? report,
    outletNameOf: (report) => byReport.get(report)?.name ?? null,
  })
  return { reports: byReport.size, sources: sources.length }
}
