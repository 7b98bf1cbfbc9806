import { hashText } from './hash.ts'

/** What the tagger and the parser know of a written word before they see its neighbours. */
export interface Word {
  /** Hash of the lower-case form; words that training saw less than twice share one by their listing or ending, and shape. */
  readonly form: number
  /** Hashes of the last one to four letters, then of the first one to three. */
  readonly affixes: Int32Array
  /** Bits: capital first, all capitals, digit, hyphen or dot inside, no letter or digit. */
  readonly shape: number
  /** Indices of the tags it may have; empty when it may have any open-class tag. */
  readonly tags: Uint8Array
  /** Hash of `tags`. */
  readonly ambiguity: number
  /** What a general English lexicon says it may be: the number of a list of tags, 0 when it does not have it. */
  readonly listed: number
}

/** Written words of a general lexicon, case as written → the number of their list of tags, from 1. */
export type GeneralLexicon = ReadonlyMap<string, number>

/** The tags a word had in training, and those it may have with a capital: names too. Indices, ascending. */
export interface TagSet {
  readonly plain: Uint8Array
  readonly capital: Uint8Array
}

/** Words seen in training, by their lower-case form. */
export type TagDictionary = ReadonlyMap<string, TagSet>

/** All that is known of words. */
export interface Knowledge {
  readonly dictionary: TagDictionary
  readonly lexicon: GeneralLexicon
  /** By number of a lexicon's list, less one: the tags that a word so listed may have. */
  readonly lists: readonly TagSet[]
}

const NO_TAGS: TagSet = { plain: new Uint8Array(0), capital: new Uint8Array(0) }

/** A set that allows the tags in `proper` to a capitalised word if it has any of the open-class tags. */
export function tagSet(plain: Uint8Array, open: Uint8Array, proper: Uint8Array): TagSet {
  if (!plain.some((tag) => open.includes(tag))) return { plain, capital: plain }
  return { plain, capital: Uint8Array.from(new Set([...plain, ...proper])).sort() }
}

/** Reads a word off its letters, the dictionary and the lexicon. */
export function readWord(text: string, { dictionary, lexicon, lists }: Knowledge): Word {
  const lower = text.toLowerCase()
  const length = lower.length
  const shape = shapeOf(text)
  const affixes = new Int32Array(7)
  for (let i = 0; i < 4; i++) affixes[i] = hashText(lower, Math.max(0, length - 1 - i))
  for (let i = 0; i < 3; i++) affixes[4 + i] = hashText(lower, 0, Math.min(length, 1 + i))
  const listed = lexicon.get(text) ?? lexicon.get(lower) ?? lexicon.get(titled(lower)) ?? 0
  const known = dictionary.get(normalised(lower))
  const { plain, capital } = known ?? lists[listed - 1] ?? NO_TAGS
  const tags = (shape & 1) === 1 ? capital : plain
  // Whole numbers of 32 bits throughout, as the tables take them: others would be kept apart from the word, and slow.
  const ending = listed > 0 ? listed * 7919 : hashText(lower, Math.max(0, length - 2))
  const form = known !== undefined ? hashText(normalised(lower)) : (Math.imul(ending, 31) + shape) | 0
  let ambiguity = known === undefined ? (hashText(String(listed), 0) + shape) | 0 : 7
  if (known !== undefined) for (const tag of plain) ambiguity = (Math.imul(ambiguity, 131) + tag + 1) | 0
  return { form, affixes, shape, tags, ambiguity, listed }
}

function titled(lower: string): string {
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** The key of a word in the dictionary: digits are all alike, so are the shapes of quotes. */
export function normalised(lower: string): string {
  return lower.replace(/\d/gu, '0').replace(/[’‘]/gu, "'").replace(/[“”]/gu, '"')
}

function shapeOf(text: string): number {
  const upper = /^\p{Lu}/u.test(text) ? 1 : 0
  const all = upper === 1 && text.length > 1 && text === text.toUpperCase() ? 2 : 0
  const digit = /\d/u.test(text) ? 4 : 0
  const inside = /.[-.&/].?/u.test(text) ? 8 : 0
  const bare = /[\p{L}\d]/u.test(text) ? 0 : 16
  return upper + all + digit + inside + bare
}
