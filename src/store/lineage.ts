import { sql } from 'kysely'
import type { Lineage } from '../model/lineage.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { lineageAsDecided } from './decided.ts'
import { listed } from './listed.ts'
import { notStamped } from './not-stamped.ts'
import { toLineage, toLineageRow } from './rows.ts'
import type { LineageRow } from './tables.ts'
import { findOriginsAgain } from './work-again.ts'

/** Reports not yet traced with `stamp`, by day of publication: what draws on one another lies close together. */
export async function untracedReports(db: Database, stamp: string): Promise<string[]> {
  const { rows } = await sql<{ id: string; published: string | null }>`
    select id, published from ${notStamped('report', 'traced', stamp)}`.execute(db)
  // Sorted here: asked to sort, SQLite would go through all reports by their ids.
  return rows
    .map(({ id, published }) => ({ id, key: `${published ?? ''} ${id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id)
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
  await findOriginsAgain(db, [...reports, ...found.flatMap(({ from, to }) => [from, to])])
  await sql`update report set traced = ${stamp} where id in ${listed(reports)}`.execute(db)
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

/** Which reports hang together with any of these, as people left it: lineage without its passages, additions and reasons. */
export async function tiesOfReports(db: Database, reports: readonly string[]): Promise<Lineage[]> {
  const found = new Map<string, Lineage>()
  const columns = ['from_id', 'to_id', 'relation', 'directed', 'score'] as const
  for (const some of chunks([...new Set(reports)], 2)) {
    const rows = await db
      .selectFrom('lineage')
      .select(columns)
      .where((where) => where.or([where('from_id', 'in', some), where('to_id', 'in', some)]))
      .execute()
    for (const row of rows) found.set(`${row.from_id} ${row.to_id}`, toLineage({ ...row, ...BARE }))
  }
  return lineageAsDecided(db, [...found.values()], reports)
}

const BARE = { passages: '[]', added: '[]', reasons: '[]' }

/** All lineage as people left it, in the order of its reports' ids. */
export async function allLineage(db: Database): Promise<Lineage[]> {
  const rows = await db.selectFrom('lineage').selectAll().orderBy('from_id').orderBy('to_id').execute()
  return lineageAsDecided(db, rows.map(toLineage))
}

/** All lineage as people left it, in the same order, without what makes it long. */
export async function lineageEnds(db: Database): Promise<Pick<Lineage, 'from' | 'to' | 'relation'>[]> {
  const { rows } = await sql<LineageRow>`
    select from_id, to_id, relation, directed, score, '[]' as passages, '[]' as added, '[]' as reasons
      from lineage order by from_id, to_id`.execute(db)
  return (await lineageAsDecided(db, rows.map(toLineage))).map(({ from, to, relation }) => ({ from, to, relation }))
}

/** Some of the reports whose origin is to be worked out. */
export async function reportsWithoutOrigin(db: Database, most: number): Promise<string[]> {
  const rows = await db.selectFrom('report').select('id').where('origin_id', 'is', null).limit(most).execute()
  return rows.map(({ id }) => id)
}

/** Keeps the origins of reports; the incidents they have a part in are weighed again. */
export async function saveOrigins(db: Database, origins: ReadonlyMap<string, string>): Promise<void> {
  await sql`
    update report set origin_id = one.value ->> 1 from json_each(${JSON.stringify([...origins])}) one
     where report.id = one.value ->> 0`.execute(db)
  await sql`
    insert or ignore into to_weigh (account_id)
    select id from account where report_id in ${listed([...origins.keys()])}`.execute(db)
}
