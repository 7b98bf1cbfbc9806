import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import { exactly, pointOf } from './numbers.ts'
import type { PartyMention } from './parties.ts'
import type { Harm, HarmKind } from './sufferers.ts'
import { eachOnce, isDoer, rankOf, type Victim, victimsOf } from './victim.ts'

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

/** Adds up harm told in one report of one incident: groups by their numbers, single people one by one. */
export function tollsOf(told: readonly Harm[], acting: readonly PartyMention[] = []): Tolls {
  const isNobody = ({ count }: Harm): boolean => count.best === 0
  const harms = ofOneAct(told.filter((harm) => !isNobody(harm)))
  const victims = victimsOf(harms.filter((harm) => !isGroup(harm)))
  const fatal = harms.filter(({ kind }) => kind === 'fatal').toSorted((a, b) => pointOf(b.count) - pointOf(a.count))[0]
  // One was hit in an act that was fatal: that one died.
  const isOnly =
    fatal !== undefined && victims.length === 1 && !harms.some((harm) => harm.kind !== 'fatal' && isGroup(harm))
  const died = victims.filter(({ states }) => isOnly || states.has('killed'))
  const dead = eachOnce(died)
  const doers = dead.filter((victim) => isDoer(victim, acting)).length
  const sure = saidOf('killed', harms, dead, doers)
  const killed = fatal !== undefined && pointOf(fatal.count) > sizeOf(sure) ? [fatal, ...sure] : sure
  const hit = largest([...summed(harms.filter(({ kind, others }) => kind === 'hit' && !others)), ...ranked(harms)])
  const alive = victims.filter((victim) => !died.includes(victim))
  const hurt = hurtOf(alive, sizeOf(killed) - dead.length)
  // Who was brought to a hospital and died is not one of the hurt.
  const ofDead = new Set(dead.flatMap(({ harms: theirs }) => [...theirs]))
  const living = harms
    .filter((harm) => !ofDead.has(harm))
    .map((harm) => (isLeft(harm) ? { ...harm, kind: 'injured' as const } : harm))
  let injured = withoutSome(saidOf('injured', stated(living, sizeOf(killed)), hurt), harms)
  if (hit !== null) {
    const left = pointOf(hit.count) - (killed[0] ? pointOf(killed[0].count) : 0)
    const best = injured[0] ? pointOf(injured[0].count) : 0
    if (left > best || (left > 0 && left < best && isAllAgain(injured, hit)))
      injured = [{ count: hit.count.best === null ? hit.count : exactly(left), span: hit.span }, ...injured.slice(0, 1)]
  }
  const nobody = told.filter(isNobody)
  return { killed: withNobody(killed, nobody, 'killed'), injured: withNobody(injured, nobody, 'injured') }
}

/** With "nobody was hurt" after the numbers of those who were: somebody says otherwise. */
function withNobody(tolls: readonly Toll[], nobody: readonly Harm[], kind: HarmKind): readonly Toll[] {
  const none = nobody.find((harm) => harm.kind === kind)
  return none === undefined ? tolls : [...tolls, { count: none.count, span: none.span }]
}

/** Without numbers of several acts together, unless nothing else is told. */
function ofOneAct(harms: readonly Harm[]): readonly Harm[] {
  const own = harms.filter((harm) => !isOfSeveralActs(harm))
  return own.length > 0 ? own : harms
}

const OWN = /^(?:the|these|those|his|her|their|both)$/
const ACTS = /^(?:shootings|stabbings|attacks|killings|homicides|murders|bombings|incidents)$/

/** "*Four people* were wounded in shootings on Tuesday", "two shootings left *three dead*": a number of several acts together. */
function isOfSeveralActs({ view, count }: Harm): boolean {
  return (
    (count.best ?? 2) > 1 &&
    view.phrases.some(({ first, head }) => ACTS.test(view.words[head] ?? '') && !OWN.test(view.words[first] ?? ''))
  )
}

