import { sql } from 'kysely'
import type { Database } from './database.ts'
import { listed } from './listed.ts'

/** Has the incidents of these accounts worked out again; unknown ids are left out. */
export async function weighAgain(db: Database, accounts: readonly string[]): Promise<void> {
  await sql`
    insert or ignore into to_weigh (account_id) select id from account where id in ${listed(accounts)}`.execute(db)
}

/** Has the origins of these reports, and of all that share one with them, worked out again. */
export async function findOriginsAgain(db: Database, reports: readonly string[]): Promise<void> {
  const these = listed(reports)
  await sql`
    update report set origin_id = null
     where id in ${these}
        or origin_id in (select origin_id from report where id in ${these} and origin_id is not null)`.execute(db)
}
