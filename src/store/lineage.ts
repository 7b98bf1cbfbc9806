import { sql } from 'kysely'
import type { Lineage } from '../model/lineage.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { lineageAsDecided } from './decided.ts'
import { toLineage, toLineageRow } from './rows.ts'

/** A key that more reports share tells nothing. Keeps the look-up's cost flat as the case grows. */
const KEY_CAP = 100
const CANDIDATES = 40
/** Of those that share most keys, so many are looked at: some are not traced yet. */
const LOOKED_AT = 200

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

/** Reports already traced that share the most rare keys with this one. */
export async function reportsLike(db: Database, report: string, stamp: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with rare as (
      select mine.key from trace_key mine
       where mine.report_id = ${report}
         and (select count(*) from (select 1 from trace_key other where other.key = mine.key limit ${KEY_CAP + 1}) some) <= ${KEY_CAP}
    ),
    shared as (
      select trace_key.report_id as id, count(*) as keys
        from rare join trace_key on trace_key.key = rare.key
       group by trace_key.report_id
       order by keys desc, id
       limit ${LOOKED_AT}
    )
    select report.id
      from shared join report on report.id = shared.id
     where report.id <> ${report} and report.traced = ${stamp}
     order by shared.keys desc, report.id
     limit ${CANDIDATES}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Keeps what was found of one report, and that it is traced. The origins it touches are worked out again. */
export async function saveLineage(
  db: Database,
  report: string,
  found: readonly Lineage[],
  stamp: string,
): Promise<void> {
  for (const lineage of found) {
    const row = toLineageRow(lineage)
    await db
      .insertInto('lineage')
      .values(row)
      .onConflict((known) => known.columns(['from_id', 'to_id']).doUpdateSet(row))
      .execute()
  }
  const touched = [report, ...found.flatMap(({ from, to }) => [from, to])]
  const origins = db
    .selectFrom('report')
    .select('origin_id')
    .where('id', 'in', touched)
    .where('origin_id', 'is not', null)
  await db
    .updateTable('report')
    .set({ origin_id: null })
    .where((where) => where.or([where('id', 'in', touched), where('origin_id', 'in', origins)]))
    .execute()
  await db.updateTable('report').set({ traced: stamp }).where('id', '=', report).execute()
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
