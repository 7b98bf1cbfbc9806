import { readWord, type Word } from './lexicon.ts'
import { type Model, model } from './model.ts'
import { tagInto } from './tagger.ts'

/** A word's Universal Dependencies part of speech and Penn Treebank tag. */
export interface Tag {
  readonly pos: string
  readonly tag: string
}

// Words read before, by how they are written: most of a text are a few thousand words.
const seen = new Map<string, Word>()
const MOST_SEEN = 40_000

/** What the lexicon says of a written word. */
export function wordFor(text: string): Word {
  const known = seen.get(text)
  if (known !== undefined) return known
  const word = readWord(text, model().knowledge)
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(text, word)
  return word
}

let tags: readonly Tag[] | undefined

/** Tags the words of one sentence. */
export function tagWords(words: readonly string[]): Tag[] {
  const { tagger, tagNames } = model()
  tags ??= namesToTags(model())
  const chosen = new Uint8Array(words.length)
  tagInto(tagger, (isShouted(words) ? words.map(recased) : words).map(wordFor), chosen)
  return Array.from(chosen, (tag) => tags?.[tag] ?? splitName(tagNames[tag] ?? 'X|'))
}

function namesToTags({ tagNames }: Model): Tag[] {
  return tagNames.map(splitName)
}

function splitName(name: string): Tag {
  const cut = name.indexOf('|')
  return { pos: name.slice(0, cut), tag: name.slice(cut + 1) }
}

/** Whether a sentence is written in capitals throughout, as old headlines are. */
function isShouted(words: readonly string[]): boolean {
  let letters = 0
  let capitals = 0
  for (const word of words) {
    if (word.length < 2) continue
    const first = word.charCodeAt(0)
    const isSmall = first >= 97 && first <= 122
    if (!isSmall && !/^\p{L}/u.test(word)) continue
    letters++
    if (!isSmall && word === word.toUpperCase()) capitals++
  }
  return letters > 3 && capitals > 0.8 * letters
}

/** A word in capitals as it is mostly written: in lower case if known so, else with a capital. */
function recased(word: string): string {
  const lower = word.toLowerCase()
  const { dictionary, lexicon } = model().knowledge
  return dictionary.has(lower) || lexicon.has(lower) ? lower : word.charAt(0) + lower.slice(1)
}
