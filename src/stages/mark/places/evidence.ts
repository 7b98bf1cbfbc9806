import type { Gazetteer, Place } from '../../../geo/place.ts'
import { GIVEN_NAMES } from '../../../language/en/name-given.ts'
import {
  DIRECTIONS,
  LOCAL_BODIES,
  NAMESAKE_BODIES,
  PERSON_TITLES,
  PLACE_NOUNS,
  SETTLEMENT_NOUNS,
  SPEECH_VERBS,
  STRONG_PREPOSITIONS,
  WEAK_PREPOSITIONS,
} from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import type { PersonWords } from './persons.ts'
import type { Word } from './words.ts'

/** What is weighed for and against a mention being a place. */
export interface Setting {
  readonly text: string
  readonly words: readonly Word[]
  readonly gazetteer: Gazetteer
  readonly persons: PersonWords
  /** Keys of words that the report also writes small. */
  readonly small: ReadonlySet<string>
}

/** From this weight on, a mention is taken for a place. */
export const ENOUGH = 1

/** Weight of evidence that a mention is a place; each part is about the log-odds it adds. */
export function evidence(mention: Mention, setting: Setting): number {
  if (mention.shape === 'site' || mention.shape === 'state') return 3
  return nameWeight(mention, setting) + weightBefore(mention, setting) + weightAfter(mention, setting)
}

function nameWeight(mention: Mention, { words, gazetteer, persons, small }: Setting): number {
  const word = words[mention.from]
  if (word === undefined) return -9
  for (let at = mention.from; at < mention.to; at++) if (persons.inside.has(at)) return -6
  const known = fame(mention)
  const shape = mention.shape === 'name' ? 0 : 2
  const capitals = word.shouted && !word.upper ? -0.5 : 0
  if (mention.to - mention.from > 1) return known + shape + capitals + 1
  let weight = known + shape + capitals
  if (persons.surnames.has(mention.key)) weight -= 4
  if (GIVEN_NAMES.has(mention.key)) weight -= 1.5
  // A country's name is hardly ever meant as the word ("Turkey"), a hamlet's mostly is ("Hurricane").
  if (gazetteer.isCommonWord(mention.key)) weight -= known >= 4 ? 1 : word.first || word.shouted ? 5 : 2.5
  if (small.has(mention.key)) weight -= known >= 4 ? 2 : 3
  if (word.upper && word.text.length < 5 && !SHORT_COUNTRIES.has(mention.key)) weight -= 2
  return weight
}

const SHORT_COUNTRIES = new Set('us uk usa uae drc prc'.split(' '))

/** How well known the best reading is. */
function fame(mention: Mention): number {
  if (mention.candidates.length === 0) return -1
  return Math.max(...mention.candidates.map(({ place, alternate }) => fameOf(place) - (alternate ? 1 : 0)))
}

function fameOf(place: Place): number {
  if (place.kind === 'country') return 4
  if (place.kind === 'region' || place.kind === 'area' || place.kind === 'water') return 2.5
  if (place.capital) return 3
  return Math.min(3, Math.max(-0.5, Math.log10(place.population + 1) - 3.7))
}

function weightBefore(mention: Mention, { words }: Setting): number {
  const first = words[mention.from]
  const before = words[mention.from - 1]
  if (first === undefined || before === undefined || first.first) return 0
  // "Rep. Ana Ruiz, D-Springfield"
  if (first.gap === '-') return /^[DR]$/.test(before.text) ? 4 : 0
  if (!/^\.? $/.test(first.gap)) return 0
  if (before.capital && !before.first && PERSON_TITLES.has(before.key)) return -4
  if (STRONG_PREPOSITIONS.has(before.key) || DIRECTIONS.has(before.key)) return 2.5
  if (before.key === 'of' && SETTLEMENT_NOUNS.has(words[mention.from - 2]?.key ?? '')) return 4
  if (WEAK_PREPOSITIONS.has(before.key)) return 1.2
  if (
    before.key === 'of' &&
    words[mention.from - 2]?.capital &&
    NAMESAKE_BODIES.has(words[mention.from - 2]?.key ?? '')
  )
    return -4
  if (before.capital && !before.first && !before.shouted) {
    // In the middle of a longer run of capitals: some other name.
    return LOCAL_BODIES.has(before.key) ? -0.5 : mention.to - mention.from > 1 ? -1.5 : -3
  }
  return 0
}

function weightAfter(mention: Mention, { words, text }: Setting): number {
  const next = words[mention.to]
  if (mention.parent !== undefined) return 5
  if (next === undefined || next.first || (!/^\.? $/.test(next.gap) && next.gap !== '-')) return 0
  if (next.gap === '-')
    return /^-(?:based|born|area|bound|controlled|held|led|backed)/.test(text.slice(mention.end, mention.end + 11))
      ? 2
      : next.capital
        ? -1
        : 0
  if (!next.capital || next.shouted) {
    if (PLACE_NOUNS.has(next.key)) return 1.2
    return SPEECH_VERBS.has(next.key) && mention.candidates.every(({ place }) => place.kind !== 'country') ? -2 : 0
  }
  const weight = bodyWeight(mention.to, words)
  return weight === UNKNOWN_RUN && (mention.to - mention.from > 1 || fame(mention) >= 2.5) ? -1 : weight
}

const UNKNOWN_RUN = -2

/** A run of capitals goes on behind the name: what its last words say it is. */
function bodyWeight(at: number, words: readonly Word[]): number {
  let local = false
  let namesake = false
  for (let to = at; to < Math.min(words.length, at + 5); to++) {
    const word = words[to]
    if (word === undefined || (to > at && (word.first || word.gap !== ' '))) break
    if (!word.capital) break
    if (NAMESAKE_BODIES.has(word.key)) namesake = true
    else if (LOCAL_BODIES.has(word.key) || PERSON_TITLES.has(word.key)) local = true
  }
  if (namesake) return -4
  return local ? 0.7 : UNKNOWN_RUN
}
