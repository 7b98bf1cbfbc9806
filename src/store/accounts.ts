import { type RawBuilder, sql } from 'kysely'
import type { Account, Modality } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { groupBy } from '../model/group.ts'
import type { Judgement } from '../model/incident.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { decidedPairs } from './decided.ts'
import { rowList } from './insert-rows.ts'
import { listed } from './listed.ts'
import { notStamped } from './not-stamped.ts'
import { toAccount, toClaim, toStatementRows } from './rows.ts'
import type { AccountRow, JudgementRow, StatementRow } from './tables.ts'
import { weighAgain } from './work-again.ts'

/** Accounts not yet linked with `stamp`, report by report, by day of publication: what tells of one incident lies close together. */
export async function unlinkedAccounts(db: Database, stamp: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select waiting.id from ${notStamped('account', 'linked', stamp)} waiting join report on report.id = report_id
     order by published, report_id, waiting.id`.execute(db)
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

/** How each account tells its incident. */
export async function modalities(db: Database): Promise<{ id: string; modality: Modality }[]> {
  const rows = await db.selectFrom('account').select(['id', 'modality']).execute()
  return rows.map(({ id, modality }) => ({ id, modality: modality as Modality }))
}

/** All claims in the order of report and place in it. */
export async function allClaims(db: Database, textOf: (report: string) => string): Promise<Claim[]> {
  const rows = await db.selectFrom('claim').selectAll().orderBy('report_id').orderBy('start').orderBy('id').execute()
  return rows.map((row) => toClaim(row, textOf(row.report_id)))
}

/** What `link` packed of accounts, by their ids; unknown ids are left out. */
export async function packedLinkables(db: Database, accounts: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ account_id: string; packed: string }>`
    select account_id, packed from linkable where account_id in ${listed(accounts)}`.execute(db)
  return new Map(rows.map(({ account_id, packed }) => [account_id, packed]))
}

/** Keeps what accounts were found to be beside others, and that they are linked; their incidents are worked out again. */
export async function saveJudgements(
  db: Database,
  accounts: readonly string[],
  { judgements, stamp }: { readonly judgements: readonly Judgement[]; readonly stamp: string },
): Promise<void> {
  const these = listed(accounts)
  await forgetJudgements(db, accounts)
  const { columns, rows } = rowList<'judgement'>(judgements.map(toRow))
  if (judgements.length > 0) {
    const values = columns.map((_, at) => sql`value ->> ${sql.lit(at)}`)
    await sql`
      insert into judgement (${sql.join(columns.map((column) => sql.id(column)))})
      select ${sql.join(values)} from json_each(${rows}) where true
      on conflict (left_id, right_id) do update
         set verdict = excluded.verdict, score = excluded.score, reasons = excluded.reasons
       where judgement.by = 'machine'`.execute(db)
  }
  await sql`update account set linked = ${stamp} where id in ${these}`.execute(db)
  await weighAgain(db, accounts)
}

/** Takes out what was found before of accounts that are linked again. */
async function forgetJudgements(db: Database, accounts: readonly string[]): Promise<void> {
  // Spoken of as a value, so that the index of what is linked, which is nearly everything, is not gone through.
  const { rows } = await sql<{ id: string }>`
    select id from account where id in ${listed(accounts)} and coalesce(linked, '') <> ''`.execute(db)
  if (rows.length === 0) return
  const again = listed(rows.map(({ id }) => id))
  await sql`delete from judgement where by = 'machine' and left_id in ${again}`.execute(db)
  await sql`delete from judgement where by = 'machine' and right_id in ${again}`.execute(db)
}

function toRow({ left, right, verdict, score, reasons, by }: Judgement): JudgementRow {
  return { left_id: left, right_id: right, verdict, score, reasons: JSON.stringify(reasons), by }
}

/** Judgements with any of these accounts on either side; a person's stands in place of the machine's. */
export async function judgementsOf(db: Database, accounts: readonly string[]): Promise<Judgement[]> {
  return judgementsWith(db, accounts, sql.ref('reasons'))
}

/** The same without their reasons, which are most of what is kept of them. */
export async function verdictsOf(db: Database, accounts: readonly string[]): Promise<Judgement[]> {
  return judgementsWith(db, accounts, sql.lit('[]'))
}

async function judgementsWith(
  db: Database,
  accounts: readonly string[],
  reasons: RawBuilder<unknown>,
): Promise<Judgement[]> {
  const these = listed(accounts)
  const { rows } = await sql<JudgementRow>`
    select left_id, right_id, verdict, score, ${reasons} as reasons, by from judgement
     where left_id in ${these} or right_id in ${these}`.execute(db)
  const found = new Map(rows.map((row) => [`${row.left_id} ${row.right_id}`, toJudgement(row)]))
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

/** Of a statement, by account, field and position: whether it was carried, altered or added. */
export type DerivedMark = readonly [account: string, field: string, position: number, derived: string | null]

/** Whether each statement of an account was carried, altered or added. */
export function derivedMarks(account: Account): DerivedMark[] {
  return toStatementRows(account).map(({ account_id, field, position, derived }) => [
    account_id,
    field,
    position,
    derived,
  ])
}

/** Notes whether statements were carried, altered or added. */
export async function saveDerived(db: Database, marks: readonly DerivedMark[]): Promise<void> {
  if (marks.length === 0) return
  await sql`
    update statement set derived = mark.value ->> 3 from json_each(${JSON.stringify(marks)}) mark
     where account_id = mark.value ->> 0 and field = mark.value ->> 1 and position = mark.value ->> 2`.execute(db)
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
