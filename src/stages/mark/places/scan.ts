import type { Gazetteer } from '../../../geo/place.ts'
import { NEVER_PLACES } from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

/** What is searched for names of places; words from `limit` on are taken. */
export interface Scan {
  readonly text: string
  readonly words: readonly Word[]
  readonly gazetteer: Gazetteer
  readonly limit: number
}

// As `fold` writes them out; here they are words of their own.
const EXPAND = new Map(Object.entries({ st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }))

/** A word's key as it stands before another of the same name. */
export function writtenOut(key: string): string {
  return key.length > 3 ? key : (EXPAND.get(key) ?? key)
}

/** The gazetteer's key of words in a row: "St" is Saint before a name, and Street behind it. */
export function keyOf(keys: readonly string[]): string {
  return keys.map((key, index) => (index < keys.length - 1 ? writtenOut(key) : key)).join(' ')
}

/** The key of a stretch of words. */
export function keyOfWords(words: readonly Word[]): string {
  return keyOf(words.map(({ key }) => key))
}

/** Whether a word goes on from the one before it as parts of one name do. */
export function joins(word: Word | undefined): boolean {
  return word !== undefined && !word.first && /^(?: |-|\. | - )$/u.test(word.gap)
}

/** Where the capitals that go on from `at` end, at most `most` words on. */
export function endOfCapitals({ words, limit }: Scan, at: number, most: number): number {
  let to = at
  while (to < Math.min(limit, at + most) && words[to]?.capital && (to === at || joins(words[to]))) to++
  return to
}

/** Whether a word names no place whatever a gazetteer says: "May", and "us" unless it is the US. */
export function isNever(word: Word): boolean {
  if (word.key === 'us') return !(word.text === 'US' || word.text.startsWith('U.'))
  return NEVER_PLACES.has(word.key) || word.text.length < 2
}

/** The mention that the words `from` to `to` make. */
export function mentionOf(
  { text, words }: Pick<Scan, 'text' | 'words'>,
  [from, to]: readonly [number, number],
  rest: Pick<Mention, 'key' | 'candidates'> & Partial<Mention>,
): Mention {
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  return { start, end, from, to, text: text.slice(start, end), shape: 'name', ...rest }
}
