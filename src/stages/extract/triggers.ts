import { FIGURATIVE_MATTERS, FIGURATIVE_MODIFIERS, FIGURATIVE_OBJECTS } from '../../language/en/figurative.ts'
import type { IncidentType } from '../../model/codebook.ts'
import type { Token } from '../../model/report.ts'
import { overlaps } from '../../model/span.ts'
import { classOfPhrase } from './classes.ts'
import { GAP, isWord, type Lexicon, type Step, type TriggerKind, type TriggerPhrase } from './lexicon.ts'
import { isGerundNoun } from './noun-phrases.ts'
import { isAddress } from './place-words.ts'
import { marksIn, phraseAt, type View, viewWith } from './reading.ts'
import { doneTo, rolesOf } from './roles.ts'

/** Words of a sentence that tell an incident. Token indices, inclusive. */
export interface Trigger {
  readonly view: View
  readonly type: IncidentType
  readonly kind: TriggerKind
  readonly first: number
  readonly last: number
  /** The verb or noun that carries it. */
  readonly head: number
  readonly isVerb: boolean
}

/** The triggers of a sentence, in order; the longest phrase at each place, and no two that share a head. */
export function findTriggers(view: View, lexicon: Lexicon): Trigger[] {
  const found: Trigger[] = []
  let free = 0
  for (let at = 0; at < view.tokens.length; at++) {
    if (at < free) continue
    const trigger = triggerAt(view, lexicon, at)
    if (trigger === null) continue
    const before = found.at(-1)
    if (before !== undefined && isLastWordOf(trigger, before)) {
      // "took part in *a march*": the verb tells the same.
      if (before.type === trigger.type) {
        free = trigger.last + 1
        continue
      }
      // "staged *a bomb attack*": the noun says what kind of act it was.
      found.pop()
    }
    found.push(trigger)
    // Past a gap ("take … hostage") there may be others.
    free = trigger.last - trigger.first < 3 ? trigger.last + 1 : trigger.first + 1
  }
  return found
}

/** Whether a noun ends the phrase of the verb before it: "carried out *a sixth attack*". */
function isLastWordOf({ isVerb, last }: Trigger, before: Trigger): boolean {
  return !isVerb && before.isVerb && before.last === last
}

function triggerAt(view: View, lexicon: Lexicon, at: number): Trigger | null {
  const token = view.tokens[at]
  if (token === undefined) return null
  const lower = view.words[at] ?? ''
  const byLemma = lexicon.triggers.get(token.lemma)
  const byForm = lower === token.lemma ? undefined : lexicon.triggers.get(lower)
  return (
    (byLemma === undefined ? null : firstOf(byLemma, view, lexicon, at)) ??
    (byForm === undefined ? null : firstOf(byForm, view, lexicon, at))
  )
}

/** The trigger that the first fitting phrase makes at a token; null: none fits. */
function firstOf(phrases: readonly TriggerPhrase[], view: View, lexicon: Lexicon, at: number): Trigger | null {
  for (const phrase of phrases) {
    const last = matchSteps(view, lexicon, phrase.steps, at)
    if (last < 0) continue
    const trigger = accept(view, phrase, at, last)
    if (trigger !== null && fitsClasses(trigger, phrase, lexicon) && !isFigurative(trigger)) return trigger
  }
  return null
}

/** The last token of a match of `steps` that begins at `at`; -1: no match. */
function matchSteps(view: View, lexicon: Lexicon, steps: readonly Step[], at: number): number {
  let next = at
  let reach = 0
  for (const [order, step] of steps.entries()) {
    if (typeof step === 'object' && 'gap' in step) {
      reach = GAP
      continue
    }
    const found =
      order === 1 && isSplit(view, step, next)
        ? lastOfPhrase(view, next) + 1
        : findStep(view, lexicon, step, next, reach)
    if (found < 0) return -1
    next = found + 1
    // A class in the middle stands for a whole phrase after the words before it.
    reach = 0
  }
  return next - 1
}

