import {
  BOMB_PREPOSITIONS,
  DOWNING_VERBS,
  FLYING,
  SUFFERED_NOUNS,
  SUPPORT_VERBS,
  TARGET_PREPOSITIONS,
} from '../../language/en/action-roles.ts'
import type { Token } from '../../model/report.ts'
import { classOfPhrase } from './classes.ts'
import { conjunctsAfter } from './conjuncts.ts'
import { classHits } from './lexicon.ts'
import { type Telling, tellingOf } from './modality.ts'
import { type PartyMention, partyOf } from './parties.ts'
import { marksIn, phraseAt, type Reading, type View, viewWith } from './reading.ts'
import { doneTo, type Roles, rolesOf } from './roles.ts'
import { findTriggers, type Trigger } from './triggers.ts'

/** One place in the text that tells of an incident, with who and what stands round it. */
export interface Mention {
  readonly trigger: Trigger
  readonly telling: Telling
  readonly actors: readonly PartyMention[]
  readonly targets: readonly PartyMention[]
  /** Bombs, knives and the like that are subject or object themselves. */
  readonly means: readonly PartyMention[]
}

/** The mentions of a sentence, without those of what did not happen: habits, possibilities. */
export function mentionsIn(reading: Reading, view: View): Mention[] {
  return findTriggers(view, reading.lexicon).flatMap((trigger) => {
    const telling = tellingOf(trigger)
    if (telling === 'generic' || telling === 'hypothetical' || isInterception(reading, trigger)) return []
    const { actors, targets } = trigger.isVerb ? sidesOfVerb(reading, trigger) : sidesOfNoun(reading, trigger)
    const things = targets.filter((target) => !isPlace(target))
    return { trigger, telling, ...sorted({ actors, targets: things }) }
  })
}

/** "Air defences *shot down* four drones": what was meant for somebody else and never came. */
function isInterception({ lexicon }: Reading, { view, head, isVerb }: Trigger): boolean {
  if (!isVerb || !DOWNING_VERBS.has(view.tokens[head]?.lemma ?? '')) return false
  // Asked first: who is struck may want a parse.
  if (!view.tokens.some(({ lemma }) => FLYING.has(lemma))) return false
  const struck = doneTo(view, head)
  return (
    struck.length > 0 &&
    struck.every((at) => {
      const thing = view.tokens[view.phrases[at]?.head ?? -1]?.lemma ?? ''
      return FLYING.has(thing) && classOfPhrase(view, at, lexicon).kind === 'means'
    })
  )
}

/** Whether a party is a town or a country: the scene, and no target. */
function isPlace({ view, phrase, kind }: PartyMention): boolean {
  const head = view.tokens[view.phrases[phrase]?.head ?? -1]
  if (head?.pos !== 'PROPN' || kind === 'person') return false
  return marksIn(view, 'place').some(
    ({ start, end, value }) => value.precision !== 'site' && start < head.end && head.start < end,
  )
}

interface Sides {
  readonly actors: readonly PartyMention[]
  readonly targets: readonly PartyMention[]
}

/** Takes bombs and weapons out of the parties. */
function sorted({ actors, targets }: Sides): Pick<Mention, 'actors' | 'targets' | 'means'> {
  const isMeans = (party: PartyMention): boolean => party.kind === 'means'
  return {
    actors: actors.filter((party) => party.kind === 'person'),
    targets: targets.filter(
      (party) => party.kind === 'person' || party.kind === 'thing' || (party.kind === 'other' && party.named),
    ),
    means: [...actors, ...targets].filter(isMeans),
  }
}

