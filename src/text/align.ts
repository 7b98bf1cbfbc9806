/** Two places that stand for each other. */
export interface Aligned {
  readonly left: number
  readonly right: number
  readonly score: number
}

/**
 * The best chain of aligned places that keeps the order of both sides, each place used once.
 *
 * `score` gives 0 for places that do not stand for each other. Cost: `lefts` times `rights`.
 */
export function alignInOrder(lefts: number, rights: number, score: (left: number, right: number) => number): Aligned[] {
  const width = rights + 1
  const best = new Float64Array((lefts + 1) * width)
  const taken = new Float64Array((lefts + 1) * width)
  for (let i = 1; i <= lefts; i++) {
    for (let j = 1; j <= rights; j++) {
      const at = i * width + j
      const skip = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0)
      const s = score(i - 1, j - 1)
      const take = s > 0 ? (best[at - width - 1] ?? 0) + s : 0
      best[at] = Math.max(skip, take)
      if (take > skip) taken[at] = s
    }
  }
  const chain: Aligned[] = []
  for (let i = lefts, j = rights; i > 0 && j > 0; ) {
    const at = i * width + j
    const s = taken[at] ?? 0
    if (s > 0) {
      chain.push({ left: i - 1, right: j - 1, score: s })
      i--
      j--
    } else if (best[at] === best[at - width]) i--
    else j--
  }
  return chain.reverse()
}
