import type { Report } from '../../model/report.ts'
import { alignInOrder } from '../../text/align.ts'
import { type SharedRun, sharedRuns } from '../../text/shared-runs.ts'
import { stemOf } from '../../text/stem.ts'
import type { Word } from '../../text/words.ts'
import type { Furniture } from './furniture.ts'
import { type Line, type Prepared, prepare, tellingLines } from './prepare.ts'

/** One report's telling lines, as one row of words. */
export interface Side {
  readonly prepared: Prepared
  readonly lines: readonly Line[]
  /** The words of the telling lines. */
  readonly words: readonly Word[]
  readonly hashes: Uint32Array
  /** For each word, its line. */
  readonly lineOf: Uint16Array
  /** For each word, whether it stands in quotation marks. */
  readonly quoted: Uint8Array
  /** Rare names and numbers. */
  readonly names: ReadonlySet<string>
  /** For each line, the weight of each of its telling stems. */
  readonly bags: readonly ReadonlyMap<string, number>[]
  /** The length of each bag as a vector. */
  readonly norms: readonly number[]
  /** In which lines a stem stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

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
const MOST_LINES = 400

const sides = new WeakMap<Report, { furniture: Furniture; side: Side }>()

export function sideOf(report: Report, furniture: Furniture): Side {
  const found = sides.get(report)
  if (found?.furniture === furniture) return found.side
  const prepared = prepare(report)
  const lines = tellingLines(prepared, furniture).slice(0, MOST_LINES)
  const words = lines.flatMap((line) => prepared.words.slice(line.first, line.last))
  const bags = lines.map((line) => bagOf(prepared.words.slice(line.first, line.last)))
  const side: Side = {
    prepared,
    lines,
    words,
    hashes: Uint32Array.from(words, (word) => word.hash),
    lineOf: Uint16Array.from(lines.flatMap((line, n) => new Array<number>(line.last - line.first).fill(n))),
    quoted: Uint8Array.from(lines.flatMap((line) => Array.from(prepared.quoted.slice(line.first, line.last)))),
    names: new Set(words.filter(isRareName).map(({ form }) => form)),
    bags,
    norms: bags.map((bag) => Math.sqrt([...bag.values()].reduce((sum, weight) => sum + weight * weight, 0))),
    places: placesOf(bags),
  }
  sides.set(report, { furniture, side })
  return side
}

/**
 * How much one shared word says about shared wording, as against a shared subject.
 *
 * Two who tell one incident on their own share its names, numbers and stock words; a choice of plain rare words they do not.
 */
export function wordingWeight({ rarity, capital, form }: Word): number {
  if (capital || /\d/.test(form)) return 0.3
  return [0.2, 0.4, 0.4, 1][rarity] ?? 0
}

function isRareName({ rarity, capital, form }: Word): boolean {
  return rarity === 3 && (capital || /\d/.test(form))
}

function bagOf(words: readonly Word[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of words) if (word.rarity > 0) bag.set(stemOf(word.form), wordingWeight(word))
  return bag
}

function placesOf(bags: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  bags.forEach((bag, n) => {
    for (const stem of bag.keys()) {
      const list = places.get(stem)
      if (list === undefined) places.set(stem, [n])
      else list.push(n)
    }
  })
  return places
}

/** Compares two reports. Cost: their lengths, and the product of their numbers of sentences. */
export function compare(left: Side, right: Side): Comparison {
  const runs = sharedRuns(left.hashes, right.hashes, LEAST_RUN)
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
  left.bags.forEach((bag, i) => {
    for (const [stem, weight] of bag) {
      for (const j of right.places.get(stem) ?? []) {
        const at = i * width + j
        table[at] = (table[at] ?? 0) + weight * weight
        shared[at] = (shared[at] ?? 0) + 1
      }
    }
  })
  for (let i = 0; i < left.lines.length; i++) {
    for (let j = 0; j < width; j++) {
      const at = i * width + j
      const norm = (left.norms[i] ?? 0) * (right.norms[j] ?? 0)
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
      const key = (left.lineOf[run.left + k] ?? 0) * MOST_LINES + (right.lineOf[run.right + k] ?? 0)
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  }
  return (i, j) => {
    const both = shared.get(i * MOST_LINES + j) ?? 0
    return both === 0 ? 0 : Math.min(1, both / Math.min(lengthOf(left.lines[i]), lengthOf(right.lines[j])))
  }
}

function lengthOf(line: Line | undefined): number {
  return line === undefined ? 1 : line.last - line.first
}
