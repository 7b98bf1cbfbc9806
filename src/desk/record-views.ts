import { decided } from '../model/decided.ts'
import type { Mark } from '../model/mark.ts'
import { type IncidentParts, incidentRow, incidentView, statusesOf } from './incident-view.ts'
import { marksLeft, passagesLaidOver } from './laid-over-reports.ts'
import type { RecordBook } from './record-book.ts'
import type { DecisionLog } from './record-decisions.ts'
import type { IncidentRow, IncidentView, PairView, ReportView } from './views.ts'

// What is shown of one thing, from a record that holds it: the whole of a case or the part that is wanted.

/** The marks of a report, in text order. */
export type MarksOf = (report: string) => readonly Mark[]

/** What is shown, and what was decided on it. */
export interface Shown {
  readonly book: RecordBook
  readonly log: DecisionLog
  readonly marksOf: MarksOf
}

function partsOf(book: RecordBook, log: DecisionLog, id: string): IncidentParts | null {
  const incident = book.incidents.get(id)
  if (!incident) return null
  const decisions = log.of(id)
  const tellers = book.tellers(incident)
  const lineage = [...new Set(tellers.flatMap(({ head }) => book.lineageOf(head.id)))]
  return { incident: decided(incident, decisions), tellers, lineage, related: [], decisions }
}

/** One incident whole; null when the record has none of this id. */
export function viewOf(book: RecordBook, log: DecisionLog, id: string): IncidentView | null {
  const parts = partsOf(book, log, id)
  return parts && incidentView(parts)
}

/** One incident as a row of a list; null when the record has none of this id. */
export function rowOf(book: RecordBook, log: DecisionLog, id: string): IncidentRow | null {
  const parts = partsOf(book, log, id)
  return parts && incidentRow(parts)
}

/** One report whole; null when the record has none of this id. */
export function reportView({ book, log, marksOf }: Shown, id: string): ReportView | null {
  const report = book.reports.get(id)
  if (!report) return null
  const accounts = (book.accounts.get(id) ?? []).flatMap(({ incident, ...account }) => {
    const found = book.incidents.get(incident)
    return found ? [{ account, incident: { id: found.id, label: found.label, statuses: statusesOf(found) } }] : []
  })
  return {
    report: book.plain(report),
    head: book.head(report),
    capture: null,
    sentences: book.sentences(report),
    marks: marksLeft(marksOf(id), report, log),
    accounts,
    claims: book.claimsOf(id),
    lineage: book.lineageOf(id).flatMap(book.lineageRow),
  }
}

/** The two reports of a pair. */
export interface Ends {
  readonly from: string
  readonly to: string
}

/** Two reports side by side; null where the record has no link between them. */
export function pairView({ book, log, marksOf }: Shown, { from, to }: Ends): PairView | null {
  const lineage = book.lineageOf(from).find((link) => link.from === from && link.to === to)
  const [left, right] = [book.reports.get(from), book.reports.get(to)]
  if (!lineage || !left || !right) return null
  const origins = [...new Set([left.origin, right.origin])]
  const origin = origins.flatMap((id) => book.byOrigin.get(id) ?? [])
  const family = [...new Set(origin.flatMap(({ id }) => book.lineageOf(id)))].flatMap(book.lineageRow)
  return {
    lineage: passagesLaidOver(lineage, { from: left, to: right }, log),
    from: book.side(left, marksLeft(marksOf(from), left, log)),
    to: book.side(right, marksLeft(marksOf(to), right, log)),
    family,
  }
}