function sidesOfVerb(reading: Reading, trigger: Trigger): Sides {
  const { view, head, last } = trigger
  const roles = rolesOf(view, head)
  const parties = (phrases: readonly number[]): PartyMention[] =>
    phrases.flatMap((at) => partyOf(reading, view, at) ?? [])
  // "shots fired", "a fight broke out": the phrase has its subject in itself.
  const holdsSubject = trigger.first < head && view.tokens[trigger.first]?.pos === 'NOUN'
  if (trigger.kind === 'happens')
    return sidesOfHappening(reading, trigger, parties(holdsSubject ? roles.agent : roles.subject))
  const endsInNoun = last > head && view.tokens[last]?.pos === 'NOUN' && !gapHolds(view, head, last)
  const passive = roles.passive && !isActive(trigger, roles)
  const object = passive ? parties(roles.subject) : endsInNoun ? [] : parties(objectPast(reading, trigger, roles))
  // "officers found two men dead": who finds is not who did it.
  const isFound = view.tokens[head]?.lemma === 'find'
  const actors = isFound ? [] : passive ? parties(roles.agent) : parties(roles.subject)
  const isBomb = object.length > 0 && object.every(({ kind }) => kind === 'means')
  const prepositions = isBomb ? BOMB_PREPOSITIONS : TARGET_PREPOSITIONS
  const beyond =
    object.length === 0 || isBomb || endsInNoun
      ? parties(objectOf(view, Math.max(last, lastOf(view, roles.object, last)), prepositions))
      : []
  return { actors, targets: [...object, ...beyond] }
}

/** "officers *descended on* a hall": without an auxiliary, and with a preposition that has its own object, a supposed participle is a past tense. */
function isActive({ view, head, last }: Trigger, { start }: Roles): boolean {
  const { tokens, phrases } = view
  if (last === head || tokens[last]?.tag !== 'IN' || !phrases.some(({ preposition }) => preposition === last))
    return false
  return !tokens.slice(start, head).some(({ pos }) => pos === 'AUX') && tokens[start - 1]?.text !== ','
}

/** Whether a gap inside the phrase ("take … hostage") holds the object. */
function gapHolds(view: View, head: number, last: number): boolean {
  return view.phrases.some((phrase) => phrase.first > head && phrase.last < last)
}

const INNER_PREPOSITIONS = new Set('with from of off out'.split(' '))

/** The object: of "open fire on", what follows the preposition; of "attack … with" and "force {person} into", what stands inside. */
function objectPast({ lexicon }: Reading, { view, last, head }: Trigger, roles: Roles): readonly number[] {
  const token = view.tokens[last]
  if (last === head || token?.pos !== 'ADP') return roles.object
  const inner = gapHolds(view, head, last) ? roles.object : []
  const isPerson = inner.some((at) => classOfPhrase(view, at, lexicon).kind === 'person')
  if (inner.length > 0 && (INNER_PREPOSITIONS.has(token.lower) || (token.lower === 'into' && isPerson))) return inner
  const next = view.phrases.findIndex(({ first }) => first === last + 1)
  return next >= 0 ? conjunctsAfter(view, next) : roles.object
}

function lastOf(view: View, phrases: readonly number[], otherwise: number): number {
  return Math.max(otherwise, ...phrases.map((at) => view.phrases[at]?.last ?? -1))
}

/** The phrase soon after token `after` behind one of some prepositions. */
function objectOf(view: View, after: number, prepositions: ReadonlySet<string>): number[] {
  for (let at = 0; at < view.phrases.length; at++) {
    const phrase = view.phrases[at]
    if (phrase === undefined || phrase.first <= after) continue
    if (phrase.first - after > 12) return []
    const preposition = view.tokens[phrase.preposition]?.lemma
    if (preposition !== undefined && prepositions.has(preposition) && !isTimeLike(view, at))
      return conjunctsAfter(view, at)
    if (view.tokens.slice(after + 1, phrase.first).some(({ pos, text }) => pos === 'VERB' || text === ';')) return []
  }
  return []
}

function isTimeLike(view: View, phrase: number): boolean {
  const head = view.tokens[view.phrases[phrase]?.head ?? -1]
  if (head === undefined) return true
  return view.marks.some((mark) => mark.kind === 'time' && mark.start < head.end && head.start < mark.end)
}

/** "A bomb exploded outside the bank"; "workers clashed with police". */
function sidesOfHappening(reading: Reading, { view, last }: Trigger, subject: PartyMention[]): Sides {
  // "a truck rigged with dynamite": a thing that explodes is a bomb itself.
  const isBomb = subject.some(({ kind }) => kind === 'means' || kind === 'thing')
  const prepositions = isBomb ? BOMB_PREPOSITIONS : new Set(['with', 'against'])
  const others = objectOf(view, last, prepositions).flatMap((at) => partyOf(reading, view, at) ?? [])
  // A thing that it happens to ("the dam burst") is no actor.
  const things = subject.filter(({ kind }) => kind === 'thing')
  return { actors: subject, targets: [...things, ...others] }
}

