import { disjointSets } from '../../model/disjoint-sets.ts'
import type { Lineage } from '../../model/lineage.ts'
import { idOf } from '../../text/id.ts'

interface Dated {
  readonly id: string
  readonly published: string | null
}

/**
 * Which reports go back to one telling: report id to origin id (`o` and 16 hex digits made from its first report).
 *
 * A citation does not join: who cites another may still have gone to see.
 */
export function originsOf(reports: readonly Dated[], lineage: readonly Lineage[]): Map<string, string> {
  const together = disjointSets(reports.map(({ id }) => id))
  const known = new Map(reports.map((report) => [report.id, report]))
  for (const { from, to, relation } of lineage) {
    if (relation !== 'cites' && known.has(from) && known.has(to)) together.join(from, to)
  }
  return new Map(
    together.sets().flatMap((ids) => {
      const group = ids.flatMap((id) => known.get(id) ?? [])
      const first = group.reduce((sofar, report) => (earlier(report, sofar) ? report : sofar))
      const origin = idOf('o', first.id)
      return ids.map((id) => [id, origin] as const)
    }),
  )
}

// Undated reports come last: nothing says that they are the earlier.
function earlier(left: Dated, right: Dated): boolean {
  const [a, b] = [left.published ?? '~', right.published ?? '~']
  return a === b ? left.id < right.id : a < b
}
