import type { Report } from '../../model/report.ts'
import { hashOfRow } from '../../text/hash.ts'
import type { Word } from '../../text/words.ts'
import { NO_FURNITURE } from './furniture.ts'
import { tellingWords } from './prepare.ts'
import { preparedOf, wordingWeight } from './side.ts'

const MOST_SHINGLES = 48
const MOST_PAIRS = 36
const MOST_WORDS = 36
const SHINGLE = 5
// A shingle of stock words is no key: all would share it.
const LEAST_WORDING = 1.6

/**
 * 32-bit keys (unsigned) by which reports that may derive from one another are looked up; at most 120 a report.
 *
 * The store gives back the reports that share keys which few reports have, those whose keys weigh most first, at most 20.
 * Of each kind those with the smallest hashes are taken: two reports that share much then keep the same ones.
 */
export function traceKeys(report: Report): number[] {
  const words = tellingWords(preparedOf(report), NO_FURNITURE)
  return [...new Set([...shingles(words), ...pairs(words), ...rareWords(words)])]
}

function shingles(words: readonly Word[]): number[] {
  const hashes = words.map(({ hash }) => hash)
  const weights = words.map(wordingWeight)
  const found: number[] = []
  let weight = 0
  weights.forEach((w, i) => {
    weight += w - (weights[i - SHINGLE] ?? 0)
    if (i + 1 >= SHINGLE && weight >= LEAST_WORDING) found.push(hashOfRow(hashes, i + 1 - SHINGLE, i + 1))
  })
  return smallest(found, MOST_SHINGLES)
}

/** Neighbouring telling words of which one is rare: they outlive a rewording that breaks every shingle. */
function pairs(words: readonly Word[]): number[] {
  const telling = words.filter(({ rarity }) => rarity > 0)
  const found: number[] = []
  telling.forEach((word, i) => {
    const next = telling[i + 1]
    if (next !== undefined && (word.rarity === 3 || next.rarity === 3))
      found.push(hashOfRow([word.hash, next.hash], 0, 2))
  })
  return smallest(found, MOST_PAIRS)
}

function rareWords(words: readonly Word[]): number[] {
  return smallest(
    words.filter(({ rarity }) => rarity === 3).map(({ hash }) => hash),
    MOST_WORDS,
  )
}

function smallest(hashes: readonly number[], most: number): number[] {
  const found: number[] = []
  // Equal ones lie side by side.
  for (const hash of new Uint32Array(hashes).sort()) {
    if (found.length === most) break
    if (hash !== found.at(-1)) found.push(hash)
  }
  return found
}

const MOST_SENTENCES = 400
const LEAST_SENTENCE_WORDS = 3

/** A 32-bit hash (unsigned) of each sentence, so that the store can count in how many reports of one outlet it stands. */
export function sentenceHashes(report: Report): number[] {
  const lines = preparedOf(report).lines.filter(({ first, last }) => last - first >= LEAST_SENTENCE_WORDS)
  return [...new Set(lines.map(({ hash }) => hash))].slice(0, MOST_SENTENCES)
}
