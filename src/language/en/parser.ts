import type { Sight } from './parse-state.ts'
import { bestOf, NOTHING, type Table } from './weights.ts'

export interface ParserWeights {
  readonly moves: Table
  readonly labels: Table
  /** Label indices that occur with a pair of coarse classes and a side: see `labelKey`. */
  readonly candidates: readonly Uint8Array[]
}

/** Which entry of `candidates` an arc looks its labels up in. Classes are below 32. */
export function labelKey(sight: Sight, dependent: number, head: number): number {
  return ((sight.classes[dependent] as number) * 32 + (sight.classes[head] as number)) * 2 + (dependent > head ? 1 : 0)
}

/** Adds up the weights of `count` features for each move into `scores`. */
export function scoreMoves({ table, mask }: Table, hashes: Int32Array, count: number, scores: Float64Array): void {
  let shift = 0
  let left = 0
  let right = 0
  for (let f = 0; f < count; f++) {
    const at = (hashes[f] as number) & mask
    shift += table[at] as number
    left += table[at + 1] as number
    right += table[at + 2] as number
  }
  scores[0] = shift
  scores[1] = left
  scores[2] = right
}

/** The label with the highest score for an arc. */
export function bestLabel(weights: ParserWeights, hashes: Int32Array, count: number, key: number): number {
  const candidates = weights.candidates[key] as Uint8Array
  if (candidates.length === 1) return candidates[0] as number
  return bestOf(weights.labels, hashes, count, candidates, NOTHING)
}
