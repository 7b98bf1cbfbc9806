import { groupBy } from '../model/group.ts'
import type { Mark } from '../model/mark.ts'
import type { RecordedMark } from './record.ts'

/** Where marks are kept: they are most of a case, and mostly wanted of one report. */
export interface MarkShelf {
  /** In text order. */
  of(report: string): Promise<readonly Mark[]>
  /** How many marks of loaded language a report has; one that has none is left out. */
  loaded(): Promise<ReadonlyMap<string, number>>
}

/** Marks held in memory. */
export function shelfOf(marks: readonly RecordedMark[]): MarkShelf {
  const byReport = groupBy(marks, ({ report }) => report)
  return {
    of: async (report) =>
      (byReport.get(report) ?? []).map(({ kind, start, end, value }) => ({ kind, start, end, value }) as Mark),
    async loaded() {
      const loaded = groupBy(
        marks.filter(({ kind }) => kind === 'loaded'),
        ({ report }) => report,
      )
      return new Map([...loaded].map(([report, found]) => [report, found.length]))
    },
  }
}
