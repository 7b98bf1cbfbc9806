import type { PresentAccount } from '../model/reattach.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'

/** The texts read from captures, by hash. */
export async function textsOfCaptures(db: Database, captures: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const some of chunks(captures)) {
    const rows = await db.selectFrom('report').select(['sha256', 'text']).where('sha256', 'in', some).execute()
    for (const { sha256, text } of rows) texts.set(sha256, text)
  }
  return texts
}

/** What the reports of captures tell, and in which incident it now is; by hash, in text order. */
export async function accountsOfCaptures(
  db: Database,
  captures: readonly string[],
): Promise<Map<string, PresentAccount[]>> {
  const accounts = new Map<string, PresentAccount[]>()
  for (const some of chunks(captures)) {
    const rows = await db
      .selectFrom('account')
      .innerJoin('report', 'report.id', 'account.report_id')
      .select(['report.sha256', 'account.id', 'account.type', 'incident_id', 'anchor_start', 'anchor_end'])
      .where('report.sha256', 'in', some)
      .orderBy('anchor_start')
      .orderBy('account.id')
      .execute()
    for (const { sha256, id, type, incident_id, anchor_start, anchor_end } of rows) {
      const account = { id, type, incident: incident_id, anchor: { start: anchor_start, end: anchor_end } }
      const known = accounts.get(sha256)
      if (known) known.push(account)
      else accounts.set(sha256, [account])
    }
  }
  return accounts
}

/** The text of the report that an account is of; undefined for an unknown account. */
export async function textOfAccount(db: Database, account: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .innerJoin('report', 'report.id', 'account.report_id')
    .select('report.text')
    .where('account.id', '=', account)
    .executeTakeFirst()
  return row?.text
}
