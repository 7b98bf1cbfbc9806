import type { Lineage } from '../../model/lineage.ts'
import { overlaps } from '../../model/span.ts'
import { cosine, heaviestShared } from './bag.ts'
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
  'date-both-news',
  'date-vague',
  'date-before-report',
  'place-same',
  'place-near',
  'place-within',
  'place-far',
  'sites-differ',
  'kind-same',
  'kind-differs',
  'toll-same',
  'toll-differs',
  'party-same',
  'victims-differ',
  'means-same',
  'means-differs',
  'derived',
  'aligned',
  'misaligned',
  'unanchored',
  'setting-same',
  'minor-in-setting',
  'other-day-and-place',
  'other-day-and-kind',
  'minor-of-other-kind',
  'modality-differs',
  'main-and-minor',
  'both-minor',
] as const

/** Two accounts that are compared, and what takes the features: those that say nothing are left out. */
export interface Compared {
  readonly left: Linkable
  readonly right: Linkable
  readonly context: LinkContext
  add(name: FeatureName, value: number, why: () => string): void
}

/** Compares two accounts, feature by feature; features that say nothing are left out. */
export function featuresOf(left: Linkable, right: Linkable, context: LinkContext): Feature[] {
  const features: Feature[] = []
  const compared: Compared = {
    left,
    right,
    context,
    add(name, value, why) {
      if (value !== 0) features.push({ name, value, why })
    },
  }
  compareWords(compared)
  compareParticulars(compared)
  compareDates(compared)
  comparePlaces(compared)
  compareFields(compared)
  compareLineage(compared)
  compareModality(compared)
  compareSetting(compared, features)
  const anchored = features.some(({ name }) => ANCHORS.has(name))
  if (!anchored && !(hasDayOrTown(left) && hasDayOrTown(right))) {
    const strong = features.some(({ name, value }) => STRONG.has(name) || (name === 'rarest' && value > FEW_RARE))
    compared.add('unanchored', strong ? 1 : 4, () => 'one of them has neither day nor town')
  }
  return features
}

// A report that tells so many incidents is a review: none of them is told in passing.
const MANY_TOLD = 4

/** What day, place and kind say together: all three alike is more than each by itself, and so are two unlike. */
function compareSetting({ left, right, add }: Compared, features: readonly Feature[]): void {
  const amountOf = (name: FeatureName) => features.find((feature) => feature.name === name)?.value ?? 0
  const kind = amountOf('kind-same')
  const inPassing = amountOf('main-and-minor') + amountOf('both-minor') > 0
  const parties = inPassing && sharesParty(left, right)
  const nowhere = left.where.length === 0 || right.where.length === 0
  if (amountOf('date-same') > 0 && !areOthers(left, right, amountOf)) {
    const value = amountOf('place-same') > 0 ? kind : nowhere && kind === 1 ? 0.5 : 0
    if (value > 0) add('setting-same', value, () => 'day, kind and place agree, as far as they are told')
    // A review tells the story of a day in a sentence: what agrees with it is told in passing of the same.
    const minor = amountOf('place-same') > 0 && parties ? 1 : value
    const review = Math.max(left.main ? 0 : left.tells, right.main ? 0 : right.tells) >= MANY_TOLD
    // So does a denial: its report is about something else, and what it denies is the rumour of that day and place.
    const denial = kind === 1 && (left.modality === 'denied') !== (right.modality === 'denied')
    if ((review || denial) && inPassing && minor > 0)
      add('minor-in-setting', minor, () => 'told in passing in a review, or denied')
  }
  if (amountOf('date-far') > 0 && amountOf('place-far') > 0)
    add('other-day-and-place', 1, () => 'another day and another place')
  if (amountOf('kind-differs') > 0) {
    if (amountOf('date-near') + amountOf('date-far') > 0)
      add('other-day-and-kind', 1, () => 'another kind of act on another day')
    if (inPassing && !parties) add('minor-of-other-kind', 1, () => 'told in passing as another kind of act')
  }
}

/** Whether their people are others: ages or names on both sides and none in common. */
function areOthers({ names: a }: Linkable, { names: b }: Linkable, amountOf: (name: FeatureName) => number): boolean {
  return amountOf('ages-differ') > 0 || (amountOf('names') === 0 && a.size > 0 && b.size > 0)
}

/** On whichever side: who clashes in one telling attacks in another. */
function sharesParty({ told: a }: Linkable, { told: b }: Linkable): boolean {
  return [...a.actors, ...a.targets].some((stem) => b.actors.includes(stem) || b.targets.includes(stem))
}

