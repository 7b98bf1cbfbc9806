import { sql } from 'kysely'
import { compareText } from '../model/compare-text.ts'
import type { Mark } from '../model/mark.ts'
import type { Report } from '../model/report.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { listed } from './listed.ts'
import { type ReportWithOutlet, toReport } from './rows.ts'

const withOutlet = (db: Database) =>
  db
    .selectFrom('report')
    .leftJoin('outlet', 'outlet.id', 'report.outlet_id')
    .selectAll('report')
    .select('outlet.name as outlet')

/** Reports by their ids, in no order; unknown ids are left out. */
export async function reportsById(db: Database, ids: readonly string[]): Promise<Map<string, Report>> {
  const reports = new Map<string, Report>()
  for (const some of chunks([...new Set(ids)])) {
    const rows: ReportWithOutlet[] = await withOutlet(db).where('report.id', 'in', some).execute()
    for (const row of rows) reports.set(row.id, toReport(row))
  }
  return reports
}

/** All reports, by publication, then id; undated ones last. */
export async function allReports(
  db: Database,
): Promise<(Report & { outletId: string | null; origin: string | null })[]> {
  const rows: ReportWithOutlet[] = await withOutlet(db).execute()
  return rows
    .map((row) => ({ ...toReport(row), outletId: row.outlet_id, origin: row.origin_id }))
    .sort((left, right) => compareText(left.published ?? '~', right.published ?? '~') || compareText(left.id, right.id))
}

/** The marks of a report in text order. */
export async function marksOfReport(db: Database, report: string): Promise<Mark[]> {
  const row = await db.selectFrom('report_marks').select('marks').where('report_id', '=', report).executeTakeFirst()
  return row === undefined ? [] : JSON.parse(row.marks)
}

/** The origins of reports; those not worked out yet are left out. */
export async function originsOfReports(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const origins = new Map<string, string>()
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db.selectFrom('report').select(['id', 'origin_id']).where('id', 'in', some).execute()
    for (const { id, origin_id } of rows) if (origin_id !== null) origins.set(id, origin_id)
  }
  return origins
}

/** Where a report stands among others. */
export interface Publication {
  readonly id: string
  readonly published: string | null
  /** The ids of its outlet, and of its origin; null where there is none, or it is not worked out. */
  readonly outlet: string | null
  readonly origin: string | null
  readonly outletName: string | null
}

/** When each report of the case was published. */
export async function publications(db: Database): Promise<{ id: string; published: string | null }[]> {
  return db.selectFrom('report').select(['id', 'published']).execute()
}

/** When and by whom reports were published; unknown ids are left out. */
export async function publicationsById(db: Database, ids: readonly string[]): Promise<Map<string, Publication>> {
  const { rows } = await sql<Publication>`
    select report.id, published, outlet_id as outlet, origin_id as origin, name as "outletName"
      from report left join outlet on outlet.id = outlet_id where report.id in ${listed(ids)}`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** How many reports the case has. */
export async function countReports(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('report')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The reports of an origin, by id. */
export async function reportsOfOrigin(db: Database, origin: string): Promise<string[]> {
  const rows = await db.selectFrom('report').select('id').where('origin_id', '=', origin).orderBy('id').execute()
  return rows.map(({ id }) => id)
}
