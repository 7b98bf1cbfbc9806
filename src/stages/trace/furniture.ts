/**
 * What is page furniture rather than reporting: tip lines, newsletter boxes, captions, copyright lines.
 *
 * Some is known by its form; the rest is learned per outlet, from sentences that recur in reports which are otherwise unlike. What one of these says of a
 * sentence never changes.
 */
export interface Furniture {
  /** Whether this sentence is known to recur in unlike reports of this outlet. `hash` is one of `sentenceHashes`. */
  isFurniture(outlet: string | null, hash: number): boolean
}

/** Knows no outlet: only what can be told by form is left out. */
export const NO_FURNITURE: Furniture = { isFurniture: () => false }
