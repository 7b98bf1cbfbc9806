import type { IncidentType } from '../../model/codebook.ts'
import type { Lineage } from '../../model/lineage.ts'

/** What of the case a judgement needs beside the two accounts. */
export interface LinkContext {
  /** How rare a word is in the case, from 0 (in every report) to 1 (in one only): `rarityAmong`. Words as in `linkable`. */
  rarity(word: string): number
  /** The lineage between two reports, if `trace` found any. */
  lineageOf(leftReport: string, rightReport: string): Lineage | null
  /** The codebook's types: a stabbing may be told as an attack, an arrest is what came after. */
  readonly types?: readonly Pick<IncidentType, 'name' | 'broader' | 'aftermath'>[]
}

/** How rare a word is that stands in `count` of `all`, from 0 to 1. In a small case few are: what two of five reports share is common there. */
export function rarityAmong(count: number, all: number): number {
  const size = Math.max(all, SMALL)
  return Math.max(0, Math.min(1, Math.log((size + 1) / Math.max(1, count)) / Math.log(size + 1)))
}

const SMALL = 8
