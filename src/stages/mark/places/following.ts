import {
  FORCES,
  GIVEN_AFTER_PLACES,
  LOCAL_BODIES,
  NAMESAKE_BODIES,
  NAMESAKE_THINGS,
  NEVER_PLACES,
  OF_PERSONS,
  PERSON_TITLES,
  PLACE_NOUNS,
  SPEECH_VERBS,
} from '../../../language/en/place-words.ts'
import type { Mention } from './mention.ts'
import type { Word } from './words.ts'

// Log-odds that what stands behind a name adds to its being a place.
const FORCE = 2.5
const PLACE_NOUN = 1.2
const LOCAL_BODY = 1.4
const SPEAKER = -2
const LONGER_NAME = -2
const LONGER_NAME_OF_FAME = -1
const NAMESAKE = -4
const NO_PLACE = -9

/** What the words behind a mention say; `isKnown`: a name well known as a place. */
export function weightAfter(mention: Mention, words: readonly Word[], text: string, isKnown: boolean): number {
  // "US$40", "A/Victoria/361".
  if (text.startsWith('$', mention.end) || /[$/]/.test(words[mention.from]?.gap ?? '')) return NO_PLACE
  const next = words[mention.to]
  // "Loop 410", "Route 9": a road.
  if (/^ \d{1,4}\b(?!,? \d)/.test(text.slice(mention.end, mention.end + 8)) && isRoadName(mention.key)) return NO_PLACE
  if (next === undefined || next.first) return 0
  if (/^['’]s $/.test(next.gap) && OF_PERSONS.has(next.key)) return NAMESAKE
  if (next.gap === '-') return hyphened(text.slice(mention.end, mention.end + 12))
  if (NAMESAKE_THINGS.has(next.key)) return NAMESAKE
  if (next.capital && mention.key.startsWith('saint ') && /^['’]/.test(text.slice(mention.end))) return NAMESAKE
  if (!/^\.? $/.test(next.gap)) return 0
  if (!next.capital || next.shouted) return weightOfWord(next, mention)
  if (NEVER_PLACES.has(next.key) && !LOCAL_BODIES.has(next.key)) return 0
  const weight = weightOfRun(mention, words)
  return weight === LONGER_NAME && (mention.to - mention.from > 1 || isKnown) ? LONGER_NAME_OF_FAME : weight
}

function isRoadName(key: string): boolean {
  return /(?:^| )(?:loop|route|highway|interstate|road|exit|pike)$/.test(key)
}

function hyphened(behind: string): number {
  return /^-(?:based|born|area|bound|controlled|held|led|backed|wide)/.test(behind) ? 2 : 0
}

function weightOfWord({ key }: Word, { candidates }: Mention): number {
  if (FORCES.has(key)) return FORCE
  if (PLACE_NOUNS.has(key)) return PLACE_NOUN
  return SPEECH_VERBS.has(key) && candidates.every(({ place }) => place.kind !== 'country') ? SPEAKER : 0
}

/** A run of capitals goes on behind the name: what its words say it is. */
function weightOfRun(mention: Mention, words: readonly Word[]): number {
  let to = mention.to
  while (to < Math.min(words.length, mention.to + 5)) {
    const word = words[to]
    if (word === undefined || !word.capital || (to > mention.to && (word.first || word.gap !== ' '))) break
    to++
  }
  const run = words.slice(mention.to, to)
  if (run.some(({ key }) => NAMESAKE_BODIES.has(key))) return NAMESAKE
  if (run.some(({ key }) => LOCAL_BODIES.has(key) || PERSON_TITLES.has(key))) return LOCAL_BODY
  const speaks = SPEECH_VERBS.has(words[to]?.key ?? '') && words[to]?.gap === ' '
  return run.length < 3 && (speaks || GIVEN_AFTER_PLACES.has(mention.key)) ? NAMESAKE : LONGER_NAME
}
