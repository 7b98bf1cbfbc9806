import { sql } from 'kysely'
import type { Database } from './database.ts'
import { termOf } from './text-search.ts'

/** Keeps by what words accounts are looked for. `lists`: JSON lists of pairs of an account's id and its words. */
export async function saveToldWords(db: Database, lists: readonly string[]): Promise<void> {
  const pairs = lists.map((list) => list.slice(1, -1)).filter((list) => list !== '')
  if (pairs.length === 0) return
  await sql`
    insert into account_text (rowid, words)
    select account.number, one.value ->> 1 from json_each(${`[${pairs.join()}]`}) one
      join account on account.id = one.value ->> 0`.execute(db)
}

/** The incidents of accounts that are told in a word that begins so; case and accents do not matter. */
export async function incidentsToldIn(db: Database, word: string): Promise<Set<string>> {
  const { rows } = await sql<{ ids: string }>`
    select json_group_array(distinct incident_id) as ids from account
     where incident_id is not null
       and number in (select rowid from account_text where account_text match ${`${termOf(word)} *`})`.execute(db)
  return new Set(JSON.parse(rows[0]?.ids ?? '[]'))
}

/** The reports in whose title or text each of these words, or one that begins so, stands. */
export async function reportsTellingOf(db: Database, words: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ ids: string }>`
    select json_group_array(report.id) as ids from report_text
      join report on report.number = report_text.rowid
     where report_text match ${words.map((word) => `${termOf(word)} *`).join(' ')}`.execute(db)
  return new Set(JSON.parse(rows[0]?.ids ?? '[]'))
}
