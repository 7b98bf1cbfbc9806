const kept = new Map<string, string>()
const MOST_KEPT = 60_000
// Longer ones are no words.
const LONGEST = 40

/**
 * The one copy of a word that is kept for all its occurrences: what is asked of it later is answered faster.
 *
 * A slice of a text with a curly quote anywhere takes two bytes a letter and is slow to lower and to look up; the copy takes one.
 */
export function interned(word: string): string {
  if (word.length > LONGEST) return word
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const copy = String.fromCharCode(...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)))
  kept.set(copy, copy)
  return copy
}

const lowered = new Map<string, string>()

/** `word` in lower case; interned where it is not `word` itself. */
export function lowerOf(word: string): string {
  if (isLower(word)) return word
  if (word.length > LONGEST) return word.toLowerCase()
  const known = lowered.get(word)
  if (known !== undefined) return known
  if (lowered.size >= MOST_KEPT) lowered.clear()
  const lower = interned(word.toLowerCase())
  lowered.set(interned(word), lower)
  return lower
}

// Most words of a text are of small ASCII letters alone.
function isLower(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}