const PARTICLES = new Set('up down off out over away back apart in open free alight ablaze'.split(' '))
// The object between a verb and its particle is short.
const LONGEST_OBJECT = 6

/** "blew *himself* up", "gunned *the two men* down": whether a verb's object stands before its particle. */
function isSplit(view: View, particle: Step, at: number): boolean {
  if (typeof particle !== 'string' || !PARTICLES.has(particle)) return false
  const last = lastOfPhrase(view, at)
  // "took the man back *to* the barracks": where to, and no particle.
  if (particle === 'back' && /^(?:to|into|in)$/.test(view.words[last + 2] ?? '')) return false
  return last >= at && last - at < LONGEST_OBJECT && isWord(view, last + 1, particle)
}

/** The last token of the phrase that begins at a token, without a preposition; -1: none does. */
function lastOfPhrase(view: View, at: number): number {
  const phrase = view.phrases[phraseAt(view, at)]
  return phrase?.first === at && phrase.preposition < 0 ? phrase.last : -1
}

function findStep(view: View, lexicon: Lexicon, step: Step, from: number, reach: number): number {
  const far = typeof step === 'object' ? GAP : reach
  for (let at = from; at <= from + far; at++) {
    const token = view.tokens[at]
    if (token === undefined || token.text === ';') return -1
    if (typeof step === 'string') {
      if (isWord(view, at, step)) return at
    } else if ('classes' in step) {
      const phrase = phraseAt(view, at)
      const name = phrase >= 0 ? classOfPhrase(view, phrase, lexicon).name : null
      if (name !== null && step.classes.has(name)) return view.phrases[phrase]?.last ?? at
    }
  }
  return -1
}

function accept(view: View, phrase: TriggerPhrase, first: number, last: number): Trigger | null {
  const token = view.tokens[first]
  if (token === undefined) return null
  const { type, kind } = phrase
  const isVerb = token.pos === 'VERB' || (token.pos === 'AUX' && last > first)
  if (kind !== 'happens' && first === last) {
    const headline = headlineNoun(view, first)
    if (headline !== null)
      return kind === 'verb' ? null : { view: headline, type, kind, first, last, head: first, isVerb: false }
  }
  if (kind === 'verb' || kind === 'happens') {
    if (isVerb && isGerundNoun(view.tokens, first)) return null
    if (isVerb && !isAdjectival(view, first)) return { view, type, kind, first, last, head: first, isVerb: true }
    const bare = bareVerb(view, first)
    if (bare !== null) return { view: bare, type, kind, first, last, head: first, isVerb: true }
    // "accidentally shot": the verb comes after its adverb.
    const verb = verbWithin(view, first, last)
    return verb > first ? { view, type, kind, first, last, head: verb, isVerb: true } : null
  }
  if (first === last && (isOfTime(view, first) || isAddress(view.tokens, first))) return null
  // "the seizure *of*": the noun before it.
  const noun = last > first && view.tokens[last]?.pos === 'ADP' ? last - 1 : last
  if (isNominal(view.tokens, noun) && isHeadOfPhrase(view, noun))
    return { view, type, kind, first, last: noun, head: noun, isVerb: false }
  const isWeakVerb = kind === 'weak' && !phrase.isOthersVerb && isVerb && !isAdjectival(view, first)
  return isWeakVerb ? { view, type, kind, first, last, head: first, isVerb: true } : null
}

/** "on *March* 21": a month, and no march. */
function isOfTime(view: View, at: number): boolean {
  const token = view.tokens[at]
  return token !== undefined && marksIn(view, 'time').some((mark) => overlaps(mark, token))
}

