/** What is worked out of a spelling that stands in a text between two offsets. */
export type BySpelling<T> = (text: string, start: number, end: number) => T

const MOST_KEPT = 40_000
// A power of two, well above what is kept, so that a search ends soon.
const SLOTS = 1 << 16
// Longer ones are no words.
const LONGEST = 40

/**
 * Works something out of each spelling once and keeps it: most of a text are a few thousand words.
 *
 * A spelling is looked up by its letters where they stand, so no string is made of one that is known. Bounded, for a text may be
 * hostile. `make` gets a copy of its own, one byte a letter where that is enough: a slice of a text with a curly quote anywhere
 * takes two, and is slow to lower and to look up.
 */
export function bySpelling<T>(make: (spelling: string) => T): BySpelling<T> {
  const hashes = new Int32Array(SLOTS)
  const spellings = new Array<string>(SLOTS).fill('')
  const kept = new Array<T | undefined>(SLOTS).fill(undefined)
  let count = 0
  return (text, start, end) => {
    if (end - start > LONGEST || end <= start) return make(text.slice(start, end))
    let hash = 0
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    let slot = spread(hash)
    for (let known = spellings[slot] as string; known !== ''; known = spellings[slot] as string) {
      if (hashes[slot] === hash && standsAt(known, text, start, end)) return kept[slot] as T
      slot = (slot + 1) & (SLOTS - 1)
    }
    if (count >= MOST_KEPT) {
      spellings.fill('')
      kept.fill(undefined)
      count = 0
      slot = spread(hash)
    }
    const spelling = copyOf(text, start, end)
    const made = make(spelling)
    hashes[slot] = hash
    spellings[slot] = spelling
    kept[slot] = made
    count++
    return made
  }
}

function spread(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (SLOTS - 1)
}

function standsAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false
  for (let at = 0; at < spelling.length; at++) if (spelling.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function copyOf(text: string, start: number, end: number): string {
  return String.fromCharCode(...Array.from({ length: end - start }, (_, at) => text.charCodeAt(start + at)))
}
