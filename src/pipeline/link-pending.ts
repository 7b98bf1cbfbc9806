import type { Account } from '../model/account.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Report } from '../model/report.ts'
import type { BuildOptions } from '../pipeline.ts'
import { judge, LINK_VERSION, type LinkContext } from '../stages/link/link.ts'
import { type Linkable, linkable } from '../stages/link/linkable.ts'
import { accountsById, accountsLike, saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { reportsById } from '../store/reports.ts'

const STAMP = String(LINK_VERSION)

/** Judges each unlinked account beside those it may share an incident with; one transaction an account. */
export async function linkPending({ db }: Case, { signal, progress }: BuildOptions): Promise<void> {
  const pending = await unlinkedAccounts(db, STAMP)
  for (const [done, { id }] of pending.entries()) {
    progress({ phase: 'link', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    const candidates = await accountsLike(db, id, STAMP)
    const [account, ...others] = await linkablesOf(db, [id, ...candidates])
    if (!account) continue
    const context = await contextOf(db, account, others)
    const judgements = others.map((other) => judge(account, other, context))
    await db.transaction().execute((tx) => saveJudgements(tx, id, judgements, STAMP))
  }
  progress({ phase: 'link', done: pending.length, of: pending.length, refused: 0 })
}

/** Accounts ready to be compared, in the order of their ids as given. */
export async function linkablesOf(db: Database, ids: readonly string[]): Promise<Linkable[]> {
  const accounts = await accountsById(db, ids)
  const reports = await reportsById(
    db,
    [...accounts.values()].map(({ report }) => report),
  )
  return ids.flatMap((id) => {
    const account: Account | undefined = accounts.get(id)
    const report: Report | undefined = account && reports.get(account.report)
    return account && report ? [linkable(account, report)] : []
  })
}

async function contextOf(db: Database, account: Linkable, _others: readonly Linkable[]): Promise<LinkContext> {
  const lineage = new Map<string, Lineage>()
  for (const one of await lineageOfReports(db, [account.report.id])) lineage.set(pairOf(one.from, one.to), one)
  return {
    rarity: () => 1,
    lineageOf: (left, right) => lineage.get(pairOf(left, right)) ?? null,
  }
}

const pairOf = (left: string, right: string): string => (left < right ? `${left} ${right}` : `${right} ${left}`)
