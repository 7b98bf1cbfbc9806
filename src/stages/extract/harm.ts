import {
  DEATHLY_VERBS,
  DIE_VERBS,
  FIND_VERBS,
  HIT_VERBS,
  HOSPITAL_VERBS,
  HURT_STATES,
  HURT_WORDS,
  INJURE_VERBS,
  KILL_VERBS,
  SCAR_VERBS,
  STRIKE_VERBS,
} from '../../language/en/outcome-harm.ts'
import { overlaps } from '../../model/span.ts'
import { conjunctsBefore, FINITE, isAge } from './conjuncts.ts'
import { kindOfVerb } from './harm-kinds.ts'
import { HARM_NOUNS, harmOfNoun } from './harm-nouns.ts'
import { harmOfToll, TOLL_NOUNS } from './harm-tolls.ts'
import { harmOfNumbered, verbBefore } from './harm-wounds.ts'
import { happened, tellingAt } from './modality.ts'
import { exactly } from './numbers.ts'
import { marksIn, type Reading, type View } from './reading.ts'
import { rolesOf } from './roles.ts'
import { groupStart, sharedObject } from './roles-in-order.ts'
import { asDone, type Harm, type HarmKind, harmOfMany, harmTo } from './sufferers.ts'

export type { Harm } from './sufferers.ts'

// Harm is told by one of these, by its lemma or as it is written: verbs, nouns, and words that stand beside them.
const HARM_WORDS: ReadonlySet<string> = new Set([
  ...[...KILL_VERBS, ...DIE_VERBS, 'hanged', ...HIT_VERBS, 'gun', ...INJURE_VERBS, ...HURT_WORDS],
  ...[...SCAR_VERBS, ...HURT_STATES, ...TOLL_NOUNS],
  ...[...STRIKE_VERBS, ...HOSPITAL_VERBS, ...HARM_NOUNS],
  ...'life dead fatally condition hospital coma care survive turn'.split(' '),
])

/** All harm told in a sentence as having happened; or, of what is denied, the harm that is said not to have. */
export function harmsIn(reading: Reading, view: View, told: 'happened' | 'denied' = 'happened'): Harm[] {
  const harms: Harm[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const lemma = view.tokens[at]?.lemma ?? ''
    const word = view.words[at] ?? ''
    if (!HARM_WORDS.has(lemma) && (word === lemma || !HARM_WORDS.has(word))) continue
    const found = harmAt(reading, view, at)
    if (found.length > 0) harms.push(...found.filter((harm) => !isOfOtherAct(harm)))
    else if (told === 'denied') harms.push(...deniedHarm(reading, view, at))
  }
  const died = told === 'denied' || !harms.some(({ kind }) => kind === 'injured') ? -1 : deathOfAll(view)
  return harms.map((harm) => (harm.at < died && harm.kind === 'injured' ? { ...harm, kind: 'killed' } : harm))
}

const ALL = /^(?:they|both|all)$/
const DYING = /^(?:died|succumbed|(?:pronounced|declared) (?:dead|deceased))\b/

/** "a man and a boy were taken to a hospital, where *they died*": the word for all of them; -1: none. */
function deathOfAll({ words, tokens }: View): number {
  return words.findIndex((word, at) => {
    if (!ALL.test(word)) return false
    const next = words.findIndex(
      (_, n) => n > at && !/^(?:AUX|ADV)$/.test(tokens[n]?.pos ?? '') && !ALL.test(words[n] ?? ''),
    )
    return DYING.test(words.slice(next, next + 2).join(' '))
  })
}

const TO_OTHER_ACT =
  /\b(?:it|this|(?:shooting|stabbing|attack|killing|slaying|homicide|murder|incident|crime|case)s?)(?: (?:may|might|could|is|was|are|were|be|been|has|have|also|possibly|likely|believed|thought|to|appears?))* (?:connected|linked|related|tied|similar) to\b|\b(?:connected|linked|related|tied|similar) to (?:an?|another|other)\b|\b(?:retaliation|revenge|payback) for\b/

// "he died two months after he was shot" tells of one act.
const LONG_AFTER = /^(?!.*\b(?:die[ds]?|dead|death)\b).*\b(?:months?|years?) after (?!being\b)[^,;]*$/

