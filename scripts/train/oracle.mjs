/**
 * How many gold arcs each move of an arc-hybrid state makes unreachable (Goldberg and Nivre 2013).
 *
 * `gold` holds each token's head, n for the root. Writes the costs of shift, left and right to `costs`.
 */
export function costsOf(state, gold, costs) {
  const { n, height, buffer, stack } = state
  const s0 = height > 0 ? stack[height - 1] : -1
  const s1 = height > 1 ? stack[height - 2] : -1
  costs[0] = costs[1] = costs[2] = 0
  if (buffer < n) {
    const head = gold[buffer]
    for (let i = 0; i < height; i++) {
      const token = stack[i]
      if (i < height - 1 && token === head) costs[0]++
      if (gold[token] === buffer) costs[0]++
    }
  }
  if (s0 < 0) return
  const head = gold[s0]
  if (head === s1 || head > buffer) costs[1]++
  if (head >= buffer) costs[2]++
  for (let i = buffer; i < n; i++) {
    if (gold[i] !== s0) continue
    costs[1]++
    costs[2]++
  }
}
