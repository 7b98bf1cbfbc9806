import { sql } from 'kysely'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'

/** Adds a report's words and sentences to the counts that tell what is rare in the case and what is an outlet's furniture. */
export async function count(
  db: Database,
  report: string,
  outlet: string | null,
  counted: { readonly words: readonly string[]; readonly sentenceHashes: readonly number[] },
): Promise<void> {
  const words = [...new Set(counted.words)]
  const sentences = outlet === null ? [] : [...new Set(counted.sentenceHashes)]
  await db
    .insertInto('counted')
    .values({ report_id: report, words: JSON.stringify(words), sentences: JSON.stringify(sentences) })
    .execute()
  await sql`
    insert into word_count (word, reports) select value, 1 from json_each(${JSON.stringify(words)}) where true
    on conflict (word) do update set reports = reports + 1`.execute(db)
  await sql`
    insert into sentence_count (outlet_id, hash, reports)
    select ${outlet ?? ''}, value, 1 from json_each(${JSON.stringify(sentences)}) where true
    on conflict (outlet_id, hash) do update set reports = reports + 1`.execute(db)
}

/** Takes a report out of the counts again. */
export async function uncount(db: Database, report: string, outlet: string | null): Promise<void> {
  const counted = await db.selectFrom('counted').selectAll().where('report_id', '=', report).executeTakeFirst()
  if (!counted) return
  for (const some of chunks(JSON.parse(counted.words) as string[])) {
    await db
      .updateTable('word_count')
      .set((set) => ({ reports: set('reports', '-', 1) }))
      .where('word', 'in', some)
      .execute()
    await db.deleteFrom('word_count').where('word', 'in', some).where('reports', '<=', 0).execute()
  }
  for (const some of chunks(JSON.parse(counted.sentences) as number[])) {
    await db
      .updateTable('sentence_count')
      .set((set) => ({ reports: set('reports', '-', 1) }))
      .where('outlet_id', '=', outlet)
      .where('hash', 'in', some)
      .execute()
    await db.deleteFrom('sentence_count').where('hash', 'in', some).where('reports', '<=', 0).execute()
  }
}

/** In how many reports of the case each of these words stands; words in none are left out. */
export async function wordCounts(db: Database, words: Iterable<string>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const some of chunks([...new Set(words)])) {
    const rows = await db.selectFrom('word_count').selectAll().where('word', 'in', some).execute()
    for (const { word, reports } of rows) counts.set(word, reports)
  }
  return counts
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
