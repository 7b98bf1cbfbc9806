import { DOER_WORDS, FEMALE, MALE, SUFFERER_WORDS } from '../../language/en/coreference-words.ts'
import type { PartyMention } from './parties.ts'
import { marksIn } from './reading.ts'
import type { Harm, HarmKind } from './sufferers.ts'

/** One person, as far as the text lets them be told apart. */
export interface Victim {
  /** Names in full, in lower-case words. */
  readonly names: Set<string>
  readonly heads: Set<string>
  /** Phrases that name them, as sentence and phrase. */
  readonly phrases: Set<string>
  readonly ages: Set<string>
  sex: 'f' | 'm' | null
  readonly sorts: Set<Sort>
  readonly states: Map<HarmKind, Harm>
  readonly harms: Set<Harm>
  /** Told as one more: "another man", "a second woman". */
  readonly further: boolean
  /** Told first as hurt by themselves. */
  readonly self: boolean
  readonly sentence: number
  /** The words that tell of them, as sentence and token: who else these tell of is somebody else. */
  readonly told: Set<string>
}

/** The single people that harm is told of. */
export function victimsOf(harms: readonly Harm[]): Victim[] {
  const victims: Victim[] = []
  const dying = new Set(
    harms.flatMap(({ kind, who }) => (kind === 'killed' && who !== null ? (nameOf(who) ?? []) : [])),
  )
  for (const [n, harm] of harms.entries()) {
    const who = harm.who === null ? null : describe(harm.who, harm)
    const listed = [harms[n - 1], harms[n + 1]].some((other) => other && toldKey(other) === toldKey(harm))
    const free = listed && harm.kind === 'hit' ? victims.filter((victim) => !isVaguelyDead(victim)) : victims
    const dies = harm.kind === 'killed' || (who?.name != null && dying.has(who.name))
    const known = who === null ? undefined : knownVictim(free, who, { harm, dies })
    const victim = known ?? newVictim(harm, who)
    if (known === undefined) victims.push(victim)
    if (who !== null) learn(victim, who)
    victim.told.add(toldKey(harm))
    victim.harms.add(harm)
    if (!victim.states.has(harm.kind)) victim.states.set(harm.kind, harm)
  }
  return victims
}

/** What one telling says of whom it tells; of a pronoun only the sex, for its antecedent is a guess. */
interface Described {
  readonly pronoun: boolean
  readonly definite: boolean
  /** Lemma of the word it is about. */
  readonly head: string
  readonly phrase: string
  readonly sex: 'f' | 'm' | null
  readonly name: string | null
  readonly age: string | null
  readonly sort: Sort | null
  readonly further: boolean
}

function describe(who: PartyMention, harm: Harm): Described {
  const { pronoun, definite, head } = who
  const said = { pronoun, definite, head, phrase: phraseKey(who), sex: sexOf(who, harm) }
  if (pronoun) return { ...said, name: null, age: null, sort: null, further: false }
  const age = ageOf(who) ?? harm.age
  return { ...said, name: nameOf(who), age, sort: sortOf(who, age), further: isFurther(who) }
}

/** Dead, and without name or age. */
function isVaguelyDead({ states, names, ages, self }: Victim): boolean {
  return states.has('killed') && names.size === 0 && ages.size === 0 && !self
}

/** The dead without those told of at first as "a woman" whose name a later death gives. */
export function eachOnce(dead: readonly Victim[]): Victim[] {
  const later = new Set(dead.filter((victim) => victim.names.size > 0 && [...victim.states.keys()][0] !== 'killed'))
  return dead.filter((victim) => {
    if (!isVaguelyDead(victim) || victim.further) return true
    const same = [...later].find((other) => other.sentence > victim.sentence && mayBeOne(victim, other))
    if (same !== undefined) later.delete(same)
    return same === undefined
  })
}

function mayBeOne(left: Victim, right: Victim): boolean {
  if (left.sex !== null && right.sex !== null && left.sex !== right.sex) return false
  return ![...left.sorts].some((sort) => [...right.sorts].some((other) => isOtherSort(sort, other)))
}

/** Whether a victim is told as the one who did it, by a word such as "gunman", a name, or hurt done to oneself. */
export function isDoer({ self, sorts, names }: Victim, acting: readonly PartyMention[]): boolean {
  if (self || sorts.has('doer')) return true
  const doers = acting.flatMap((party) => (party.pronoun ? [] : (nameOf(party) ?? [])))
  return [...names].some((name) => doers.some((doer) => mayBeNames(name, doer)))
}

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** "a *fourth* person was shot": how many there are at least; 0: not said. */
export function rankOf({ who }: Harm): number {
  if (who === null || who.pronoun) return 0
  const phrase = who.view.phrases[who.phrase]
  const words = who.view.words.slice(phrase?.first ?? 0, (phrase?.last ?? -1) + 1)
  if ((words[0] !== 'a' && words[0] !== 'the') || words[2] === '-') return 0
  const at = ORDINALS.indexOf(words[1] ?? '')
  return at < 0 ? 0 : at + 2
}

