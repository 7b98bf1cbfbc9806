/** A table of weights: feature hash `h` has its weight for class `c` at `(h & mask) + c`. */
export interface Table {
  readonly table: Int16Array | Float32Array
  /** A power of two, less one; the table is as long as the mask and the classes together need. */
  readonly mask: number
}

/** The scores that candidates start from where nothing is known of them before. */
export const NOTHING = new Float64Array(256)

/** The candidate with the highest score, given the hashes of `count` features; the first of several. `sums` are the scores they start from. */
export function bestOf(
  { table, mask }: Table,
  hashes: Int32Array,
  count: number,
  candidates: Uint8Array,
  sums: Float64Array,
): number {
  let best = candidates[0] as number
  let top = Number.NEGATIVE_INFINITY
  const last = candidates.length - 1
  // Two at a time: they look at the same rows, and reading those is what takes long.
  for (let c = 0; c <= last; c += 2) {
    const d = c < last ? c + 1 : c
    const one = candidates[c] as number
    const other = candidates[d] as number
    let score = sums[c] as number
    let rival = sums[d] as number
    for (let f = 0; f < count; f++) {
      const at = (hashes[f] as number) & mask
      score += table[at + one] as number
      rival += table[at + other] as number
    }
    if (score > top) {
      top = score
      best = one
    }
    if (rival > top) {
      top = rival
      best = other
    }
  }
  return best
}
