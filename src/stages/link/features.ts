import type { Lineage } from '../../model/lineage.ts'
import { overlaps } from '../../model/span.ts'
import type { LinkContext } from './context.ts'
import { compareDates } from './dates.ts'
import type { Linkable } from './linkable.ts'
import { compareFields } from './parties.ts'
import { comparePlaces } from './places.ts'

/** One thing that speaks for or against, and how much of it there is. */
export interface Feature {
  readonly name: FeatureName
  readonly value: number
  /** In words, for a person; empty where it is not worth a line. */
  why(): string
}

export type FeatureName = (typeof FEATURE_NAMES)[number]

/** In the order of the fitted weights. */
export const FEATURE_NAMES = [
  'words',
  'few-words',
  'many-words',
  'rarest',
  'anchor-words',
  'names',
  'ages',
  'ages-differ',
  'numbers',
  'published',
  'date-same',
  'date-near',
  'date-far',
  'date-vague',
  'date-before-report',
  'place-same',
  'place-near',
  'place-within',
  'place-far',
  'kind-same',
  'kind-differs',
  'toll-same',
  'toll-differs',
  'party-same',
  'means-same',
  'means-differs',
  'derived',
  'aligned',
  'misaligned',
  'unanchored',
  'setting-same',
  'minor-in-setting',
  'other-day-and-kind',
  'minor-of-other-kind',
  'modality-differs',
  'main-and-minor',
  'both-minor',
] as const

/** Compares two accounts, feature by feature; features that say nothing are left out. */
export function featuresOf(left: Linkable, right: Linkable, context: LinkContext): Feature[] {
  const compared = [
    ...compareWords(left, right, context),
    ...compareParticulars(left, right, context),
    ...compareDates(left, right),
    ...comparePlaces(left.where, right.where),
    ...compareFields(left, right, context),
    ...compareLineage(left, right, context),
    ...compareModality(left, right),
  ].filter(({ value }) => value !== 0)
  const features = [...compared, ...settingOf(compared, left, right)]
  const anchored = features.some(({ name }) => ANCHORS.has(name))
  if (anchored || (hasDayOrTown(left) && hasDayOrTown(right))) return features
  return [...features, { name: 'unanchored', value: 1, why: () => 'one of them has neither day nor town' }]
}

// A report that tells so many incidents is a review: none of them is told in passing.
const MANY_TOLD = 4

/** What day, place and kind say together: all three alike is more than each by itself, and so is none. */
function settingOf(features: readonly Feature[], left: Linkable, right: Linkable): Feature[] {
  const amountOf = (name: FeatureName) => features.find((feature) => feature.name === name)?.value ?? 0
  const kind = amountOf('kind-same')
  const inPassing = amountOf('main-and-minor') + amountOf('both-minor') > 0
  const parties = inPassing && sharesParty(left, right)
  const nowhere = left.where.length === 0 || right.where.length === 0
  const found: Feature[] = []
  const add = (name: FeatureName, value: number, words = '') => found.push({ name, value, why: () => words })
  if (amountOf('date-same') > 0 && !areOthers(left, right, amountOf)) {
    const value = amountOf('place-same') > 0 ? kind : nowhere && kind === 1 ? 0.5 : 0
    if (value > 0) add('setting-same', value, 'day, kind and place agree, as far as they are told')
    // A review tells the story of a day in a sentence: what agrees with it is told in passing of the same.
    const minor = amountOf('place-same') > 0 && parties ? 1 : value
    const review = Math.max(left.main ? 0 : left.tells, right.main ? 0 : right.tells) >= MANY_TOLD
    // So does a denial: its report is about something else, and what it denies is the rumour of that day and place.
    const denial = kind === 1 && (left.modality === 'denied') !== (right.modality === 'denied')
    if ((review || denial) && inPassing && minor > 0)
      add('minor-in-setting', minor, 'told in passing in a review, or denied')
  }
  if (amountOf('kind-differs') > 0) {
    if (amountOf('date-near') + amountOf('date-far') > 0)
      add('other-day-and-kind', 1, 'another kind of act on another day')
    if (inPassing && !parties) add('minor-of-other-kind', 1, 'told in passing as another kind of act')
  }
  return found
}

/** Whether their people are others: ages or names on both sides and none in common. */
function areOthers({ names: a }: Linkable, { names: b }: Linkable, amountOf: (name: FeatureName) => number): boolean {
  return amountOf('ages-differ') > 0 || (amountOf('names') === 0 && a.size > 0 && b.size > 0)
}

