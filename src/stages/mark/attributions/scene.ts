import type { MarkedReport } from '../../../model/marked-report.ts'
import type { Sentence, Token } from '../../../model/report.ts'
import { lastStartingBy } from '../names/token-index.ts'
import type { Run } from './noun-phrase.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** A report with its quotations, as the readers of attributions see it. */
export interface Scene {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** An attribution as it is found; offsets are pairs as in the contract. */
export interface Found {
  readonly cue: Pair
  source: Pair | null
  content: Pair[]
  via: Pair[]
  /** By a verb of plain speech, such as "say". */
  readonly plain: boolean
  /** The sentence that holds the cue. */
  readonly sentence: Sentence
}

export type Pair = readonly [number, number]

export function sceneOf({ report, sentences }: MarkedReport): Scene {
  return { text: report.text, sentences, quotations: findQuotations(report.text) }
}

/** The quotation that holds `offset`. */
export function quotationAt({ quotations }: Scene, offset: number): Quotation | undefined {
  const last = quotations[lastStartingBy(quotations, offset)]
  return last !== undefined && offset < last.end ? last : undefined
}

/** The quotation that ends right before `offset` in the same paragraph, but for a comma and spaces. */
export function quotationBefore({ quotations, text }: Scene, offset: number): Quotation | undefined {
  const last = quotations[lastStartingBy(quotations, offset - 1)]
  if (last === undefined || last.end > offset) return undefined
  return /^[ \u00a0,–—-]*$/.test(text.slice(last.end, offset)) ? last : undefined
}

/** The first quotation that starts at or after `offset`. */
export function quotationFrom({ quotations }: Scene, offset: number): Quotation | undefined {
  return quotations[lastStartingBy(quotations, offset - 1) + 1]
}

export function pairOf(tokens: readonly Token[], { from, to }: Run): Pair {
  return [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0]
}

/** A pair without spaces, commas and stops at its ends; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Pair | null {
  let from = start
  let to = end
  while (from < to && /[\s,;:–—-]/.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:–—-]/.test(text[to - 1] ?? '')) to--
  if (to > from && text[to - 1] === '.' && !/\.\p{L}\.$/u.test(text.slice(from, to))) to--
  return to > from ? [from, to] : null
}