/** "it may be connected to the *fatal shooting* of a girl", "linked to an attack that *killed* two", "came months after a boy was *killed*": they died in another act. */
function isOfOtherAct({ view, at }: Harm): boolean {
  const before = view.words.slice(0, at).join(' ')
  return TO_OTHER_ACT.test(before) || LONG_AFTER.test(before)
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
  return isNone ? [] : harmTo({ reading, view, at }, kind, phrases)
}

function harmAt(reading: Reading, view: View, at: number): Harm[] {
  const token = view.tokens[at]
  if (token === undefined) return []
  const lower = view.words[at] ?? ''
  if (TOLL_NOUNS.includes(token.lemma)) return harmOfToll(reading, view, at)
  if (token.lemma === 'life') {
    if (isTaken(view, at)) return harmOfNoun(reading, view, at)
    return isLoss(view, at) ? ofSubject(reading, view, { verb: verbBefore(view, at, 4), at }) : []
  }
  if (token.lemma === 'turn' && isOnSelf(view, at))
    return harmTo({ reading, view, at }, SURVIVED.test(reading.text) ? 'hit' : 'killed', doerOf(view, at)).map(asSelf)
  if (lower === 'dead' || HURT_WORDS.has(lower)) {
    const numbered = harmOfNumbered(reading, view, at)
    if (numbered.length > 0) return numbered
  }
  if (lower === 'dead') return harmOfState(reading, view, at, 'killed')
  if (HURT_STATES.has(lower)) return harmOfState(reading, view, at, 'injured').filter(isOfPeople)
  if (lower === 'death' && view.words[at - 1] === 'to') return harmToDeath(reading, view, at)
  if (lower === 'fatally' && view.tokens[at + 1]?.pos !== 'VERB') return harmOfFatally(reading, view, at)
  if (token.lemma === 'condition' && isGrade(view.tokens[at - 1]?.lemma)) {
    return ofSubject(reading, view, { verb: verbBefore(view, at, 12), at, kind: 'injured' })
  }
  const isCare = token.lemma === 'coma' || (token.lemma === 'care' && view.words[at - 1] === 'intensive')
  if (token.lemma === 'hospital' || token.lemma === 'survive' || isCare) return harmOfPatient(reading, view, at)
  if (SCAR_VERBS.has(token.lemma) && token.pos === 'VERB') return harmOfVerb(reading, view, at).filter(isOfPeople)
  const isParticiple = token.pos === 'VERB' || (HURT_WORDS.has(lower) && token.pos === 'ADJ')
  return isParticiple ? harmOfVerb(reading, view, at) : harmOfNoun(reading, view, at)
}

/** "two men were burned", not "the National Bank was burned". */
function isOfPeople({ who }: Harm): boolean {
  if (who === null || !who.named || who.pronoun) return true
  return marksIn(who.view, 'person').some((mark) => overlaps(mark, who))
}

/** "turned the gun on himself" */
function isOnSelf({ tokens, words }: View, at: number): boolean {
  const self = words.findIndex((word, n) => n > at && n - at < 7 && /^(?:him|her|them)sel(?:f|ves)$/.test(word))
  return self > 0 && tokens[self - 1]?.lemma === 'on'
}

// So far back stands the verb whose subject another verb takes over.
const SHARED_REACH = 24

/** The subject of a verb, or of the verb before it that it goes on from: "*a man* killed his wife before killing himself". */
function doerOf(view: View, at: number): readonly number[] {
  const own = rolesOf(view, at).subject
  if (own.length > 0 || view.tokens[at]?.tag !== 'VBG') return own
  for (let verb = at - 1; verb >= Math.max(0, at - SHARED_REACH); verb--) {
    if (!FINITE.has(view.tokens[verb]?.tag ?? '') || view.tokens[verb]?.pos !== 'VERB') continue
    const { subject, passive } = rolesOf(view, verb)
    if (subject.length > 0) return passive ? [] : subject
  }
  return own
}

function asSelf(harm: Harm): Harm {
  return { ...harm, self: true }
}

/** "took his own life", "lost her life" */
function isLoss({ tokens }: View, at: number): boolean {
  if (tokens[at - 1]?.lemma === 'own') return true
  return tokens[at - 1]?.tag === 'PRP$' && tokens[at - 2]?.lemma === 'lose'
}

