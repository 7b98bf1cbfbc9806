import { lemmatise } from '../language/en/lemma.ts'

/** A word of a measure. */
export interface Word {
  readonly text: string
  readonly lemma: string
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|,/gu

/** The words of a measure; a comma is one. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ([word]) => ({
    text: word,
    lemma: lemmatise(word, /s$/iu.test(word) ? 'NNS' : 'NN').toLowerCase(),
  }))
}

/** The words of each phrase that is plain words, the longest phrase first. */
export function phrasesOf<T>(lists: readonly (readonly [T, readonly string[]])[]): [T, string[]][] {
  return lists
    .flatMap(([one, phrases]) => phrases.map((phrase): [T, string[]] => [one, phrase.toLowerCase().split(' ')]))
    .filter(([, words]) => words.every((word) => !/[.{]/u.test(word)))
    .sort(([, left], [, right]) => right.length - left.length)
}

/** Takes the phrases out of the words, the longest first; where one stood, a break is left. */
export function take<T>(words: readonly Word[], phrases: readonly [T, string[]][]): { found: T[]; rest: Word[] } {
  const rest = [...words]
  const found: T[] = []
  for (const [one, phrase] of phrases) {
    for (let at = placeOf(rest, phrase); at >= 0; at = placeOf(rest, phrase)) {
      if (!found.includes(one)) found.push(one)
      rest.splice(at, phrase.length, BREAK)
    }
  }
  return { found, rest }
}

const BREAK: Word = { text: ',', lemma: ',' }

export function placeOf(words: readonly Word[], phrase: readonly string[]): number {
  return words.findIndex((_, index) => phrase.every((word, more) => words[index + more]?.lemma === word))
}
