import { HURT_WORDS } from '../../language/en/outcome-harm.ts'
import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'

import { ageOfName } from './ages.ts'
import { isAge, isRoleOf } from './conjuncts.ts'

import { isCounted, type PartyMention, partyOf } from './parties.ts'
import { type Reading, spanOf, type View } from './reading.ts'

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
  /** Done to oneself. */
  readonly self: boolean
  /** Told as somebody's deed, "killed three guards": whoever did it is not among them. */
  readonly done: boolean
  /** The token that says it: those of one token are different people. */
  readonly at: number
  /** The words that say it: from the sufferer to the verb. */
  readonly span: Span
}

/** The harm that the token at `at` says of some phrases, one for each that stands for people. */
export function harmTo(
  { reading, view, at }: { readonly reading: Reading; readonly view: View; readonly at: number },
  kind: HarmKind,
  phrases: readonly number[],
): Harm[] {
  const whose = [...new Set(phrases.map((phrase) => ofTotal(view, ageless(view, phrase))))]
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
    return [
      {
        view,
        kind: kindIn(view, phrase, kind),
        age,
        who,
        count: who.count,
        counted,
        others,
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
  const taken = HURT_WORDS.has(view.tokens[first]?.text.toLowerCase() ?? '') && view.tokens[first - 1]?.tag === 'CC'
  return taken ? 'injured' : kind
}

/** The word "others" or "another" of a phrase; empty: it has none. */
function leadOf(view: View, phrase: number): string {
  const found = view.phrases[phrase]
  const words = view.tokens.slice(found?.first ?? 0, (found?.last ?? -1) + 1)
  return words.find(({ text }) => /^(?:others?|another)$/i.test(text))?.text ?? ''
}

/** "another person, *an 18-year-old*, arrived" */
function isApposed(view: View, phrase: number, next: number): boolean {
  const [left, right] = [view.phrases[phrase], view.phrases[next]]
  if (left === undefined || right === undefined || right.first - left.last !== 2) return false
  const commas = view.tokens[left.last + 1]?.text === ',' && view.tokens[right.last + 1]?.text === ','
  return commas && view.tokens[right.first]?.pos === 'DET'
}

/** "a total of *five people*" */
function ofTotal({ tokens, phrases }: View, phrase: number): number {
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
  if (kind === 'thing' || kind === 'means') return false
  return kind === 'person' || named || pronoun || isBare(view, phrase)
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
