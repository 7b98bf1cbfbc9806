import type { Judgement } from '../../model/incident.ts'
import type { Lineage } from '../../model/lineage.ts'
import type { Linkable } from './linkable.ts'

/** Raise it when what `judge` or `cluster` gives changes. */
export const LINK_VERSION = 1

/** What of the case a judgement needs beside the two accounts. */
export interface LinkContext {
  /** How rare a word is in the case, from 0 (in every report) to 1 (in one only). Words are lower case, as in `rareWords`. */
  rarity(word: string): number
  /** The lineage between two reports, if `trace` found any. */
  lineageOf(leftReport: string, rightReport: string): Lineage | null
}

/**
 * Blocking keys: accounts that share one may be of one incident. At most 60 an account.
 *
 * The store gives back accounts that share keys which few have, those that share most first.
 */
export function linkKeys(_linkable: Linkable): string[] {
  return []
}

/** Whether two accounts tell one incident, with a reason per feature. Accounts of one report never do. */
export function judge(left: Linkable, right: Linkable, _context: LinkContext): Judgement {
  const [a, b] = [left.account.id, right.account.id].sort() as [string, string]
  return { left: a, right: b, verdict: 'different', score: -10, reasons: [], by: 'machine' }
}

/**
 * Groups accounts into incidents; each group sorted, groups sorted by their first.
 *
 * Does not depend on the order of its arguments. A `different` judgement by a person, or one with a score of -Infinity, is a
 * must-not-link and never joined, directly or through others; a `same` by a person always is.
 */
export function cluster(ids: readonly string[], _judgements: readonly Judgement[]): string[][] {
  return [...ids].sort().map((id) => [id])
}