/** "Raid at the office since dawn": a noun without article that opens a sentence was taken for a bare verb. The view with it as a phrase. */
function headlineNoun(view: View, at: number): View | null {
  const token = view.tokens[at]
  if (at > 0 || token === undefined || !/^VBP?$/.test(token.tag) || token.lemma !== token.lower) return null
  if (!/^(?:at|in|near|outside|on|against)$/.test(view.tokens[1]?.lemma ?? '')) return null
  const tokens = view.tokens.with(at, { ...token, pos: 'NOUN', tag: 'NN' })
  const phrase = { first: at, last: at, head: at, preposition: -1 }
  return viewWith(view, { tokens, phrases: [phrase, ...view.phrases.filter(({ first }) => first > at)] })
}

const SEEING = new Set(['see', 'watch', 'hear', 'witness', 'let', 'make'])

/** "saw a man attack guards": a bare verb that was taken for a noun. The view with the phrase cut in two round it; null: it is none. */
function bareVerb(view: View, at: number): View | null {
  const token = view.tokens[at]
  const own = phraseAt(view, at)
  const phrase = view.phrases[own]
  if (token === undefined || phrase === undefined || token.lemma !== token.lower) return null
  if (at <= phrase.first || at >= phrase.last || view.tokens[phrase.first]?.pos !== 'DET') return null
  if (
    !view.tokens
      .slice(Math.max(0, phrase.first - 2), phrase.first)
      .some(({ lemma, pos }) => pos === 'VERB' && SEEING.has(lemma))
  )
    return null
  const left = { ...phrase, last: at - 1, head: at - 1, preposition: -1 }
  const right = { ...phrase, first: at + 1, preposition: -1 }
  const tokens = view.tokens.with(at, { ...token, pos: 'VERB', tag: 'VBP' })
  return viewWith(view, { tokens, phrases: view.phrases.toSpliced(own, 1, left, right) })
}

function verbWithin(view: View, first: number, last: number): number {
  for (let at = first; at <= last; at++) if (view.tokens[at]?.pos === 'VERB') return at
  return -1
}

/** "the murdered judge", "a shooting victim": a participle before a noun tells no incident by itself. */
function isAdjectival(view: View, at: number): boolean {
  const tag = view.tokens[at]?.tag
  if (tag !== 'VBN' && tag !== 'VBG') return false
  const phrase = view.phrases[phraseAt(view, at)]
  return phrase !== undefined && phrase.head > at
}

function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || isGerundNoun(tokens, at)) return true
  const before = tokens[at - 1]
  return token.tag === 'VBG' && (before?.pos === 'DET' || before?.pos === 'ADJ' || before?.pos === 'NOUN')
}

/** Whether no other noun follows in its phrase: not "attack" in "attack helicopter". */
function isHeadOfPhrase(view: View, at: number): boolean {
  const phrase = view.phrases[phraseAt(view, at)]
  if (phrase === undefined) return true
  if (phrase.head <= at) return true
  // "the murder of", "Tuesday's shooting death": a genitive after it makes it a modifier.
  return false
}

function fitsClasses(trigger: Trigger, phrase: TriggerPhrase, lexicon: Lexicon): boolean {
  const { view, last } = trigger
  const { object, subject, isPassive, kind, isOthersVerb } = phrase
  if (isBeforeTime(trigger)) return false
  if (object === null && subject === null && !isPassive) return true
  const roles = trigger.isVerb ? rolesOf(view, trigger.head) : null
  const passive = roles?.passive ?? false
  if (isPassive && !passive) return false
  if (subject !== null) {
    const isOfSubject = (at: number): boolean => isOf(view, at, subject, lexicon)
    // Asked first: who does it may want a parse.
    if (!view.phrases.some((_, at) => isOfSubject(at))) return false
    // "was damaged by a mine"
    const doers = passive && !isPassive && kind === 'verb' ? roles?.agent : roles?.subject
    if (!doers?.some(isOfSubject)) return false
  }
  // "a gunman fired", not "the mayor fired an aide", "the aide was fired": what happens to nobody.
  if (kind === 'happens' && isOthersVerb && roles !== null) {
    if (view.tokens.slice(roles.start, trigger.head).some(({ lemma }) => lemma === 'be' || lemma === 'get'))
      return false
    return !roles.object.some((at) => classOfPhrase(view, at, lexicon).kind === 'person')
  }
  if (object === null) return true
  const isOfObject = (at: number): boolean => isOf(view, at, object, lexicon)
  if (passive && !isPassive && roles?.subject.some(isOfObject)) return true
  if (PARTICLES.has(view.words[last] ?? '') && roles?.object.some((at) => isWithin(view, at, trigger))) {
    return roles.object.some(isOfObject)
  }
  const next = view.phrases.findIndex(({ first }) => first > last)
  return (!passive || isOfPreposition(view, last, next)) && isSoonAfter(view, last, next) && isOfObject(next)
}

