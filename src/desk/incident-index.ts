import { compareText } from '../model/compare-text.ts'
import type { IncidentHead } from '../store/incident-index.ts'
import type { IncidentFilter, IncidentQuery } from './desk.ts'
import { overviewOf, type SearchableRow, searchableRow, testOf } from './incident-filter.ts'
import { pageOf } from './paging.ts'
import type { IncidentOverview, Page } from './views.ts'

/** Says of an incident's id whether it is told in the words looked for. */
export type IsTold = (id: string) => boolean

/** All incidents of a case, as far as lists and filters need them. */
export interface IncidentIndex {
  has(id: string): boolean
  list(query: IncidentQuery, isTold: IsTold): Page<IncidentHead>
  overview(filter: IncidentFilter, isTold: IsTold): IncidentOverview
  /** The ids of the incidents whose label holds a word, lower case. */
  labelled(word: string): string[]
  /** Puts an incident as it is now in its place. */
  put(head: IncidentHead): void
}

export function indexOf(heads: readonly IncidentHead[]): IncidentIndex {
  const rows = new Map(heads.map((head) => [head.id, searchableRow(head)]))
  let sorted: SearchableRow[] | null = null
  const inOrder = (): readonly SearchableRow[] => {
    sorted ??= [...rows.values()].sort(byTime)
    return sorted
  }
  return {
    has: (id) => rows.has(id),
    list(query, isTold) {
      const { rows: found, ...page } = pageOf(ordered(inOrder().filter(testOf(query, isTold)), query), query)
      return { ...page, rows: found.map(({ head }) => head) }
    },
    overview: (filter, isTold) => overviewOf(inOrder(), filter, isTold),
    labelled: (word) =>
      [...rows.values()].flatMap(({ head }) => (head.label.toLowerCase().includes(word) ? [head.id] : [])),
    put(head) {
      const [before, row] = [rows.get(head.id), searchableRow(head)]
      rows.set(head.id, row)
      const isInPlace = sorted !== null && before?.days?.first === row.days?.first
      sorted = isInPlace ? (sorted?.map((one) => (one === before ? row : one)) ?? null) : null
    },
  }
}

/** Incidents in order of time, undated last. */
export function inTime(heads: readonly IncidentHead[]): IncidentHead[] {
  return heads
    .map(searchableRow)
    .sort(byTime)
    .map(({ head }) => head)
}

/** Undated last; ties are settled by id, so that a cursor always goes on where it stopped. */
function byTime(a: SearchableRow, b: SearchableRow): number {
  return compareText(a.days?.first ?? '9999', b.days?.first ?? '9999') || compareText(a.head.id, b.head.id)
}

/** Rows that are in order of time already, in the order asked for. */
function ordered(rows: readonly SearchableRow[], { sort = 'time' }: IncidentQuery): readonly SearchableRow[] {
  if (sort === 'time') return rows
  const rank = ({ head }: SearchableRow) => {
    if (sort === 'origins') return -head.origins
    if (head.review !== 'machine') return 9
    return Object.values(head.statuses).includes('conflict') ? 0 : head.origins === 1 ? 1 : 2
  }
  return rows.toSorted((a, b) => rank(a) - rank(b))
}
