import type { Codebook } from '../model/codebook.ts'
import type { Judgement } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import { judge, rarityAmong } from '../stages/link/link.ts'
import type { Linkable } from '../stages/link/linkable.ts'
import { unpack } from '../stages/link/packed.ts'
import { packedLinkables } from '../store/accounts.ts'
import { wordCounts } from '../store/counts.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports } from '../store/lineage.ts'
import { countReports } from '../store/reports.ts'

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
  readonly lineage: Map<string, ReadonlyMap<string, Lineage>>
}

/**
 * Makes a judge for one build. It keeps accounts ready and remembers how rare words are and what draws on what: nothing of it
 * changes between linking and the end of a build.
 */
export async function makeAccountJudge(db: Database, { types }: Codebook): Promise<AccountJudge> {
  const reports = await countReports(db)
  const kept: Kept = { accounts: new Map(), rarities: new Map(), counted: new Set(), lineage: new Map() }
  const rarity = (word: string) => kept.rarities.get(word) ?? 1
  return {
    async judgeAll(db, id, others) {
      const [account, ...beside] = await linkablesOf(db, [id, ...others], kept)
      if (account === undefined || beside.length === 0) return []
      await learnRarities(db, [account, ...beside], { kept, reports })
      const lineage = await lineageAround(db, account.report, kept)
      const lineageOf = (left: string, right: string) => lineage.get(pairOf(left, right)) ?? null
      return beside.map((other) => judge(account, other, { types, rarity, lineageOf }))
    },
  }
}

async function linkablesOf(db: Database, ids: readonly string[], { accounts: kept }: Kept): Promise<Linkable[]> {
  if (kept.size > MOST_KEPT) kept.clear()
  const unknown = ids.filter((id) => !kept.has(id))
  if (unknown.length > 0) for (const [id, packed] of await packedLinkables(db, unknown)) kept.set(id, unpack(packed))
  return ids.flatMap((id) => kept.get(id) ?? [])
}

async function learnRarities(
  db: Database,
  linkables: readonly Linkable[],
  { kept: { rarities, counted }, reports }: { kept: Kept; reports: number },
): Promise<void> {
  const fresh = linkables.filter(({ id }) => !counted.has(id))
  const words = fresh.flatMap(({ words, anchorWords }) => [...words.stems, ...anchorWords.stems])
  const unknown = words.filter((word) => !rarities.has(word))
  const counts = unknown.length > 0 ? await wordCounts(db, unknown) : new Map<string, number>()
  for (const word of unknown) rarities.set(word, rarityAmong(counts.get(word) ?? 1, reports))
  for (const { id } of fresh) counted.add(id)
}

async function lineageAround(
  db: Database,
  report: string,
  { lineage: kept }: Kept,
): Promise<ReadonlyMap<string, Lineage>> {
  const known = kept.get(report)
  if (known !== undefined) return known
  const around = await lineageOfReports(db, [report])
  const byPair = new Map(around.map((one) => [pairOf(one.from, one.to), one]))
  if (kept.size > MOST_KEPT) kept.clear()
  kept.set(report, byPair)
  return byPair
}

/** Names a pair of accounts or reports whichever comes first. */
export function pairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}
