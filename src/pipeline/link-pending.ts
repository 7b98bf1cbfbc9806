import type { Codebook } from '../model/codebook.ts'
import type { Lineage } from '../model/lineage.ts'
import type { BuildOptions } from '../pipeline.ts'
import { judge, LINK_VERSION, type LinkContext, rarityAmong } from '../stages/link/link.ts'
import { type Linkable, linkable } from '../stages/link/linkable.ts'
import { accountsById, accountsLike, saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import { wordCounts } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { countReports, reportsById } from '../store/reports.ts'

const STAMP = String(LINK_VERSION)
/** Accounts come back as candidates again and again; so many are kept ready. */
const MOST_KEPT = 4000

/** Judges each unlinked account beside those it may share an incident with; one transaction an account. */
export async function linkPending({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const pending = await unlinkedAccounts(db, STAMP)
  const linkables = linkableKeeper(db)
  const context = await contextKeeper(db, codebook)
  for (const [done, { id }] of pending.entries()) {
    progress({ phase: 'link', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    const [account, ...others] = await linkables([id, ...(await accountsLike(db, id, STAMP))])
    if (!account) continue
    const beside = await context(account, others)
    const judgements = others.map((other) => judge(account, other, beside))
    await db.transaction().execute((tx) => saveJudgements(tx, id, judgements, STAMP))
  }
  progress({ phase: 'link', done: pending.length, of: pending.length, refused: 0 })
}

/** Gives accounts ready to be compared, in the order of their ids as asked; keeps those asked for lately. */
function linkableKeeper(db: Database): (ids: readonly string[]) => Promise<Linkable[]> {
  const kept = new Map<string, Linkable>()
  return async (ids) => {
    if (kept.size > MOST_KEPT) kept.clear()
    const accounts = await accountsById(
      db,
      ids.filter((id) => !kept.has(id)),
    )
    const reports = await reportsById(
      db,
      [...accounts.values()].map(({ report }) => report),
    )
    for (const account of accounts.values()) {
      const report = reports.get(account.report)
      if (report) kept.set(account.id, linkable(account, report))
    }
    return ids.flatMap((id) => kept.get(id) ?? [])
  }
}

/** What of the case a judgement needs: how rare words are, and lineage. Neither changes while accounts are linked. */
async function contextKeeper(db: Database, { types }: Codebook) {
  const all = await countReports(db)
  const counts = new Map<string, number>()
  return async (account: Linkable, others: readonly Linkable[]): Promise<LinkContext> => {
    const words = [account, ...others].flatMap(({ words, anchorWords }) => [...words.keys(), ...anchorWords.keys()])
    const unknown = words.filter((word) => !counts.has(word))
    const found = await wordCounts(db, unknown)
    for (const word of unknown) counts.set(word, found.get(word) ?? 1)
    const lineage = new Map<string, Lineage>()
    for (const one of await lineageOfReports(db, [account.report.id])) lineage.set(pairOf(one.from, one.to), one)
    return {
      types,
      rarity: (word) => rarityAmong(counts.get(word) ?? 1, all),
      lineageOf: (left, right) => lineage.get(pairOf(left, right)) ?? null,
    }
  }
}

const pairOf = (left: string, right: string): string => (left < right ? `${left} ${right}` : `${right} ${left}`)
