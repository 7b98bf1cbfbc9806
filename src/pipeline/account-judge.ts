import type { Codebook } from '../model/codebook.ts'
import type { Judgement } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import { judge, type LinkContext, rarityAmong } from '../stages/link/link.ts'
import { type Linkable, linkable } from '../stages/link/linkable.ts'
import { accountsBesideInReports } from '../store/accounts-of-reports.ts'
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
  /** How rare a word is in the case; and the accounts whose words are all in it. */
  readonly rarities: Map<string, number>
  readonly counted: Set<string>
}

/**
 * Makes a judge for one build. It keeps accounts ready and remembers how rare words are: neither changes between
 * understanding and the end of a build.
 */
export async function makeAccountJudge(db: Database, { types }: Codebook): Promise<AccountJudge> {
  const reports = await countReports(db)
  const kept: Kept = { accounts: new Map(), rarities: new Map(), counted: new Set() }
  const rarity = (word: string) => kept.rarities.get(word) ?? 1
  return {
    async judgeAll(db, id, others) {
      const [account, ...beside] = await linkablesOf(db, [id, ...others], kept)
      if (account === undefined || beside.length === 0) return []
      await learnRarities(db, [account, ...beside], { kept, reports })
      const context: LinkContext = { types, rarity, lineageOf: await lineageAround(db, account.report.id) }
      return beside.map((other) => judge(account, other, context))
    },
  }
}

async function linkablesOf(db: Database, ids: readonly string[], { accounts: kept }: Kept): Promise<Linkable[]> {
  if (kept.size > MOST_KEPT) kept.clear()
  const unknown = ids.filter((id) => !kept.has(id))
  if (unknown.length > 0) {
    const accounts = await accountsBesideInReports(db, unknown)
    const reports = await reportsById(db, [...accounts.keys()])
    for (const [id, siblings] of accounts) {
      const report = reports.get(id)
      // What else the report tells decides what of it belongs to an account.
      if (report) for (const account of siblings) kept.set(account.id, linkable(account, report, siblings))
    }
  }
  return ids.flatMap((id) => kept.get(id) ?? [])
}

async function learnRarities(
  db: Database,
  linkables: readonly Linkable[],
  { kept: { rarities, counted }, reports }: { kept: Kept; reports: number },
): Promise<void> {
  const fresh = linkables.filter(({ account }) => !counted.has(account.id))
  const words = fresh.flatMap(({ words, anchorWords }) => [...words.keys(), ...anchorWords.keys()])
  const unknown = words.filter((word) => !rarities.has(word))
  const counts = unknown.length > 0 ? await wordCounts(db, unknown) : new Map<string, number>()
  for (const word of unknown) rarities.set(word, rarityAmong(counts.get(word) ?? 1, reports))
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