/** "was fired *on* Monday": a phrase whose last word is the preposition of a time. */
function isBeforeTime({ view, head, last, isVerb }: Trigger): boolean {
  if (!isVerb || last === head || view.tokens[last]?.tag !== 'IN') return false
  return view.tokens[last + 1] !== undefined && isOfTime(view, last + 1)
}

function isWithin({ phrases }: View, phrase: number, { first, last }: Trigger): boolean {
  const found = phrases[phrase]
  return found !== undefined && found.first > first && found.last < last
}

/** "was forced *into a van*": the passive has taken away the object of the verb, not that of its preposition. */
function isOfPreposition({ phrases, tokens }: View, last: number, phrase: number): boolean {
  return phrases[phrase]?.preposition === last && tokens[last]?.pos === 'ADP'
}

/** Whether a phrase stands right behind a token, and in its clause. */
function isSoonAfter({ phrases, tokens }: View, last: number, phrase: number): boolean {
  const first = phrases[phrase]?.first ?? Number.POSITIVE_INFINITY
  return first - last <= 3 && !tokens.slice(last + 1, first).some(({ text }) => /^[,;:.—–]$/.test(text))
}

/** "shot down a proposal", "a scathing attack", "the fight against malaria": whether the words of force are only a manner of speaking. */
function isFigurative(trigger: Trigger): boolean {
  const { view, first, last, head, isVerb } = trigger
  const inside = view.tokens.slice(view.phrases[phraseAt(view, last)]?.first ?? first, last)
  if (inside.some(({ lemma }) => FIGURATIVE_MODIFIERS.has(lemma))) return true
  // "came under fire for its plan"
  if (
    view.words[last] === 'fire' &&
    view.words[last - 1] === 'under' &&
    /^(?:for|over)$/.test(view.words[last + 1] ?? '')
  )
    return true
  if (isVerb) {
    // Asked first: who is struck may want a parse.
    if (!view.phrases.some((_, at) => isAbstract(view, at, FIGURATIVE_OBJECTS))) return false
    return doneTo(view, head).some((at) => isAbstract(view, at, FIGURATIVE_OBJECTS))
  }
  const after = view.phrases.findIndex((phrase) => phrase.preposition === head + 1)
  const preposition = view.words[head + 1] ?? ''
  return /^(?:of|over|against|for|on)$/.test(preposition) && isAbstract(view, after, FIGURATIVE_MATTERS)
}

function isAbstract({ phrases, tokens }: View, phrase: number, words: ReadonlySet<string>): boolean {
  const head = tokens[phrases[phrase]?.head ?? -1]
  return head !== undefined && head.pos === 'NOUN' && words.has(head.lemma)
}

function isOf(view: View, phrase: number, classes: ReadonlySet<string> | null, lexicon: Lexicon): boolean {
  const { name, kind } = classOfPhrase(view, phrase, lexicon)
  if (classes === null) return true
  return (name !== null && classes.has(name)) || (kind === 'person' && classes.has('person'))
}
