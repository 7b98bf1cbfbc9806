import { sql } from 'kysely'
import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { groupBy } from '../model/group.ts'
import type { Judgement } from '../model/incident.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { decidedPairs } from './decided.ts'
import { toAccount, toClaim, toStatementRows } from './rows.ts'
import type { AccountRow, JudgementRow, StatementRow } from './tables.ts'

/** A key that more accounts share tells nothing. Keeps the look-up's cost flat as the case grows. */
const KEY_CAP = 200
const CANDIDATES = 40
/** Of those that share most keys, so many are looked at: some are of the same report, or not linked yet. */
const LOOKED_AT = 200

/** Reports with accounts not yet linked with `stamp`, with those accounts, by id. */
export async function unlinkedAccounts(db: Database, stamp: string): Promise<{ id: string; report: string }[]> {
  return db
    .selectFrom('account')
    .select(['id', 'report_id as report'])
    .where((where) => where.or([where('linked', 'is', null), where('linked', '!=', stamp)]))
    .orderBy('report_id')
    .orderBy('id')
    .execute()
}

/** Accounts already linked, of other reports, that share the most rare keys with this one. */
export async function accountsLike(db: Database, account: string, stamp: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with rare as (
      select mine.key from link_key mine
       where mine.account_id = ${account}
         and (select count(*) from (select 1 from link_key other where other.key = mine.key limit ${KEY_CAP + 1}) some) <= ${KEY_CAP}
    ),
    shared as (
      select link_key.account_id as id, count(*) as keys
        from rare join link_key on link_key.key = rare.key
       group by link_key.account_id
       order by keys desc, id
       limit ${LOOKED_AT}
    )
    select account.id
      from shared join account on account.id = shared.id
     where account.linked = ${stamp}
       and account.report_id <> (select report_id from account where id = ${account})
     order by shared.keys desc, account.id
     limit ${CANDIDATES}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Accounts by their ids; unknown ids are left out. */
export async function accountsById(db: Database, ids: readonly string[]): Promise<Map<string, Account>> {
  const accounts = new Map<string, Account>()
  for (const some of chunks([...new Set(ids)])) {
    const rows = await db
      .selectFrom('account')
      .innerJoin('report', 'report.id', 'account.report_id')
      .selectAll('account')
      .select('report.text')
      .where('account.id', 'in', some)
      .execute()
    const statements = await statementsOf(db, some)
    for (const { text, ...row } of rows) accounts.set(row.id, toAccount(row, statements.get(row.id) ?? [], text))
  }
  return accounts
}

async function statementsOf(db: Database, accounts: readonly string[]): Promise<Map<string, StatementRow[]>> {
  const rows = await db
    .selectFrom('statement')
    .selectAll()
    .where('account_id', 'in', accounts)
    .orderBy('account_id')
    .orderBy('field')
    .orderBy('position')
    .execute()
  return groupBy(rows, ({ account_id }) => account_id)
}

/** All accounts in the order of report, place in it, id; with their incidents. */
export async function allAccounts(
  db: Database,
  textOf: (report: string) => string,
): Promise<(Account & { incident: string })[]> {
  const rows: AccountRow[] = await db
    .selectFrom('account')
    .selectAll()
    .orderBy('report_id')
    .orderBy('anchor_start')
    .orderBy('id')
    .execute()
  const statements = groupBy(
    await db.selectFrom('statement').selectAll().orderBy('account_id').orderBy('field').orderBy('position').execute(),
    ({ account_id }) => account_id,
  )
  return rows.map((row) => ({
    ...toAccount(row, statements.get(row.id) ?? [], textOf(row.report_id)),
    incident: row.incident_id ?? '',
  }))
}

/** All claims in the order of report and place in it. */
export async function allClaims(db: Database, textOf: (report: string) => string): Promise<Claim[]> {
  const rows = await db.selectFrom('claim').selectAll().orderBy('report_id').orderBy('start').orderBy('id').execute()
  return rows.map((row) => toClaim(row, textOf(row.report_id)))
}

/** Keeps what an account was found to be beside others, and that it is linked; its incident is worked out again. */
export async function saveJudgements(
  db: Database,
  account: string,
  judgements: readonly Judgement[],
  stamp: string,
): Promise<void> {
  await db
    .deleteFrom('judgement')
    .where('by', '=', 'machine')
    .where((where) => where.or([where('left_id', '=', account), where('right_id', '=', account)]))
    .where((where) =>
      where.exists(db.selectFrom('account').select('id').where('id', '=', account).where('linked', 'is not', null)),
    )
    .execute()
  for (const some of chunks(judgements.map(toRow), 6)) {
    await db
      .insertInto('judgement')
      .values(some)
      .onConflict((known) =>
        known
          .columns(['left_id', 'right_id'])
          .doUpdateSet((set) => ({
            verdict: set.ref('excluded.verdict'),
            score: set.ref('excluded.score'),
            reasons: set.ref('excluded.reasons'),
          }))
          .where('judgement.by', '=', 'machine'),
      )
      .execute()
  }
  await db.updateTable('account').set({ linked: stamp }).where('id', '=', account).execute()
  await db
    .insertInto('to_weigh')
    .values({ account_id: account })
    .onConflict((known) => known.doNothing())
    .execute()
}

function toRow({ left, right, verdict, score, reasons, by }: Judgement): JudgementRow {
  return { left_id: left, right_id: right, verdict, score, reasons: JSON.stringify(reasons), by }
}

/** Judgements with any of these accounts on either side; a person's stands in place of the machine's. */
export async function judgementsOf(db: Database, accounts: readonly string[]): Promise<Judgement[]> {
  const found = new Map<string, Judgement>()
  for (const some of chunks(accounts, 2)) {
    const rows = await db
      .selectFrom('judgement')
      .selectAll()
      .where((where) => where.or([where('left_id', 'in', some), where('right_id', 'in', some)]))
      .execute()
    for (const row of rows) found.set(`${row.left_id} ${row.right_id}`, toJudgement(row))
  }
  for (const judgement of await decidedPairs(db, accounts)) {
    found.set(`${judgement.left} ${judgement.right}`, judgement)
  }
  return [...found.values()]
}

function toJudgement(row: JudgementRow): Judgement {
  return {
    left: row.left_id,
    right: row.right_id,
    verdict: row.verdict as Judgement['verdict'],
    score: row.score,
    reasons: JSON.parse(row.reasons),
    by: row.by as Judgement['by'],
  }
}

/** Notes of each statement of these accounts whether it was carried, altered or added. */
export async function saveDerived(db: Database, accounts: readonly Account[]): Promise<void> {
  for (const account of accounts) {
    for (const { account_id, field, position, derived } of toStatementRows(account)) {
      await db
        .updateTable('statement')
        .set({ derived })
        .where('account_id', '=', account_id)
        .where('field', '=', field)
        .where('position', '=', position)
        .where('derived', 'is distinct from', derived)
        .execute()
    }
  }
}

/** The accounts of one report in text order, with their incidents. */
export async function accountsOfReport(db: Database, report: string): Promise<(Account & { incident: string })[]> {
  const rows = await db.selectFrom('account').select(['id', 'incident_id']).where('report_id', '=', report).execute()
  const accounts = await accountsById(
    db,
    rows.map(({ id }) => id),
  )
  return rows
    .flatMap(({ id, incident_id }) => {
      const account = accounts.get(id)
      return account ? [{ ...account, incident: incident_id ?? '' }] : []
    })
    .sort((left, right) => left.anchor.start - right.anchor.start || (left.id < right.id ? -1 : 1))
}
