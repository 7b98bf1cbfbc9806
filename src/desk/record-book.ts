import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { compareText } from '../model/compare-text.ts'
import { groupBy } from '../model/group.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Mark } from '../model/mark.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Teller } from './columns.ts'
import type { CaseRecord, RecordedReport } from './record.ts'
import { sentencesOf } from './sentences.ts'
import type { LineageRow, OutletHead, PairSide, ReportHead } from './views.ts'

/** A record with its cross-references at hand. */
export interface RecordBook {
  readonly record: CaseRecord
  readonly reports: ReadonlyMap<string, RecordedReport>
  readonly incidents: ReadonlyMap<string, Incident>
  readonly accounts: ReadonlyMap<string, readonly (Account & { readonly incident: string })[]>
  /** Earliest published first, undated last. */
  readonly inTime: readonly RecordedReport[]
  readonly byOrigin: ReadonlyMap<string, readonly RecordedReport[]>
  readonly byOutlet: ReadonlyMap<string | null, readonly RecordedReport[]>
  /** By series, then period. */
  readonly claimsInOrder: readonly Claim[]
  claimsOf(report: string): readonly Claim[]
  head(report: RecordedReport): ReportHead
  outlet(id: string | null): OutletHead | null
  /** The name of the outlet that is called so, whatever its case; null: none is. */
  outletNamed(name: string): string | null
  lineageOf(report: string): readonly Lineage[]
  lineageRow(link: Lineage): LineageRow[]
  side(report: RecordedReport, marks: readonly Mark[]): PairSide
  sentences(report: RecordedReport): readonly Span[]
  /** The reports that tell an incident, with their accounts of it. */
  tellers(incident: Incident): Teller[]
  /** The report as the model has it: its outlet by name. */
  plain(report: RecordedReport): Report
}

/** `reliabilityOf` is what a person set since, if anything. */
export function openRecord(
  record: CaseRecord,
  reliabilityOf: (outlet: string) => string | null | undefined,
): RecordBook {
  const reports = new Map(record.reports.map((report) => [report.id, report]))
  const outlets = new Map(record.outlets.map((outlet) => [outlet.id, outlet]))
  const byName = new Map(record.outlets.map(({ name }) => [name.toLowerCase().replace(/^the /u, ''), name]))
  const accounts = groupBy(record.accounts, ({ report }) => report)
  const claims = groupBy(record.claims, ({ report }) => report)
  const byId = new Map(record.accounts.map((account) => [account.id, account]))
  const parted = new Map<string, Span[]>()
  const links = groupBy(
    record.lineage.flatMap((link) => [link.from, link.to].map((report) => ({ report, link }))),
    ({ report }) => report,
  )

  const outlet = (id: string | null) => {
    const found = id === null ? undefined : outlets.get(id)
    if (!found) return null
    const set = reliabilityOf(found.id)
    return set === undefined ? found : { ...found, reliability: set }
  }
  const head = ({
    id,
    title,
    outlet: by,
    published,
    language,
    url,
    input,
    sha256,
    origin,
  }: RecordedReport): ReportHead => ({
    id,
    title,
    outlet: outlet(by),
    published,
    language,
    url,
    input,
    sha256,
    origin,
  })
  const sentences = ({ id, text }: RecordedReport) => {
    const found = parted.get(id) ?? sentencesOf(text)
    parted.set(id, found)
    return found
  }
  const lineageOf = (report: string) => (links.get(report) ?? []).map(({ link }) => link)
  return {
    record,
    reports,
    incidents: new Map(record.incidents.map((incident) => [incident.id, incident])),
    accounts,
    inTime: record.reports.toSorted(
      (a, b) => compareText(a.published ?? '9999', b.published ?? '9999') || compareText(a.id, b.id),
    ),
    byOrigin: groupBy(record.reports, ({ origin }) => origin),
    byOutlet: groupBy(record.reports, ({ outlet: by }) => by),
    claimsInOrder: record.claims.toSorted(
      (a, b) =>
        compareText(a.series, b.series) || compareText(a.period ?? '', b.period ?? '') || compareText(a.id, b.id),
    ),
    claimsOf: (report) => claims.get(report) ?? [],
    head,
    outlet,
    outletNamed: (name) => byName.get(name.toLowerCase()) ?? null,
    lineageOf,
    sentences,
    lineageRow: ({ from, to, relation, directed, score, passages, added, reasons }) => {
      const [left, right] = [reports.get(from), reports.get(to)]
      if (!left || !right) return []
      const counts = { passages: passages.length, added: added.length }
      return [{ from: head(left), to: head(right), relation, directed, score, ...counts, reasons }]
    },
    side: (report, marks) => ({
      head: head(report),
      text: report.text,
      sentences: sentences(report),
      marks: marks.filter(({ kind }) => kind === 'attribution' || kind === 'hedge'),
    }),
    tellers: (incident) => {
      const own = incident.accounts.flatMap((id) => {
        const { incident: _, ...account } = byId.get(id) ?? { incident: null }
        return 'id' in account ? [account] : []
      })
      return [...groupBy(own, ({ report }) => report)].flatMap(([id, told]) => {
        const report = reports.get(id)
        if (!report) return []
        return [{ head: head(report), text: report.text, sentences: () => sentences(report), accounts: told }]
      })
    },
    plain: ({ origin: _, ...report }) => ({
      ...report,
      byline: report.byline ?? null,
      outlet: outlet(report.outlet)?.name ?? null,
    }),
  }
}