function compareModality({ left: { modality: a }, right: { modality: b }, add }: Compared): void {
  const differs = (a === 'denied' && b === 'asserted') || (a === 'asserted' && b === 'denied')
  if (differs) add('modality-differs', 1, () => 'what one tells the other says did not happen')
}

/** Without either, only strong other evidence may join an account to another. */
function hasDayOrTown({ when, where }: Linkable): boolean {
  const day = when.some(({ low, high }) => low === high)
  return day || where.some(({ precision }) => precision === 'settlement' || precision === 'site')
}

/** What joins them without: names, one report that draws on the other, or more than two of the rarest words. */
const STRONG: ReadonlySet<FeatureName> = new Set<FeatureName>(['names', 'derived', 'aligned'])
const FEW_RARE = Math.log1p(2)

const ANCHORS: ReadonlySet<FeatureName> = new Set<FeatureName>(['date-same', 'date-near', 'place-same', 'aligned'])

function compareWords({ left, right, context: { rarity }, add }: Compared): void {
  const all = cosine(left.words, right.words, rarity)
  const own = cosine(left.anchorWords, right.anchorWords, rarity)
  const said = (says: string, stems: readonly string[]) => (stems.length === 0 ? '' : `${says}: ${stems.join(', ')}`)
  add('words', Math.sqrt(all.cosine), () =>
    said('rare words of both reports', heaviestShared(left.words, right.words, { rarity, most: 6 })),
  )
  const few = Math.max(0, 0.1 - all.cosine) * 10 * fullness(left, right)
  add('few-words', few, () => 'hardly a rare word in common')
  add('many-words', Math.max(0, all.cosine - MANY), () => '')
  add('rarest', Math.log1p(all.rarest), () => `words that hardly any other report has: ${Math.round(all.rarest)}`)
  add('anchor-words', own.cosine, () =>
    said('both tell of', heaviestShared(left.anchorWords, right.anchorWords, { rarity, most: 5 })),
  )
}

// From this many telling words on, a report that shares hardly one with another could have.
const FULL = 12
const LEAST_FULL = 0.5

/** How much there is to share, up to 1: a post of a dozen words shares few with any report. */
function fullness({ words: a }: Linkable, { words: b }: Linkable): number {
  return Math.min(1, LEAST_FULL + (Math.min(a.stems.length, b.stems.length) / FULL) * (1 - LEAST_FULL))
}

const MANY = 0.3
function compareParticulars({ left, right, context: { rarity }, add }: Compared): void {
  const names = common(left.names, right.names)
  const weight = names.reduce((sum, name) => sum + rarity(name.split(' ')[1] ?? name), 0)
  add('names', Math.min(4, weight), () => `names in both: ${names.slice(0, 4).join(', ')}`)
  const ages = common(left.ages, right.ages)
  add('ages', Math.min(3, ages.length), () => `ages in both: ${ages.join(', ')}`)
  if (ages.length === 0 && left.ages.size > 0 && right.ages.size > 0) add('ages-differ', 1, () => 'no age in common')
  const numbers = common(left.numbers, right.numbers)
  add('numbers', Math.min(3, numbers.length), () => `times and numbers in both: ${numbers.slice(0, 4).join(', ')}`)
}

const NONE: readonly string[] = []

function common(left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] {
  let shared: string[] | null = null
  for (const item of left) {
    if (!right.has(item)) continue
    shared ??= []
    shared.push(item)
  }
  return shared?.sort() ?? NONE
}

function compareLineage(compared: Compared): void {
  const { left, right, context, add } = compared
  const lineage = context.lineageOf(left.report, right.report)
  if (lineage === null || lineage.relation === 'cites') {
    compareStanding(compared)
    return
  }
  add('derived', lineage.score, () => `one report draws on the other (${lineage.relation})`)
  const how = alignment(lineage, left, right)
  if (how === 'aligned') {
    add('aligned', 1, () => 'told in sentences that stand for each other')
    return
  }
  if (how === 'misaligned') add('misaligned', 1, () => 'other sentences of the two stand for each other')
  compareStanding(compared)
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
function compareStanding({ left: { main: a }, right: { main: b }, add }: Compared): void {
  if (a !== b) add('main-and-minor', 1, () => 'one report tells it only in passing')
  if (!a && !b) add('both-minor', 1, () => 'both reports tell it in passing')
}
