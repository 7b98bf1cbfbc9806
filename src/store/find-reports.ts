import type { Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import type { Database } from './database.ts'
import { type ReportWithOutlet, toClaim, toReport } from './rows.ts'
import { matchQuery } from './text-search.ts'

/** Which reports, or the claims in which reports. Days as `2025-10-18`, both inclusive, of publication. */
export interface ReportFilter {
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Words that all stand in it. */
  readonly text?: string | undefined
}

/** A report with its origin, which is null until it is traced. */
export interface FoundReport extends Report {
  readonly origin: string | null
}

/** Reports that pass a filter, earliest first, undated last; with a time restriction undated ones are out. */
export async function findReports(db: Database, filter: ReportFilter): Promise<FoundReport[]> {
  let query = db
    .selectFrom('report')
    .leftJoin('outlet', 'outlet.id', 'report.outlet_id')
    .selectAll('report')
    .select('outlet.name as outlet')
  if (filter.since !== undefined) query = query.where('published', '>=', filter.since)
  // A day's end: `2025-10-18` holds `2025-10-18T09:00`.
  if (filter.until !== undefined) query = query.where('published', '<', `${filter.until}~`)
  if (filter.text !== undefined) query = query.where('report.id', 'in', matchQuery(filter.text))
  const rows: ReportWithOutlet[] = await query
    .orderBy((order) => order.fn.coalesce('published', order.val('~')))
    .orderBy('report.id')
    .execute()
  return rows.map((row) => ({ ...toReport(row), origin: row.origin_id }))
}

/** Claims in reports that pass a filter, by series, then period. */
export async function findClaims(db: Database, filter: ReportFilter): Promise<Claim[]> {
  let query = db.selectFrom('claim').innerJoin('report', 'report.id', 'claim.report_id')
  if (filter.since !== undefined) query = query.where('report.published', '>=', filter.since)
  if (filter.until !== undefined) query = query.where('report.published', '<', `${filter.until}~`)
  if (filter.text !== undefined) query = query.where('report.id', 'in', matchQuery(filter.text))
  const rows = await query
    .selectAll('claim')
    .select('report.text as reportText')
    .orderBy('series')
    .orderBy((order) => order.fn.coalesce('period', order.val('~')))
    .orderBy('claim.id')
    .execute()
  return rows.map(({ reportText, ...row }) => toClaim(row, reportText))
}

/** The claims of one report in text order. */
export async function claimsOfReport(db: Database, report: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.id', 'claim.report_id')
    .selectAll('claim')
    .select('report.text as reportText')
    .where('report_id', '=', report)
    .orderBy('start')
    .execute()
  return rows.map(({ reportText, ...row }) => toClaim(row, reportText))
}

/** One claim, or undefined. */
export async function claimById(db: Database, id: string): Promise<Claim | undefined> {
  const row = await db
    .selectFrom('claim')
    .innerJoin('report', 'report.id', 'claim.report_id')
    .selectAll('claim')
    .select('report.text as reportText')
    .where('claim.id', '=', id)
    .executeTakeFirst()
  return row && toClaim(row, row.reportText)
}
