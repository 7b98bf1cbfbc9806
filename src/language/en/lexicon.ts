import { hashText } from './hash.ts'

/** What the tagger and the parser know of a written word before they see its neighbours. */
export interface Word {
  /** Hash of the lower-case form; words that training saw less than twice share one by their ending and shape. */
  readonly form: number
  /** Hash of the lower-case form, whether known or not. */
  readonly exact: number
  /** Hashes of the last one to four letters, then of the first one to three. */
  readonly affixes: Int32Array
  /** Bits: capital first, all capitals, digit, hyphen or dot inside, no letter or digit. */
  readonly shape: number
  /** Indices of the tags it may have; empty when it may have any open-class tag. */
  readonly tags: Uint8Array
  /** Hash of `tags`. */
  readonly ambiguity: number
}

/** Words seen in training: lower-case form → the tags it had. */
export type TagDictionary = ReadonlyMap<string, Uint8Array>

const NO_TAGS = new Uint8Array(0)

/** Reads a word off its letters and the dictionary. */
export function readWord(text: string, dictionary: TagDictionary): Word {
  const lower = text.toLowerCase()
  const length = lower.length
  const shape = shapeOf(text)
  const tags = dictionary.get(normalised(lower)) ?? NO_TAGS
  const exact = hashText(normalised(lower))
  const affixes = new Int32Array(7)
  for (let i = 0; i < 4; i++) affixes[i] = hashText(lower, Math.max(0, length - 1 - i))
  for (let i = 0; i < 3; i++) affixes[4 + i] = hashText(lower, 0, Math.min(length, 1 + i))
  const form = tags.length > 0 ? exact : Math.imul(hashText(lower, Math.max(0, length - 2)), 31) + shape
  let ambiguity = tags.length === 0 ? shape + 1000 : 7
  for (const tag of tags) ambiguity = Math.imul(ambiguity, 131) + tag + 1
  return { form, exact, affixes, shape, tags, ambiguity }
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
