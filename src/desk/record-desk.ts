import { type Ledger, openLedger } from '../ledger/ledger.ts'
import type { MeasuringCodebook } from '../ledger/measure.ts'
import { decided, incidentOf } from '../model/decided.ts'
import { groupBy } from '../model/group.ts'
import type { Mark } from '../model/mark.ts'
import { toldWords } from '../model/told-words.ts'
import type { Decision } from './decision.ts'
import type { Desk } from './desk.ts'
import { type IncidentIndex, type IsTold, indexOf, inTime } from './incident-index.ts'
import { headOf } from './incident-view.ts'
import { pageOf } from './paging.ts'
import type { CaseRecord } from './record.ts'
import { openRecord, type RecordBook } from './record-book.ts'
import { type DecisionLog, decisionLog, rejectedIn } from './record-decisions.ts'
import { listClaims, listLineage, listOutlets, listReports } from './record-lists.ts'
import { saidRows, sayingsOf } from './record-sources.ts'
import { type MarksOf, pairView, reportView, rowOf, viewOf } from './record-views.ts'
import { sourceIndex } from './source-index.ts'
import type { CaseStatus } from './views.ts'

/** A desk over an exported record, held in memory: for tests, and for a record without its case. Its decisions are forgotten. */
export function recordDesk(
  record: CaseRecord,
  name = 'record',
  /** Whose words tell what a claim counts; absent: claims are not set beside the incidents. */
  { codebook }: { readonly codebook?: MeasuringCodebook } = {},
): Desk {
  const log = decisionLog([], () => new Date())
  const book = openRecord(record, log.reliabilityOf)
  const marksOf = marksIn(record)
  const now = () => record.incidents.map((incident) => decided(incident, log.of(incident.id)))
  let index: IncidentIndex = indexOf(now().map(headOf))
  let ledger: Ledger | null = null
  const check: Ledger = (claim) => {
    ledger ??= codebook ? openLedger({ ...record, codebook, incidents: now() }) : () => null
    return ledger(claim)
  }
  const told = wordsIn(record, book)
  const sources = sourceIndex()
  for (const { id } of inTime(record.incidents.map(headOf))) sources.add(id, sayingsOf(book, id, marksOf))
  return {
    status: async () => statusOf(record, name),
    async listIncidents(query) {
      const page = index.list(query, told(query.text, log))
      return { ...page, rows: page.rows.flatMap(({ id }) => rowOf(book, log, id) ?? []) }
    },
    overview: async (filter) => index.overview(filter, told(filter.text, log)),
    incident: async (id) => viewOf(book, log, id),
    listReports: async (query) => listReports(book, query),
    report: async (id) => reportView({ book, log, marksOf }, id),
    listLineage: async (query) => listLineage(book, query),
    pair: async (from, to) => pairView({ book, log, marksOf }, { from, to }),
    listClaims: async (query) => listClaims(book, query, check),
    listOutlets: async () => listOutlets(book, loadedIn(record)),
    listSources: async (query) => sources.list(query, rejectedIn(log)),
    source: async (id) => sources.one(id, rejectedIn(log)),
    async listSaid(source, query) {
      const page = sources.said(source, query, rejectedIn(log))
      return page && { ...page, rows: saidRows(book, source, { places: page.rows, marksOf }) }
    },
    capture: async () => null,
    listQuestions: async () => ({ rows: [], count: 0, next: null }),
    decide: async (decision) => {
      const incident = incidentOf(decision.act)
      const seen = incident === null ? null : viewOf(book, log, incident)
      if (incident !== null && seen === null) return { kind: 'unknown', what: incident }
      const result = log.take(decision, seen?.revision ?? null, () => {})
      index = indexOf(now().map(headOf))
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

/** What a decision was about may not be in this record: then a person looks again. */
function standing({ incidents, reports, record }: RecordBook, decision: Decision): Decision {
  const { act } = decision
  const isThere =
    ('incident' in act && incidents.has(act.incident)) ||
    ('from' in act && reports.has(act.from) && reports.has(act.to)) ||
    ('report' in act && reports.has(act.report)) ||
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

function marksIn({ marks }: CaseRecord): MarksOf {
  const byReport = groupBy(marks, ({ report }) => report)
  return (report) =>
    (byReport.get(report) ?? []).map(({ kind, start, end, value }) => ({ kind, start, end, value }) as Mark)
}

/** How many marks of loaded language each report has. */
function loadedIn({ marks }: CaseRecord): ReadonlyMap<string, number> {
  const loaded = groupBy(
    marks.filter(({ kind }) => kind === 'loaded'),
    ({ report }) => report,
  )
  return new Map([...loaded].map(([report, found]) => [report, found.length]))
}

/** Which incidents are told, in label or quotes, with all of some words. */
function wordsIn(record: CaseRecord, book: RecordBook): (text: string | undefined, log: DecisionLog) => IsTold {
  const known = new Map<string, string>()
  for (const account of record.accounts) {
    const words = toldWords(account, book.reports.get(account.report)?.text ?? '').toLowerCase()
    known.set(account.incident, `${known.get(account.incident) ?? ''}\n${words}`)
  }
  return (text, log) => {
    const wanted = (text ?? '').toLowerCase().split(/\s+/u)
    const labelOf = (id: string) => {
      const incident = book.incidents.get(id)
      return incident ? decided(incident, log.of(id)).label.toLowerCase() : ''
    }
    return (id) => {
      const words = `${labelOf(id)}\n${known.get(id)}`
      return wanted.every((word) => words.includes(word))
    }
  }
}
