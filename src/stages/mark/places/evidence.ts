import type { Gazetteer, Place } from '../../../geo/place.ts'
import { GIVEN_NAMES } from '../../../language/en/name-given.ts'
import { PLACE_SURNAMES } from '../../../language/en/place-surnames.ts'
import {
  BODIES_OF,
  DIRECTIONS,
  LOCAL_BODIES,
  NAMESAKE_LEADS,
  NEVER_PLACES,
  PERSON_TITLES,
  ROADS,
  SEATS,
  SETTLEMENT_NOUNS,
  STRONG_PREPOSITIONS,
  TAIL_WORDS,
  WEAK_PREPOSITIONS,
} from '../../../language/en/place-words.ts'
import { weightAfter } from './following.ts'
import { type Home, namesOutlet } from './home.ts'
import type { Mention } from './mention.ts'
import type { PersonWords } from './persons.ts'
import type { Word } from './words.ts'

/** What is weighed for and against a mention being a place. */
export interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly gazetteer: Gazetteer
  readonly persons: PersonWords
  readonly home: Home
  /** Keys of mentions that the report also writes small. */
  readonly small: ReadonlySet<string>
}

/** From this weight on, a mention is taken for a place. */
export const ENOUGH = 1

/** Weight of evidence that a mention is a place; each part is about the log-odds it adds. */
export function evidence(mention: Mention, setting: Setting): number {
  if (mention.shape === 'site' || mention.shape === 'state') return 3
  const known = fame(mention)
  const name = nameWeight(mention, known, setting)
  // "Gary, Indiana" is a place whatever else the word means.
  if (mention.parent !== undefined && name > IN_PERSON) return 5
  const after = weightAfter(mention, setting.words, setting.text, known >= 2.5)
  const outlet = mention.candidates.length > 0 && namesOutlet(mention.key, setting.home) ? 1.5 : 0
  return name + outlet + weightBefore(mention, setting) + after
}

function nameWeight(mention: Mention, known: number, { words, gazetteer, persons, small }: Setting): number {
  const word = words[mention.from]
  if (word === undefined) return -9
  for (let at = mention.from; at < mention.to; at++) if (persons.inside.has(at)) return IN_PERSON
  const shape = mention.shape === 'name' ? 0 : 2
  const capitals = word.shouted && !word.upper ? -0.5 : 0
  if (mention.to - mention.from > 1) {
    const tail = words[mention.to - 1]?.key ?? ''
    return known + shape + capitals + (TAIL_WORDS.has(tail) ? 2.5 : 1)
  }
  let weight = known + shape + capitals
  if (persons.surnames.has(mention.key) || persons.givens.has(mention.key))
    weight -= isLocated(mention, words) ? 1.5 : 4
  if (GIVEN_NAMES.has(mention.key)) weight -= 1.5
  // Beside "in" a family name is a place; alone it is more often somebody.
  if (PLACE_SURNAMES.has(mention.key) && !isLocated(mention, words)) weight -= 1.2
  // A country's name is hardly ever meant as the word ("Turkey"), a hamlet's mostly is ("Hurricane").
  if (gazetteer.isCommonWord(mention.key))
    weight -= known >= 4 || isLocated(mention, words) ? 1 : word.first || word.shouted ? 5 : 2.5
  if (small.has(mention.key)) weight -= known >= 4 ? 2 : 3
  if (word.upper && word.text.length < 5 && !SHORT_COUNTRIES.has(mention.key)) weight -= word.shouted ? 2 : 3.5
  return weight
}

const IN_PERSON = -9

const SHORT_COUNTRIES = new Set('us uk usa uae drc prc'.split(' '))

/** Whether "in", "near" or the like stands before it. */
function isLocated({ from }: Mention, words: readonly Word[]): boolean {
  return words[from]?.gap === ' ' && STRONG_PREPOSITIONS.has(words[from - 1]?.key ?? '')
}

/** How well known the best reading is. */
function fame(mention: Mention): number {
  if (mention.candidates.length === 0) return -1
  return Math.max(
    ...mention.candidates.map(({ place, alternate, added }) => (added ? 3 : fameOf(place)) - (alternate ? 1 : 0)),
  )
}

function fameOf(place: Place): number {
  if (place.kind === 'country') return 4
  if (place.kind === 'region' || place.kind === 'area' || place.kind === 'water') return 2.5
  if (place.capital) return 3
  return Math.min(3, Math.max(-0.5, Math.log10(place.population + 1) - 3.7))
}

function weightBefore(mention: Mention, { words, text }: Setting): number {
  const first = words[mention.from]
  const before = words[mention.from - 1]
  if (first === undefined) return 0
  if (isDateline(mention, first, text)) return 3
  if (before === undefined || first.first) return 0
  // "Rep. Ana Ruiz, D-Springfield"
  if (first.gap === '-') return /^[DR]$/.test(before.text) ? 4 : before.capital ? -1.5 : 0
  if (/^['’]s? $/.test(first.gap)) return isSeat(mention, words) ? 1.2 : 0
  if (!/^\.? $/.test(first.gap)) return 0
  if (before.capital && ((!before.first && PERSON_TITLES.has(before.key)) || NAMESAKE_LEADS.has(before.key))) return -4
  if (STRONG_PREPOSITIONS.has(before.key) || DIRECTIONS.has(before.key)) return 2.5
  if (before.key === 'of') return weightOfNoun(words[mention.from - 2], before)
  if (before.key === 'at' && isRoad(words[mention.from - 2])) return 2.5
  if (WEAK_PREPOSITIONS.has(before.key)) return 1.2
  if (before.capital && !before.first && !before.shouted && !NEVER_PLACES.has(before.key)) {
    // In the middle of a longer run of capitals: some other name.
    return LOCAL_BODIES.has(before.key) ? -0.5 : mention.to - mention.from > 1 ? -1.5 : -3
  }
  return 0
}

/** "the firm's Springfield training plant": whose it is, a name, and what stands there. */
function isSeat({ to }: Mention, words: readonly Word[]): boolean {
  const [next, second] = [words[to], words[to + 1]]
  if (next === undefined || next.capital || next.gap !== ' ') return false
  return SEATS.has(next.key) || (second?.gap === ' ' && !second.capital && SEATS.has(second.key))
}

/** "the coast road at X", "the border crossing at X": a thing that stands at a place. */
function isRoad(noun: Word | undefined): boolean {
  return noun !== undefined && !noun.capital && (ROADS.has(noun.key) || TAIL_WORDS.get(noun.key) === 'site')
}

/** What stands before "of": "the village of X", "Ana Ruiz, 42, of X", "Bank of X". */
function weightOfNoun(noun: Word | undefined, of: Word): number {
  if (noun === undefined || of.gap === ', ') return 2.5
  if (noun.capital && BODIES_OF.has(noun.key)) return -5
  if (DIRECTIONS.has(noun.key)) return 2.5
  return SETTLEMENT_NOUNS.has(noun.key) ? 4 : 1.2
}

/** "SPRINGFIELD — ", "BOGOTA (Agency)": capitals that open a line, and a dash or bracket behind them. */
function isDateline(mention: Mention, first: Word, text: string): boolean {
  return (
    first.first &&
    first.upper &&
    /^(?:, \p{Lu}[\p{L}.]{1,9})?\s{0,2}(?:—|–|--|-\s|\()/u.test(text.slice(mention.end, mention.end + 16))
  )
}
