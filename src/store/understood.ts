import { type Insertable, sql } from 'kysely'
import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Mark } from '../model/mark.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { toldWords } from '../model/told-words.ts'
import { count, uncount } from './counts.ts'
import type { Database } from './database.ts'
import { insertLongRows, insertRowLists, type RowList, rowList } from './insert-rows.ts'
import { listed } from './listed.ts'
import { outletIdOf, saveOutlet } from './outlets.ts'
import { saveProblems } from './problems.ts'
import { toClaimRow, toStatementRows } from './rows.ts'
import type { Tables } from './tables.ts'
import { saveToldWords } from './told-words.ts'
import { findOriginsAgain } from './work-again.ts'

/** What reading, marking and extracting made of one capture. `report` is null where it could not be read. */
export interface Understood {
  readonly sha256: string
  readonly report: Report | null
  readonly problems: readonly Problem[]
  readonly marks: readonly Mark[]
  readonly accounts: readonly Account[]
  readonly claims: readonly Claim[]
  readonly traceKeys: readonly number[]
  readonly sentenceHashes: readonly number[]
  /** Of each account the keys it is looked up by, and what comparing it needs, packed. */
  readonly linkables: readonly { readonly account: string; readonly keys: readonly number[]; readonly packed: string }[]
  readonly words: readonly string[]
}

/** The same as rows: cheap to hand from one thread to another. */
export interface UnderstoodRows {
  readonly sha256: string
  readonly report: Report | null
  readonly problems: readonly Problem[]
  readonly lists: readonly (readonly [Listed, RowList])[]
  readonly long: { readonly [T in Long]: readonly Insertable<Tables[T]>[] }
  /** A JSON list of pairs: an account's id, and the words it is looked for by. */
  readonly told: string
}

const LISTED = ['account', 'statement', 'claim'] as const
type Listed = (typeof LISTED)[number]
/** Tables whose rows hold long texts. */
const LONG = ['report_marks', 'linkable', 'counted'] as const
type Long = (typeof LONG)[number]

/** Makes rows of what was understood. */
export function rowsOf({ report, ...understood }: Understood): UnderstoodRows {
  const { sha256, problems, accounts } = understood
  if (report === null) return { sha256, report, problems, lists: [], long: NO_LONG_ROWS, told: '[]' }
  const told = JSON.stringify(accounts.map((account) => [account.id, toldWords(account, report.text)]))
  return { sha256, report, problems, lists: listsOf(understood), long: longRowsOf(report.id, understood), told }
}

const NO_LONG_ROWS: UnderstoodRows['long'] = { report_marks: [], linkable: [], counted: [] }

function listsOf({ accounts, claims }: Omit<Understood, 'report'>): UnderstoodRows['lists'] {
  return [
    ['account', rowList<'account'>(accounts.map(toAccountRow))],
    ['statement', rowList<'statement'>(accounts.flatMap(toStatementRows))],
    ['claim', rowList<'claim'>(claims.map(toClaimRow))],
  ]
}

function longRowsOf(report_id: string, understood: Omit<Understood, 'report'>): UnderstoodRows['long'] {
  const { marks, linkables, words, sentenceHashes, traceKeys } = understood
  const counted = {
    report_id,
    words: JSON.stringify([...new Set(words)]),
    sentences: JSON.stringify([...new Set(sentenceHashes)]),
    trace_keys: JSON.stringify(traceKeys),
  }
  return {
    report_marks: [{ report_id, marks: JSON.stringify(marks) }],
    linkable: linkables.map(({ account, keys, packed }) => ({
      account_id: account,
      keys: JSON.stringify(keys),
      packed,
    })),
    counted: [counted],
  }
}

const toAccountRow = ({ id, report, type, modality, anchor, extractor }: Account) => ({
  id,
  report_id: report,
  type,
  modality,
  anchor_start: anchor.start,
  anchor_end: anchor.end,
  extractor: extractor ?? null,
  incident_id: null,
  linked: null,
})

/** Keeps what was understood of captures in place of what was kept of them before, and notes by what stages: `stampOf` a hash. */
export async function saveUnderstood(
  db: Database,
  understood: readonly UnderstoodRows[],
  { stampOf, now }: { stampOf(sha256: string): string; readonly now: Date },
): Promise<void> {
  const captures = understood.map(({ sha256 }) => sha256)
  await forgetReports(db, captures)
  await saveReports(
    db,
    understood.flatMap(({ report }) => report ?? []),
  )
  for (const table of LISTED) {
    const lists = understood.flatMap((one) => one.lists.flatMap(([name, list]) => (name === table ? [list] : [])))
    await insertRowLists(db, table, lists)
  }
  for (const table of LONG) {
    const rows = understood.flatMap(({ long }): Insertable<Tables[Long]>[] => [...long[table]])
    await insertLongRows(db, table, rows)
  }
  await saveToldWords(
    db,
    understood.map(({ told }) => told),
  )
  await count(
    db,
    understood.flatMap(({ report }) => report?.id ?? []),
  )
  const problems = understood.flatMap(({ sha256, problems }) => problems.map((problem) => ({ ...problem, sha256 })))
  await saveProblems(db, problems, now)
  const stamps = captures.map((sha256) => [sha256, stampOf(sha256)])
  await sql`
    update capture set done = one.value ->> 1 from json_each(${JSON.stringify(stamps)}) one
     where sha256 = one.value ->> 0`.execute(db)
}

async function saveReports(db: Database, reports: readonly Report[]): Promise<void> {
  for (const outlet of new Set(reports.flatMap(({ outlet }) => outlet ?? []))) await saveOutlet(db, outlet)
  const rows = reports.map(({ outlet, ...row }) => {
    return { ...row, outlet_id: outlet === null ? null : outletIdOf(outlet), origin_id: null, traced: null }
  })
  await insertLongRows(db, 'report', rows)
}

/** Takes out the reports of captures, with all that hangs on them; what they were linked to will be worked out again. */
async function forgetReports(db: Database, captures: readonly string[]): Promise<void> {
  await db.deleteFrom('problem').where('sha256', 'in', captures).where('stage', '!=', 'acquire').execute()
  const reports = await db.selectFrom('report').select('id').where('sha256', 'in', captures).execute()
  if (reports.length === 0) return
  const ids = reports.map(({ id }) => id)
  await uncount(db, ids)
  const incidents = db
    .selectFrom('account')
    .select('incident_id')
    .where('report_id', 'in', ids)
    .where('incident_id', 'is not', null)
  await db
    .insertInto('to_weigh')
    .columns(['account_id'])
    .expression(db.selectFrom('account').select('id as account_id').where('incident_id', 'in', incidents))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const these = listed(ids)
  // Those that no other report tells: nobody's account would have them worked out again.
  await sql`
    delete from incident
     where id in (select incident_id from account where report_id in ${these} and incident_id is not null)
       and not exists (
         select 1 from account other where other.incident_id = incident.id and other.report_id not in ${these}
       )`.execute(db)
  await findOriginsAgain(db, ids)
  await db.deleteFrom('report').where('id', 'in', ids).execute()
}