/** "claimed the lives of", "cost a man his life" is not read */
function isTaken({ tokens }: View, at: number): boolean {
  return (
    tokens[at + 1]?.lemma === 'of' &&
    tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => /^(?:claim|take|cost)$/.test(lemma))
  )
}

function isGrade(lemma: string | undefined): boolean {
  return /^(?:critical|serious|stable|fair|grave|good)$/.test(lemma ?? '')
}

/** "three others are in the hospital", "did not survive", "is expected to survive" */
function harmOfPatient(reading: Reading, view: View, at: number): Harm[] {
  const { tokens } = view
  if (tokens[at]?.lemma === 'survive') {
    const before = tokens.slice(Math.max(0, at - 4), at)
    if (before.some(({ lemma }) => lemma === 'not' || lemma === "n't"))
      return harmTo({ reading, view, at }, 'killed', rolesOf(view, at).subject)
    const verb = before.findIndex(({ lemma }) => lemma === 'expect')
    return verb < 0 ? [] : ofSubject(reading, view, { verb: at - before.length + verb, at, kind: 'injured' })
  }
  const preposition = /^(?:the|an?|intensive)$/.test(view.words[at - 1] ?? '') ? at - 2 : at - 1
  const verb = preposition - 1
  if (tokens[preposition]?.lemma !== 'in') return []
  if (/^(?:be|remain|stay|lie)$/.test(tokens[verb]?.lemma ?? ''))
    return ofSubject(reading, view, { verb, at, kind: 'injured' })
  // "left a girl *in a coma*"
  const near = view.phrases.findLastIndex(({ last }) => last === verb)
  const isLeft = tokens
    .slice(Math.max(0, (view.phrases[near]?.first ?? 0) - 12), verb)
    .some(({ lemma }) => lemma === 'leave')
  return isLeft && near >= 0 ? harmTo({ reading, view, at }, 'injured', conjunctsBefore(view, near)) : []
}

function harmOfVerb(reading: Reading, view: View, at: number): Harm[] {
  const kind = kindOfVerb(view, at)
  if (kind === null) return []
  if (!happened(view, at)) return zeroOf(view, at, kind)
  if (isTried(view, at)) return []
  const where = { reading, view, at }
  if (DIE_VERBS.has(view.tokens[at]?.lemma ?? '')) {
    if (isOfIllness(view, at)) return []
    const died = ofSubject(reading, view, { verb: at, at })
    return isByOwnHand(view, at) ? died.map(asSelf) : died
  }
  const adjectival = modified(view, at)
  if (adjectival >= 0) return harmTo(where, kind, [adjectival])
  const found = foundBefore(view, at)
  if (found >= 0) return harmTo(where, kind, rolesOf(view, found).subject)
  const right = sufferersBefore(view, at)
  if (right !== null) return harmTo(where, kind, right)
  const roles = rolesOf(view, at)
  const self = roles.object.filter((phrase) => isReflexive(view, phrase))
  if (self.length > 0 || isSelfAfter(view, at)) {
    const others = roles.object.filter((phrase) => !self.includes(phrase))
    const ownKind = kind === 'hit' && isSuicide(reading) ? 'killed' : kind
    const own = harmTo(where, ownKind, doerOf(view, at)).filter(({ count }) => count.best !== null)
    return [...asDone(harmTo(where, kind, others)), ...own.map(asSelf)]
  }
  return roles.passive ? harmTo(where, kind, roles.subject) : asDone(harmTo(where, kind, roles.object))
}

/** "tried to *shoot* him" */
function isTried({ tokens }: View, at: number): boolean {
  if (tokens[at - 1]?.tag !== 'TO') return false
  return tokens.slice(Math.max(0, at - 3), at - 1).some(({ lemma }) => lemma === 'try' || lemma === 'attempt')
}

/** "died of a *self-inflicted* wound" */
function isByOwnHand({ words }: View, at: number): boolean {
  const self = words.indexOf('self', at)
  return self > 0 && self - at < 12 && words[self + 2] === 'inflicted'
}

const ILLNESS =
  /^(?:cancer|illness|disease|leukemia|pneumonia|overdose|diabetes|covid|covid-19|flu|influenza|aids|natural|old)$/

