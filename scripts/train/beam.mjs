import { averagedTable } from './averaged.mjs'
import { costsOf } from './oracle.mjs'
import { random, shuffle } from './tagger.mjs'

/**
 * Trains the moves on for beam search, from the weights of the greedy parser, by max-violation updates (Huang et al. 2012).
 *
 * The labels stay as they are.
 */
export function trainBeam(sentences, start, { code, width, epochs, scale = 1, seed = 11, onEpoch }) {
  const { mask } = start.moves
  const moves = averagedTable(mask, 4)
  for (let i = 0; i < moves.weights.length; i++) moves.weights[i] = start.moves.table[i] * scale
  const weights = { ...start, moves: { table: moves.weights, mask } }
  const beam = code.newBeam(width, Infinity, 310)
  const [left, right] = [code.newState(310), code.newState(310)]
  const features = new Int32Array(code.MAX_PARSE_FEATURES)
  const scores = new Float64Array(3)
  const next = random(seed)
  const order = sentences.map((_, i) => i)
  for (const sentence of sentences) sentence.path ??= goldPath(sentence, left, code)
  let updates = 0
  const addAll = (state, sight, move, delta) => {
    const count = code.moveFeatures(state, sight, features)
    for (let f = 0; f < count; f++) moves.add((features[f] & mask) + move, delta)
  }
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    updates = 0
    for (const s of order) {
      const { sight, path } = sentences[s]
      if (sight.n > 120) continue
      moves.tick()
      code.parseWithBeam(weights, sight, beam)
      // Where the best state is furthest ahead of the right one.
      code.reset(left, sight.n)
      let score = 0
      let worst = 0
      let at = -1
      for (const [step, move] of path.entries()) {
        const count = code.moveFeatures(left, sight, features)
        code.scoreMoves(weights.moves, features, count, scores)
        score += scores[move]
        code.makeMove(weights, sight, left, move)
        if (beam.best[step] - score > worst + 1e-6) {
          worst = beam.best[step] - score
          at = step
        }
      }
      if (at < 0) continue
      updates++
      const wrong = code.movesTo(beam, 0, at)
      code.reset(left, sight.n)
      code.reset(right, sight.n)
      let apart = false
      for (let step = 0; step <= at; step++) {
        if (apart || wrong[step] !== path[step]) {
          addAll(right, sight, path[step], 1)
          addAll(left, sight, wrong[step], -1)
          apart = true
        }
        code.makeMove(weights, sight, right, path[step])
        code.makeMove(weights, sight, left, wrong[step])
      }
    }
    onEpoch?.(epoch, updates, () => ({ ...start, moves: { table: moves.averaged(), mask } }))
  }
  return { ...start, moves: { table: moves.averaged(), mask } }
}

// The moves that build the gold tree, or for a tree with crossing arcs one of the nearest; arcs before shifts.
function goldPath({ sight, heads }, state, code) {
  const costs = new Float64Array(3)
  const path = []
  code.reset(state, sight.n)
  while (!code.isDone(state)) {
    const bits = code.allowed(state)
    costsOf(state, heads, costs)
    let move = -1
    for (const m of [1, 2, 0]) if (bits & (1 << m) && (move < 0 || costs[m] < costs[move])) move = m
    path.push(move)
    code.advance(state, move, 0)
  }
  return path
}
