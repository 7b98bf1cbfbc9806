import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Mark } from '../model/mark.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { count, uncount } from './counts.ts'
import type { Database } from './database.ts'
import { insertRows } from './insert-rows.ts'
import { saveOutlet } from './outlets.ts'
import { saveProblems } from './problems.ts'
import { toClaimRow, toMarkRow, toStatementRows } from './rows.ts'

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
  readonly linkKeys: readonly { readonly account: string; readonly keys: readonly string[] }[]
  readonly words: readonly string[]
}

/** Keeps what was understood of a capture in place of what was kept of it before, and notes the stages' `stamp`. */
export async function saveUnderstood(db: Database, understood: Understood, options: { stamp: string; now: Date }) {
  await forgetReport(db, understood.sha256)
  if (understood.report) await saveReport(db, understood.report, understood)
  const problems = understood.problems.map((problem) => ({ ...problem, sha256: understood.sha256 }))
  await saveProblems(db, problems, options.now)
  await db.updateTable('capture').set({ done: options.stamp }).where('sha256', '=', understood.sha256).execute()
}

async function saveReport(db: Database, report: Report, understood: Understood): Promise<void> {
  const { outlet, ...row } = report
  const outlet_id = outlet === null ? null : await saveOutlet(db, outlet)
  await db
    .insertInto('report')
    .values({ ...row, outlet_id, origin_id: null, traced: null })
    .execute()
  const { marks, accounts, claims } = understood
  await insertRows(
    db,
    'mark',
    marks.map((mark, position) => toMarkRow(report.id, mark, position)),
  )
  await insertRows(db, 'account', accounts.map(toAccountRow))
  await insertRows(db, 'statement', accounts.flatMap(toStatementRows))
  await insertRows(db, 'claim', claims.map(toClaimRow))
  await insertRows(
    db,
    'trace_key',
    understood.traceKeys.map((key) => ({ key, report_id: report.id })),
  )
  const keys = understood.linkKeys.flatMap(({ account, keys }) => keys.map((key) => ({ key, account_id: account })))
  await insertRows(db, 'link_key', keys)
  await count(db, report.id, outlet_id, understood)
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

/** Takes a capture's report out, with all that hangs on it; what it was linked to will be worked out again. */
async function forgetReport(db: Database, sha256: string): Promise<void> {
  await db.deleteFrom('problem').where('sha256', '=', sha256).where('stage', '!=', 'acquire').execute()
  const report = await db
    .selectFrom('report')
    .select(['id', 'origin_id', 'outlet_id'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!report) return
  await uncount(db, report.id, report.outlet_id)
  const incidents = db
    .selectFrom('account')
    .select('incident_id')
    .where('report_id', '=', report.id)
    .where('incident_id', 'is not', null)
  await db
    .insertInto('to_weigh')
    .columns(['account_id'])
    .expression(db.selectFrom('account').select('id as account_id').where('incident_id', 'in', incidents))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (report.origin_id !== null) {
    await db.updateTable('report').set({ origin_id: null }).where('origin_id', '=', report.origin_id).execute()
  }
  await db.deleteFrom('report').where('id', '=', report.id).execute()
}