/** "died *of cancer*", "died after a long *illness*": of no act. */
function isOfIllness({ words }: View, at: number): boolean {
  const cause = words.slice(at + 1, at + 9)
  const from = cause.findIndex((word) => /^(?:from|of|after)$/.test(word))
  return from >= 0 && from < 3 && cause.slice(from + 1, from + 5).some((word) => ILLNESS.test(word))
}

/** "the *wounded* girl", "and *wounded* three others": the phrase that a participle before a noun stands in; -1: it does not. */
function modified(view: View, at: number): number {
  if (view.tokens[at]?.tag !== 'VBN' && view.tokens[at]?.pos !== 'ADJ') return -1
  return view.phrases.findIndex(({ first, head, last }) => first <= at && at < head && at < last)
}

/** "was *found* shot to death": the verb that tells in what state somebody was found; -1: there is none. */
function foundBefore({ tokens }: View, at: number): number {
  if (tokens[at]?.tag === 'VBG') return -1
  const start = groupStart(tokens, at)
  const found = tokens[start - 1]
  if (found?.pos !== 'VERB' || !FIND_VERBS.has(found.lemma)) return -1
  return tokens.slice(groupStart(tokens, start - 1), start - 1).some(({ lemma }) => lemma === 'be') ? start - 1 : -1
}

/** Of a participle without auxiliary right after a phrase, that phrase: "three others *injured*", "a man fatally *shot*". */
function sufferersBefore(view: View, at: number): number[] | null {
  const { tokens, phrases } = view
  if (tokens[at]?.tag === 'VBG' || sharedObject(view, at).length > 0) return null
  const start = groupStart(tokens, at)
  if (tokens.slice(start, at).some(({ pos }) => pos !== 'ADV')) return null
  const near = phrases.findLastIndex((candidate, index) => candidate.last < start && !isAge(view, index))
  const phrase = phrases[near]
  if (phrase === undefined || tokens[phrase.head]?.pos === 'PRON' || !isReduced(view, at)) return null
  const gap = start - phrase.last
  if (gap !== 1 && (gap !== 4 || tokens[start - 1]?.text !== ',')) return null
  return conjunctsBefore(view, isNumberOf(view, near) ? near - 1 : near)
}

/** "left *five* of his colleagues wounded": whether a number of a phrase stands right before it, and not "one of the women wounded is". */
function isNumberOf({ tokens, phrases, words }: View, phrase: number): boolean {
  if (
    !tokens.some(({ lemma, start }) => lemma === 'leave' && start < (tokens[phrases[phrase]?.first ?? 0]?.start ?? 0))
  )
    return false
  const [number, whole] = [phrases[phrase - 1], phrases[phrase]]
  const isOf =
    whole !== undefined && whole.preposition === (number?.last ?? -2) + 1 && words[whole.preposition] === 'of'
  return isOf && tokens[number?.head ?? -1]?.pos === 'NUM'
}

/** Whether a past form is surely a participle: tagged so, or a word of hurt. */
function isReduced({ tokens }: View, at: number): boolean {
  const token = tokens[at]
  return token?.tag === 'VBN' || token?.pos === 'ADJ' || (token?.tag === 'VBD' && HURT_WORDS.has(token.lower))
}

function isReflexive(view: View, phrase: number): boolean {
  return /sel(?:f|ves)$/i.test(view.tokens[view.phrases[phrase]?.head ?? -1]?.text ?? '')
}

/** "shot her baby and then *himself*", "shot *himself*" */
function isSelfAfter({ tokens }: View, at: number): boolean {
  const self = tokens.findIndex(({ text }, i) => i > at && i - at < 14 && /^(?:him|her|them)sel(?:f|ves)$/i.test(text))
  if (self < 0) return false
  return self === at + 1 || /^(?:and|then|before)$/i.test(tokens[self - 1]?.text ?? '')
}

/** Whether the report says that whoever shot himself died of it. */
function isSuicide({ text }: Reading): boolean {
  return /\b(?:murder|homicide)[- /]{1,2}suicide|\bcommitted suicide|\bapparent suicide|\bkill(?:s|ed|ing) (?:him|her)self\b/i.test(
    text,
  )
}

// Who turned a gun on himself is dead, unless the report says otherwise.
const SURVIVED = /\battempted (?:murder-)?suicide|\bself-inflicted\b[^.]{0,80}\b(?:hospital|condition|surviv)/i

