import { type Ledger, openLedger } from '../ledger/ledger.ts'
import type { MeasuringCodebook } from '../ledger/measure.ts'
import { FIELD_NAMES, type Statement } from '../model/account.ts'
import { compareText } from '../model/compare-text.ts'
import { decided, incidentOf } from '../model/decided.ts'
import type { Mark } from '../model/mark.ts'
import type { Quote } from '../model/span.ts'
import type { Decision } from './decision.ts'
import { type DecisionKeeper, forgetful } from './decision-keeper.ts'
import type { Desk, IncidentQuery } from './desk.ts'
import { overviewOf, type SearchableRow, searchableRow, testOf } from './incident-filter.ts'
import { type IncidentParts, incidentRow, incidentView, statusesOf } from './incident-view.ts'
import { type MarkShelf, shelfOf } from './mark-shelf.ts'
import { pageOf } from './paging.ts'
import type { CaseRecord } from './record.ts'
import { openRecord, type RecordBook } from './record-book.ts'
import { type DecisionLog, decisionLog } from './record-decisions.ts'
import { listClaims, listLineage, listOutlets, listReports } from './record-lists.ts'
import type { CaseStatus, IncidentView, PairView, ReportView } from './views.ts'

/** What of a record is kept elsewhere; absent: in memory. */
export interface Kept {
  readonly keeper?: DecisionKeeper
  readonly marks?: MarkShelf
  /** Whose words tell what a claim counts; absent: claims are not set beside the incidents. */
  readonly codebook?: MeasuringCodebook
}

/** A desk over an exported record, held in memory: for tests, and for a record without its case. */
export function recordDesk(record: CaseRecord, name = 'record', kept: Kept = {}): Desk {
  const { keeper = forgetful(), marks = shelfOf(record.marks), codebook } = kept
  const log = decisionLog(keeper, () => new Date())
  const book = openRecord(record, log.reliabilityOf)
  const view = (id: string) => viewOf(book, log, id)
  // Worked out once, and again for what a decision changes.
  const found = new Map<string, SearchableRow[]>()
  let inTime: SearchableRow[] | null = null
  let ledger: Ledger | null = null
  const check: Ledger = (claim) => {
    ledger ??= codebook ? ledgerOf(record, log, codebook) : () => null
    return ledger(claim)
  }
  const rows = (): readonly SearchableRow[] => {
    inTime ??= record.incidents
      .flatMap(({ id }) => {
        const rows = found.get(id) ?? searchable(partsOf(book, log, id))
        found.set(id, rows)
        return rows
      })
      .sort(byTime)
    return inTime
  }
  return {
    status: async () => statusOf(record, name),
    async listIncidents(query) {
      const page = pageOf(ordered(rows().filter(testOf(query)), query), query)
      return { ...page, rows: page.rows.map(({ row }) => row) }
    },
    overview: async (filter) => overviewOf(rows(), filter),
    incident: async (id) => view(id),
    listReports: async (query) => listReports(book, query),
    report: (id) => reportView(book, id, marks),
    listLineage: async (query) => listLineage(book, query),
    pair: (from, to) => pairView(book, { from, to }, marks),
    listClaims: async (query) => listClaims(book, query, check),
    listOutlets: async () => listOutlets(book, await marks.loaded()),
    capture: async () => null,
    listQuestions: async () => ({ rows: [], count: 0, next: null }),
    decide: async (decision) => {
      const incident = incidentOf(decision.act)
      const seen = incident === null ? null : view(incident)
      if (incident !== null && seen === null) return { kind: 'unknown', what: incident }
      const result = log.take(decision, seen?.revision ?? null)
      // An undo names a decision, not an incident.
      if (incident === null) found.clear()
      else found.delete(incident)
      inTime = null
      ledger = null
      return result
    },
    decisions: async (paging) =>
      pageOf(
        log
          .all()
          .map((decision) => standing(book, decision))
          .toReversed(),
        paging,
      ),
  }
}

/** What a decision was tied to may be gone after a rebuild: then a person looks again. */
function standing({ incidents, reports, record }: RecordBook, decision: Decision): Decision {
  const { act } = decision
  const isThere =
    ('incident' in act && incidents.has(act.incident)) ||
    ('from' in act && reports.has(act.from) && reports.has(act.to)) ||
    ('outlet' in act && record.outlets.some(({ id }) => id === act.outlet)) ||
    act.act === 'undo'
  return isThere ? decision : { ...decision, standing: 'needs-another-look' }
}

