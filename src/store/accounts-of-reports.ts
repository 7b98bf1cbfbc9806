import type { Account } from '../model/account.ts'
import { groupBy } from '../model/group.ts'
import { accountsById } from './accounts.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'

/** All accounts of the reports that these accounts are of, by report, in text order. */
export async function accountsBesideInReports(db: Database, ids: readonly string[]): Promise<Map<string, Account[]>> {
  const beside: string[] = []
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db
      .selectFrom('account')
      .select('id')
      .where('report_id', 'in', db.selectFrom('account').select('report_id').where('id', 'in', some))
      .execute()
    for (const { id } of rows) beside.push(id)
  }
  const accounts = [...(await accountsById(db, beside)).values()]
  accounts.sort((left, right) => left.anchor.start - right.anchor.start || (left.id < right.id ? -1 : 1))
  return groupBy(accounts, ({ report }) => report)
}