/** "No one was injured" */
function zeroOf(view: View, at: number, kind: HarmKind): Harm[] {
  if (kind === 'hit') return []
  const start = groupStart(view.tokens, at)
  // "no one *else* was hurt"
  if (view.words[start] === 'else') return []
  const before = view.tokens
    .slice(Math.max(0, start - 3), start)
    .map(({ text }) => text.toLowerCase())
    .join(' ')
  if (!/(?:^| )(?:no one|nobody|none)$|(?:^| )no (?:people|person|officers|others)$/.test(before)) return []
  return [harmOfMany(view, kind, { count: exactly(0), first: Math.max(0, start - 2), at })]
}

interface OfSubject {
  readonly verb: number
  readonly at: number
  readonly kind?: HarmKind
}

function ofSubject(reading: Reading, view: View, { verb, at, kind = 'killed' }: OfSubject): Harm[] {
  if (verb < 0) return []
  if (view.tokens[verb]?.pos === 'VERB' && !happened(view, verb)) return []
  if (isDoubted(view, verb)) return []
  return harmTo({ reading, view, at }, kind, inNumber(view, verb, rolesOf(view, verb).subject))
}

/** "nobody knows *if* he is dead" */
function isDoubted({ words }: View, verb: number): boolean {
  return words.slice(Math.max(0, verb - 3), verb).some((word) => word === 'if' || word === 'whether')
}

/** A subject with those joined to it, where the verb says that they are several: "his *mother* and brother were dead". */
function inNumber(view: View, verb: number, subject: readonly number[]): readonly number[] {
  const [only] = subject
  if (only === undefined || subject.length > 1 || !/^(?:were|are|have)$/.test(view.words[verb] ?? '')) return subject
  const joined = conjunctsBefore(view, only)
  return joined.length > 1 ? joined : subject
}

/** "four people were shot, *one fatally*" */
function harmOfFatally(reading: Reading, view: View, at: number): Harm[] {
  const near = view.phrases.findIndex(({ last }) => last === at - 1)
  return near < 0 || view.tokens[at - 1]?.pos !== 'NUM' ? [] : harmTo({ reading, view, at }, 'killed', [near])
}

/** "two dead", "was pronounced dead", "left him dead", "found dead"; "left paralysed", "beaten unconscious" */
function harmOfState(reading: Reading, view: View, at: number, kind: 'killed' | 'injured'): Harm[] {
  const { tokens } = view
  const where = { reading, view, at }
  const before = tokens[at - 1]
  if (before === undefined || before.tag === 'DT' || tokens[at + 1]?.pos === 'NOUN') return []
  const near = view.phrases.findLastIndex((candidate, index) => candidate.last < at && !isAge(view, index))
  const gap = at - (view.phrases[near]?.last ?? Number.NEGATIVE_INFINITY)
  // "left his brother, 22, dead": an age may stand between.
  const phrase = gap === 1 || (gap === 4 && before.text === ',') ? near : -1
  const holds = view.phrases.findIndex(({ first, last }) => first <= at && at <= last)
  // "two dead" may be one phrase.
  if (holds >= 0 && before.pos === 'NUM') return harmTo(where, kind, [holds])
  if (phrase >= 0) return harmTo(where, kind, conjunctsBefore(view, phrase))
  const verb = verbBefore(view, at, 4)
  if (HIT_VERBS.has(tokens[verb]?.lemma ?? '')) return []
  return ofSubject(reading, view, { verb, at, kind })
}

// So far before "to death" stands its verb.
const DEATH_REACH = 8

/** "was beaten *to death*", "hacked two guards *to death*", "bled *to death*"; of a shooting the verb tells it. */
function harmToDeath(reading: Reading, view: View, at: number): Harm[] {
  const verb = view.verbs.findLast((candidate) => candidate < at && at - candidate <= DEATH_REACH)
  if (verb === undefined || !DEATHLY_VERBS.has(view.tokens[verb]?.lemma ?? '') || !happened(view, verb)) return []
  const { passive, subject, object } = rolesOf(view, verb)
  const where = { reading, view, at }
  return passive || object.length === 0 ? harmTo(where, 'killed', subject) : asDone(harmTo(where, 'killed', object))
}
