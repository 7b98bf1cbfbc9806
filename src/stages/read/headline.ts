/** Share of a headline's words that a text must have for the text to say what it says. */
const SAID = 0.6
/** Fewer words tell nothing: "Local news", the name of a page. */
const FEWEST = 4
/** Characters of a text that are searched for the words of its headline. */
const REACH = 20_000

/** A line that names a film, with its length: "1:12 Mayor opens new school". */
const FILM = /^\d{1,2}:\d\d .*$/gmu

/** A text led by the headline it was added with, where it does not say what that does: behind a wall, under a film, in a list of links. */
export function withHeadline(headline: string | null, text: string): string {
  if (headline === null || text === '' || isSaidIn(headline, text)) return text
  return `${headline}\n\n${text}`
}

function isSaidIn(headline: string, text: string): boolean {
  const words = new Set(stemsOf(headline))
  if (words.size < FEWEST) return true
  const wanted = words.size * SAID
  let found = 0
  // Most texts say it in their first sentences.
  for (const word of stemsOf(text.slice(0, REACH).replace(FILM, '')))
    if (words.delete(word) && ++found >= wanted) return true
  return false
}

/** The first letters of words long enough to tell something: "killed" and "kills" are one. */
function* stemsOf(text: string): Generator<string> {
  for (const [word] of text.matchAll(/[\p{L}\p{N}]{4,}/gu)) yield word.toLowerCase().slice(0, 4)
}