/** "*Six people* were shot, and one man died. *Five men and a woman* were injured": all who were hit are told as hurt, and some of them died. */
function isAllAgain([first]: readonly Toll[], hit: Sum): boolean {
  if (first === undefined || first.count.best === null || first.count.best !== hit.count.best) return false
  // Not "six people were shot and wounded".
  return hit.explicit && (first.span.end <= hit.span.start || hit.span.end <= first.span.start)
}

/** Once somebody is told as dead, "the victims were taken to a hospital" does not say that more were hurt. */
function stated(living: readonly Harm[], dead: number): readonly Harm[] {
  return dead === 0
    ? living
    : living.filter(({ who, counted }) => counted || who === null || !who.definite || !isMany(who))
}

function isMany({ count }: PartyMention): boolean {
  return count.best === null
}

/** "Ten people were wounded. *One of the victims* died": nine are left. */
function withoutSome(injured: readonly Toll[], harms: readonly Harm[]): Toll[] {
  const [first, ...rest] = injured
  const died = harms.find(({ kind, some }) => kind === 'killed' && some)
  const group = harms.find(
    ({ kind, counted, span }) => kind === 'injured' && counted && span.start === first?.span.start,
  )
  const isAll = group !== undefined && died !== undefined && !group.others && !group.some
  const left = first === undefined || died === undefined ? 0 : pointOf(first.count) - pointOf(died.count)
  const isBefore = group !== undefined && died !== undefined && group.span.end <= died.span.start
  if (first === undefined || !isAll || !isBefore || left < 1 || first.count.best === null) return [...injured]
  return [{ count: exactly(left), span: first.span }, ...rest]
}

function sizeOf([first]: readonly Toll[]): number {
  return first === undefined ? 0 : pointOf(first.count)
}

/** Of more dead than are told of one by one, as many of those shot are left out who are not told as hurt. */
function hurtOf(alive: readonly Victim[], unnamed: number): Victim[] {
  let left = unnamed
  return alive.filter(({ states }) => states.has('injured') || left-- <= 0)
}

/** "a *fourth* person was shot": there are four. */
function ranked(harms: readonly Harm[]): Sum[] {
  return harms.flatMap((harm) => {
    const rank = harm.kind === 'killed' || harm.some ? 0 : rankOf(harm)
    return rank === 0
      ? []
      : [{ count: exactly(rank), span: harm.span, counted: true, explicit: true, done: false, apart: false }]
  })
}

const APART = /^(?:child|kid|toddler|girl|boy|baby|officer|deputy|trooper|victim|daughter|son|sister)$/

/** "*three children* were killed": whoever did it is none of them. */
function isApart({ who }: Harm): boolean {
  return who !== null && APART.test(who.head)
}

/** Several people, or nobody. */
function isGroup({ count, who }: Harm): boolean {
  return count.best !== 1 || who === null
}

/** "the seven others who were shot": beside the dead. */
function isLeft({ kind, others, count }: Harm): boolean {
  return kind === 'hit' && others && count.best !== 1
}

interface Sum extends Toll {
  /** Whether it is of numbers only, and not of people told of one by one. */
  readonly explicit: boolean
  readonly done: boolean
  /** Whether it is of a kind that whoever did it is not: children, officers. */
  readonly apart: boolean
  /** Whether a number, or a list of people, says how many. */
  readonly counted: boolean
}

function largest(sums: readonly Sum[]): Sum | null {
  return (
    sums.filter(({ counted }) => counted).toSorted((left, right) => pointOf(right.count) - pointOf(left.count))[0] ??
    null
  )
}

