import { FIELD_NAMES } from '../model/account.ts'
import { decided, incidentOf } from '../model/decided.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Decision } from './decision.ts'
import { type DecisionKeeper, forgetful } from './decision-file.ts'
import type { ClaimQuery, Desk, IncidentQuery, LineageQuery, ReportQuery } from './desk.ts'
import { daysOf } from './edtf-days.ts'
import { isIn, overviewOf, type SearchableRow } from './incident-filter.ts'
import { incidentRow, incidentView, statusesOf } from './incident-view.ts'
import { outletRow } from './outlet-row.ts'
import { pageOf } from './paging.ts'
import type { CaseRecord } from './record.ts'
import { openRecord, type RecordBook } from './record-book.ts'
import { type DecisionLog, decisionLog } from './record-decisions.ts'
import { contextOf } from './sentences.ts'
import type { CaseStatus, ClaimRow, IncidentView, OutletRow, PairView, ReportRow, ReportView } from './views.ts'

/** A desk over an exported record, held in memory: for tests, and for a record without its case. */
export function recordDesk(record: CaseRecord, name = 'record', keeper: DecisionKeeper = forgetful()): Desk {
  const log = decisionLog(keeper, () => new Date())
  const book = openRecord(record, log.reliabilityOf)
  const view = (id: string) => viewOf(book, log, id)
  // Worked out once, and again for what a decision changes.
  const kept = new Map<string, SearchableRow[]>()
  const rows = () =>
    record.incidents.flatMap(({ id }) => {
      const found = kept.get(id) ?? searchable(view(id))
      kept.set(id, found)
      return found
    })
  return {
    status: async () => statusOf(record, name),
    listIncidents: async (query) =>
      pageOf(
        sorted(
          rows().filter((row) => isIn(row, query)),
          query,
        ),
        query,
      ),
    overview: async (filter) => overviewOf(rows(), filter),
    incident: async (id) => view(id),
    listReports: async (query) => pageOf(reportRows(book, query), query),
    report: async (id) => reportView(book, id),
    listLineage: async (query) => pageOf(record.lineage.filter(linksIn(query)).flatMap(book.lineageRow), query),
    pair: async (from, to) => pairView(book, from, to),
    listClaims: async (query) => pageOf(claimRows(book, query), query),
    listOutlets: async () => record.outlets.map(({ id }) => outletOf(book, id)),
    capture: async () => null,
    decide: async (decision) => {
      const incident = incidentOf(decision.act)
      const seen = incident === null ? null : view(incident)
      if (incident !== null && seen === null) return { kind: 'unknown', what: incident }
      const result = log.take(decision, seen?.revision ?? null)
      // An undo names a decision, not an incident.
      if (incident === null) kept.clear()
      else kept.delete(incident)
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

function viewOf(book: RecordBook, log: DecisionLog, id: string): IncidentView | null {
  const incident = book.incidents.get(id)
  if (!incident) return null
  const decisions = log.of(id)
  const tellers = book.tellers(incident)
  const lineage = [...new Set(tellers.flatMap(({ head }) => book.lineageOf(head.id)))]
  return incidentView({ incident: decided(incident, decisions), tellers, lineage, related: [], decisions })
}

function searchable(view: IncidentView | null): SearchableRow[] {
  if (view === null) return []
  const told = view.columns.flatMap(({ accounts }) => accounts)
  const quotes = told.flatMap(({ fields, anchor }) => [
    anchor,
    ...FIELD_NAMES.flatMap((field) => fields[field].map(({ context }) => context)),
  ])
  const words = [view.incident.label, ...quotes.map(({ exact }) => exact)].join('\n').toLowerCase()
  return [{ row: incidentRow(view), words }]
}

function sorted(rows: readonly SearchableRow[], { sort = 'time' }: IncidentQuery) {
  const day = (when: string | null) => (when === null ? '9999' : (daysOf(when)?.first ?? '9999'))
  const rank = ({ row }: SearchableRow) => {
    if (sort === 'origins') return -row.origins
    if (sort === 'time' || row.review !== 'machine') return sort === 'time' ? 0 : 9
    return Object.values(row.statuses).includes('conflict') ? 0 : row.origins === 1 ? 1 : 2
  }
  return rows
    .toSorted((a, b) => rank(a) - rank(b) || compare(day(a.row.when), day(b.row.when)) || compare(a.row.id, b.row.id))
    .map(({ row }) => row)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function holdsWords(text: string, wanted: string | undefined): boolean {
  const lower = text.toLowerCase()
  return (wanted ?? '')
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word))
}

function reportRows(book: RecordBook, { text, outlet, since, until }: ReportQuery): ReportRow[] {
  return book.record.reports
    .filter((report) => {
      const days = report.published === null ? null : daysOf(report.published)
      if ((since !== undefined || until !== undefined) && days === null) return false
      if (days !== null && (days.last < (since ?? '') || days.first > (until ?? '9999'))) return false
      return (outlet === undefined || report.outlet === outlet) && holdsWords(`${report.title} ${report.text}`, text)
    })
    .map((report) => ({
      report: book.head(report),
      incidents: new Set((book.accounts.get(report.id) ?? []).map(({ incident }) => incident)).size,
      claims: book.record.claims.filter((claim) => claim.report === report.id).length,
      relation: book.lineageOf(report.id).find(({ to, directed }) => directed && to === report.id)?.relation ?? null,
      length: report.text.length,
    }))
    .sort(
      (a, b) =>
        compare(a.report.published ?? '9999', b.report.published ?? '9999') || compare(a.report.id, b.report.id),
    )
}

function reportView(book: RecordBook, id: string): ReportView | null {
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
    marks: book.marksOf(id),
    accounts,
    claims: book.record.claims.filter((claim) => claim.report === id),
    lineage: book.lineageOf(id).flatMap(book.lineageRow),
  }
}

function linksIn({ report, relation }: LineageQuery) {
  return (link: Lineage) =>
    (report === undefined || link.from === report || link.to === report) &&
    (relation === undefined || link.relation === relation)
}

function pairView(book: RecordBook, from: string, to: string): PairView | null {
  const lineage = book.lineageOf(from).find((link) => link.from === from && link.to === to)
  const [left, right] = [book.reports.get(from), book.reports.get(to)]
  if (!lineage || !left || !right) return null
  const origin = [...book.reports.values()].filter(
    (report) => report.origin === right.origin || report.origin === left.origin,
  )
  const family = [...new Set(origin.flatMap(({ id }) => book.lineageOf(id)))].flatMap(book.lineageRow)
  return { lineage, from: book.side(left), to: book.side(right), family }
}

function claimRows(book: RecordBook, { text, series, kind }: ClaimQuery): ClaimRow[] {
  return book.record.claims
    .filter((claim) => (series === undefined || claim.series === series) && (kind === undefined || claim.kind === kind))
    .filter((claim) => holdsWords(`${claim.measure} ${claim.quote.exact}`, text))
    .flatMap((claim) => {
      const report = book.reports.get(claim.report)
      return report
        ? [{ claim, report: book.head(report), context: contextOf(report.text, claim.quote, book.sentences(report)) }]
        : []
    })
    .sort(
      (a, b) =>
        compare(a.claim.series, b.claim.series) ||
        compare(a.claim.period ?? '', b.claim.period ?? '') ||
        compare(a.claim.id, b.claim.id),
    )
}

function outletOf(book: RecordBook, id: string): OutletRow {
  const own = book.record.reports.filter(({ outlet }) => outlet === id)
  const ids = new Set(own.map((report) => report.id))
  const isDerived = (report: string) => book.lineageOf(report).some(({ to, directed }) => directed && to === report)
  return outletRow({
    outlet: book.outlet(id) ?? { id, name: id, reliability: null },
    reports: own.map((report) => ({
      text: report.text,
      isDerived: isDerived(report.id),
      isOrigin: !isDerived(report.id),
    })),
    accounts: book.record.accounts.filter(({ report }) => ids.has(report)),
    loaded: book.record.marks.filter(({ report, kind }) => kind === 'loaded' && ids.has(report)).length,
  })
}