function statusOf(record: CaseRecord, name: string): CaseStatus {
  const { codebook, reports, accounts, incidents, claims, lineage, outlets } = record
  const captures = new Set(reports.map(({ sha256 }) => sha256)).size
  const [r, a, i, c, l, o] = [reports, accounts, incidents, claims, lineage, outlets].map(({ length }) => length)
  const counts = {
    captures,
    reports: r ?? 0,
    accounts: a ?? 0,
    incidents: i ?? 0,
    claims: c ?? 0,
    lineage: l ?? 0,
    outlets: o ?? 0,
  }
  return { name, codebook, counts, pending: [], problems: [] }
}

function partsOf(book: RecordBook, log: DecisionLog, id: string): IncidentParts | null {
  const incident = book.incidents.get(id)
  if (!incident) return null
  const decisions = log.of(id)
  const tellers = book.tellers(incident)
  const lineage = [...new Set(tellers.flatMap(({ head }) => book.lineageOf(head.id)))]
  return { incident: decided(incident, decisions), tellers, lineage, related: [], decisions }
}

function ledgerOf({ accounts, incidents, reports }: CaseRecord, log: DecisionLog, codebook: MeasuringCodebook): Ledger {
  return openLedger({
    ...{ codebook, accounts, reports },
    incidents: incidents.map((incident) => decided(incident, log.of(incident.id))),
  })
}

function viewOf(book: RecordBook, log: DecisionLog, id: string): IncidentView | null {
  const parts = partsOf(book, log, id)
  return parts && incidentView(parts)
}

function searchable(parts: IncidentParts | null): SearchableRow[] {
  if (parts === null) return []
  let words: string | null = null
  return [
    searchableRow(incidentRow(parts), () => {
      words ??= wordsOf(parts)
      return words
    }),
  ]
}

/** Label and quotes, with the paragraphs that the quotes stand in. */
function wordsOf({ incident, tellers }: IncidentParts): string {
  const quotes = tellers.flatMap(({ text, accounts }) =>
    accounts.flatMap(({ anchor, fields }) => {
      const spans = [anchor, ...FIELD_NAMES.flatMap((field) => quotesIn(fields[field]))]
      return [...new Set(spans.map(({ start, end }) => paragraphOf(text, start, end)))]
    }),
  )
  return [incident.label, ...new Set(quotes)].join('\n').toLowerCase()
}

function quotesIn(statements: readonly Statement<unknown>[]): Quote[] {
  return statements.map(({ quote }) => quote)
}

function paragraphOf(text: string, start: number, end: number): string {
  const next = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next)
}

/** Undated last; ties are settled by id, so that a cursor always goes on where it stopped. */
function byTime(a: SearchableRow, b: SearchableRow): number {
  return compareText(a.days?.first ?? '9999', b.days?.first ?? '9999') || compareText(a.row.id, b.row.id)
}

/** Rows that are in order of time already, in the order asked for. */
function ordered(rows: readonly SearchableRow[], { sort = 'time' }: IncidentQuery): readonly SearchableRow[] {
  if (sort === 'time') return rows
  const rank = ({ row }: SearchableRow) => {
    if (sort === 'origins') return -row.origins
    if (row.review !== 'machine') return 9
    return Object.values(row.statuses).includes('conflict') ? 0 : row.origins === 1 ? 1 : 2
  }
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

async function reportView(book: RecordBook, id: string, marks: MarkShelf): Promise<ReportView | null> {
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
    marks: within(report.text, await marks.of(id)),
    accounts,
    claims: book.claimsOf(id),
    lineage: book.lineageOf(id).flatMap(book.lineageRow),
  }
}

/** A build at work may have read a report anew, which this record does not show yet. */
function within(text: string, marks: readonly Mark[]): Mark[] {
  return marks.filter(({ end }) => end <= text.length)
}

interface Ends {
  readonly from: string
  readonly to: string
}

async function pairView(book: RecordBook, { from, to }: Ends, marks: MarkShelf): Promise<PairView | null> {
  const lineage = book.lineageOf(from).find((link) => link.from === from && link.to === to)
  const [left, right] = [book.reports.get(from), book.reports.get(to)]
  if (!lineage || !left || !right) return null
  const origins = [...new Set([left.origin, right.origin])]
  const origin = origins.flatMap((id) => book.byOrigin.get(id) ?? [])
  const family = [...new Set(origin.flatMap(({ id }) => book.lineageOf(id)))].flatMap(book.lineageRow)
  return {
    lineage,
    from: book.side(left, within(left.text, await marks.of(from))),
    to: book.side(right, within(right.text, await marks.of(to))),
    family,
  }
}
