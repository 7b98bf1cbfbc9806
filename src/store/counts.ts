import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { listed } from './listed.ts'

/**
 * Adds to the counts, and to the tables that reports and accounts are looked up in, what `counted` and `linkable` hold of
 * these reports.
 */
export async function count(db: Database, reports: readonly string[]): Promise<void> {
  const these = listed(reports)
  // In the order of the tables' keys: so neighbours go onto one page of the file.
  await sql`
    insert into word_count (word, reports) ${wordsOf(these)}
    on conflict (word) do update set reports = reports + excluded.reports`.execute(db)
  await sql`
    insert into sentence_count (outlet_id, hash, reports) ${sentencesOf(these)}
    on conflict (outlet_id, hash) do update set reports = reports + excluded.reports`.execute(db)
  await sql`insert into trace_key (key, report) ${traceKeysOf(these)} order by 1, 2`.execute(db)
  await sql`insert into link_key (key, account) ${linkKeysOf(these)} order by 1, 2`.execute(db)
}

/** Takes reports out of the counts and look-ups again, before they are deleted. */
export async function uncount(db: Database, reports: readonly string[]): Promise<void> {
  const these = listed(reports)
  await sql`
    update word_count set reports = word_count.reports - gone.reports from (${wordsOf(these)}) gone
     where word_count.word = gone.word`.execute(db)
  await sql`delete from word_count where reports <= 0 and word in (select word from (${wordsOf(these)}))`.execute(db)
  await sql`
    update sentence_count set reports = sentence_count.reports - gone.reports from (${sentencesOf(these)}) gone
     where sentence_count.outlet_id = gone.outlet_id and sentence_count.hash = gone.hash`.execute(db)
  await sql`
    delete from sentence_count
     where reports <= 0 and (outlet_id, hash) in (select outlet_id, hash from (${sentencesOf(these)}))`.execute(db)
  await sql`delete from trace_key where (key, report) in (${traceKeysOf(these)})`.execute(db)
  await sql`delete from link_key where (key, account) in (${linkKeysOf(these)})`.execute(db)
}

const wordsOf = (reports: RawBuilder<unknown>) => sql`
  select one.value as word, count(*) as reports from counted, json_each(counted.words) one
   where report_id in ${reports} group by one.value`

const sentencesOf = (reports: RawBuilder<unknown>) => sql`
  select report.outlet_id, one.value as hash, count(*) as reports
    from counted join report on report.id = counted.report_id, json_each(counted.sentences) one
   where counted.report_id in ${reports} and report.outlet_id is not null
   group by report.outlet_id, one.value`

const traceKeysOf = (reports: RawBuilder<unknown>) => sql`
  select one.value, report.number
    from counted join report on report.id = counted.report_id, json_each(counted.trace_keys) one
   where counted.report_id in ${reports}`

const linkKeysOf = (reports: RawBuilder<unknown>) => sql`
  select one.value, account.number
    from account join linkable on linkable.account_id = account.id, json_each(linkable.keys) one
   where account.report_id in ${reports}`

/** In how many reports of the case each of these words stands; words in none are left out. */
export async function wordCounts(db: Database, words: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; reports: number }>`
    select word, reports from word_count where word in ${listed(words)}`.execute(db)
  return new Map(rows.map(({ word, reports }) => [word, reports]))
}

/** In so many reports of one outlet a sentence must stand to be taken for page furniture. As in the index `sentence_recurring`. */
const FURNITURE_REPORTS = 3

/** The sentences that recur in reports of an outlet. */
export async function recurringSentences(db: Database, outlet: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('sentence_count')
    .select('hash')
    .where('outlet_id', '=', outlet)
    .where('reports', '>=', sql.lit(FURNITURE_REPORTS))
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}
