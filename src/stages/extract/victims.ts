import type { CountRange } from '../../model/count.ts'
import type { Span } from '../../model/span.ts'
import { exactly, pointOf } from './numbers.ts'
import type { Harm, HarmKind } from './sufferers.ts'
import { type Victim, victimsOf } from './victim.ts'

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
export function tollsOf(harms: readonly Harm[]): Tolls {
  const victims = victimsOf(harms.filter((harm) => !isGroup(harm)))
  const fatal = harms.find(({ kind }) => kind === 'fatal')
  // One was hit in an act that was fatal: that one died.
  const isOnly =
    fatal !== undefined && victims.length === 1 && !harms.some((harm) => harm.kind !== 'fatal' && isGroup(harm))
  const dead = victims.filter(({ states }) => isOnly || states.has('killed'))
  const hurt = victims.filter((victim) => !dead.includes(victim))
  const sure = told('killed', harms, dead)
  const killed = sure.length === 0 && fatal !== undefined ? [{ count: fatal.count, span: fatal.span }] : sure
  const hit = largest(summed(harms.filter(({ kind, others }) => kind === 'hit' && !others)))
  // Who was brought to a hospital and died is not one of the hurt.
  const ofDead = new Set(dead.flatMap(({ harms: theirs }) => [...theirs]))
  const alive = harms
    .filter((harm) => !ofDead.has(harm))
    .map((harm) => (isLeft(harm) ? { ...harm, kind: 'injured' as const } : harm))
  let injured = told('injured', alive, hurt)
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
  return count.best !== 1 || who === null
}

/** "the seven others who were shot": beside the dead. */
function isLeft({ kind, others, count }: Harm): boolean {
  return kind === 'hit' && others && count.best !== 1
}

interface Sum extends Toll {
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
function told(kind: HarmKind, harms: readonly Harm[], singles: readonly Victim[]): Toll[] {
  const mine = summed(harms.filter((harm) => harm.kind === kind)).filter(({ counted }) => counted)
  const numbers = mine.filter(({ count }) => count.best !== null)
  const group = numbers[0] ?? (singles.length > 0 ? null : mine[0]) ?? null
  const first = singles[0]
  const known = group !== null && numbers.length > 0 ? singles.filter((victim) => isKnown(victim)) : singles
  const tolls: Toll[] = []
  if (first && (group === null || known.length > pointOf(group.count))) {
    const harm = first.states.get(kind) ?? [...first.states.values()][0]
    if (harm) tolls.push({ count: exactly(known.length), span: harm.span })
  }
  for (const { count, span } of group ? [group, ...mine] : mine) {
    // One of several contradicts nobody.
    if (tolls.length > 0 && (count.best ?? 1) === 1) continue
    if (!tolls.some((other) => pointOf(other.count) === pointOf(count))) tolls.push({ count, span })
  }
  return tolls.slice(0, 3)
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
    const { view, at, count, span, counted, who } = harm
    const previous = sums.at(-1)
    if (previous && last?.view.index === view.index && last.at === at) {
      sums[sums.length - 1] = {
        counted: true,
        count: sum(previous.count, count),
        span: { start: Math.min(previous.span.start, span.start), end: Math.max(previous.span.end, span.end) },
      }
    } else sums.push({ count, span, counted: counted || (!who?.pronoun && count.best !== 1) })
    last = harm
  }
  return sums
}

function sum(left: CountRange, right: CountRange): CountRange {
  if (left.best !== null && right.best !== null) return exactly(left.best + right.best)
  return { low: pointOf(left) + pointOf(right), best: null, high: null }
}
