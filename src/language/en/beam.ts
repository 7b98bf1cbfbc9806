import { labelFeatures, MAX_PARSE_FEATURES, moveFeatures } from './parse-features.ts'
import {
  advance,
  allowed,
  copyState,
  dependentOf,
  headFor,
  newState,
  reset,
  SHIFT,
  type Sight,
  type State,
} from './parse-state.ts'
import { bestLabel, labelKey, type ParserWeights, scoreMoves } from './parser.ts'

/** Room for the search of one sentence at a time; reused and grown. */
export interface Beam {
  readonly width: number
  /** How far below the best a state's score may fall before it is given up. */
  readonly gap: number
  /** How many tokens there is room for. */
  readonly room: number
  /** The states in the running, the best first, then those of the step to come. */
  states: State[]
  coming: State[]
  /** How many of `states` are in the running. */
  alive: number
  /** Which state each state of each step came from, and by which move; `width` entries a step. */
  readonly parents: Uint8Array
  readonly moves: Uint8Array
  /** The best score at each step. */
  readonly best: Float64Array
}

/** A beam of `width` states with room for sentences of `room` tokens. */
export function newBeam(width: number, gap: number, room: number): Beam {
  const make = () => Array.from({ length: width }, () => newState(room))
  const steps = 2 * room + 2
  return {
    width,
    gap,
    room,
    states: make(),
    coming: make(),
    alive: 0,
    parents: new Uint8Array(steps * width),
    moves: new Uint8Array(steps * width),
    best: new Float64Array(steps),
  }
}

const MAX_WIDTH = 32
const features = new Int32Array(MAX_PARSE_FEATURES)
const scores = new Float64Array(3)
// The best continuations so far, in falling order of score.
const topScores = new Float64Array(MAX_WIDTH)
const topItems = new Uint8Array(MAX_WIDTH)
const topMoves = new Uint8Array(MAX_WIDTH)

/** Parses by beam search; the best tree ends in the first of `beam.states`. Every tree takes two moves a token. */
export function parseWithBeam(weights: ParserWeights, sight: Sight, beam: Beam): State {
  const steps = 2 * sight.n
  const first = beam.states[0] as State
  reset(first, sight.n)
  beam.alive = 1
  for (let step = 0; step < steps; step++) {
    const found = continuations(weights, sight, beam)
    for (let i = 0; i < found; i++) {
      const item = topItems[i] as number
      const move = topMoves[i] as number
      const to = successor(beam, item, i, found)
      makeMove(weights, sight, to, move)
      to.score = topScores[i] as number
      beam.parents[step * beam.width + i] = item
      beam.moves[step * beam.width + i] = move
    }
    beam.best[step] = topScores[0] as number
    beam.alive = found
    const old = beam.states
    beam.states = beam.coming
    beam.coming = old
  }
  return beam.states[0] as State
}

/** The `i`th state of the step to come, equal to state `item`: a copy, or where none after it comes from `item`, that state itself. */
function successor({ states, coming }: Beam, item: number, i: number, found: number): State {
  const from = states[item] as State
  const to = coming[i] as State
  for (let later = i + 1; later < found; later++) {
    if (topItems[later] !== item) continue
    copyState(from, to)
    return to
  }
  states[item] = to
  coming[i] = from
  return from
}

/** Makes a move and labels the arc it draws. */
export function makeMove(weights: ParserWeights, sight: Sight, state: State, move: number): void {
  if (move === SHIFT) {
    advance(state, move, 0)
    return
  }
  const dependent = dependentOf(state)
  const head = headFor(state, move)
  const count = labelFeatures(state, sight, dependent, head, features)
  advance(state, move, bestLabel(weights, features, count, labelKey(sight, dependent, head)))
}

function continuations(weights: ParserWeights, sight: Sight, { states, alive, width, gap }: Beam): number {
  let found = 0
  for (let i = 0; i < alive; i++) {
    const state = states[i] as State
    const count = moveFeatures(state, sight, features)
    scoreMoves(weights.moves, features, count, scores)
    const moves = allowed(state)
    for (let move = 0; move < 3; move++) {
      if ((moves & (1 << move)) === 0) continue
      const score = state.score + (scores[move] as number)
      let at = found
      while (at > 0 && score > (topScores[at - 1] as number)) at--
      if (at >= width) continue
      if (found < width) found++
      for (let k = found - 1; k > at; k--) {
        topScores[k] = topScores[k - 1] as number
        topItems[k] = topItems[k - 1] as number
        topMoves[k] = topMoves[k - 1] as number
      }
      topScores[at] = score
      topItems[at] = i
      topMoves[at] = move
    }
  }
  const floor = (topScores[0] as number) - gap
  while (found > 1 && (topScores[found - 1] as number) < floor) found--
  return found
}

/**
 * The moves that led to state `item` after step `last`, in order. Training asks for them.
 *
 * @public
 */
export function movesTo({ parents, moves, width }: Beam, item: number, last: number): number[] {
  const path: number[] = []
  let at = item
  for (let step = last; step >= 0; step--) {
    path.push(moves[step * width + at] as number)
    at = parents[step * width + at] as number
  }
  return path.reverse()
}