function sidesOfNoun(reading: Reading, trigger: Trigger): Sides {
  const { view, head } = trigger
  const noun = nounOf(view.tokens[head])
  const own = phraseAt(view, head)
  const actors: PartyMention[] = []
  const targets: PartyMention[] = []
  const give = (to: PartyMention[], phrases: readonly number[]): void => {
    for (const at of phrases) {
      const party = partyOf(reading, view, at)
      if (party !== null) to.push(party)
    }
  }
  for (const at of phrasesOf(view, own)) {
    const preposition = view.tokens[view.phrases[at]?.preposition ?? -1]?.lemma ?? ''
    if (isTimeLike(view, at)) continue
    if (TARGET_PREPOSITIONS.has(preposition) && !(targets.length > 0 && SUFFERED_NOUNS.has(noun)))
      give(targets, conjunctsAfter(view, at))
    else if (preposition === 'by') give(actors, conjunctsAfter(view, at))
    else if (preposition === 'of' && isOwnOf(view, own, at))
      give(SUFFERED_NOUNS.has(noun) ? targets : actors, conjunctsAfter(view, at))
    else if (preposition === 'between' || preposition === 'with') give(actors, conjunctsAfter(view, at))
  }
  const genitive = genitiveOf(reading, view, own)
  if (genitive !== null) (SUFFERED_NOUNS.has(noun) ? targets : actors).push(genitive)
  const support = supporting(reading, view, own)
  targets.push(...struckBy(reading, view, own), ...sufferersOf(reading, view, own), ...support.targets)
  actors.push(...compoundOf(reading, trigger, own), ...support.actors)
  return { actors, targets }
}

/** Whether an "of" follows the noun itself: not that of "the murder of Ann Lee, head *of the union*". */
function isOwnOf(view: View, own: number, at: number): boolean {
  const before = view.tokens[(view.phrases[at]?.preposition ?? 0) - 1]
  return at - 1 === own || isTimeLike(view, at - 1) || before?.tag === 'CC'
}

/** "the stabbing of": a gerund is its own lemma. */
function nounOf(token: Token | undefined): string {
  return (token?.tag === 'VBG' ? token.lower : token?.lemma) ?? ''
}

/** The prepositional phrases that follow a noun phrase, up to the next verb. */
function phrasesOf(view: View, phrase: number): number[] {
  const found: number[] = []
  for (let at = phrase + 1; at < view.phrases.length && found.length < 4; at++) {
    const [before, next] = [view.phrases[at - 1], view.phrases[at]]
    if (!before || !next) break
    if (
      view.tokens
        .slice(before.last + 1, next.first)
        .some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'SCONJ')
    )
      break
    if (next.preposition < 0) continue
    found.push(at)
  }
  return found
}

/** "the mayor's murder": what stands before the genitive, inside the phrase. */
function genitiveOf(reading: Reading, view: View, phrase: number): PartyMention | null {
  const found = view.phrases[phrase]
  if (found === undefined) return null
  const mark = view.tokens.findIndex(({ tag }, at) => tag === 'POS' && at > found.first && at <= found.head)
  if (mark < 0) return null
  const owner = partyOf(reading, viewWith(view, { phrases: [{ ...found, last: mark - 1, head: mark - 1 }] }), 0)
  return owner !== null && (owner.kind === 'person' || owner.named) ? owner : null
}

const STRIKING = new Set(
  'destroy damage hit rock shake target wreck shatter demolish gut injure wound kill leave hurt'.split(' '),
)

/** "The blast damaged *an office*", "*an office* was damaged by the blast": what the act itself is said to have done it to. */
function struckBy(reading: Reading, view: View, phrase: number): PartyMention[] {
  const found = view.phrases[phrase]
  if (found === undefined) return []
  if (view.tokens[found.preposition]?.lower === 'by') {
    const striker = lastVerb(view, found.preposition + 1)
    const roles = STRIKING.has(view.tokens[striker]?.lemma ?? '') ? rolesOf(view, striker) : null
    return roles?.passive ? roles.subject.flatMap((at) => partyOf(reading, view, at) ?? []) : []
  }
  const verb = view.tokens.findIndex(({ pos }, at) => at > found.last && pos === 'VERB')
  if (verb < 0 || verb - found.last > 12 || !STRIKING.has(view.tokens[verb]?.lemma ?? '')) return []
  const roles = rolesOf(view, verb)
  return roles.subject.includes(phrase) ? roles.object.flatMap((at) => partyOf(reading, view, at) ?? []) : []
}

