import type { Lineage } from '../../model/lineage.ts'
import type { Report } from '../../model/report.ts'
import type { Furniture } from './furniture.ts'

/** Raise it when the lineage that `trace` finds changes. */
export const TRACE_VERSION = 1

/**
 * 32-bit keys (unsigned) by which reports that may derive from one another are looked up; at most 120 a report.
 *
 * The store gives back the reports that share keys which few reports have, those that share most first, at most 40.
 */
export function traceKeys(_report: Report): number[] {
  return []
}

/** A 32-bit hash (unsigned) of each sentence, so that the store can count in how many reports of one outlet it stands. */
export function sentenceHashes(_report: Report): number[] {
  return []
}

/** Judges a report against candidates: which of them it draws on, or which draw on it. */
export function trace(_report: Report, _candidates: readonly Report[], _furniture: Furniture): Lineage[] {
  return []
}
