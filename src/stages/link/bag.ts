import { hashOf } from '../../text/hash.ts'
import type { LinkContext } from './context.ts'

/** Words of a text, stemmed, each once with its weight; in the order of their numbers. */
export interface Bag {
  readonly stems: readonly string[]
  readonly weights: readonly number[]
  /** Unsigned 32-bit hashes of the stems, rising. */
  readonly numbers: Uint32Array
}

/** Makes a bag of stems with their weights. */
export function makeBag(weighed: readonly { readonly stem: string; readonly weight: number }[]): Bag {
  const rows = weighed.map(({ stem, weight }) => ({ stem, weight, number: hashOf(stem) }))
  rows.sort((a, b) => a.number - b.number || (a.stem < b.stem ? -1 : 1))
  return bagInOrder(
    rows.map(({ stem }) => stem),
    rows.map(({ weight }) => weight),
  )
}

/** The bag whose stems and weights these are, in its order. */
export function bagInOrder(stems: readonly string[], weights: readonly number[]): Bag {
  const numbers = new Uint32Array(stems.length)
  stems.forEach((stem, n) => {
    numbers[n] = hashOf(stem)
  })
  return { stems, weights, numbers }
}

// A word this rare stands in a handful of reports of a thousand.
const VERY_RARE = 0.7
// Of a word of its own weight; stock words of violence and policing are no sign, however few reports have them.
const TELLING = 0.5

/** A bag of words made ready for `cosine`. */
interface Scaled {
  /** Of each word, its weight times its rarity. */
  readonly weights: Float64Array
  /** Of each word, what it adds to `rarest` when it is shared. */
  readonly rarest: Float64Array
  /** Of the weights as a vector, squared. */
  readonly length: number
}

/** Made once: an account is compared with many, by one way to tell what is rare. */
let ready: { readonly rarity: LinkContext['rarity'] | null; readonly bags: WeakMap<Bag, Scaled> } = {
  rarity: null,
  bags: new WeakMap(),
}

function scaled(bag: Bag, rarity: LinkContext['rarity']): Scaled {
  if (ready.rarity !== rarity) ready = { rarity, bags: new WeakMap() }
  const { bags } = ready
  const known = bags.get(bag)
  if (known !== undefined) return known
  const weights = new Float64Array(bag.stems.length)
  const rarest = new Float64Array(bag.stems.length)
  let length = 0
  bag.stems.forEach((stem, n) => {
    const weight = bag.weights[n] ?? 0
    const rare = rarity(stem)
    weights[n] = weight * rare
    if (rare > VERY_RARE && weight >= TELLING) rarest[n] = (rare - VERY_RARE) / (1 - VERY_RARE)
    length += (weight * rare) ** 2
  })
  const made = { weights, rarest, length }
  bags.set(bag, made)
  return made
}

/** How alike two bags are, 0 to 1, and how much of what they share hardly any other report has. */
export function cosine(left: Bag, right: Bag, rarity: LinkContext['rarity']): { rarest: number; cosine: number } {
  const [a, b] = [scaled(left, rarity), scaled(right, rarity)]
  let both = 0
  let rarest = 0
  for (let i = 0, j = 0; i < left.numbers.length && j < right.numbers.length; ) {
    const x = left.numbers[i] ?? 0
    const y = right.numbers[j] ?? 0
    if (x === y) {
      both += (a.weights[i] ?? 0) * (b.weights[j] ?? 0)
      // A word is telling of both or of neither, or the order of the two would decide.
      rarest += Math.min(a.rarest[i] ?? 0, b.rarest[j] ?? 0)
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  const lengths = both === 0 ? 0 : Math.sqrt(a.length * b.length)
  return { rarest, cosine: lengths === 0 ? 0 : both / lengths }
}

/** The stems of both that weigh most, heaviest first. */
export function heaviestShared(
  left: Bag,
  right: Bag,
  { rarity, most }: { rarity: LinkContext['rarity']; most: number },
) {
  const others = new Map(right.stems.map((stem, n) => [stem, right.weights[n] ?? 0]))
  const shared = left.stems.flatMap((stem, n) => {
    const other = others.get(stem)
    return other === undefined ? [] : [{ stem, weight: (left.weights[n] ?? 0) * other * rarity(stem) ** 2 }]
  })
  shared.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1))
  return shared.slice(0, most).map(({ stem }) => stem)
}
