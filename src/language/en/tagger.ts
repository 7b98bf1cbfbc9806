import type { Word } from './lexicon.ts'
import { TAG_TEMPLATES, TAG_VALUES } from './tag-templates.ts'
import { hashInto, partTemplates, readTemplates } from './templates.ts'
import { bestOf, NOTHING, type Table } from './weights.ts'

/** Weights of the tagger, by feature hash and tag. The table has 256 entries more than the mask tells. */
export interface TaggerWeights extends Table {
  /** How many tags there are. */
  readonly tags: number
  /** The tags that a word outside the dictionary may have. */
  readonly open: Uint8Array
}

const templates = readTemplates(TAG_VALUES, TAG_TEMPLATES)
const values = new Int32Array(TAG_VALUES.length)

// Features of a word inside an ordinary sentence that hang on nothing but the word, and the rest.
const OF_WORD = 'bias form place x1 x2 x3 x4 x5 x6 x7 shape listed'.split(' ')
const [ofWord, ofNeighbours] = partTemplates(templates, new Set(OF_WORD.map((name) => TAG_VALUES.indexOf(name))))

/** As many as `tagFeatures` makes. */
export const MAX_TAG_FEATURES = templates.count

const START = 0x51ed270b
// What stands before the first word and after the last.
const OUTSIDE: Word = {
  form: START,
  affixes: new Int32Array(7).fill(START),
  shape: START,
  tags: new Uint8Array(0),
  ambiguity: START,
  listed: START,
}

/**
 * The features of word `i`, given the tags of the words before it.
 *
 * `tags` holds the tag indices already chosen; `out` takes the hashes. Returns how many. Training alone asks for them.
 *
 * @public
 */
export function tagFeatures(words: readonly Word[], i: number, tags: Uint8Array, out: Int32Array, casing = 0): number {
  look(words, i, tags, casing)
  return hashInto(templates, values, out)
}

/** Fills `values`, in the order of `TAG_VALUES`. */
function look(words: readonly Word[], i: number, tags: Uint8Array, casing: number): void {
  const word = words[i] ?? OUTSIDE
  const before = i > 0 ? (words[i - 1] as Word) : OUTSIDE
  const before2 = i > 1 ? (words[i - 2] as Word) : OUTSIDE
  const after = i + 1 < words.length ? (words[i + 1] as Word) : OUTSIDE
  const after2 = i + 2 < words.length ? (words[i + 2] as Word) : OUTSIDE
  let n = 0
  values[n++] = 0
  values[n++] = word.form
  values[n++] = word.shape + (i === 0 ? 64 : 0) + casing * 128
  for (let k = 0; k < 7; k++) values[n++] = word.affixes[k] as number
  values[n++] = word.shape
  values[n++] = word.ambiguity
  values[n++] = word.listed
  values[n++] = i > 0 ? (tags[i - 1] as number) + 1 : 0
  values[n++] = i > 1 ? (tags[i - 2] as number) + 1 : 0
  values[n++] = before.form
  values[n++] = before2.form
  values[n++] = after.form
  values[n++] = after2.form
  values[n++] = after.ambiguity
  values[n++] = after2.ambiguity
  values[n++] = before.shape
  values[n++] = after.shape
  values[n++] = after.affixes[2] as number
  values[n++] = after.listed
}

const features = new Int32Array(MAX_TAG_FEATURES)

let kept: { readonly weights: TaggerWeights | null; readonly sums: WeakMap<Word, Float64Array> } = {
  weights: null,
  sums: new WeakMap(),
}

/** What the features that hang on nothing but the word add to each of its candidates; worked out once a word. `look` was there. */
function ownSums(weights: TaggerWeights, word: Word, candidates: Uint8Array): Float64Array {
  if (kept.weights !== weights) kept = { weights, sums: new WeakMap() }
  const known = kept.sums.get(word)
  if (known !== undefined) return known
  const { table, mask } = weights
  const count = hashInto(ofWord, values, features)
  const sums = Float64Array.from(candidates, (tag) => {
    let sum = 0
    for (let f = 0; f < count; f++) sum += table[((features[f] as number) & mask) + tag] as number
    return sum
  })
  kept.sums.set(word, sums)
  return sums
}

/** How a sentence is written: 0 as usual, 1 most words capitalised as in headlines, 2 all in capitals. */
export function casingOf(words: readonly Word[]): number {
  let capital = 0
  let all = 0
  let letters = 0
  for (const { shape } of words) {
    if ((shape & 20) !== 0) continue
    letters++
    capital += shape & 1
    all += (shape & 2) >> 1
  }
  if (letters < 3 || capital < 0.6 * letters) return 0
  return all > 0.7 * letters ? 2 : 1
}

/** Tags the words of a sentence from left to right: one index a word, written to `out`. */
export function tagInto(weights: TaggerWeights, words: readonly Word[], out: Uint8Array): void {
  const casing = casingOf(words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.tags.length === 1) {
      out[i] = word.tags[0] as number
      continue
    }
    const candidates = word.tags.length > 0 ? word.tags : weights.open
    look(words, i, out, casing)
    const isOrdinary = i > 0 && casing === 0
    const sums = isOrdinary ? ownSums(weights, word, candidates) : NOTHING
    const count = hashInto(isOrdinary ? ofNeighbours : templates, values, features)
    out[i] = bestOf(weights, features, count, candidates, sums)
  }
}
