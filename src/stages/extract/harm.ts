import {
  BODY_PARTS,
  BULLET_WORDS,
  DEATH_NOUNS,
  DIE_VERBS,
  FATAL_ADVERBS,
  HIT_VERBS,
  HURT_WORDS,
  INJURE_VERBS,
  KILL_VERBS,
  STRIKE_VERBS,
  SUFFER_VERBS,
  WOUND_NOUNS,
} from '../../language/en/outcome-harm.ts'
import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import { ANY_TYPE } from './any-type.ts'
import { type Telling, tellingOf } from './modality.ts'
import { exactly } from './numbers.ts'
import { countOf, type PartyMention, partyOf } from './parties.ts'
import { type Reading, spanOf, type View } from './reading.ts'
import { groupStart, isAge, rolesOf } from './roles.ts'

/** `hit`: shot or stabbed, dead or hurt. */
export type HarmKind = 'killed' | 'injured' | 'hit'

/** One telling that somebody was killed or hurt. */
export interface Harm {
  readonly view: View
  readonly kind: HarmKind
  readonly who: PartyMention | null
  readonly count: CountRange
  /** The words that say it: from the sufferer to the verb. */
  readonly span: Span
}

/** All harm told in a sentence as having happened; or, of what is denied, the harm that is said not to have. */
export function harmsIn(reading: Reading, view: View, told: 'happened' | 'denied' = 'happened'): Harm[] {
  const harms: Harm[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const found = harmAt(reading, view, at)
    harms.push(...(found.length === 0 && told === 'denied' ? deniedHarm(reading, view, at) : found))
  }
  return harms
}

/** "denies that a clerk *died*": not "no clerk died". */
function deniedHarm(reading: Reading, view: View, at: number): Harm[] {
  const kind = view.tokens[at]?.pos === 'VERB' ? kindOfVerb(view, at) : null
  if (kind === null || tellingAt(view, at) !== 'denied') return []
  const roles = rolesOf(view, at)
  const dies = DIE_VERBS.has(view.tokens[at]?.lemma ?? '')
  const phrases = dies || roles.passive ? roles.subject : roles.object
  const isNone = phrases.some((phrase) =>
    /^(?:no|nobody|none)$/i.test(view.tokens[view.phrases[phrase]?.first ?? -1]?.text ?? ''),
  )
  return isNone ? [] : harm(reading, view, phrases, kind, at)
}

function harmAt(reading: Reading, view: View, at: number): Harm[] {
  const token = view.tokens[at]
  if (token === undefined) return []
  if (token.lemma === 'life' && view.tokens[at - 1]?.lemma === 'own')
    return toSubjectOf(reading, view, verbBefore(view, at, 4), 'killed', at)
  if (token.text.toLowerCase() === 'dead') return harmOfDead(reading, view, at)
  if (
    token.lemma === 'condition' &&
    /^(?:critical|serious|stable|fair|grave|good)$/.test(view.tokens[at - 1]?.lemma ?? '')
  ) {
    return toSubjectOf(reading, view, verbBefore(view, at, 12), 'injured', at)
  }
  if ((WOUND_NOUNS.has(token.lemma) && (token.pos === 'NOUN' || token.pos === 'PROPN')) || isBroken(view, at))
    return harmOfWound(reading, view, at)
  if (DEATH_NOUNS.has(token.lemma) && token.pos === 'NOUN') return harmOfDeath(reading, view, at)
  const isParticiple = token.pos === 'VERB' || (HURT_WORDS.has(token.text.toLowerCase()) && token.pos === 'ADJ')
  if (!isParticiple) return []
  const told = harmOfVerb(reading, view, at)
  return told.length === 0 && HURT_WORDS.has(token.text.toLowerCase()) ? harmOfParticiple(reading, view, at) : told
}