/** On whichever side: who clashes in one telling attacks in another. */
function sharesParty({ told: a }: Linkable, { told: b }: Linkable): boolean {
  return [...a.actors, ...a.targets].some((stem) => b.actors.includes(stem) || b.targets.includes(stem))
}

function compareModality({ modality: a }: Linkable, { modality: b }: Linkable): Feature[] {
  const differs = (a === 'denied' && b === 'asserted') || (a === 'asserted' && b === 'denied')
  return [
    { name: 'modality-differs', value: differs ? 1 : 0, why: () => 'what one tells the other says did not happen' },
  ]
}

/** Without either, only strong other evidence may join an account to another. */
function hasDayOrTown({ when, where }: Linkable): boolean {
  const day = when.some(({ low, high }) => low === high)
  return day || where.some(({ precision }) => precision === 'settlement' || precision === 'site')
}

const ANCHORS: ReadonlySet<FeatureName> = new Set<FeatureName>(['date-same', 'date-near', 'place-same', 'aligned'])

function compareWords(left: Linkable, right: Linkable, { rarity }: LinkContext): Feature[] {
  const all = cosine(left.words, right.words, rarity)
  const own = cosine(left.anchorWords, right.anchorWords, rarity)
  return [
    {
      name: 'words',
      value: Math.sqrt(all.cosine),
      why: () => sharedWords(left.words, right.words, { rarity, most: 6, says: 'rare words of both reports' }),
    },
    {
      name: 'few-words',
      value: Math.max(0, 0.1 - all.cosine) * 10 * fullness(left, right),
      why: () => 'hardly a rare word in common',
    },
    { name: 'many-words', value: Math.max(0, all.cosine - MANY), why: () => '' },
    {
      name: 'rarest',
      value: Math.log1p(all.rarest),
      why: () => `words that hardly any other report has: ${Math.round(all.rarest)}`,
    },
    {
      name: 'anchor-words',
      value: own.cosine,
      why: () => sharedWords(left.anchorWords, right.anchorWords, { rarity, most: 5, says: 'both tell of' }),
    },
  ]
}

// From this many telling words on, a report that shares hardly one with another could have.
const FULL = 12
const LEAST_FULL = 0.5

/** How much there is to share, up to 1: a post of a dozen words shares few with any report. */
function fullness({ words: a }: Linkable, { words: b }: Linkable): number {
  return Math.min(1, LEAST_FULL + (Math.min(a.size, b.size) / FULL) * (1 - LEAST_FULL))
}

const MANY = 0.3
// A word this rare stands in a handful of reports of a thousand.
const VERY_RARE = 0.7
// Of a word of its own weight; stock words of violence and policing are no sign, however few reports have them.
const TELLING = 0.5

/** A bag of words made ready for `cosine`. */
interface Scaled {
  /** Numbers of the words, rising. */
  readonly numbers: Int32Array
  /** Of each word, its weight times its rarity. */
  readonly weights: Float64Array
  /** Of each word, what it adds to `rarest` when it is shared. */
  readonly rarest: Float64Array
  /** Of the weights as a vector, squared. */
  readonly length: number
}

type Bag = ReadonlyMap<string, number>

/** Bags and the numbers of their words, for each way to tell what is rare: an account is compared with many. */
const ready = new WeakMap<
  LinkContext['rarity'],
  { readonly numbers: Map<string, number>; readonly bags: WeakMap<Bag, Scaled> }
>()

function scaled(words: Bag, rarity: LinkContext['rarity']): Scaled {
  const { numbers, bags } = ready.get(rarity) ?? {
    numbers: new Map<string, number>(),
    bags: new WeakMap<Bag, Scaled>(),
  }
  ready.set(rarity, { numbers, bags })
  const known = bags.get(words)
  if (known !== undefined) return known
  const rows = [...words].map(([stem, weight]) => {
    const number = numbers.get(stem) ?? numbers.size
    numbers.set(stem, number)
    const rare = rarity(stem)
    const rarest = rare > VERY_RARE && weight >= TELLING ? (rare - VERY_RARE) / (1 - VERY_RARE) : 0
    return { number, weight: weight * rare, rarest }
  })
  rows.sort((a, b) => a.number - b.number)
  const made = {
    numbers: Int32Array.from(rows, ({ number }) => number),
    weights: Float64Array.from(rows, ({ weight }) => weight),
    rarest: Float64Array.from(rows, ({ rarest }) => rarest),
    length: rows.reduce((sum, { weight }) => sum + weight ** 2, 0),
  }
  bags.set(words, made)
  return made
}

