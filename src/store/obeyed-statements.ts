import { sql } from 'kysely'
import type { FieldName } from '../model/account.ts'
import type { Span } from '../model/span.ts'
import type { Database } from './database.ts'
import type { DecidedStatementRow, StatementRow } from './tables.ts'
import { weighAgain } from './work-again.ts'

/** A statement that a person struck out or added. */
export interface DecidedStatement {
  readonly account: string
  readonly field: FieldName
  readonly value: unknown
  readonly span: Span
  readonly verdict: 'struck' | 'added'
  readonly decision: string
}

/** Added statements come after all that were read. */
const AFTER_ALL = 1_000_000

/** Puts these in place of what was struck out and added before; the incidents of accounts that changed are weighed again. */
export async function obeyStatements(db: Database, wanted: readonly DecidedStatement[]): Promise<void> {
  const before = await db.selectFrom('decided_statement').selectAll().execute()
  const names = new Set(wanted.map(nameOfWanted))
  const gone = before.filter((row) => !names.has(nameOfRow(row)))
  const known = new Set(before.map(nameOfRow))
  const fresh = wanted.filter((one) => !known.has(nameOfWanted(one)))
  for (const row of gone) await takeBack(db, row)
  for (const one of fresh) await (one.verdict === 'struck' ? strike(db, one) : add(db, one))
  await weighAgain(db, [...gone.map(({ account_id }) => account_id), ...fresh.map(({ account }) => account)])
}

function nameOfRow({ account_id, field, value, start, end, verdict, decision_id }: DecidedStatementRow): string {
  return JSON.stringify([account_id, field, value, start, end, verdict, decision_id])
}

function nameOfWanted({ account, field, value, span, verdict, decision }: DecidedStatement): string {
  return JSON.stringify([account, field, JSON.stringify(value), span.start, span.end, verdict, decision])
}

async function takeBack(db: Database, { verdict, decision_id, ...row }: DecidedStatementRow): Promise<void> {
  const { account_id, field, position } = row
  if (verdict === 'struck') await db.insertInto('statement').values(row).execute()
  else await remove(db, row)
  await db
    .deleteFrom('decided_statement')
    .where('account_id', '=', account_id)
    .where('field', '=', field)
    .where('position', '=', position)
    .where('decision_id', '=', decision_id)
    .execute()
}

async function remove(db: Database, { account_id, field, position }: StatementRow): Promise<void> {
  await sql`
    delete from statement where account_id = ${account_id} and field = ${field} and position = ${position}`.execute(db)
}

/** One that is no longer told, as after a report was read anew, is passed over. */
async function strike(db: Database, { account, field, value, span, decision }: DecidedStatement): Promise<void> {
  const { rows } = await sql<StatementRow>`
    select * from statement
     where account_id = ${account} and field = ${field} and value = ${JSON.stringify(value)}
       and start = ${span.start} and "end" = ${span.end}`.execute(db)
  for (const row of rows.slice(0, 1)) {
    await db
      .insertInto('decided_statement')
      .values({ ...row, verdict: 'struck', decision_id: decision })
      .execute()
    await remove(db, row)
  }
}

async function add(db: Database, { account, field, value, span, decision }: DecidedStatement): Promise<void> {
  const row: StatementRow = {
    ...{ account_id: account, field, value: JSON.stringify(value), start: span.start, end: span.end },
    // Numbered as its decision is: the same whenever the log is laid over the case.
    ...{ position: AFTER_ALL + Number(decision.replace(/\D/gu, '')), said_by: null, hedged: 0, derived: null },
  }
  const { rows } = await sql`select 1 from account where id = ${account}`.execute(db)
  if (rows.length === 0) return
  await db.insertInto('statement').values(row).execute()
  await db
    .insertInto('decided_statement')
    .values({ ...row, verdict: 'added', decision_id: decision })
    .execute()
}