function harmOfVerb(reading: Reading, view: View, at: number): Harm[] {
  const kind = kindOfVerb(view, at)
  if (kind === null || !happened(view, at)) return zeroOf(reading, view, at)
  if (DIE_VERBS.has(view.tokens[at]?.lemma ?? '')) return toSubjectOf(reading, view, at, 'killed', at)
  const roles = rolesOf(view, at)
  const object = view.tokens[at + 1]?.text.toLowerCase() ?? ''
  if (/^(?:him|her|them)sel(?:f|ves)$/.test(object)) return harm(reading, view, roles.subject, kind, at)
  if (isReflexive(view, roles.object)) return harm(reading, view, roles.subject, kind, at)
  // "three injured": without object or auxiliary it is said of its subject.
  const bare = roles.object.length === 0 && kind !== 'hit'
  return harm(reading, view, roles.passive || bare ? roles.subject : roles.object, kind, at)
}

function isReflexive(view: View, object: readonly number[]): boolean {
  return object.some((at) => /sel(?:f|ves)$/i.test(view.tokens[view.phrases[at]?.head ?? -1]?.text ?? ''))
}

function kindOfVerb(view: View, at: number): HarmKind | null {
  const { tokens } = view
  const lemma = tokens[at]?.lemma ?? ''
  const lower = tokens[at]?.text.toLowerCase() ?? ''
  if (KILL_VERBS.has(lemma) || DIE_VERBS.has(lemma)) return 'killed'
  const fatal = tokens.slice(Math.max(0, at - 2), at).some(({ lemma: word }) => FATAL_ADVERBS.has(word))
  const rest = tokens.slice(at + 1, at + 4).map(({ text }) => text.toLowerCase())
  if (HIT_VERBS.has(lemma)) {
    const dead =
      rest[0] === 'dead' || rest.join(' ').startsWith('to death') || (rest[0] === 'and' && rest[1] === 'killed')
    return fatal || dead ? 'killed' : 'hit'
  }
  if (INJURE_VERBS.has(lemma) || HURT_WORDS.has(lower)) return fatal ? 'killed' : 'injured'
  if (STRIKE_VERBS.has(lemma)) {
    const near = tokens.slice(at + 1, at + 10).some(({ lemma: word }) => BULLET_WORDS.has(word))
    return near ? 'hit' : null
  }
  const hospital = /^(?:take|rush|airlift|transport|fly|bring|carry|admit|drive|treat|send|hospitalize)$/.test(lemma)
  if (
    hospital &&
    tokens.slice(at + 1, at + 9).some(({ lemma: word }) => /^(?:hospital|injury|wound|trauma)$/.test(word))
  )
    return 'injured'
  return null
}

/** Whether the verb at `at` is told as having happened. */
export function happened(view: View, at: number): boolean {
  const telling = tellingAt(view, at)
  return telling === 'asserted' || telling === 'hedged'
}

function tellingAt(view: View, at: number): Telling {
  return tellingOf({ view, type: ANY_TYPE, kind: 'verb', first: at, last: at, head: at, isVerb: true })
}

/** "No one was injured" */
function zeroOf(reading: Reading, view: View, at: number): Harm[] {
  void reading
  const kind = kindOfVerb(view, at)
  if (kind === null || kind === 'hit') return []
  const start = groupStart(view.tokens, at)
  const before = view.tokens
    .slice(Math.max(0, start - 3), start)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  if (!/(?:^| )(?:no one|nobody|none)$|(?:^| )no (?:people|person|officers|others)$/.test(before)) return []
  return [{ view, kind, who: null, count: exactly(0), span: spanOf(view, Math.max(0, start - 2), at) }]
}

function toSubjectOf(reading: Reading, view: View, verb: number, kind: HarmKind, at: number): Harm[] {
  if (verb < 0) return []
  if (view.tokens[verb]?.pos === 'VERB' && !happened(view, verb)) return []
  return harm(reading, view, rolesOf(view, verb).subject, kind, at)
}

function verbBefore(view: View, at: number, reach: number): number {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const pos = view.tokens[i]?.pos
    if (pos === 'VERB' || pos === 'AUX') return i
  }
  return -1
}

