import { averagedTable } from './averaged.mjs'
import { costsOf } from './oracle.mjs'
import { random, shuffle } from './tagger.mjs'

/** The labels that training sentences have for each key of `labelKey`; every key has at least `fallback`. */
export function labelCandidates(sentences, code, fallback) {
  const seen = new Map()
  for (const { sight, heads, labels } of sentences) {
    for (let i = 0; i < sight.n; i++) {
      const key = code.labelKey(sight, i, heads[i])
      const row = seen.get(key) ?? new Set()
      row.add(labels[i])
      seen.set(key, row)
    }
  }
  return Array.from({ length: 2048 }, (_, key) =>
    Uint8Array.from([...(seen.get(key) ?? [fallback])].sort((a, b) => a - b)),
  )
}

/** Trains moves and labels together, on sentences `{sight, heads, labels}`, by the dynamic oracle with exploration. */
export function trainParser(sentences, { code, bits, epochs, candidates, explore = 0.9, seed = 7, onEpoch }) {
  const moves = averagedTable(2 ** bits.moves - 1, 4)
  const labels = averagedTable(2 ** bits.labels - 1, 64)
  const weights = {
    moves: { table: moves.weights, mask: 2 ** bits.moves - 1 },
    labels: { table: labels.weights, mask: 2 ** bits.labels - 1 },
    candidates,
  }
  const features = new Int32Array(code.MAX_PARSE_FEATURES)
  const scores = new Float64Array(3)
  const costs = new Float64Array(3)
  const state = code.newState(400)
  const next = random(seed)
  const order = sentences.map((_, i) => i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const s of order) {
      const { sight, heads, labels: gold } = sentences[s]
      if (sight.n > 300) continue
      code.reset(state, sight.n)
      while (!code.isDone(state)) {
        const count = code.moveFeatures(state, sight, features)
        code.scoreMoves(weights.moves, features, count, scores)
        const bits = code.allowed(state)
        const guess = bestMove(scores, bits)
        costsOf(state, heads, costs)
        let least = Infinity
        for (let m = 0; m < 3; m++) if (bits & (1 << m) && costs[m] < least) least = costs[m]
        let right = 0
        for (let m = 0; m < 3; m++) if (bits & (1 << m) && costs[m] === least) right |= 1 << m
        const best = bestMove(scores, right)
        moves.tick()
        if (costs[guess] > least) {
          for (let f = 0; f < count; f++) {
            const at = features[f] & weights.moves.mask
            moves.add(at + best, 1)
            moves.add(at + guess, -1)
          }
        }
        const move = costs[guess] > least && !(epoch > 0 && next() < explore) ? best : guess
        let label = 0
        if (move !== code.SHIFT) {
          const dependent = code.dependentOf(state)
          const head = code.headFor(state, move)
          const labelCount = code.labelFeatures(state, sight, dependent, head, features)
          label = code.bestLabel(weights, features, labelCount, code.labelKey(sight, dependent, head))
          labels.tick()
          if (heads[dependent] === head && label !== gold[dependent]) {
            for (let f = 0; f < labelCount; f++) {
              const at = features[f] & weights.labels.mask
              labels.add(at + gold[dependent], 1)
              labels.add(at + label, -1)
            }
          }
        }
        code.advance(state, move, label)
      }
    }
    onEpoch?.(epoch, () => ({
      moves: { table: moves.averaged(), mask: weights.moves.mask },
      labels: { table: labels.averaged(), mask: weights.labels.mask },
      candidates,
    }))
  }
  return {
    moves: { table: moves.averaged(), mask: weights.moves.mask },
    labels: { table: labels.averaged(), mask: weights.labels.mask },
    candidates,
  }
}

/** The move with the highest score among those in the bits `moves`. */
function bestMove(scores, moves) {
  let best = -1
  for (let move = 0; move < 3; move++) if (moves & (1 << move) && (best < 0 || scores[move] > scores[best])) best = move
  return best
}
