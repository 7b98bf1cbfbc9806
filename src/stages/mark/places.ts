import { addToGazetteer, loadGazetteer } from '../../geo/gazetteer.ts'
import type { Gazetteer } from '../../geo/place.ts'
import { DIRECTIONS } from '../../language/en/place-words.ts'
import type { AddedPlace } from '../../model/added-place.ts'
import type { MarkOf } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Finder } from './finder.ts'
import { ENOUGH, evidence, type Setting } from './places/evidence.ts'
import { gatherMentions } from './places/gather.ts'
import { homeOf } from './places/home.ts'
import type { Mention } from './places/mention.ts'
import { linkParents } from './places/parents.ts'
import { personWords } from './places/persons.ts'
import { resolveMentions } from './places/resolve.ts'
import { shareCounties } from './places/tailed.ts'
import { placeValueAt } from './places/value.ts'
import { type Word, wordsOf } from './places/words.ts'

/** Before a word inside an address or a handle, where all is written small: "/news/port-ellis-fire", "@portellis". */
const IN_ADDRESS = /^[-/_.@#=&]$/

/** Finds the places a report names, and which places they are. */
export const findPlaces: Finder = (marked) => findPlacesWith(loadGazetteer(), marked)

/** Makes places that a user added known to `findPlaces` in this process, in place of those made known before. */
export function knowPlaces(added: readonly AddedPlace[]): void {
  addToGazetteer(added)
}

/** As `findPlaces`, with a gazetteer of one's own. */
export function findPlacesWith(gazetteer: Gazetteer, { report, marks }: MarkedReport): MarkOf<'place'>[] {
  const { text } = report
  const words = wordsOf(text)
  const home = homeOf(report, words)
  const mentions = linkParents(shareCounties(gatherMentions(text, words, gazetteer), words, gazetteer), words)
  const persons = personWords(words, marks, gazetteer)
  const setting: Setting = { text, words, gazetteer, small: smallOf(mentions, words), home, persons }
  const accepted = accept(mentions, setting).map((mention) => withCompass(mention, setting))
  const resolved = resolveMentions(accepted, home)
  return resolved.map(({ mention: { start, end } }, index) => ({
    kind: 'place',
    start,
    end,
    value: placeValueAt(resolved, index),
  }))
}

/** The keys of mentions that the report also writes small. */
function smallOf(mentions: readonly Mention[], words: readonly Word[]): Set<string> {
  const keys = new Set(mentions.map(({ key }) => key))
  const small = new Set<string>()
  for (const { capital, key, gap } of words)
    if (!capital && keys.has(key) && key !== 'us' && !IN_ADDRESS.test(gap)) small.add(key)
  return small
}

function accept(mentions: readonly Mention[], setting: Setting): Mention[] {
  const weights = mentions.map((mention) => evidence(mention, setting))
  // Said clearly once, a name is that place wherever the report repeats it, short of evidence against.
  const sure = new Set(mentions.filter((_, index) => (weights[index] ?? 0) >= ENOUGH + 2).map((mention) => mention.key))
  const likely = mentions.filter((_, index) => (weights[index] ?? 0) >= 0).map((mention) => mention.key)
  const often = new Set(likely.filter((key, index) => likely.indexOf(key) < index))
  const taken = mentions.map((mention, index) => {
    const weight = weights[index] ?? 0
    return weight >= ENOUGH || (weight > -3 && sure.has(mention.key)) || (weight >= 0 && often.has(mention.key))
  })
  spreadAlongLists(mentions, weights, taken, setting)
  return mentions.filter((_, index) => taken[index])
}

/** What stands in one list with a place is a place: "Harvey, Harper and Kingman counties". */
function spreadAlongLists(
  mentions: readonly Mention[],
  weights: readonly number[],
  taken: boolean[],
  { words }: Setting,
): void {
  const joined = (left: number): boolean => {
    const [one, other] = [mentions[left], mentions[left + 1]]
    if (one === undefined || other === undefined) return false
    const apart = other.from - one.to
    const between = words[one.to]
    if (between === undefined || apart > 1 || !/^,? $/.test(between.gap)) return false
    return apart === 1 ? between.key === 'and' || between.key === 'or' : words[other.from]?.gap === ', '
  }
  const near = (index: number): boolean =>
    (index > 0 && taken[index - 1] === true && joined(index - 1)) || (taken[index + 1] === true && joined(index))
  for (let index = 0; index < mentions.length; index++)
    if ((weights[index] ?? 0) > -1.2 && near(index)) taken[index] = true
  for (let index = mentions.length - 1; index >= 0; index--)
    if ((weights[index] ?? 0) > -1.2 && near(index)) taken[index] = true
}

/** Takes in a compass word: "northern Mali", "southeast of Ukraine". */
function withCompass(mention: Mention, { text, words }: Setting): Mention {
  const before = words[mention.from - 1]
  if (before === undefined || mention.candidates.length === 0 || mention.shape !== 'name') return mention
  const of = before.key === 'of'
  const direction = of ? words[mention.from - 2] : before
  if (direction === undefined || !DIRECTIONS.has(direction.key) || text.slice(before.end, mention.start) !== ' ')
    return mention
  // "west of Kansas City" is no part of it; "the west of Mali" is.
  if (of && words[mention.from - 3]?.key !== 'the' && !mention.candidates.some(({ place }) => place.kind === 'country'))
    return mention
  return { ...mention, start: direction.start, text: text.slice(direction.start, mention.end), compass: direction.key }
}
