import { HURT_WORDS } from '../../language/en/outcome-harm.ts'
import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'

import { ageOfName } from './ages.ts'
import { isAge, isRoleOf } from './conjuncts.ts'

import { countOf, isCounted, type PartyMention, partyOf } from './parties.ts'
import { marksIn, type Reading, spanOf, type View } from './reading.ts'

/** `hit`: shot or stabbed, dead or hurt. `fatal`: somebody died, and the words do not say who or how many. */
export type HarmKind = 'killed' | 'injured' | 'hit' | 'fatal'

/** One telling that somebody was killed or hurt. */
export interface Harm {
  readonly view: View
  readonly kind: HarmKind
  readonly who: PartyMention | null
  readonly count: CountRange
  /** Whether the text gives the number: "one man", not "a man". */
  readonly counted: boolean
  /** Whether they are told apart from others told of: "seven others". */
  readonly others: boolean
  /** The age that the report gives elsewhere with the name of who suffered; null: none. */
  readonly age: string | null
  /** Whether they are some of those told of before: "one of the victims". */
  readonly some: boolean
  /** Done to oneself. */
  readonly self: boolean
  /** Told as somebody's deed, "killed three guards": whoever did it is not among them. */
  readonly done: boolean
  /** A number told anew, "the death toll rose to four": of the act that killed somebody. */
  readonly toll?: true
  /** The token that says it: those of one token are different people. */
  readonly at: number
  /** The words that say it: from the sufferer to the verb. */
  readonly span: Span
}

/** A token that tells of harm. */
export interface Where {
  readonly reading: Reading
  readonly view: View
  readonly at: number
}

/** The harm that the token at `at` says of some phrases, one for each that stands for people. */
export function harmTo({ reading, view, at }: Where, kind: HarmKind, phrases: readonly number[]): Harm[] {
  const told = phrases.map((phrase) => {
    const whom = ofApposed(view, ageless(view, phrase))
    return ofTotal(view, ofRelative(reading, view, { phrase: whom, at }))
  })
  const whose = withoutParts(reading, view, [...new Set(told)])
  return whose.flatMap((phrase, n) => {
    const next = whose[n + 1]
    if (next !== undefined && isAlias(view, phrase, next)) return []
    if (n === 1 && whose.length === 2 && isApposed(view, whose[0] ?? -1, phrase)) return []
    const found = view.phrases[phrase]
    const who = partyOf(reading, view, phrase)
    if (found === undefined || who === null || !canSuffer(view, who)) return []
    const [first, last] = [Math.min(found.first, at), Math.max(found.last, at)]
    const span = spanOf(view, first, last)
    const age = who.named && !who.pronoun ? ageOfName(reading, who.name) : null
    const counted = !who.pronoun && isCounted(reading, view, phrase)
    const others = /^others?$|^another$/i.test(leadOf(view, phrase))
    const some = isSome(view, phrase)
    return [
      {
        view,
        kind: kindIn(view, phrase, kind),
        age,
        who,
        count: who.count,
        counted,
        others,
        some,
        self: false,
        done: false,
        at,
        span,
      },
    ]
  })
}

/** Harm told as somebody's deed. */
export function asDone(harms: readonly Harm[]): Harm[] {
  return harms.map((harm) => ({ ...harm, done: true }))
}

/** "killed two guards and *wounded three others*": a verb that was taken into its object. */
function kindIn(view: View, phrase: number, kind: HarmKind): HarmKind {
  const first = view.phrases[phrase]?.first ?? -1
  const taken = HURT_WORDS.has(view.tokens[first]?.lower ?? '') && view.tokens[first - 1]?.tag === 'CC'
  return taken ? 'injured' : kind
}

/** The word "others" or "another" of a phrase; empty: it has none. */
function leadOf(view: View, phrase: number): string {
  const found = view.phrases[phrase]
  const words = view.tokens.slice(found?.first ?? 0, (found?.last ?? -1) + 1)
  return words.find(({ text }) => /^(?:others?|another)$/i.test(text))?.text ?? ''
}

/** Without those that a number before them counts: "*four people*, three men and a woman, were hurt". */
function withoutParts(reading: Reading, view: View, phrases: readonly number[]): number[] {
  if (phrases.length < 2) return [...phrases]
  const sizes = phrases.map((phrase) => countOf(reading, view, phrase).best ?? Number.NaN)
  for (const [at, whole] of sizes.entries()) {
    if (!(whole >= 2) || !opensParts(view, phrases[at] ?? -1)) continue
    let sum = 0
    for (let last = at + 1; last < sizes.length && sum < whole; last++) {
      sum += sizes[last] ?? Number.NaN
      if (sum === whole) return withoutParts(reading, view, phrases.toSpliced(at + 1, last - at))
    }
  }
  return [...phrases]
}

/** "*the third victim*, a woman, died": the phrase that the one between commas tells more of. */
function ofApposed(view: View, phrase: number): number {
  const previous = view.phrases[phrase - 1]
  const words = view.words.slice(previous?.first ?? 0, (previous?.last ?? -1) + 1)
  if (!/^(?:the|a) \w+ (?:victim|person)$/.test(words.join(' '))) return phrase
  return isApposed(view, phrase - 1, phrase) ? phrase - 1 : phrase
}

