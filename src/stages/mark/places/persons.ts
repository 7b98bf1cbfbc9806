import type { Gazetteer } from '../../../geo/place.ts'
import { GIVEN_NAMES } from '../../../language/en/name-given.ts'
import {
  GIVEN_AFTER_PLACES,
  LOCAL_BODIES,
  NAMESAKE_BODIES,
  NEVER_PLACES,
  PERSON_TITLES,
  SPEECH_VERBS,
  TAIL_WORDS,
} from '../../../language/en/place-words.ts'
import type { Mark } from '../../../model/mark.ts'
import type { Word } from './words.ts'

/** Which words of a report belong to names of persons, and the names that persons bear in it. */
export interface PersonWords {
  /** Numbers of words inside a person's name. */
  readonly inside: ReadonlySet<number>
  /** Folded last names. */
  readonly surnames: ReadonlySet<string>
  /** Folded first names of those named in full: a child is called by it later. */
  readonly givens: ReadonlySet<string>
}

const PARTICLES = new Set('de la del der van von bin ibn al el da dos y'.split(' '))

/** Persons known by marks of another finder, by a title or by a given name before a further capital. */
export function personWords(words: readonly Word[], marks: readonly Mark[], gazetteer: Gazetteer): PersonWords {
  const inside = new Set<number>()
  const surnames = new Set<string>()
  const givens = new Set<string>()
  const take = (from: number, to: number): void => {
    for (let at = from; at < to; at++) inside.add(at)
    const last = words[to - 1]
    if (last !== undefined && to - from > 0 && last.key.length > 2) surnames.add(last.key)
  }
  for (let at = 0; at < words.length; at++) {
    const to = personAt(words, at, gazetteer)
    if (to > at) {
      take(at, to)
      if (to - at > 1 && isGiven(words[at]) && !NAMESAKE_BODIES.has(words[to - 1]?.key ?? ''))
        givens.add(words[at]?.key ?? '')
      at = to - 1
    }
  }
  let at = 0
  for (const mark of marks) {
    if (mark.kind !== 'person') continue
    while (at < words.length && (words[at]?.end ?? 0) <= mark.start) at++
    const from = at
    let to = from
    while (to < words.length && (words[to]?.start ?? 0) < mark.end) to++
    // A last name alone is weighed as evidence, since towns bear it too; and what the gazetteer has whole is no person.
    const isFull = words.slice(from + 1, to).some(({ gap }) => gap !== '-')
    if (isFull && !isPlaceName(words, from, to, gazetteer)) take(from, to)
  }
  return { inside, surnames, givens }
}

/** Where the person's name that starts here ends; `at` when none does. */
function personAt(words: readonly Word[], at: number, gazetteer: Gazetteer): number {
  const word = words[at]
  if (word === undefined || !word.capital || word.shouted) return at
  const titled = at > 0 && isTitle(words[at - 1], word)
  const given = GIVEN_NAMES.has(word.key) && !NEVER_PLACES.has(word.key) && !PERSON_TITLES.has(word.key)
  if (!titled && !given && !GIVEN_AFTER_PLACES.has(word.key)) return at
  let to = at + 1
  while (to < words.length && to < at + 5 && continues(words, to)) to++
  if (!titled && !given && !isToldAsPerson(words, at, to)) return at
  // "Prince George's County"
  if (/^['’]s $/.test(words[to]?.gap ?? '') && TAIL_WORDS.has(words[to]?.key ?? '')) return at
  // "Port Ellis Metropolitan Police"
  if (isForce(words[to])) return at
  // A given name alone may be a town ("Clinton"); a word that opens a sentence may be a mere word ("Will").
  if (to === at + 1) return titled && !word.first ? to : at
  if (!titled && isPlaceName(words, at, to, gazetteer)) return at
  if (word.first && gazetteer.isCommonWord(word.key) && !titled) return at
  return to
}

function isGiven(word: Word | undefined): boolean {
  return word !== undefined && (GIVEN_NAMES.has(word.key) || GIVEN_AFTER_PLACES.has(word.key))
}

/** "5-year-old Austin Berg", "Austin Berg, 25,", "Austin Berg said": a name that begins as a town's, and an age or what only somebody does. */
function isToldAsPerson(words: readonly Word[], at: number, to: number): boolean {
  if (to - at < 2) return false
  const next = words[to]
  if (words[at]?.gap === ' ' && words[at - 1]?.key === 'old') return true
  if (next?.gap === ', ' && /^\d{1,2}$/.test(next.text)) return true
  return next?.gap === ' ' && SPEECH_VERBS.has(next.key)
}

const FORCE = /^(?:police|sheriffs?)$/

function isForce(word: Word | undefined): boolean {
  return word?.capital === true && word.gap === ' ' && FORCE.test(word.key)
}

/** "Ann Arbor", "Henry County": names of places that begin like a person's. */
function isPlaceName(words: readonly Word[], at: number, to: number, gazetteer: Gazetteer): boolean {
  if (words.slice(at + 1, to).some(({ key }) => TAIL_WORDS.has(key) || LOCAL_BODIES.has(key))) return true
  const key = `${words[at]?.key} ${words[at + 1]?.key}`.replace(/^st /, 'saint ')
  return gazetteer.lookupFolded(key).some(({ place, alternate }) => place.population > (alternate ? 100_000 : 5000))
}

function isTitle(before: Word | undefined, word: Word): boolean {
  return before?.capital === true && PERSON_TITLES.has(before.key) && /^\.? $/.test(word.gap)
}

function continues(words: readonly Word[], to: number): boolean {
  const word = words[to]
  if (word?.gap === '-' && !GIVEN_NAMES.has(word.key)) return false
  if (word === undefined || word.first || !/^(?:\.? |-)$/.test(word.gap)) return false
  if (word.capital) return !NEVER_PLACES.has(word.key)
  return PARTICLES.has(word.key) && words[to + 1]?.capital === true && words[to + 1]?.gap === ' '
}
