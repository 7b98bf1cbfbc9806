import { hash1, hash2, hash3 } from './hash.ts'
import type { Word } from './lexicon.ts'

/** Weights of the tagger: the weight of feature hash `h` for tag `t` is `table[(h & mask) + t]`. */
export interface TaggerWeights {
  readonly table: Int16Array | Float32Array
  /** A power of two, less one. The table is `mask + 1 + 256` long. */
  readonly mask: number
  /** How many tags there are. */
  readonly tags: number
  /** The tags that a word outside the dictionary may have. */
  readonly open: Uint8Array
}

/** More than any feature function below makes. */
export const MAX_TAG_FEATURES = 64

const START = 0x51ed270b

/**
 * The features of word `i`, given the tags of the words before it.
 *
 * `tags` holds the tag indices already chosen; `out` takes the hashes. Returns how many.
 */
export function tagFeatures(words: readonly Word[], i: number, tags: Uint8Array, out: Int32Array, casing = 0): number {
  const word = words[i] as Word
  const before = words[i - 1]
  const after = words[i + 1]
  const before2 = words[i - 2]
  const after2 = words[i + 2]
  const t1 = i > 0 ? (tags[i - 1] as number) + 1 : 0
  const t2 = i > 1 ? (tags[i - 2] as number) + 1 : 0
  const w1 = before === undefined ? START : before.form
  const w2 = before2 === undefined ? START : before2.form
  const n1 = after === undefined ? START : after.form
  const n2 = after2 === undefined ? START : after2.form
  const a1 = after === undefined ? START : after.ambiguity
  const a2 = after2 === undefined ? START : after2.ambiguity
  const { form, affixes, shape } = word
  const first = (i === 0 ? 64 : 0) + casing * 128
  const suffix3 = affixes[2] as number
  let n = 0
  out[n] = hash1(n++, 0)
  out[n] = hash1(n++, form)
  out[n] = hash2(n++, form, shape + first)
  for (let k = 0; k < 7; k++) out[n] = hash1(n++, affixes[k] as number)
  out[n] = hash1(n++, shape + first)
  out[n] = hash2(n++, suffix3, shape + first)
  out[n] = hash1(n++, t1)
  out[n] = hash2(n++, t1, t2)
  out[n] = hash2(n++, t1, form)
  out[n] = hash2(n++, t1, suffix3)
  out[n] = hash2(n++, t1, a1)
  out[n] = hash3(n++, t1, form, a1)
  out[n] = hash3(n++, t2, t1, form)
  out[n] = hash3(n++, t2, t1, a1)
  out[n] = hash1(n++, w1)
  out[n] = hash1(n++, w2)
  out[n] = hash1(n++, n1)
  out[n] = hash1(n++, n2)
  out[n] = hash2(n++, w1, form)
  out[n] = hash2(n++, form, n1)
  out[n] = hash3(n++, w1, form, n1)
  out[n] = hash2(n++, w1, n1)
  out[n] = hash2(n++, w2, w1)
  out[n] = hash2(n++, n1, n2)
  out[n] = hash1(n++, a1)
  out[n] = hash2(n++, a1, a2)
  out[n] = hash2(n++, form, a1)
  out[n] = hash3(n++, form, a1, a2)
  out[n] = hash2(n++, word.ambiguity, t1)
  out[n] = hash3(n++, word.ambiguity, t1, a1)
  out[n] = hash2(n++, word.ambiguity, n1)
  out[n] = hash2(n++, word.ambiguity, w1)
  out[n] = hash2(n++, after === undefined ? START : (after.affixes[2] as number), suffix3)
  out[n] = hash2(n++, after === undefined ? START : after.shape, shape + first)
  out[n] = hash3(n++, before === undefined ? START : before.shape, shape, t1)
  out[n] = hash2(n++, word.listed, shape + first)
  out[n] = hash2(n++, word.listed, t1)
  out[n] = hash3(n++, word.listed, t1, after === undefined ? START : after.listed)
  out[n] = hash2(n++, word.listed, after === undefined ? START : after.listed)
  out[n] = hash2(n++, word.listed, suffix3)
  out[n] = hash2(n++, word.listed, n1)
  out[n] = hash2(n++, word.listed, w1)
  return n
}

/** The tag with the highest score among those the word may have. */
export function bestTag(weights: TaggerWeights, word: Word, features: Int32Array, count: number): number {
  const { table, mask } = weights
  const candidates = word.tags.length > 0 ? word.tags : weights.open
  let best = candidates[0] as number
  if (candidates.length === 1) return best
  if (candidates.length === 2) return betterTag(weights, candidates, features, count)
  let top = Number.NEGATIVE_INFINITY
  for (let c = 0; c < candidates.length; c++) {
    const tag = candidates[c] as number
    let score = 0
    for (let f = 0; f < count; f++) score += table[((features[f] as number) & mask) + tag] as number
    if (score > top) {
      top = score
      best = tag
    }
  }
  return best
}

/** As `bestTag` of two tags, in one pass over the features. */
function betterTag(weights: TaggerWeights, candidates: Uint8Array, features: Int32Array, count: number): number {
  const { table, mask } = weights
  const one = candidates[0] as number
  const other = candidates[1] as number
  let lead = 0
  let rival = 0
  for (let f = 0; f < count; f++) {
    const at = (features[f] as number) & mask
    lead += table[at + one] as number
    rival += table[at + other] as number
  }
  return rival > lead ? other : one
}

const features = new Int32Array(MAX_TAG_FEATURES)

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
    const count = tagFeatures(words, i, out, features, casing)
    out[i] = bestTag(weights, word, features, count)
  }
}
