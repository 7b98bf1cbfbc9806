import type { Account, FieldName, FieldValues, Statement } from '../model/account.ts'
import { noFields } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import { quoteOf } from '../model/span.ts'
import type { AccountRow, ClaimRow, IncidentRow, LineageRow, ReportRow, StatementRow } from './tables.ts'

/** A report's row with its outlet's name. */
export type ReportWithOutlet = ReportRow & { outlet: string | null }

export function toReport(row: ReportWithOutlet): Report {
  const { id, sha256, input, key, url, title, outlet, byline, published, language, text } = row
  return { id, sha256, input, key, url, title, outlet, byline, published, language, text }
}

export function toStatementRows(account: Account): StatementRow[] {
  return Object.entries(account.fields).flatMap(([field, statements]) =>
    statements.map(({ value, quote, saidBy, hedged, derived }, position) => ({
      account_id: account.id,
      field,
      position,
      value: JSON.stringify(value),
      start: quote.start,
      end: quote.end,
      said_by: saidBy && JSON.stringify(saidBy),
      hedged: Number(hedged),
      derived,
    })),
  )
}

/** Builds an account from its row, its statements in order, and its report's text. */
export function toAccount(row: AccountRow, statements: readonly StatementRow[], text: string): Account {
  const fields = noFields() as Record<FieldName, Statement<FieldValues[FieldName]>[]>
  for (const { field, value, start, end, said_by, hedged, derived } of statements) {
    fields[field as FieldName].push({
      value: JSON.parse(value),
      quote: quoteOf(text, { start, end }),
      saidBy: said_by === null ? null : JSON.parse(said_by),
      hedged: hedged === 1,
      derived: derived as Statement<unknown>['derived'],
    })
  }
  return {
    id: row.id,
    report: row.report_id,
    type: row.type,
    modality: row.modality as Account['modality'],
    anchor: quoteOf(text, { start: row.anchor_start, end: row.anchor_end }),
    fields: fields as Account['fields'],
    ...(row.extractor === null ? {} : { extractor: row.extractor }),
  }
}

export function toClaimRow(claim: Claim): ClaimRow {
  const { id, report, kind, measure, unit, period, per, place, series, quote } = claim
  return {
    ...{ id, report_id: report, kind, measure, unit, period, per, place, series, start: quote.start, end: quote.end },
    value: claim.value && JSON.stringify(claim.value),
    comparison: claim.comparison && JSON.stringify(claim.comparison),
    said_by: claim.saidBy && JSON.stringify(claim.saidBy),
  }
}

export function toClaim(row: ClaimRow, text: string): Claim {
  return {
    id: row.id,
    report: row.report_id,
    quote: quoteOf(text, row),
    kind: row.kind as Claim['kind'],
    measure: row.measure,
    unit: row.unit,
    value: row.value === null ? null : JSON.parse(row.value),
    period: row.period,
    per: row.per,
    place: row.place,
    comparison: row.comparison === null ? null : JSON.parse(row.comparison),
    saidBy: row.said_by === null ? null : JSON.parse(row.said_by),
    series: row.series,
  }
}

export function toLineageRow(lineage: Lineage): LineageRow {
  return {
    from_id: lineage.from,
    to_id: lineage.to,
    relation: lineage.relation,
    directed: Number(lineage.directed),
    score: lineage.score,
    passages: JSON.stringify(lineage.passages),
    added: JSON.stringify(lineage.added),
    reasons: JSON.stringify(lineage.reasons),
  }
}

export function toLineage(row: LineageRow): Lineage {
  return {
    from: row.from_id,
    to: row.to_id,
    relation: row.relation as Lineage['relation'],
    directed: row.directed === 1,
    score: row.score,
    passages: JSON.parse(row.passages),
    added: JSON.parse(row.added),
    reasons: JSON.parse(row.reasons),
  }
}

/** Builds an incident from its row and the ids of its accounts. */
export function toIncident(row: IncidentRow, accounts: readonly string[]): Incident {
  return {
    id: row.id,
    type: row.type,
    label: row.label,
    accounts: [...accounts].sort(),
    origins: row.origins,
    fields: JSON.parse(row.fields),
    credibility: { grade: row.grade as Incident['credibility']['grade'], reasons: JSON.parse(row.reasons) },
    review: row.review as Incident['review'],
  }
}
