import type { SharedRun } from '../../text/shared-runs.ts'
import type { Comparison } from './compare.ts'
import type { Side } from './side.ts'

/** What speaks for one report drawing on the other. */
export interface Evidence {
  /** Shared wording beyond stock phrases, in words as `wordingWeight` counts them; quotations count less. */
  readonly wording: number
  /** How many shared runs carry wording of their own. */
  readonly runs: number
  /** The longest shared run, in words. */
  readonly longest: number
  /** Sentences carried over at least half word for word. */
  readonly carried: number
  /** Sentences retold in other words, in the same order. */
  readonly retold: number
  /** How alike the retold sentences are, summed. */
  readonly retelling: number
  /** Share of each report's words that stand in shared runs, 0 to 1. */
  readonly coverLeft: number
  readonly coverRight: number
  /** Share of the rare names and numbers of the one that has fewer which both have, 0 to 1. */
  readonly names: number
  /** Words of the shorter. */
  readonly words: number
}

// A run needs this much wording before it says anything: two newsrooms meet in a stock phrase.
const STOCK = 2
// Two who heard the same speaker quote the same words.
const QUOTED = 0.3
const MOST_SPEECH = 2
const CARRIED_WORDS = 6

/** Weighs what a comparison found. */
export function evidenceOf(comparison: Comparison): Evidence {
  const { left, right, pairings } = comparison
  const carried = pairings.filter(
    ({ left: i, right: j, verbatim }) =>
      verbatim >= 0.5 && Math.min(lengthOf(left, i), lengthOf(right, j)) >= CARRIED_WORDS,
  ).length
  const retelling = pairings
    .filter(({ verbatim }) => verbatim < 0.5)
    .reduce((sum, { likeness }) => sum + Math.max(0, likeness - 0.2), 0)
  return {
    ...runEvidence(comparison),
    carried,
    retold: pairings.length - carried,
    retelling,
    names: sharedNames(left, right),
    words: Math.min(left.words.length, right.words.length),
  }
}

function runEvidence({ left, right, runs }: Comparison) {
  let wording = 0
  let speech = 0
  let telling = 0
  let longest = 0
  const coveredLeft = new Float32Array(left.words.length)
  const coveredRight = new Float32Array(right.words.length)
  for (const run of runs) {
    const quoted = inQuotation(left, right, run)
    const factor = quoted ? QUOTED : 1
    const own = Math.max(0, wordingOf(right, run) - STOCK) * factor
    if (quoted) speech += own
    else wording += own
    if (own >= 1 && (!quoted || sameHouse(left, right))) telling++
    longest = Math.max(longest, run.length)
    coveredLeft.fill(factor, run.left, run.left + run.length)
    coveredRight.fill(factor, run.right, run.right + run.length)
  }
  // One house that prints a speech again reuses its own text; two houses may both have heard it.
  wording += sameHouse(left, right) ? speech : Math.min(MOST_SPEECH, speech)
  return { wording, runs: telling, longest, coverLeft: mean(coveredLeft), coverRight: mean(coveredRight) }
}

function sameHouse({ prepared: a }: Side, { prepared: b }: Side): boolean {
  return a.report.outlet !== null && a.report.outlet === b.report.outlet
}

function wordingOf({ weights }: Side, run: SharedRun): number {
  let weight = 0
  for (let k = 0; k < run.length; k++) weight += weights[run.right + k] ?? 0
  return weight
}

function inQuotation(left: Side, right: Side, run: SharedRun): boolean {
  let quoted = 0
  for (let k = 0; k < run.length; k++) quoted += (left.quoted[run.left + k] ?? 0) & (right.quoted[run.right + k] ?? 0)
  return quoted > run.length / 2
}

/** Whether shared runs carry enough wording, or cover enough, for a comparison by sentence to be worth its cost. */
export function worthComparing(left: Side, right: Side, runs: readonly SharedRun[]): boolean {
  let wording = 0
  let covered = 0
  for (const run of runs) {
    wording += Math.max(0, wordingOf(right, run) - STOCK)
    covered += run.length
  }
  return wording >= 1 || covered >= 0.4 * Math.min(left.words.length, right.words.length)
}

function mean(values: Float32Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function lengthOf(side: Side, line: number): number {
  const found = side.lines[line]
  return found === undefined ? 0 : found.last - found.first
}

function sharedNames(left: Side, right: Side): number {
  const fewer = left.names.size <= right.names.size ? left.names : right.names
  const more = fewer === left.names ? right.names : left.names
  if (fewer.size === 0) return 0
  let both = 0
  for (const name of fewer) if (more.has(name)) both++
  return both / fewer.size
}

// Log-odds; fitted by logistic regression on labelled pairs of news reports, then rounded. Numbers only.
const WEIGHTS = {
  wording: 2.2,
  carried: 1.2,
  cover: 1,
  runs: 1.8,
  retelling: 1.5,
  names: 1.5,
  base: -6.2,
}

/** Log-odds that one of the two draws on the other. */
export function logOddsOf(evidence: Evidence, sentences: number): number {
  return (
    WEIGHTS.base +
    WEIGHTS.wording * Math.log1p(evidence.wording) +
    WEIGHTS.carried * Math.log1p(evidence.carried) +
    WEIGHTS.cover * Math.sqrt(Math.max(evidence.coverLeft, evidence.coverRight)) +
    WEIGHTS.runs * Math.log1p(evidence.runs) +
    (WEIGHTS.retelling * evidence.retelling) / Math.sqrt(Math.max(1, sentences)) +
    WEIGHTS.names * evidence.names
  )
}
