import type { Mark } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Report } from '../../model/report.ts'
import type { Finder } from './finder.ts'

/** Raise it when what `mark` finds changes: reports marked by an older version are marked again. */
export const MARK_VERSION = 1

// In order: a finder sees the marks of those before it.
const FINDERS: readonly Finder[] = []

/** Finds sentences and every kind of mark in a report. */
export function mark(report: Report): MarkedReport {
  let marked: MarkedReport = { report, sentences: [], marks: [] }
  for (const find of FINDERS) marked = { ...marked, marks: inTextOrder([...marked.marks, ...find(marked)]) }
  return marked
}

function inTextOrder(marks: Mark[]): Mark[] {
  return marks.sort((left, right) => left.start - right.start || left.end - right.end)
}
