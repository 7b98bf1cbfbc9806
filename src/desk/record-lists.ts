import type { Ledger } from '../ledger/ledger.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import type { Lineage } from '../model/lineage.ts'
import type { ClaimQuery, LineageQuery, ReportQuery } from './desk.ts'
import { daysOf } from './edtf-days.ts'
import { outletRow } from './outlet-row.ts'
import { pageOf } from './paging.ts'
import type { RecordedReport } from './record.ts'
import type { RecordBook } from './record-book.ts'
import { contextOf } from './sentences.ts'
import type { ClaimRow, LineageRow, OutletRow, Page, ReportRow } from './views.ts'

// Lists are put in order once, when the record is opened; rows are made for the page that is asked for only.

/** Whether all words looked for stand in a text, whatever their case. */
export function holdsWords(text: string, wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === '') return true
  const lower = text.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word))
}

function asRows<T, R>({ rows, ...page }: Page<T>, toRows: (item: T) => readonly R[]): Page<R> {
  return { ...page, rows: rows.flatMap(toRows) }
}

export function listReports(book: RecordBook, query: ReportQuery): Page<ReportRow> {
  const isSpanned = query.since !== undefined || query.until !== undefined
  const isWanted = (report: RecordedReport) =>
    (query.outlet === undefined || report.outlet === query.outlet) &&
    (!isSpanned || isPublishedIn(report, query)) &&
    holdsWords(`${report.title} ${report.text}`, query.text)
  return asRows(pageOf(book.inTime.filter(isWanted), query), (report) => [reportRow(book, report)])
}

/** One report as the list shows it. */
export function reportRow(book: RecordBook, report: RecordedReport): ReportRow {
  return {
    report: book.head(report),
    incidents: new Set((book.accounts.get(report.id) ?? []).map(({ incident }) => incident)).size,
    claims: book.claimsOf(report.id).length,
    relation: book.lineageOf(report.id).find(({ to, directed }) => directed && to === report.id)?.relation ?? null,
    length: report.text.length,
  }
}

/** Whether a report came out within a span of days. */
export function isPublishedIn(
  { published }: Pick<RecordedReport, 'published'>,
  { since = '', until = '9999' }: ReportQuery,
): boolean {
  const days = published === null ? null : daysOf(published)
  return days !== null && days.last >= since && days.first <= until
}

export function listLineage(book: RecordBook, query: LineageQuery): Page<LineageRow> {
  const { report, relation } = query
  const isWanted = (link: Lineage) =>
    (report === undefined || link.from === report || link.to === report) &&
    (relation === undefined || link.relation === relation)
  return asRows(pageOf(book.record.lineage.filter(isWanted), query), book.lineageRow)
}

export function listClaims(book: RecordBook, query: ClaimQuery, check: Ledger): Page<ClaimRow> {
  const { series, kind, text } = query
  const found = book.claimsInOrder.filter(
    (claim) =>
      (series === undefined || claim.series === series) &&
      (kind === undefined || claim.kind === kind) &&
      holdsWords(`${claim.measure} ${claim.quote.exact}`, text),
  )
  return asRows(pageOf(found, query), (claim) => claimRow(book, claim, check(claim)))
}

/** One claim as the ledger shows it; none when its report is not there. */
export function claimRow(book: RecordBook, claim: Claim, check: ClaimCheck | null): ClaimRow[] {
  const report = book.reports.get(claim.report)
  if (!report) return []
  const context = contextOf(report.text, claim.quote, book.sentences(report))
  return [{ claim, report: book.head(report), context, check }]
}

/** `loaded`: how many marks of loaded language each report has. */
export function listOutlets(book: RecordBook, loaded: ReadonlyMap<string, number>): OutletRow[] {
  const isDerived = (report: string) => book.lineageOf(report).some(({ to, directed }) => directed && to === report)
  return book.record.outlets.map((outlet) => {
    const own = book.byOutlet.get(outlet.id) ?? []
    return outletRow({
      outlet: book.outlet(outlet.id) ?? outlet,
      reports: own.map(({ id, text }) => ({ text, isDerived: isDerived(id), isOrigin: !isDerived(id) })),
      accounts: own.flatMap(({ id }) => book.accounts.get(id) ?? []),
      loaded: own.reduce((sum, { id }) => sum + (loaded.get(id) ?? 0), 0),
    })
  })
}
