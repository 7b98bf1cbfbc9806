import { bySpelling } from '../../text/by-spelling.ts'
import { readWord, type Word } from './lexicon.ts'
import { model } from './model.ts'
import { tagInto } from './tagger.ts'

/** A word's Universal Dependencies part of speech and Penn Treebank tag. */
export interface Tag {
  readonly pos: string
  readonly tag: string
}

/** A written word as the tagger takes it. */
export interface Spelled {
  readonly text: string
  readonly word: Word
  /** Whether it has letters that could be capitals, and whether all of them are; null for a single sign and what begins with no letter. */
  readonly shouted: boolean | null
}

const readAt = bySpelling((text) => readWord(text, model().knowledge))

/** What the lexicon says of a written word. */
export function wordFor(text: string): Word {
  return readAt(text, 0, text.length)
}

/** Makes a written word ready for the tagger. */
export function spelled(text: string): Spelled {
  const shouted = text.length > 1 && /^\p{L}/u.test(text) ? text === text.toUpperCase() : null
  return { text, word: wordFor(text), shouted }
}

let tags: readonly Tag[] | undefined
const NO_TAG: Tag = { pos: 'X', tag: '' }

/** Tags the words of one sentence. */
export function tagWords(words: readonly Spelled[]): Tag[] {
  const { tagger, tagNames } = model()
  tags ??= tagNames.map(splitName)
  const chosen = new Uint8Array(words.length)
  const isLoud = isShouted(words)
  tagInto(
    tagger,
    words.map(({ text, word }) => (isLoud ? wordFor(recased(text)) : word)),
    chosen,
  )
  const found: Tag[] = []
  for (let at = 0; at < chosen.length; at++) found.push(tags[chosen[at] as number] ?? NO_TAG)
  return found
}

function splitName(name: string): Tag {
  const cut = name.indexOf('|')
  return { pos: name.slice(0, cut), tag: name.slice(cut + 1) }
}

/** Whether a sentence is written in capitals throughout, as old headlines are. */
function isShouted(words: readonly Spelled[]): boolean {
  let letters = 0
  let capitals = 0
  for (const { shouted } of words) {
    if (shouted === null) continue
    letters++
    if (shouted) capitals++
  }
  return letters > 3 && capitals > 0.8 * letters
}

/** A word in capitals as it is mostly written: in lower case if known so, else with a capital. */
function recased(word: string): string {
  const lower = word.toLowerCase()
  const { dictionary, lexicon } = model().knowledge
  return dictionary.has(lower) || lexicon.has(lower) ? lower : word.charAt(0) + lower.slice(1)
}
