import { sql } from 'kysely'
import type { Lineage } from '../model/lineage.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { lineageAsDecided } from './decided.ts'
import { toLineage, toLineageRow } from './rows.ts'

/** Reports not yet traced with `stamp`, by id. */
export async function untracedReports(db: Database, stamp: string): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where((where) => where.or([where('traced', 'is', null), where('traced', '!=', stamp)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Keeps what was found of reports, and that they are traced. The origins this touches are worked out again. */
export async function saveLineage(
  db: Database,
  reports: readonly string[],
  { found, stamp }: { readonly found: readonly Lineage[]; readonly stamp: string },
): Promise<void> {
  for (const lineage of found) {
    const row = toLineageRow(lineage)
    await db
      .insertInto('lineage')
      .values(row)
      .onConflict((known) => known.columns(['from_id', 'to_id']).doUpdateSet(row))
      .execute()
  }
  const touched = JSON.stringify([...reports, ...found.flatMap(({ from, to }) => [from, to])])
  const these = sql`(select value from json_each(${touched}))`
  await sql`
    update report set origin_id = null
     where id in ${these}
        or origin_id in (select origin_id from report where id in ${these} and origin_id is not null)`.execute(db)
  await sql`
    update report set traced = ${stamp} where id in (select value from json_each(${JSON.stringify(reports)}))`.execute(
    db,
  )
}

/** Lineage that touches any of these reports, as people left it. */
export async function lineageOfReports(db: Database, reports: readonly string[]): Promise<Lineage[]> {
  const found = new Map<string, Lineage>()
  for (const some of chunks([...new Set(reports)], 2)) {
    const rows = await db
      .selectFrom('lineage')
      .selectAll()
      .where((where) => where.or([where('from_id', 'in', some), where('to_id', 'in', some)]))
      .execute()
    for (const row of rows) found.set(`${row.from_id} ${row.to_id}`, toLineage(row))
  }
  return lineageAsDecided(db, [...found.values()], reports)
}

/** All lineage as people left it, in the order of its reports' ids. */
export async function allLineage(db: Database): Promise<Lineage[]> {
  const rows = await db.selectFrom('lineage').selectAll().orderBy('from_id').orderBy('to_id').execute()
  return lineageAsDecided(db, rows.map(toLineage))
}

/** Reports whose origin is to be worked out, by id. */
export async function reportsWithoutOrigin(db: Database): Promise<{ id: string; published: string | null }[]> {
  return db.selectFrom('report').select(['id', 'published']).where('origin_id', 'is', null).orderBy('id').execute()
}

/** Keeps the origins of reports; the incidents they have a part in are weighed again. */
export async function saveOrigins(db: Database, origins: ReadonlyMap<string, string>): Promise<void> {
  for (const [report, origin_id] of origins) {
    await db.updateTable('report').set({ origin_id }).where('id', '=', report).execute()
  }
  for (const some of chunks([...origins.keys()])) {
    await db
      .insertInto('to_weigh')
      .columns(['account_id'])
      .expression(db.selectFrom('account').select('id as account_id').where('report_id', 'in', some))
      .onConflict((known) => known.doNothing())
      .execute()
  }
}