/** Who it is: of those it may be, one of whom the same is told, else the last. `dies`: whether the report says so, here or later. */
function knownVictim(
  victims: readonly Victim[],
  who: Described,
  { harm, dies }: { readonly harm: Harm; readonly dies: boolean },
): Victim | undefined {
  const same = victims.find(({ phrases }) => phrases.has(who.phrase))
  if (same !== undefined) return same
  if (harm.self) {
    const self = victims.find((victim) => victim.self || sharesName(victim, who))
    if (self !== undefined) return self
  }
  const free = harm.self ? victims.filter((victim) => !isToldIn(victim, harm)) : victims
  const words = toldKey(harm)
  const possible = free.filter((victim) => !victim.told.has(words) && mayBe(victim, who, harm))
  const named = possible.filter((victim) => sharesName(victim, who))
  const likely = named.length > 0 ? named : possible
  const state = dies && !who.pronoun ? likely.findLast(({ states }) => states.has('killed')) : undefined
  return state ?? likely.at(-1)
}

function toldKey({ view, at }: Harm): string {
  return `${view.index} ${at}`
}

function newVictim(harm: Harm, who: Described | null): Victim {
  return {
    names: new Set(),
    heads: new Set(),
    phrases: new Set(),
    ages: new Set(),
    sorts: new Set(),
    told: new Set(),
    sex: null,
    states: new Map(),
    harms: new Set(),
    further: who?.further ?? false,
    self: harm.self,
    sentence: harm.view.index,
  }
}

function learn(victim: Victim, { pronoun, head, phrase, sex, name, age, sort }: Described): void {
  victim.sex ??= sex
  if (pronoun) return
  if (name !== null) victim.names.add(name)
  if (age !== null) victim.ages.add(age)
  if (sort !== null) victim.sorts.add(sort)
  victim.heads.add(head)
  victim.phrases.add(phrase)
}

function phraseKey({ view, phrase }: PartyMention): string {
  return `${view.index} ${phrase}`
}

const NO_NAMES = /^(?:jr|sr|ii|iii|iv|mr|mrs|ms|dr|advertisement|photo|updated?|deputy|officer|sgt|detective|trooper)$/

