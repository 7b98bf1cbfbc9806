import type { Lineage, Relation } from '../../model/lineage.ts'
import type { Report } from '../../model/report.ts'
import { citationBetween } from './cites.ts'
import { type Comparison, compare, runsOf } from './compare.ts'
import { directionOf } from './direction.ts'
import { type Evidence, evidenceOf, logOddsOf, worthComparing } from './evidence.ts'
import type { Furniture } from './furniture.ts'
import { additionsOf, droppedFrom, passagesOf, round } from './passages.ts'
import { type Side, sideOf } from './side.ts'

export { sentenceHashes, traceKeys } from './keys.ts'

// Log-odds from which a pair counts as derived.
const DERIVED = 0
// Texts shorter than this in words derive only by being the same words on about the same days.
const SHORT = 25
const SAME_WORDS = 0.9
const SHORT_LEAST = 8
const SHORT_DAYS = 3

/** Judges a report against candidates: which of them it draws on, or which draw on it. */
export function trace(report: Report, candidates: readonly Report[], furniture: Furniture): Lineage[] {
  const others = candidates.filter(({ id }) => id !== report.id)
  // Making a side costs more than comparing it.
  if (others.length === 0) return []
  const side = sideOf(report, furniture)
  return others.map((candidate) => judgePair(side, sideOf(candidate, furniture))).filter((lineage) => lineage !== null)
}

function judgePair(one: Side, other: Side): Lineage | null {
  // The same pair gives the same lineage, whichever of the two arrived last.
  const [left, right] = one.prepared.report.id < other.prepared.report.id ? [one, other] : [other, one]
  const runs = runsOf(left, right)
  if (!worthComparing(left, right, runs)) return citationBetween(left, right)
  const comparison = compare(left, right, runs)
  const evidence = evidenceOf(comparison)
  const logOdds = logOddsOf(evidence, Math.min(left.lines.length, right.lines.length))
  if (evidence.words < SHORT ? !sameShortText(left, right, evidence) : logOdds <= DERIVED)
    return citationBetween(left, right)
  const { coverLeft, coverRight } = evidence
  const { lean, reasons } = directionOf(left, right, evidence)
  const directed = Math.abs(lean) >= 0.5
  // Where it cannot be told, the shorter is taken for the one that draws.
  const isTurned = directed ? lean < 0 : left.words.length < right.words.length
  const relation = relationOf(evidence, isTurned ? [coverRight, coverLeft] : [coverLeft, coverRight])
  const turned = lean < 0 ? compare(right, left) : comparison
  return lineageOf(turned, evidence, { relation, logOdds, directed, reasons })
}

interface Judged {
  readonly relation: Relation
  readonly logOdds: number
  readonly directed: boolean
  readonly reasons: readonly string[]
}

function lineageOf(
  comparison: Comparison,
  evidence: Evidence,
  { relation, logOdds, directed, reasons }: Judged,
): Lineage {
  const { left, right } = comparison
  const passages = passagesOf(comparison)
  const carried = new Set(passages.map(({ right: line }) => line))
  const kept = new Set(passages.map(({ left: line }) => line))
  return {
    from: left.prepared.report.id,
    to: right.prepared.report.id,
    relation,
    directed,
    score: round(1 / (1 + Math.exp(-logOdds))),
    passages: passages.map(({ passage }) => passage),
    added: additionsOf(comparison, carried),
    reasons: [
      ...wordsFor(evidence, droppedFrom(left, kept)),
      ...(directed ? reasons : ['which came first cannot be told']),
    ],
  }
}

// A copy holds hardly a word of its own, whatever was cut from it; or the whole of the other with a line more.
const ALL_BUT_A_WORD = 0.965
const WHOLE = 0.88
const LEAST_KEPT = 0.5
// An excerpt holds a block of the other and has more of its own.
const MOSTLY = 0.4

/** `covers`: the share of its words that the one drawn upon has in common with the other, and that of the one that draws. */
function relationOf({ carried, retold }: Evidence, [from, to]: readonly [number, number]): Relation {
  const [least, most] = [Math.min(from, to), Math.max(from, to)]
  if (most >= ALL_BUT_A_WORD && least >= WHOLE) return 'copy'
  if (to >= ALL_BUT_A_WORD && from >= LEAST_KEPT) return 'copy'
  return least < MOSTLY && carried >= 2 && carried >= retold ? 'excerpt' : 'rewrite'
}

function sameShortText(left: Side, right: Side, { coverLeft, coverRight, words }: Evidence): boolean {
  if (words < SHORT_LEAST || Math.min(coverLeft, coverRight) < SAME_WORDS) return false
  const [a, b] = [left, right].map(({ prepared }) => Date.parse((prepared.report.published ?? '').slice(0, 10)))
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SHORT_DAYS * 86_400_000
}

function wordsFor(evidence: Evidence, dropped: number): string[] {
  const percent = Math.round(Math.max(evidence.coverLeft, evidence.coverRight) * 100)
  return [
    `${percent}% of the words of the one stand in the other in runs of five or more, the longest of ${evidence.longest}`,
    ...(evidence.carried > 0 ? [`sentences carried over word for word: ${evidence.carried}`] : []),
    ...(evidence.retold > 0 ? [`sentences retold in the same order: ${evidence.retold}`] : []),
    ...(evidence.names > 0 ? [`rare names and numbers in common: ${Math.round(evidence.names * 100)}%`] : []),
    ...(dropped > 0 ? [`sentences left out: ${dropped}`] : []),
  ]
}