/** "two dead", "was pronounced dead", "left him dead", "found dead" */
function harmOfDead(reading: Reading, view: View, at: number): Harm[] {
  const { tokens } = view
  const before = tokens[at - 1]
  if (before === undefined || tokens[at + 1]?.pos === 'NOUN') return []
  const near = view.phrases.findLastIndex((candidate, index) => candidate.last < at && !isAge(view, index))
  const gap = at - (view.phrases[near]?.last ?? Number.NEGATIVE_INFINITY)
  // "left his brother, 22, dead": an age may stand between.
  const phrase = gap === 1 || (gap === 4 && before.text === ',') ? near : -1
  const holds = view.phrases.findIndex(({ first, last }) => first <= at && at <= last)
  // "two dead" may be one phrase.
  if (holds >= 0 && before.pos === 'NUM') return harm(reading, view, [holds], 'killed', at)
  if (phrase >= 0) return harm(reading, view, [phrase], 'killed', at)
  const verb = verbBefore(view, at, 4)
  const lemma = tokens[verb]?.lemma ?? ''
  if (HIT_VERBS.has(lemma)) return []
  return toSubjectOf(reading, view, verb, 'killed', at)
}

/** "a broken wrist" */
function isBroken({ tokens }: View, at: number): boolean {
  if (tokens[at]?.pos !== 'NOUN' || !BODY_PARTS.has(tokens[at]?.lemma ?? '')) return false
  return tokens.slice(Math.max(0, at - 2), at).some(({ text }) => /^(?:broken|fractured|crushed|severed)$/i.test(text))
}

/** "three injured guards": how many a participle before its noun speaks of; said outright, or it is none. */
function harmOfParticiple(reading: Reading, view: View, at: number): Harm[] {
  const own = view.phrases.findIndex(({ first, last, head }) => first <= at && at < head && head <= last)
  const phrase = view.phrases[own]
  if (phrase === undefined || !view.tokens.slice(phrase.first, at).some(({ pos }) => pos === 'NUM')) return []
  return countOf(reading, view, own).best === 1 ? [] : harm(reading, view, [own], 'injured', at)
}

function harmOfWound(reading: Reading, view: View, at: number): Harm[] {
  const { tokens, phrases } = view
  const own = phrases.findIndex(({ first, last }) => first <= at && at <= last)
  const phrase = phrases[own]
  if (phrase === undefined || phrase.head !== at) return []
  if (/^(?:no|any)$/i.test(tokens[phrase.first]?.text ?? '')) return []
  const verb = verbBefore(view, phrase.first, 5)
  if (verb >= 0 && SUFFER_VERBS.has(tokens[verb]?.lemma ?? '')) return toSubjectOf(reading, view, verb, 'injured', at)
  const preposition = tokens[phrase.preposition]?.lemma
  const before = phrases[own - 1]
  if (preposition === 'with' && before !== undefined && phrase.preposition - before.last <= 2)
    return harm(reading, view, [own - 1], 'injured', at)
  return []
}

/** "the death of two men", "three deaths" */
function harmOfDeath(reading: Reading, view: View, at: number): Harm[] {
  const { tokens, phrases } = view
  const own = phrases.findIndex(({ first, last }) => first <= at && at <= last)
  const phrase = phrases[own]
  if (phrase === undefined || phrase.head !== at) return []
  const next = phrases[own + 1]
  if (next !== undefined && next.preposition === phrase.last + 1 && tokens[next.preposition]?.lemma === 'of') {
    return harm(reading, view, [own + 1], 'killed', at)
  }
  if (tokens[phrase.first]?.pos === 'NUM' && tokens[at]?.tag === 'NNS') {
    return [
      { view, kind: 'killed', who: null, count: countOf(reading, view, own), span: spanOf(view, phrase.first, at) },
    ]
  }
  return []
}

function harm(reading: Reading, view: View, phrases: readonly number[], kind: HarmKind, at: number): Harm[] {
  return phrases.flatMap((phrase) => {
    const found = view.phrases[phrase]
    const who = partyOf(reading, view, phrase)
    if (found === undefined || who === null) return []
    const isNumber = view.tokens[found.head]?.pos === 'NUM'
    if (
      who.kind === 'thing' ||
      who.kind === 'means' ||
      (who.kind === 'other' && !who.named && !isNumber && !who.pronoun)
    )
      return []
    const [first, last] = [Math.min(found.first, at), Math.max(found.last, at)]
    return [{ view, kind, who, count: who.count, span: spanOf(view, first, last) }]
  })
}
