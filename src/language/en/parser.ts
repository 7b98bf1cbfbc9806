import { labelFeatures, MAX_PARSE_FEATURES, moveFeatures } from './parse-features.ts'
import { advance, allowed, dependentOf, headFor, isDone, reset, SHIFT, type Sight, type State } from './parse-state.ts'

/** A table of weights: feature hash `h` has its weight for class `c` at `(h & mask) + c`. */
export interface Table {
  readonly table: Int16Array | Float32Array
  readonly mask: number
}

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

const features = new Int32Array(MAX_PARSE_FEATURES)

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

/** The move with the highest score among those in the bits `moves`. */
export function bestMove(scores: Float64Array, moves: number): number {
  let best = -1
  for (let move = 0; move < 3; move++) {
    if ((moves & (1 << move)) !== 0 && (best < 0 || (scores[move] as number) > (scores[best] as number))) best = move
  }
  return best
}

/** The label with the highest score for an arc. */
export function bestLabel(weights: ParserWeights, hashes: Int32Array, count: number, key: number): number {
  const { table, mask } = weights.labels
  const candidates = weights.candidates[key] as Uint8Array
  let best = candidates[0] as number
  if (candidates.length === 1) return best
  let top = Number.NEGATIVE_INFINITY
  for (let c = 0; c < candidates.length; c++) {
    const label = candidates[c] as number
    let score = 0
    for (let f = 0; f < count; f++) score += table[((hashes[f] as number) & mask) + label] as number
    if (score > top) {
      top = score
      best = label
    }
  }
  return best
}

const scores = new Float64Array(3)

/** Parses greedily: `state` ends with the whole tree. */
export function parseGreedily(weights: ParserWeights, sight: Sight, state: State): void {
  reset(state, sight.n)
  while (!isDone(state)) {
    const count = moveFeatures(state, sight, features)
    scoreMoves(weights.moves, features, count, scores)
    const move = bestMove(scores, allowed(state))
    let label = 0
    if (move !== SHIFT) {
      const dependent = dependentOf(state)
      const head = headFor(state, move)
      const labelCount = labelFeatures(state, sight, dependent, head, features)
      label = bestLabel(weights, features, labelCount, labelKey(sight, dependent, head))
    }
    advance(state, move, label)
  }
}
