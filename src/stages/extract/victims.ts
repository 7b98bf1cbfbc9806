import { FEMALE, MALE, SUFFERER_WORDS } from '../../language/en/coreference-words.ts'
import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import type { Harm, HarmKind } from './harm.ts'
import { exactly, pointOf } from './numbers.ts'
import type { PartyMention } from './parties.ts'

/** A count with the words it stands on. */
export interface Toll {
  readonly count: CountRange
  readonly span: Span
}

/** How many an incident killed and hurt: the best guess first, other numbers told after it. */
export interface Tolls {
  readonly killed: readonly Toll[]
  readonly injured: readonly Toll[]
}

/** One person, as far as the text lets them be told apart. */
interface Victim {
  readonly surnames: Set<string>
  readonly firstNames: Set<string>
  readonly heads: Set<string>
  /** Phrases that name them, as sentence and phrase. */
  readonly phrases: Set<string>
  readonly ages: Set<string>
  sex: 'f' | 'm' | null
  readonly states: Map<HarmKind, Harm>
  readonly sentence: number
}

/** Adds up harm told in one report of one incident: groups by their numbers, single people one by one. */
export function tollsOf(harms: readonly Harm[]): Tolls {
  const groups = harms.filter((harm) => isGroup(harm))
  const victims = victimsOf(harms.filter((harm) => !isGroup(harm)))
  const dead = victims.filter(({ states }) => states.has('killed'))
  const hurt = victims.filter(({ states }) => !states.has('killed') && (states.has('injured') || states.has('hit')))
  const killed = told('killed', groups, dead)
  const hit = largest(groups.filter(({ kind }) => kind === 'hit'))
  let injured = told('injured', groups, hurt)
  if (hit !== null) {
    const left = pointOf(hit.count) - (killed[0] ? pointOf(killed[0].count) : 0)
    const best = injured[0] ? pointOf(injured[0].count) : 0
    if (left > best)
      injured = [{ count: hit.count.best === null ? hit.count : exactly(left), span: hit.span }, ...injured.slice(0, 1)]
  }
  return { killed, injured }
}

/** Several people, or nobody. */
function isGroup({ count, who }: Harm): boolean {
  return count.best !== 1 && !(who?.pronoun && count.best === null)
}

function largest(harms: readonly Harm[]): Harm | null {
  return harms.toSorted((left, right) => pointOf(right.count) - pointOf(left.count))[0] ?? null
}

/** The group's number or the number of people told of one by one, whichever is more; then other group numbers. */
function told(kind: HarmKind, groups: readonly Harm[], singles: readonly Victim[]): Toll[] {
  const mine = summedBySentence(groups.filter((harm) => harm.kind === kind))
  const numbers = mine.filter(({ count }) => count.best !== null)
  const group = numbers[0] ?? (singles.length > 0 ? null : mine[0]) ?? null
  const first = singles[0]
  const tolls: Toll[] = []
  if (first && (group === null || singles.length > pointOf(group.count))) {
    const harm = first.states.get(kind) ?? [...first.states.values()][0]
    if (harm) tolls.push({ count: exactly(singles.length), span: harm.span })
  }
  for (const toll of group ? [group, ...mine] : mine) {
    if (!tolls.some(({ count }) => pointOf(count) === pointOf(toll.count))) tolls.push(toll)
  }
  return tolls.slice(0, 3)
}

/** Groups joined in one clause ("two men and three women were killed") are one number. */
function summedBySentence(harms: readonly Harm[]): Toll[] {
  const tolls: Toll[] = []
  let last: Harm | null = null
  for (const harm of harms) {
    const previous = tolls.at(-1)
    if (previous && last?.view === harm.view && last.span.end === harm.span.end) {
      tolls[tolls.length - 1] = {
        count: sum(previous.count, harm.count),
        span: {
          start: Math.min(previous.span.start, harm.span.start),
          end: Math.max(previous.span.end, harm.span.end),
        },
      }
    } else tolls.push({ count: harm.count, span: harm.span })
    last = harm
  }
  return tolls
}

function sum(left: CountRange, right: CountRange): CountRange {
  if (left.best !== null && right.best !== null) return exactly(left.best + right.best)
  return { low: pointOf(left) + pointOf(right), best: null, high: null }
}

function victimsOf(harms: readonly Harm[]): Victim[] {
  const victims: Victim[] = []
  for (const harm of harms) {
    const { who } = harm
    const known = who === null ? null : victims.findLast((victim) => mayBe(victim, who, harm))
    const victim = known ?? newVictim(harm)
    if (known === undefined || known === null) victims.push(victim)
    if (who !== null) learn(victim, who)
    if (!victim.states.has(harm.kind)) victim.states.set(harm.kind, harm)
  }
  return victims
}