function cosine(left: Bag, right: Bag, rarity: LinkContext['rarity']): { rarest: number; cosine: number } {
  const [a, b] = [scaled(left, rarity), scaled(right, rarity)]
  let both = 0
  let rarest = 0
  for (let i = 0, j = 0; i < a.numbers.length && j < b.numbers.length; ) {
    const [x, y] = [a.numbers[i] ?? 0, b.numbers[j] ?? 0]
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

interface Said {
  readonly rarity: LinkContext['rarity']
  readonly most: number
  readonly says: string
}

/** The words of both that weigh most; nothing when none is shared. */
function sharedWords(left: Bag, right: Bag, { rarity, most, says }: Said): string {
  const shared = [...left].flatMap(([stem, weight]) => {
    const other = right.get(stem)
    return other === undefined ? [] : [{ stem, weight: weight * other * rarity(stem) ** 2 }]
  })
  if (shared.length === 0) return ''
  const heaviest = shared.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1)).slice(0, most)
  return `${says}: ${heaviest.map(({ stem }) => stem).join(', ')}`
}

function compareParticulars(left: Linkable, right: Linkable, { rarity }: LinkContext): Feature[] {
  const names = common(left.names, right.names)
  const weight = names.reduce((sum, name) => sum + rarity(name.split(' ')[1] ?? name), 0)
  const ages = common(left.ages, right.ages)
  const numbers = common(left.numbers, right.numbers)
  const aged = left.ages.size > 0 && right.ages.size > 0
  return [
    { name: 'names', value: Math.min(4, weight), why: () => `names in both: ${names.slice(0, 4).join(', ')}` },
    { name: 'ages', value: Math.min(3, ages.length), why: () => `ages in both: ${ages.join(', ')}` },
    { name: 'ages-differ', value: aged && ages.length === 0 ? 1 : 0, why: () => 'no age in common' },
    {
      name: 'numbers',
      value: Math.min(3, numbers.length),
      why: () => `times and numbers in both: ${numbers.slice(0, 4).join(', ')}`,
    },
  ]
}

function common(left: ReadonlySet<string>, right: ReadonlySet<string>): string[] {
  return [...left].filter((item) => right.has(item)).sort()
}

function compareLineage(left: Linkable, right: Linkable, { lineageOf }: LinkContext): Feature[] {
  const lineage = lineageOf(left.report, right.report)
  if (lineage === null || lineage.relation === 'cites') return compareStanding(left, right)
  const how = alignment(lineage, left, right)
  const derived: Feature = {
    name: 'derived',
    value: lineage.score,
    why: () => `one report draws on the other (${lineage.relation})`,
  }
  if (how === 'aligned')
    return [derived, { name: 'aligned', value: 1, why: () => 'told in sentences that stand for each other' }]
  const other: Feature = {
    name: 'misaligned',
    value: how === 'misaligned' ? 1 : 0,
    why: () => 'other sentences of the two stand for each other',
  }
  return [derived, other, ...compareStanding(left, right)]
}

/** Whether the sentences of two accounts are those that one report took from the other; null when they were not taken over. */
function alignment({ from, passages }: Lineage, left: Linkable, right: Linkable): 'aligned' | 'misaligned' | null {
  const [source, derived] = left.report === from ? [left, right] : [right, left]
  const ofSource = passages.filter((passage) => overlaps(passage.from, source.anchor))
  const ofDerived = passages.filter((passage) => overlaps(passage.to, derived.anchor))
  if (ofSource.some((passage) => ofDerived.includes(passage))) return 'aligned'
  return ofSource.length > 0 && ofDerived.length > 0 ? 'misaligned' : null
}

/** What a report tells in passing is seldom what another is about. */
function compareStanding({ main: a }: Linkable, { main: b }: Linkable): Feature[] {
  return [
    { name: 'main-and-minor', value: a !== b ? 1 : 0, why: () => 'one report tells it only in passing' },
    { name: 'both-minor', value: a || b ? 0 : 1, why: () => 'both reports tell it in passing' },
  ]
}
