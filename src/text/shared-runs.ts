/** A run of words that stands in two rows: `length` words from `left` in the one and from `right` in the other. */
export interface SharedRun {
  readonly left: number
  readonly right: number
  readonly length: number
}

const GRAM = 4
// A gram that stands more often than this in one text is looked up in its first places only: keeps the cost linear.
const MOST_PLACES = 8

/** A row of hashes with where each of its grams stands, so that it can be compared with many others. */
export interface GramIndex {
  readonly row: Uint32Array
  readonly grams: Uint32Array
  /** By gram, as a signed number, the first place it stands in. */
  readonly first: ReadonlyMap<number, number>
  /** By place, the next one of the same gram; -1 behind the last. */
  readonly next: Int32Array
  /** A bit for each gram, by its low bits: most grams of another row are told not to be here without a look-up. */
  readonly sieve: Uint32Array
}

const SIEVE_BITS = 14

/** Indexes a row of word hashes. */
export function gramIndex(row: Uint32Array): GramIndex {
  const grams = new Uint32Array(Math.max(0, row.length - GRAM + 1))
  const first = new Map<number, number>()
  const next = new Int32Array(grams.length)
  const sieve = new Uint32Array(2 ** (SIEVE_BITS - 5))
  for (let i = grams.length - 1; i >= 0; i--) {
    const key = gramAt(row, i)
    grams[i] = key
    const cell = cellOf(key)
    sieve[cell] = (sieve[cell] ?? 0) | (1 << (key & 31))
    // Signed, as V8 keeps an unsigned number of 32 bits in an object of its own.
    next[i] = first.get(key | 0) ?? -1
    first.set(key | 0, i)
  }
  return { row, grams, first, next, sieve }
}

function cellOf(gram: number): number {
  return (gram >>> 5) & (2 ** (SIEVE_BITS - 5) - 1)
}

/**
 * The runs of at least `least` (4 or more) equal hashes, longest first at each place of `right`, none overlapping in `right`.
 *
 * Cost grows with the length of `right`.
 */
export function sharedRuns(left: GramIndex, right: GramIndex, least: number): SharedRun[] {
  const runs: SharedRun[] = []
  for (let j = 0; j < right.grams.length; ) {
    const gram = right.grams[j] ?? 0
    if ((((left.sieve[cellOf(gram)] ?? 0) >>> (gram & 31)) & 1) === 0) {
      j++
      continue
    }
    const best = longestAt(left, right.row, j, left.first.get(gram | 0) ?? -1)
    if (best === undefined || best.length < least) j++
    else {
      runs.push(best)
      j += best.length
    }
  }
  return runs
}

function longestAt(
  { row: left, next }: GramIndex,
  right: Uint32Array,
  j: number,
  first: number,
): SharedRun | undefined {
  let best: SharedRun | undefined
  for (let i = first, places = 0; i !== -1 && places < MOST_PLACES; i = next[i] ?? -1, places++) {
    let length = 0
    while (i + length < left.length && j + length < right.length && left[i + length] === right[j + length]) length++
    if (length > (best?.length ?? 0)) best = { left: i, right: j, length }
  }
  return best
}

function gramAt(row: Uint32Array, i: number): number {
  let key = row[i] ?? 0
  for (let k = 1; k < GRAM; k++) key = (Math.imul(key, 0x01000193) ^ (row[i + k] ?? 0)) >>> 0
  return key
}
