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
const MOST_KEPT = 2000
/** The words of a large case are more than need be in memory. */
const MOST_WORDS_KEPT = 100_000

/** Judges accounts beside others with what the store knows. */
export interface AccountJudge {
  /** Each account beside the others it is given with; unknown ids are left out. Many at once cost less than one by one. */
  judgeAll(db: Database, beside: ReadonlyMap<string, readonly string[]>): Promise<Judgement[]>
}

interface Kept {
  readonly accounts: Map<string, Linkable>
  /** How rare a word is in the case; and the accounts whose words are all in it. */
  readonly rarities: Map<string, number>
  readonly counted: Set<string>
  /** By report, then by the other report; whole for every report that is in it. */
  readonly lineage: Map<string, Map<string, Lineage>>
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
    async judgeAll(db, beside) {
      const pairs = [...beside].filter(([, others]) => others.length > 0)
      const ids = new Set<string>()
      for (const [id, others] of pairs) {
        ids.add(id)
        for (const other of others) ids.add(other)
      }
      const { accounts, lineage } = kept
      await learnLinkables(db, ids, kept)
      await learnRarities(db, ids, { kept, reports })
      await learnLineage(db, new Set(pairs.flatMap(([id]) => accounts.get(id)?.report ?? [])), kept)
      const lineageOf = (left: string, right: string) => lineage.get(left)?.get(right) ?? null
      const judgements: Judgement[] = []
      for (const [id, others] of pairs) {
        const account = accounts.get(id)
        if (account === undefined) continue
        for (const otherId of others) {
          const other = accounts.get(otherId)
          if (other !== undefined) judgements.push(judge(account, other, { types, rarity, lineageOf }))
        }
      }
      return judgements
    },
  }
}

async function learnLinkables(db: Database, ids: ReadonlySet<string>, { accounts }: Kept): Promise<void> {
  if (accounts.size > MOST_KEPT) accounts.clear()
  const unknown = [...ids].filter((id) => !accounts.has(id))
  if (unknown.length === 0) return
  for (const [id, packed] of await packedLinkables(db, unknown)) accounts.set(id, unpack(packed))
}

async function learnRarities(
  db: Database,
  ids: ReadonlySet<string>,
  { kept: { accounts, rarities, counted }, reports }: { kept: Kept; reports: number },
): Promise<void> {
  if (rarities.size > MOST_WORDS_KEPT) {
    rarities.clear()
    counted.clear()
  }
  const fresh = [...ids].filter((id) => !counted.has(id)).flatMap((id) => accounts.get(id) ?? [])
  const unknown = new Set<string>()
  for (const { words, anchorWords } of fresh)
    for (const { stems } of [words, anchorWords]) for (const stem of stems) if (!rarities.has(stem)) unknown.add(stem)
  const counts = unknown.size > 0 ? await wordCounts(db, [...unknown]) : new Map<string, number>()
  for (const word of unknown) rarities.set(word, rarityAmong(counts.get(word) ?? 1, reports))
  for (const { id } of fresh) counted.add(id)
}

async function learnLineage(db: Database, reports: ReadonlySet<string>, { lineage }: Kept): Promise<void> {
  if (lineage.size > MOST_KEPT) lineage.clear()
  const unknown = [...reports].filter((id) => !lineage.has(id))
  if (unknown.length === 0) return
  for (const id of unknown) lineage.set(id, new Map())
  for (const one of await lineageOfReports(db, unknown)) {
    lineage.get(one.from)?.set(one.to, one)
    lineage.get(one.to)?.set(one.from, one)
  }
}

/** Names a pair of accounts or reports whichever comes first. */
export function pairOf(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}
