import { isAsciiLetter } from './ascii.ts'
import { bySpelling } from './by-spelling.ts'
import { type Rarity, rarityOf } from './common-words.ts'
import { hashOf } from './hash.ts'
import { stemOf } from './stem.ts'

/** A word of a text, folded so that spelling of quotes, case and accents does not matter. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly form: string
  /** Of the form, 32 bits, unsigned. */
  readonly hash: number
  readonly stem: string
  readonly rarity: Rarity
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  /** Whether it has a digit. */
  readonly number: boolean
}

// An abbreviation, a number with separators, a clock time and a hyphened word are one word each; a full stop at the end is not.
const WORD = /[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*/gu
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, n) => [word, String(n)]),
)
// What `wordsOf` keeps of one word: a longer run without spaces is no word.
const LONGEST = 40

/** The words of `text` between two offsets, in order. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  for (let from = start; ; ) {
    while (from < end && text.charCodeAt(from) === 32) from++
    const plain = plainEnd(text, from)
    if (plain > from) {
      if (from >= end) return words
      pushWord(words, text, from, plain)
      from = plain
      continue
    }
    WORD.lastIndex = from
    const match = WORD.exec(text)
    if (match === null || match.index >= end) return words
    for (const [at, spelling] of partsOf(match[0]))
      pushWord(words, text, match.index + at, match.index + at + spelling.length)
    from = match.index + match[0].length
  }
}

function pushWord(words: Word[], text: string, start: number, end: number): void {
  const { form, hash, stem, rarity, capital, number } = foldedAt(text, start, end)
  words.push({ start, end, form, hash, stem, rarity, capital, number })
}

/** Where a word ends that needs no `WORD`: ASCII letters before a space, or a comma or full stop and a space; `at` when there is none. */
function plainEnd(text: string, at: number): number {
  // The last word of a text goes the other way: reading behind the end makes the machine compile this anew.
  const last = text.length - 1
  let end = at
  while (end < last && isAsciiLetter(text.charCodeAt(end))) end++
  if (end >= last) return at
  const next = text.charCodeAt(end)
  const closes = next === 32 || ((next === 44 || next === 46) && text.charCodeAt(end + 1) === 32)
  return closes ? end : at
}

// Pages whose line breaks were lost glue a sentence's end to the next one's start: `night.The` is two words, `U.S` and `3.5` one.
const GLUED = /^(.*\p{Ll}{2})[.:,](\p{L}.*)$/u

function partsOf(match: string): [number, string][] {
  const glued = match.length > 4 && /[.:,]/.test(match) ? GLUED.exec(match.slice(0, LONGEST * 2)) : null
  if (glued === null) return [[0, match]]
  const [, left = '', right = ''] = glued
  return [...partsOf(left), ...partsOf(right).map(([at, part]): [number, string] => [left.length + 1 + at, part])]
}

const foldedAt = bySpelling((spelling): Omit<Word, 'start' | 'end'> => {
  const plain = spelling
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/(?<=\d),(?=\d)/g, '')
  const form = NUMBER_WORDS.get(plain) ?? plain
  const capital = spelling.slice(0, 1) !== spelling.slice(0, 1).toLowerCase()
  return {
    form,
    hash: hashOf(form),
    stem: stemOf(form),
    rarity: rarityOf(form),
    capital,
    number: /\d/.test(form),
  }
})