function newVictim(harm: Harm): Victim {
  return {
    surnames: new Set(),
    firstNames: new Set(),
    heads: new Set(),
    phrases: new Set(),
    ages: new Set(),
    sex: null,
    states: new Map(),
    sentence: harm.view.index,
  }
}

function learn(victim: Victim, who: PartyMention): void {
  const surname = surnameOf(who)
  if (surname !== null) victim.surnames.add(surname)
  const age = ageOf(who)
  if (age !== null) victim.ages.add(age)
  const first = firstNameOf(who)
  if (first !== null) victim.firstNames.add(first)
  victim.heads.add(who.head)
  victim.phrases.add(phraseKey(who))
  victim.sex ??= sexOf(who)
}

function phraseKey({ view, phrase }: PartyMention): string {
  return `${view.index} ${phrase}`
}

/** "Ann Lee" beside "Tom Lee". */
function isNamesake(victim: Victim, who: PartyMention): boolean {
  const first = firstNameOf(who)
  return first !== null && victim.firstNames.size > 0 && !victim.firstNames.has(first)
}

/** The first of two or more capitalised words; null: only one. */
function firstNameOf(who: PartyMention): string | null {
  if (!who.named) return null
  const words = who.name.match(/\p{Lu}[\p{L}'’-]+/gu) ?? []
  return words.length > 1 ? (words.at(-2)?.toLowerCase() ?? null) : null
}

/** Whether a description may be of a victim already known. */
function mayBe(victim: Victim, who: PartyMention, harm: Harm): boolean {
  if (victim.phrases.has(phraseKey(who))) return true
  const age = ageOf(who)
  if (age !== null && victim.ages.size > 0 && !victim.ages.has(age)) return false
  const surname = surnameOf(who)
  if (surname !== null && victim.surnames.size > 0) return victim.surnames.has(surname) && !isNamesake(victim, who)
  if (age !== null && victim.ages.size > 0) return victim.ages.has(age)
  const sex = sexOf(who)
  if (sex !== null && victim.sex !== null && sex !== victim.sex) return false
  if (/\b(?:another|second|third|other|fourth)\b/i.test(leadOf(who))) return false
  const sameSentence = harm.view.index === victim.sentence
  // "A clerk was shot and a customer was wounded": two people.
  if (sameSentence && !who.pronoun && !who.definite && !victim.heads.has(who.head)) return false
  return who.pronoun || who.definite || SUFFERER_WORDS.has(who.head) || !sameSentence || !victim.states.has(harm.kind)
}

/** The phrase as it stands, with "another". */
function leadOf(who: PartyMention): string {
  const phrase = who.view.phrases[who.phrase]
  return who.view.tokens
    .slice(phrase?.first ?? 0, (phrase?.last ?? -1) + 1)
    .map(({ text }) => text)
    .join(' ')
}

function surnameOf(who: PartyMention): string | null {
  if (!who.named) return null
  const word = /(\p{Lu}[\p{L}'’-]+)(?:,? (?:Jr|Sr|II|III|IV)\.?)?$/u.exec(who.name)?.[1]
  return word?.toLowerCase() ?? null
}

/** "17-year-old", or a number between commas after the phrase. */
function ageOf(who: PartyMention): string | null {
  const phrase = who.view.phrases[who.phrase]
  if (phrase === undefined) return null
  const words = who.view.tokens
    .slice(phrase.first, phrase.last + 4)
    .map(({ text }) => text)
    .join(' ')
  const inside = /\b(\d{1,3}|[a-z]+) ?- ?(?:year|month)s? ?- ?old/i.exec(words)?.[1]
  if (inside !== undefined) return inside.toLowerCase()
  const next = who.view.tokens[phrase.last + 2]
  return who.view.tokens[phrase.last + 1]?.text === ',' && next?.pos === 'NUM' && /^\d{1,2}$/.test(next.text)
    ? next.text
    : null
}

function sexOf(who: PartyMention): 'f' | 'm' | null {
  const token = who.view.tokens[who.view.phrases[who.phrase]?.head ?? -1]?.text.toLowerCase() ?? ''
  if (token === 'she' || token === 'her' || FEMALE.has(who.head)) return 'f'
  if (token === 'he' || token === 'him' || MALE.has(who.head)) return 'm'
  return null
}