/** The group's number or the number of people told of one by one, whichever is more; then other group numbers. */
function saidOf(kind: HarmKind, harms: readonly Harm[], singles: readonly Victim[], doers = 0): Toll[] {
  const mine = summed(whole(harms.filter((harm) => harm.kind === kind))).filter(({ counted }) => counted)
  const numbers = mine.filter(({ count }) => count.best !== null)
  const group =
    numbers.find(({ explicit }) => explicit) ?? largest(numbers) ?? (singles.length > 0 ? null : mine[0]) ?? null
  const first = singles[0]
  const known = group !== null && numbers.length > 0 ? singles.filter((victim) => isKnown(victim)) : singles
  const tolls: Toll[] = []
  if (first && (group === null || known.length > pointOf(group.count))) {
    const harm = first.states.get(kind) ?? [...first.states.values()][0]
    if (harm) tolls.push({ count: exactly(known.length), span: harm.span })
  }
  // "The gunman killed three guards" and died: four.
  // "Two men died, and a third man died later": three.
  if (tolls.length === 0 && group !== null && singles.some((victim) => isNext(victim, kind, pointOf(group.count))))
    tolls.push({ count: exactly(pointOf(group.count) + 1), span: group.span })
  if (tolls.length === 0 && (group?.done || group?.apart) && (group.count.best ?? 0) > 1 && doers > 0)
    tolls.push({ count: exactly(pointOf(group.count) + doers), span: group.span })
  for (const { count, span, explicit } of group ? [group, ...mine] : mine) {
    // One of several contradicts nobody, nor do "people"; "at least six" does.
    if (tolls.length > 0 && (explicit ? pointOf(count) : (count.best ?? 1)) <= 1) continue
    if (!tolls.some((other) => pointOf(other.count) === pointOf(count))) tolls.push({ count, span })
  }
  return tolls.slice(0, 3)
}

/** Without numbers of some of those that another number counts: "three of the victims". */
function whole(harms: readonly Harm[]): readonly Harm[] {
  const most = Math.max(...harms.map(({ counted, some, count }) => (counted && !some ? pointOf(count) : 0)))
  return harms.filter(({ some, count }) => !some || pointOf(count) > most)
}

/** Whether a victim is told as the next after so many. */
function isNext({ states }: Victim, kind: HarmKind, before: number): boolean {
  const harm = states.get(kind)
  return harm !== undefined && rankOf(harm) === before + 1
}

/** Whether a victim is told apart by name or age, or as one more. */
function isKnown({ names, ages, further }: Victim): boolean {
  return names.size > 0 || ages.size > 0 || further
}

/** Those that one word tells of are one number: "*two men and a woman* were killed". */
function summed(harms: readonly Harm[]): Sum[] {
  const sums: Sum[] = []
  let last: Harm | null = null
  for (const harm of harms) {
    const { view, at, count, span, counted, who, done, self } = harm
    const previous = sums.at(-1)
    const isSameWord = last?.view.index === view.index && last.at === at
    if (previous && last !== null && (isSameWord || isRest(harm, last))) {
      sums[sums.length - 1] = {
        counted: true,
        explicit: previous.explicit && (counted || self),
        done: previous.done && done,
        apart: previous.apart && isApart(harm),
        count: sum(previous.count, count),
        span: { start: Math.min(previous.span.start, span.start), end: Math.max(previous.span.end, span.end) },
      }
    } else
      sums.push({
        count,
        span,
        counted: counted || (!who?.pronoun && count.best !== 1),
        explicit: counted,
        done,
        apart: isApart(harm),
      })
    last = harm
  }
  return sums
}

/** "two were in critical condition and *three others* were treated", "one was hurt and *another* burned": the rest of those told of. */
function isRest(harm: Harm, last: Harm): boolean {
  if (harm.view.index !== last.view.index || !harm.others || last.others || last.some) return false
  // Of "one" the rest may be told without a number.
  const isTold = harm.counted || (harm.count.best === 1 && last.count.best === 1)
  return isTold && last.counted && harm.count.best !== null && last.count.best !== null
}

function sum(left: CountRange, right: CountRange): CountRange {
  if (left.best !== null && right.best !== null) return exactly(left.best + right.best)
  return { low: pointOf(left) + pointOf(right), best: null, high: null }
}
