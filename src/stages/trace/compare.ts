import { alignInOrder } from '../../text/align.ts'
import { type SharedRun, sharedRuns } from '../../text/shared-runs.ts'
import type { Line } from './prepare.ts'
import type { Side } from './side.ts'

/** Two lines that tell the same. */
export interface Pairing {
  readonly left: number
  readonly right: number
  /** 0 to 1: how much of the shorter stands word for word in the other. */
  readonly verbatim: number
  /** 0 to 1: cosine of the telling words. */
  readonly likeness: number
}

/** What two reports have in common, furniture left out. */
export interface Comparison {
  readonly left: Side
  readonly right: Side
  readonly runs: readonly SharedRun[]
  readonly pairings: readonly Pairing[]
}

const LEAST_RUN = 5
const LEAST_PAIRING = 0.3
// More than a side has lines.
const STRIDE = 1024

/** The runs of words that stand in both. Cost: the length of the right one. */
export function runsOf(left: Side, right: Side): SharedRun[] {
  return sharedRuns(left.grams, right.grams, LEAST_RUN)
}

/** Compares two reports sentence by sentence. Cost: the product of their numbers of sentences. */
export function compare(left: Side, right: Side, runs: readonly SharedRun[] = runsOf(left, right)): Comparison {
  const covered = coverByLines(left, right, runs)
  const likeness = likenessTable(left, right)
  const width = right.lines.length
  const pairings = alignInOrder(left.lines.length, width, (i, j) => {
    const score = covered(i, j) * 2 + (likeness[i * width + j] ?? 0)
    return score >= LEAST_PAIRING ? score : 0
  }).map(({ left: i, right: j }) => ({
    left: i,
    right: j,
    verbatim: covered(i, j),
    likeness: likeness[i * width + j] ?? 0,
  }))
  return { left, right, runs, pairings }
}

/** The cosine of every line of the one with every line of the other; filled from shared stems only, as most pairs share none. */
function likenessTable(left: Side, right: Side): Float64Array {
  const width = right.lines.length
  const table = new Float64Array(left.lines.length * width)
  const shared = new Uint8Array(table.length)
  const [ofLeft, ofRight] = [left.bags(), right.bags()]
  ofLeft.lines.forEach((bag, i) => {
    for (const [stem, weight] of bag) {
      for (const j of ofRight.places.get(stem) ?? []) {
        const at = i * width + j
        table[at] = (table[at] ?? 0) + weight * weight
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
  })
  for (let i = 0; i < left.lines.length; i++) {
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      const norm = (ofLeft.norms[i] ?? 0) * (ofRight.norms[j] ?? 0)
      table[at] = (shared[at] ?? 0) < 2 || norm === 0 ? 0 : (table[at] ?? 0) / norm
    }
  }
  return table
}

/** How much of the shorter of two lines stands in a shared run of both. */
function coverByLines(left: Side, right: Side, runs: readonly SharedRun[]): (i: number, j: number) => number {
  const shared = new Map<number, number>()
  for (const run of runs) {
    for (let k = 0; k < run.length; k++) {
      const key = (left.lineOf[run.left + k] ?? 0) * STRIDE + (right.lineOf[run.right + k] ?? 0)
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  }
  return (i, j) => {
    const both = shared.get(i * STRIDE + j) ?? 0
    return both === 0 ? 0 : Math.min(1, both / Math.min(lengthOf(left.lines[i]), lengthOf(right.lines[j])))
  }
}

function lengthOf(line: Line | undefined): number {
  return line === undefined ? 1 : line.last - line.first
}
