/** What is worked out of a spelling that stands in a text between two offsets. */
export type BySpelling<T> = (text: string, start: number, end: number) => T

interface Spelling {
  readonly text: string
  /** What was made of it, by the number of what makes it. */
  readonly made: unknown[]
}

const MOST_KEPT = 40_000
// Longer ones are no words.
const LONGEST = 40
const kept = new Map<string, Spelling>()
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
  if (text.length < WORTH_KEEPING || text.length > TOO_LONG) return spellingOf(text.slice(start, end))
  if (text !== last.text) last = { text, at: new Array(text.length) }
  const known = last.at[start]
  if (known !== undefined && known.text.length === end - start) return known
  const spelling = spellingOf(text.slice(start, end))
  last.at[start] = spelling
  return spelling
}

function spellingOf(slice: string): Spelling {
  const known = kept.get(slice)
  if (known !== undefined) return known
  if (slice.length > LONGEST) return { text: slice, made: [] }
  if (kept.size >= MOST_KEPT) kept.clear()
  const spelling = { text: copyOf(slice), made: new Array(makers) }
  kept.set(spelling.text, spelling)
  return spelling
}

function copyOf(word: string): string {
  const codes: number[] = []
  for (let at = 0; at < word.length; at++) codes.push(word.charCodeAt(at))
  return String.fromCharCode(...codes)
}