const AIMS = new Set('target victim object objective'.split(' '))
const UNDERGOING = new Set('receive suffer survive escape sustain undergo'.split(' '))

/** "*The office* was the target of an attack", "*the mayor* survived an attack": who or what an act was meant for, where a verb says so. */
function sufferersOf(reading: Reading, view: View, phrase: number): PartyMention[] {
  const found = view.phrases[phrase]
  if (found === undefined) return []
  const aim = view.phrases[phrase - 1]
  const isAimed =
    aim !== undefined && found.preposition === aim.last + 1 && AIMS.has(view.tokens[aim.head]?.lemma ?? '')
  const verb = lastVerbal(view, isAimed ? aim.first : found.first)
  const lemma = view.tokens[verb]?.lemma ?? ''
  if (!(isAimed ? lemma === 'be' || lemma === 'become' : found.preposition < 0 && UNDERGOING.has(lemma))) return []
  return rolesOf(view, verb).subject.flatMap((at) => partyOf(reading, view, at) ?? [])
}

/** The verb or auxiliary just before a phrase; -1: none stands there. */
function lastVerbal(view: View, before: number): number {
  return view.tokens.findLastIndex(({ pos }, n) => n < before && n >= before - 3 && (pos === 'VERB' || pos === 'AUX'))
}

/** "a guerrilla attack", "the Shield Brigade bombing": those named before the noun. */
function compoundOf(reading: Reading, { view, first }: Trigger, phrase: number): PartyMention[] {
  const found = view.phrases[phrase]
  if (found === undefined || view.tokens.slice(found.first, found.head).some(({ tag }) => tag === 'POS')) return []
  const hits = classHits(reading.lexicon.actors, view, found.first, first - 1).filter(({ name }) => ACTING.has(name))
  const bodies = marksIn(view, 'organisation').filter(
    (mark) => mark.start >= (view.tokens[found.first]?.start ?? 0) && mark.end <= (view.tokens[found.head]?.start ?? 0),
  )
  const last = hits.at(-1)?.last ?? view.tokens.findLastIndex(({ end }) => bodies.some((mark) => mark.end === end))
  if (last < 0 || /^terroris[mt]$/.test(view.tokens[last]?.lemma ?? '')) return []
  const party = partyOf(reading, viewWith(view, { phrases: [{ ...found, last, head: last }] }), 0)
  return party === null ? [] : [party]
}

// Of other classes a noun before an act is mostly whom it is done to: "police shooting", "student protest" can be either.
const ACTING = new Set(['armed-group', 'military', 'criminal', 'protester'])

/** Who carried it out, and on whom: "gunmen staged *an attack*", "*the attack* was carried out by gunmen against a convoy". */
function supporting(reading: Reading, view: View, phrase: number): Sides {
  const found = view.phrases[phrase]
  if (found === undefined) return NO_SIDES
  const parties = (phrases: readonly number[]): PartyMention[] =>
    phrases.flatMap((at) => partyOf(reading, view, at) ?? [])
  const before = lastVerb(view, found.first)
  if (before >= 0 && SUPPORT_VERBS.has(view.tokens[before]?.lemma ?? '')) {
    const { subject, object } = rolesOf(view, before)
    // "ordered an inquiry into *the attack*"
    return object.length === 0 || object.includes(phrase) ? { actors: parties(subject), targets: [] } : NO_SIDES
  }
  const after = view.tokens.findIndex(({ pos }, at) => at > found.last && pos === 'VERB')
  if (after < 0 || after - found.last >= 6 || !SUPPORT_VERBS.has(view.tokens[after]?.lemma ?? '')) return NO_SIDES
  const { agent } = rolesOf(view, after)
  const end = lastOf(view, agent, after)
  return { actors: parties(agent), targets: parties(objectOf(view, end, TARGET_PREPOSITIONS)) }
}

const NO_SIDES: Sides = { actors: [], targets: [] }

function lastVerb(view: View, before: number): number {
  for (let at = before - 1; at >= Math.max(0, before - 4); at--) if (view.tokens[at]?.pos === 'VERB') return at
  return -1
}