/** Whether a list of who they are may follow a phrase: a comma, a dash, a colon or a bracket. */
function opensParts({ tokens, phrases }: View, phrase: number): boolean {
  return /^(?:[,:;(]|--+|—|–|-)$/.test(tokens[(phrases[phrase]?.last ?? -1) + 1]?.text ?? '')
}

/** "one of the *two people* who were killed", "the mother of a *boy* who was shot": of whom a relative clause tells. */
function ofRelative(
  reading: Reading,
  view: View,
  { phrase, at }: { readonly phrase: number; readonly at: number },
): number {
  const { tokens, phrases, words } = view
  const [found, next] = [phrases[phrase], phrases[phrase + 1]]
  if (found === undefined || next === undefined || next.preposition !== found.last + 1) return phrase
  if (tokens[next.preposition]?.lemma !== 'of' || words[next.last + 1] !== 'who' || next.last + 1 > at) return phrase
  const isOne = words[found.head] === 'one' && /^(?:was|is|has)$/.test(words[next.last + 2] ?? '')
  return !isOne && partyOf(reading, view, phrase + 1)?.kind === 'person' ? phrase + 1 : phrase
}

/** "one of the victims", "two of them" */
function isSome({ tokens, phrases }: View, phrase: number): boolean {
  const [found, next] = [phrases[phrase], phrases[phrase + 1]]
  if (found === undefined || next === undefined || tokens[found.head]?.pos !== 'NUM') return false
  if (next.preposition !== found.last + 1 || tokens[next.preposition]?.lemma !== 'of') return false
  return /^(?:the|those|these|them)$/i.test(tokens[next.first]?.text ?? '')
}

/** "another person, *an 18-year-old*, arrived" */
function isApposed(view: View, phrase: number, next: number): boolean {
  const [left, right] = [view.phrases[phrase], view.phrases[next]]
  if (left === undefined || right === undefined || right.first - left.last !== 2) return false
  const commas = view.tokens[left.last + 1]?.text === ',' && view.tokens[right.last + 1]?.text === ','
  return commas && view.tokens[right.first]?.pos === 'DET'
}

/** "a total of *five people*" */
export function ofTotal({ tokens, phrases }: View, phrase: number): number {
  const [found, next] = [phrases[phrase], phrases[phrase + 1]]
  if (
    tokens[found?.head ?? -1]?.lemma !== 'total' ||
    next === undefined ||
    next.preposition !== (found?.last ?? -1) + 1
  )
    return phrase
  return tokens[next.preposition]?.lemma === 'of' ? phrase + 1 : phrase
}

/** Of an age the phrase whose age it is: "Ann Lee, *60*, who", "three men ages 17, 18 and *22*". */
function ageless(view: View, phrase: number): number {
  let at = phrase
  while (at > 0 && isAge(view, at)) at--
  return at
}

/** Harm of so many, nobody of whom is named. */
export function harmOfMany(view: View, kind: HarmKind, { count, first, at }: Many): Harm {
  return {
    view,
    kind,
    who: null,
    age: null,
    count,
    counted: true,
    others: false,
    some: false,
    self: false,
    done: false,
    at,
    span: spanOf(view, first, at),
  }
}

interface Many {
  readonly count: CountRange
  readonly first: number
  readonly at: number
}

/** "his wife, Ann Lee": the name that follows says who the phrase is. */
function isAlias(view: View, phrase: number, next: number): boolean {
  const [left, right] = [view.phrases[phrase], view.phrases[next]]
  if (left === undefined || right === undefined || right.first - left.last !== 2) return false
  return view.tokens[left.last + 1]?.text === ',' && isRoleOf(view, next, phrase)
}

function canSuffer(view: View, { kind, named, pronoun, phrase }: PartyMention): boolean {
  if (kind === 'thing' || kind === 'means' || isPlace(view, phrase)) return false
  return kind === 'person' || named || pronoun || isBare(view, phrase)
}

/** "killed outside *Charlestown*" */
function isPlace(view: View, phrase: number): boolean {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (head?.pos !== 'PROPN' || !/^(?:in|at|near|outside|inside)$/.test(view.words[(found?.first ?? 0) - 1] ?? ''))
    return false
  return marksIn(view, 'place').some((mark) => mark.start <= head.start && head.end <= mark.end)
}

/** "three", "others", "another", "two victims": words that in a telling of harm stand for people. */
function isBare(view: View, phrase: number): boolean {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (found === undefined || head === undefined) return false
  if (head.pos === 'NUM') {
    // "who was 24, was shot"
    if (view.tokens[found.first - 1]?.lemma === 'be') return false
    return /^(?:\p{L}+|\d{1,3})$/u.test(head.text)
  }
  return /^(?:others?|another|several|second|third|fourth|fifth|more|dozens?|patients?|casualt(?:y|ies)|ages)$/i.test(
    head.text,
  )
}
