import type { Report } from '../../model/report.ts'
import { type GramIndex, gramIndex } from '../../text/shared-runs.ts'
import type { Word } from '../../text/words.ts'
import type { Furniture } from './furniture.ts'
import { type Line, type Prepared, prepare, tellingLines } from './prepare.ts'

/** One report's telling lines, as one row of words. */
export interface Side {
  readonly prepared: Prepared
  readonly lines: readonly Line[]
  /** The words of the telling lines. */
  readonly words: readonly Word[]
  /** Of each word, what `wordingWeight` gives. */
  readonly weights: Float32Array
  readonly grams: GramIndex
  /** For each word, its line. */
  readonly lineOf: Uint16Array
  /** For each word, whether it stands in quotation marks. */
  readonly quoted: Uint8Array
  /** Rare names and numbers. */
  readonly names: ReadonlySet<string>
  /** What is compared line by line. Worked out when it is first asked for: most reports share no wording with another. */
  readonly bags: () => Bags
}

/** The telling stems of a side's lines. */
export interface Bags {
  /** For each line, the weight of each of its telling stems. */
  readonly lines: readonly ReadonlyMap<string, number>[]
  /** The length of each line's bag as a vector. */
  readonly norms: readonly number[]
  /** In which lines a stem stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
}

interface Kept {
  readonly text: string
  readonly prepared: Prepared
  /** With what furniture left out the side was made. */
  furniture: Furniture | null
  side: Side | null
}

// Reports come back as candidates again and again. Their texts never change, so this changes no result.
const kept = new Map<string, Kept>()
const MOST_KEPT = 1500
// Some 150 bytes each.
const MOST_WORDS_KEPT = 800_000
let wordsKept = 0

function keptOf(report: Report): Kept {
  const found = kept.get(report.id)
  if (found !== undefined && found.text === report.text && found.prepared.report.outlet === report.outlet) {
    kept.delete(report.id)
    kept.set(report.id, found)
    return found
  }
  const made: Kept = { text: report.text, prepared: prepare(report), furniture: null, side: null }
  forget(report.id)
  kept.set(report.id, made)
  wordsKept += made.prepared.words.length
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT && wordsKept <= MOST_WORDS_KEPT) break
    if (oldest !== report.id) forget(oldest)
  }
  return made
}

function forget(id: string): void {
  wordsKept -= kept.get(id)?.prepared.words.length ?? 0
  kept.delete(id)
}

/** A report made ready, as `prepare` does; made once and kept for a while. */
export function preparedOf(report: Report): Prepared {
  return keptOf(report).prepared
}

/** One report's side of a comparison; made once for the same `furniture` and kept for a while. */
export function sideOf(report: Report, furniture: Furniture): Side {
  const known = keptOf(report)
  if (known.side === null || known.furniture !== furniture) {
    known.furniture = furniture
    known.side = makeSide(known.prepared, tellingLines(known.prepared, furniture))
  }
  const { side, prepared } = known
  return side.prepared.report === report ? side : { ...side, prepared: { ...prepared, report } }
}

function makeSide(prepared: Prepared, lines: readonly Line[]): Side {
  const words: Word[] = []
  const most = prepared.words.length
  const [weights, hashes] = [new Float32Array(most), new Uint32Array(most)]
  const [lineOf, quoted] = [new Uint16Array(most), new Uint8Array(most)]
  const names = new Set<string>()
  lines.forEach((line, n) => {
    for (let i = line.first; i < line.last; i++) {
      const word = prepared.words[i]
      if (word === undefined) continue
      const at = words.push(word) - 1
      weights[at] = wordingWeight(word)
      hashes[at] = word.hash
      lineOf[at] = n
      quoted[at] = prepared.quoted[i] ?? 0
      if (isRareName(word)) names.add(word.form)
    }
  })
  let bags: Bags | null = null
  return {
    prepared,
    lines,
    words,
    weights: weights.subarray(0, words.length),
    grams: gramIndex(hashes.subarray(0, words.length)),
    lineOf: lineOf.subarray(0, words.length),
    quoted: quoted.subarray(0, words.length),
    names,
    bags: () => {
      bags ??= bagsOf(lines.map((line) => bagOf(prepared.words.slice(line.first, line.last))))
      return bags
    },
  }
}

function bagsOf(lines: readonly ReadonlyMap<string, number>[]): Bags {
  return { lines, norms: lines.map(lengthOf), places: placesOf(lines) }
}

/**
 * How much one shared word says about shared wording, as against a shared subject.
 *
 * Two who tell one incident on their own share its names, numbers and stock words; a choice of plain rare words they do not.
 */
export function wordingWeight({ rarity, capital, number }: Word): number {
  return capital || number ? 0.3 : (WEIGHT_OF_RARITY[rarity] ?? 0)
}

const WEIGHT_OF_RARITY = [0.2, 0.4, 0.4, 1]

function isRareName({ rarity, capital, number }: Word): boolean {
  return rarity === 3 && (capital || number)
}

function bagOf(words: readonly Word[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of words) if (word.rarity > 0) bag.set(word.stem, wordingWeight(word))
  return bag
}

function lengthOf(bag: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of bag.values()) sum += weight * weight
  return Math.sqrt(sum)
}

function placesOf(bags: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  bags.forEach((bag, n) => {
    for (const stem of bag.keys()) {
      const list = places.get(stem)
      if (list === undefined) places.set(stem, [n])
      else list.push(n)
    }
  })
  return places
}
