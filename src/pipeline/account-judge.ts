import type { Codebook } from '../model/codebook.ts'
import type { Judgement } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import { judge, type LinkContext, rarityAmong } from '../stages/link/link.ts'
import { type Linkable, linkable } from '../stages/link/linkable.ts'
import { accountsById, accountsOfReport } from '../store/accounts.ts'
import { wordCounts } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { countReports, reportsById } from '../store/reports.ts'

/** Accounts come back again and again; so many are kept ready. */
const MOST_KEPT = 4000

/** Judges accounts beside others with what the store knows. */
export interface AccountJudge {
  /** An account beside each of the others; unknown ids are left out. */
  judgeAll(db: Database, account: string, others: readonly string[]): Promise<Judgement[]>
}

interface Kept {
  readonly accounts: Map<string, Linkable>
  /** In how many reports a word stands; and the accounts whose words are all in it. */
  readonly counts: Map<string, number>
  readonly counted: Set<string>
}

/**
 * Makes a judge for one build. It keeps accounts ready and remembers how rare words are: neither changes between
 * understanding and the end of a build.
 */
export async function makeAccountJudge(db: Database, { types }: Codebook): Promise<AccountJudge> {
  const reports = await countReports(db)
  const kept: Kept = { accounts: new Map(), counts: new Map(), counted: new Set() }
  const rarity = (word: string) => rarityAmong(kept.counts.get(word) ?? 1, reports)
  return {
    async judgeAll(db, id, others) {
      const [account, ...beside] = await linkablesOf(db, [id, ...others], kept)
      if (account === undefined || beside.length === 0) return []
      await countWords(db, [account, ...beside], kept)
      const context: LinkContext = { types, rarity, lineageOf: await lineageAround(db, account.report.id) }
      return beside.map((other) => judge(account, other, context))
    },
  }
}

async function linkablesOf(db: Database, ids: readonly string[], { accounts: kept }: Kept): Promise<Linkable[]> {
  if (kept.size > MOST_KEPT) kept.clear()
  const accounts = await accountsById(
    db,
    ids.filter((id) => !kept.has(id)),
  )
  const reports = await reportsById(
    db,
    [...accounts.values()].map(({ report }) => report),
  )
  for (const report of reports.values()) {
    // What else the report tells decides what of it belongs to this account.
    const siblings = await accountsOfReport(db, report.id)
    for (const account of accounts.values()) {
      if (account.report === report.id) kept.set(account.id, linkable(account, report, siblings))
    }
  }
  return ids.flatMap((id) => kept.get(id) ?? [])
}

async function countWords(db: Database, linkables: readonly Linkable[], { counts, counted }: Kept): Promise<void> {
  const fresh = linkables.filter(({ account }) => !counted.has(account.id))
  const words = fresh.flatMap(({ words, anchorWords }) => [...words.keys(), ...anchorWords.keys()])
  const unknown = words.filter((word) => !counts.has(word))
  const found = unknown.length > 0 ? await wordCounts(db, unknown) : new Map<string, number>()
  for (const word of unknown) counts.set(word, found.get(word) ?? 1)
  for (const { account } of fresh) counted.add(account.id)
}

async function lineageAround(db: Database, report: string): Promise<LinkContext['lineageOf']> {
  const lineage = new Map<string, Lineage>()
  for (const one of await lineageOfReports(db, [report])) lineage.set(pairOf(one.from, one.to), one)
  return (left, right) => lineage.get(pairOf(left, right)) ?? null
}

/** Names a pair of accounts or reports whichever comes first. */
export function pairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}
