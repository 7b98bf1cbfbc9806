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
  const parent = new Map(reports.map(({ id }) => [id, id]))
  const rootOf = (id: string): string => {
    let root = id
    while (parent.get(root) !== root) root = parent.get(root) ?? root
    parent.set(id, root)
    return root
  }
  for (const { from, to, relation } of lineage) {
    if (relation === 'cites' || !parent.has(from) || !parent.has(to)) continue
    parent.set(rootOf(from), rootOf(to))
  }

  const first = new Map<string, Dated>()
  for (const report of reports) {
    const root = rootOf(report.id)
    const sofar = first.get(root)
    if (sofar === undefined || earlier(report, sofar)) first.set(root, report)
  }
  return new Map(
    reports.map(({ id }) => {
      const root = rootOf(id)
      return [id, idOf('o', first.get(root)?.id ?? id)]
    }),
  )
}

// Undated reports come last: nothing says that they are the earlier.
function earlier(left: Dated, right: Dated): boolean {
  const [a, b] = [left.published ?? '~', right.published ?? '~']
  return a === b ? left.id < right.id : a < b
}
