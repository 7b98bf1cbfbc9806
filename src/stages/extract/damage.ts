import { CURRENCY } from '../../language/en/claim-words.ts'
import { findCounts } from '../../language/en/number-words.ts'
import type { Statement } from '../../model/account.ts'
import type { Token } from '../../model/report.ts'
import { classOfPhrase } from './classes.ts'
import { happened } from './modality.ts'
import { type PartyMention, partyOf } from './parties.ts'
import { phraseAt, type Reading, spanOf, type View } from './reading.ts'
import { rolesOf } from './roles.ts'
import type { Scene } from './scenes.ts'
import { statementOf } from './statements.ts'

const DAMAGING = new Set(
  'damage destroy wreck overturn smash burn torch shatter raze demolish ruin break gut topple derail sink disable flatten dent bomb dynamite firebomb'.split(
    ' ',
  ),
)

/** Something that a sentence says was damaged: the verb and the noun phrase of the thing. */
export interface Damaged {
  readonly view: View
  readonly verb: number
  readonly phrase: number
}

/** The things that the sentences of a scene say were damaged. */
export function damagedIn(reading: Reading, scene: Scene): Damaged[] {
  return toldIn(reading, scene).flatMap((view) =>
    view.verbs.flatMap((verb) => {
      if (damageAt(view.tokens, verb) < 0 || !happened(view, verb)) return []
      return struckBy(view, verb).flatMap((phrase) =>
        classOfPhrase(view, phrase, reading.lexicon).kind === 'thing' ? [{ view, verb, phrase }] : [],
      )
    }),
  )
}

/** The sentences that tell a scene, in order. */
function toldIn({ views }: Reading, { sentences }: Scene): View[] {
  return [...sentences].sort((left, right) => left - right).flatMap((index) => views[index] ?? [])
}

/** The last word by which a verb says that something was damaged: "*destroyed*", "blew *up*", "set three trucks on *fire*"; -1: it does not. */
function damageAt(tokens: readonly Token[], verb: number): number {
  const lemma = tokens[verb]?.lemma ?? ''
  if (DAMAGING.has(lemma)) return verb
  if (lemma === 'blow') return /^(?:up|apart)$/.test(tokens[verb + 1]?.lower ?? '') ? verb + 1 : -1
  if (lemma !== 'set') return -1
  return tokens.findIndex(({ lower }, at) => at > verb && at < verb + FIRE_REACH && FIRES.has(lower))
}

const FIRES = new Set(['fire', 'afire', 'ablaze', 'alight'])
const FIRE_REACH = 10

/** The phrases of what a verb was done to: of "set fire to" what follows. */
function struckBy(view: View, verb: number): readonly number[] {
  const roles = rolesOf(view, verb)
  if (roles.passive) return roles.subject
  if (view.tokens[verb + 1]?.lower !== 'fire') return roles.object
  const next = view.phrases.findIndex(({ first }) => first > verb + 1)
  return next < 0 || view.tokens[view.phrases[next]?.preposition ?? -1]?.lower !== 'to' ? [] : [next]
}

/** Damage to things told in a scene's sentences, in the text's words: of which thing, else that there was some. */
export function damageOf(reading: Reading, scene: Scene, damaged: readonly Damaged[]): Statement<string>[] {
  const ofVerbs = damaged.filter(
    ({ view, verb }, at, all) => all.findIndex((other) => other.view === view && other.verb === verb) === at,
  )
  const told = ofVerbs.slice(0, MOST).flatMap(({ view, verb, phrase }) => {
    const thing = view.phrases[phrase]
    if (thing === undefined) return []
    return [
      quoted(reading, view, {
        first: Math.min(verb, thing.first),
        last: Math.max(damageAt(view.tokens, verb), thing.last),
      }),
    ]
  })
  return told.length > 0
    ? told
    : toldIn(reading, scene)
        .flatMap((view) => damageNamed(reading, view))
        .slice(0, MOST)
}

// No account holds more.
const MOST = 4

function quoted(reading: Reading, view: View, { first, last }: { readonly first: number; readonly last: number }) {
  const { start, end } = spanOf(view, first, last)
  const span = { start, end: end + sumAfter(reading.text.slice(end, Math.min(view.sentence.end, end + SUM_REACH))) }
  return statementOf(reading, reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), span)
}

// So many UTF-16 code units behind the thing or the word "damage" its sum is looked for.
const SUM_REACH = 70
const BEFORE_SUM =
  /^\s(?:of|worth|totall?ing|amounting to|running to|valued at|(?:(?:is|was|are|were|has been|have been)\s)?(?:put|estimated|reckoned|assessed) at)\s[$€£]?$/i

/** How far behind a damaged thing the sum goes: "damage *of about 12,000 euros*", "trucks *worth $3 million*"; 0: there is none. */
function sumAfter(text: string): number {
  const [sum] = findCounts(text)
  if (sum === undefined || !BEFORE_SUM.test(text.slice(0, sum.start))) return 0
  if (/[$€£]/.test(text.slice(0, sum.end))) return sum.end
  const [said = '', unit = ''] = /^\s?(\p{L}+|[$€£])/u.exec(text.slice(sum.end)) ?? []
  return CURRENCY.test(unit) ? sum.end + said.length : 0
}

const DAMAGE = new Set(['damage', 'losses', 'loss'])

const NONE = /^(?:no|not|without|any|n't|neither|nor)$/
// "leaving no dead, wounded or material damage": so far before it stands the word that denies it.
const NONE_REACH = 7

/** "causing *serious damage*", "*heavy damage* was reported", "*losses of 400 crowns*" */
function damageNamed(reading: Reading, view: View): Statement<string>[] {
  const { tokens, words } = view
  if (!words.some((word) => DAMAGE.has(word))) return []
  return tokens.flatMap(({ lower, pos, end }, at) => {
    if (!DAMAGE.has(lower) || pos !== 'NOUN') return []
    // Losses are as often of men.
    if (lower !== 'damage' && sumAfter(reading.text.slice(end, end + SUM_REACH)) === 0) return []
    const phrase = view.phrases[phraseAt(view, at)]
    if (phrase === undefined || phrase.head !== at) return []
    if (tokens.slice(Math.max(0, at - NONE_REACH), at).some((token) => NONE.test(token.lower))) return []
    const verb = tokens.findLastIndex((token, n) => n < phrase.first && token.pos === 'VERB')
    return verb >= 0 && !happened(view, verb) ? [] : [quoted(reading, view, phrase)]
  })
}

/** The things that were damaged, as those whom or what an act struck. */
export function damagedThings(reading: Reading, damaged: readonly Damaged[]): PartyMention[] {
  return damaged.flatMap(({ view, phrase }) => partyOf(reading, view, phrase) ?? [])
}