/** The capitalised words of a name; null: no name. */
function nameOf(who: PartyMention): string | null {
  if (!who.named) return null
  const words = (`${who.name} ${behindNickname(who)}`.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/['’]s$/, ''),
  )
  const name = words.filter((word) => !NO_NAMES.test(word))
  return name.length > 0 ? name.join(' ') : null
}

/** The surname of 'Tom "Tiny" Marlow', whose phrase ends at the nickname; empty: none. */
function behindNickname({ view: { phrases, tokens }, phrase }: PartyMention): string {
  const end = phrases[phrase]?.last ?? -1
  const [opening, , closing, surname] = tokens.slice(end + 1, end + 5).map(({ text }) => text)
  const isQuoted = /^(?:["“”]|``|'')$/.test(opening ?? '') && /^(?:["“”]|``|'')$/.test(closing ?? '')
  return isQuoted && /^\p{Lu}/u.test(surname ?? '') ? (surname ?? '') : ''
}

/** Whether two names may be one person's: "Ann Lee" and "Lee" or "Ann", not "Tom Lee". */
function mayBeNames(left: string, right: string): boolean {
  const [a, b] = [left.split(' '), right.split(' ')]
  if (a.length === 1 || b.length === 1) return a.some((word) => b.includes(word))
  return a.at(-1) === b.at(-1) ? a[0] === b[0] || a.some((word, at) => at < a.length - 1 && b.includes(word)) : false
}

function sharesName({ names }: Victim, { name }: Described): boolean {
  return name !== null && [...names].some((known) => mayBeNames(known, name))
}

/** Whether a description may be of a victim already known. */
function mayBe(victim: Victim, who: Described, harm: Harm): boolean {
  const { sex, name, age, sort } = who
  if (sex !== null && victim.sex !== null && sex !== victim.sex) return false
  if (who.pronoun) return true
  if (sort !== null && [...victim.sorts].some((known) => isOtherSort(known, sort))) return false
  if (age !== null && victim.ages.size > 0 && !victim.ages.has(age)) return false
  if (name !== null && victim.names.size > 0) return sharesName(victim, who)
  if (age !== null && victim.ages.size > 0) return true
  if (who.further && (!harm.done || isToldIn(victim, harm))) return false
  // "One person died. *A 26-year-old* was wounded": of the dead no wound is told anew.
  if (harm.kind === 'injured' && victim.states.has('killed') && !who.definite && name === null) return false
  if (isNameOf(victim, harm)) return true
  const sameSentence = harm.view.index === victim.sentence
  // "A clerk was shot and a customer was wounded": two people.
  if (sameSentence && !who.definite && !victim.heads.has(who.head)) return false
  return who.definite || SUFFERER_WORDS.has(who.head) || !sameSentence || !victim.states.has(harm.kind)
}

/** "the death of his daughter, *Ada Lee*, who died": the name that follows says who it was. */
function isNameOf({ phrases }: Victim, { view, who }: Harm): boolean {
  if (who === null || !who.named) return false
  const [before, found] = [view.phrases[who.phrase - 1], view.phrases[who.phrase]]
  if (before === undefined || found === undefined || !phrases.has(`${view.index} ${who.phrase - 1}`)) return false
  return found.first - before.last === 2 && view.tokens[before.last + 1]?.text === ','
}

function isToldIn({ told }: Victim, { view }: Harm): boolean {
  return [...told].some((key) => key.startsWith(`${view.index} `))
}

/** "another man", "a second woman" */
function isFurther(who: PartyMention): boolean {
  if (who.definite) return false
  const phrase = who.view.phrases[who.phrase]
  return who.view.tokens
    .slice(phrase?.first ?? 0, (phrase?.last ?? -1) + 1)
    .some(({ lemma }) => /^(?:another|second|third|other|fourth)$/.test(lemma))
}

/** "17-year-old", or a number between commas after the phrase. */
function ageOf(who: PartyMention): string | null {
  const phrase = who.view.phrases[who.phrase]
  if (phrase === undefined) return null
  const words = who.view.tokens
    .slice(phrase.first, phrase.last + 4)
    .map(({ text }) => text)
    .join(' ')
  const [, inside, unit] = /\b(\d{1,3}|[a-z]+) ?-? ?(year|month|week)s? ?-? ?old/i.exec(words) ?? []
  if (inside !== undefined) return unit?.toLowerCase() === 'year' ? numeral(inside) : inYears(numeral(inside), unit)
  const next = who.view.tokens[phrase.last + 2]
  return who.view.tokens[phrase.last + 1]?.text === ',' && next?.pos === 'NUM' && /^\d{1,2}$/.test(next.text)
    ? next.text
    : null
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

function numeral(word: string): string {
  const at = SMALL.indexOf(word.toLowerCase())
  return at < 0 ? word.toLowerCase() : String(at)
}

/** An age in months or weeks as whole years. */
function inYears(age: string, unit: string | undefined): string {
  const inYear = unit?.toLowerCase() === 'month' ? 12 : 52
  return String(Math.floor((Number(age) || 0) / inYear))
}

function sexOf(who: PartyMention, { view }: Harm): 'f' | 'm' | null {
  if (who.pronoun) {
    const word = view.tokens.find(({ start }) => start === who.start)?.lower ?? ''
    return /^(?:she|her)$/.test(word) ? 'f' : /^(?:he|him)$/.test(word) ? 'm' : null
  }
  return FEMALE.has(who.head) ? 'f' : MALE.has(who.head) ? 'm' : who.named ? sexAfter(who) : null
}

/** "Reed was taken to a hospital, where *she* died": the first pronoun after a name, if no other name comes before. */
function sexAfter({ view, phrase, end }: PartyMention): 'f' | 'm' | null {
  const { words } = view
  const at = words.findIndex((word, n) => n > (view.phrases[phrase]?.last ?? words.length) && PRONOUNS.has(word))
  const pronoun = view.tokens[at]
  if (pronoun === undefined) return null
  const isOther = marksIn(view, 'person').some((mark) => mark.start >= end && mark.start < pronoun.start)
  return isOther ? null : (PRONOUNS.get(pronoun.lower) ?? null)
}

const PRONOUNS: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ['he', 'm'],
  ['his', 'm'],
  ['him', 'm'],
  ['she', 'f'],
  ['her', 'f'],
])

type Sort = 'officer' | 'doer' | 'child' | 'adult'

const CHILDREN = /^(?:child|toddler|baby|infant|kid|newborn|boy|girl)$/
const ADULTS = /^(?:man|woman|mother|father|grandmother|grandfather|husband|wife|adult|driver|clerk|owner)$/

/** What sort of person a description is of, where it tells. */
function sortOf(who: PartyMention, said: string | null): Sort | null {
  if (who.class === 'police') return 'officer'
  if (DOER_WORDS.has(who.head)) return 'doer'
  const age = Number(said ?? Number.NaN)
  if (CHILDREN.test(who.head) || age < 16) return 'child'
  return ADULTS.test(who.head) || age > 20 ? 'adult' : null
}

/** Whether nobody is both: officers and suspects, children and suspects, children and grown-ups. */
function isOtherSort(left: Sort, right: Sort): boolean {
  const pair = new Set([left, right])
  if (pair.has('officer')) return pair.has('doer') || pair.has('child')
  return pair.has('child') && (pair.has('adult') || pair.has('doer'))
}
