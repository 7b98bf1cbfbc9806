/** A run of words that stands in two rows: `length` words from `left` in the one and from `right` in the other. */
export interface SharedRun {
  readonly left: number
  readonly right: number
  readonly length: number
}

const GRAM = 4
// A gram that stands more often than this in one text is looked up in its first places only: keeps the cost linear.
const MOST_PLACES = 8

/**
 * The runs of at least `least` (4 or more) equal hashes, longest first at each place of `right`, none overlapping in `right`.
 *
 * Cost grows with the sum of the lengths, not with their product.
 */
export function sharedRuns(left: Uint32Array, right: Uint32Array, least: number): SharedRun[] {
  const places = new Map<number, number[]>()
  for (let i = 0; i + GRAM <= left.length; i++) {
    const key = gramAt(left, i)
    const list = places.get(key)
    if (list === undefined) places.set(key, [i])
    else if (list.length < MOST_PLACES) list.push(i)
  }
  const runs: SharedRun[] = []
  for (let j = 0; j + GRAM <= right.length; ) {
    let best: SharedRun | undefined
    for (const i of places.get(gramAt(right, j)) ?? []) {
      const length = runLength(left, i, right, j)
      if (length >= least && length > (best?.length ?? 0)) best = { left: i, right: j, length }
    }
    if (best === undefined) j++
    else {
      runs.push(best)
      j += best.length
    }
  }
  return runs
}

function runLength(left: Uint32Array, i: number, right: Uint32Array, j: number): number {
  let length = 0
  while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length]) length++
  return length
}

function gramAt(row: Uint32Array, i: number): number {
  let key = row[i] ?? 0
  for (let k = 1; k < GRAM; k++) key = (Math.imul(key, 0x01000193) ^ (row[i + k] ?? 0)) >>> 0
  return key
}
