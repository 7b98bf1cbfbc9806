/** What is worked out of a spelling that stands in a text between two offsets. */
export type BySpelling<T> = (text: string, start: number, end: number) => T

interface Spelling {
  readonly text: string
  readonly hash: number
  /** What was made of it, by the number of what makes it. */
  readonly made: unknown[]
}

const MOST_KEPT = 40_000
// Longer ones are no words.
const LONGEST = 40
// Open addressing, looked up by the letters themselves: a `Map` would want a slice of the text for each question.
const SLOTS = 2 ** 17
let kept: (Spelling | undefined)[] = new Array(SLOTS)
let keptCount = 0
// A hostile text may be all words of one hash: what finds no place among so many neighbours is not kept.
const MOST_PROBES = 32
let makers = 0

/**
 * Works something out of each spelling once and keeps it: most of a text are a few thousand words. Bounded, for a text may be hostile.
 *
 * `make` gets a copy of its own, one byte a letter where that is enough: a slice of a text with a curly quote anywhere takes two, and
 * is slow to lower and to look up.
 */
export function bySpelling<T extends {}>(make: (spelling: string) => T): BySpelling<T> {
  const maker = makers++
  return (text, start, end) => {
    const { text: spelling, made } = spellingAt(text, start, end)
    const known = made[maker]
    if (known !== undefined) return known as T
    const fresh = make(spelling)
    made[maker] = fresh
    return fresh
  }
}

/** What stands between two offsets, in lower case. */
export const lowerAt = bySpelling((spelling) => spelling.toLowerCase())

// A report is cut into words by one part of the program after the other, mostly at the same places: what stands at each offset of the
// last text that is worth it.
let last: { readonly text: string; readonly at: (Spelling | undefined)[] } = { text: '', at: [] }
const WORTH_KEEPING = 300
const TOO_LONG = 200_000

function spellingAt(text: string, start: number, end: number): Spelling {
  if (text.length < WORTH_KEEPING || text.length > TOO_LONG) return spellingOf(text, start, end)
  if (text !== last.text) last = { text, at: new Array(text.length) }
  const known = last.at[start]
  if (known !== undefined && known.text.length === end - start) return known
  const spelling = spellingOf(text, start, end)
  last.at[start] = spelling
  return spelling
}

function spellingOf(text: string, from: number, to: number): Spelling {
  // As `slice` has it: offsets behind the end, or a negative length.
  const end = Math.min(to, text.length)
  const start = Math.min(from, end)
  const length = end - start
  if (length > LONGEST) return { text: text.slice(start, end), hash: 0, made: [] }
  let hash = length
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  let slot = (hash ^ (hash >>> 13)) & (SLOTS - 1)
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    const known = kept[slot]
    if (known === undefined) return keep(slot, { text: copyOf(text, start, end), hash, made: new Array(makers) })
    if (known.hash === hash && known.text.length === length && standsAt(text, start, known.text)) return known
    slot = (slot + 1) & (SLOTS - 1)
  }
  return { text: text.slice(start, end), hash, made: [] }
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false
  return true
}

function keep(slot: number, spelling: Spelling): Spelling {
  if (keptCount >= MOST_KEPT) {
    kept = new Array(SLOTS)
    keptCount = 0
  }
  kept[slot] = spelling
  keptCount++
  return spelling
}

function copyOf(text: string, start: number, end: number): string {
  const codes: number[] = []
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at))
  return String.fromCharCode(...codes)
}
