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

interface Known {
  readonly form: string
  readonly hash: number
  readonly stem: string
  readonly rarity: Rarity
  readonly capital: boolean
  readonly number: boolean
}

// Words repeat, so what is worked out of a spelling is kept; bounded, since a text may be hostile.
const known = new Map<string, Known>()
const MOST_KNOWN = 50_000

/** The words of `text` between two offsets, in order. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = []
  WORD.lastIndex = start
  for (let match = WORD.exec(text); match !== null && match.index < end; match = WORD.exec(text)) {
    for (const [at, spelling] of partsOf(match[0])) {
      const first = match.index + at
      const { form, hash, stem, rarity, capital, number } = fold(spelling)
      words.push({ start: first, end: first + spelling.length, form, hash, stem, rarity, capital, number })
    }
  }
  return words
}

// Pages whose line breaks were lost glue a sentence's end to the next one's start: `night.The` is two words, `U.S` and `3.5` one.
const GLUED = /^(.*\p{Ll}{2})[.:,](\p{L}.*)$/u

function partsOf(match: string): [number, string][] {
  const glued = match.length > 4 && /[.:,]/.test(match) ? GLUED.exec(match.slice(0, LONGEST * 2)) : null
  if (glued === null) return [[0, match]]
  const [, left = '', right = ''] = glued
  return [...partsOf(left), ...partsOf(right).map(([at, part]): [number, string] => [left.length + 1 + at, part])]
}

function fold(spelling: string): Known {
  const found = known.get(spelling)
  if (found !== undefined) return found
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
  const made = {
    form,
    hash: hashOf(form),
    stem: stemOf(form),
    rarity: rarityOf(form),
    capital,
    number: /\d/.test(form),
  }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(spelling, made)
  return made
}
