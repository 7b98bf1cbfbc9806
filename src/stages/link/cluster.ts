import { compareText } from '../../model/compare-text.ts'
import { disjointSets } from '../../model/disjoint-sets.ts'
import { groupBy } from '../../model/group.ts'
import type { Judgement } from '../../model/incident.ts'
import { type Heap, makeHeap } from './heap.ts'

// One overwhelming pair must not carry a whole group, nor one poor pair sink it: a short notice and a long story of one incident share
// little, so that what they share says more than what they do not.
const MOST_FOR = 6
const MOST_AGAINST = -2
// Two accounts that were never judged share hardly a key, or were plainly different: that speaks against, mildly.
const UNJUDGED = -1.5

interface Group {
  readonly members: string[]
  /** What was judged between its accounts and those of each other group. */
  readonly judged: Map<Group, Judged>
  /** False once it is part of another. */
  stands: boolean
}

interface Judged {
  /** Sum of the capped scores; -Infinity where a must-not-link stands between. */
  readonly sum: number
  /** Of how many pairs of accounts. */
  readonly pairs: number
}

/** Two groups that may be joined, as they were when this was noted. */
interface Offer {
  readonly left: Group
  readonly right: Group
  /** Of their members. */
  readonly sizes: readonly [number, number]
  /** Their first members. */
  readonly firsts: readonly [string, string]
  readonly mean: number
}

/**
 * Groups accounts into incidents; each group sorted, groups sorted by their first.
 *
 * Does not depend on the order of its arguments. A `different` judgement by a person, or one with a score of -Infinity, is a
 * must-not-link and never joined, directly or through others; a `same` by a person always is, unless that contradicts.
 * Otherwise the two groups whose accounts are most alike on average are joined first, while that average speaks for it.
 */
export function cluster(ids: readonly string[], judgements: readonly Judgement[]): string[][] {
  const sorted = [...new Set(ids)].sort()
  const ordered = inOrder(judgements)
  const parts = partsOf(sorted, ordered)
  const partOf = new Map(parts.flatMap((part, n) => part.map((id) => [id, n] as const)))
  const within = groupBy(
    ordered.filter(({ left, right }) => partOf.get(left) === partOf.get(right)),
    ({ left }) => partOf.get(left),
  )
  return parts
    .flatMap((part, n) => (part.length === 1 ? [part] : clusterPart(part, within.get(n) ?? [])))
    .sort((a, b) => compareText(a[0] ?? '', b[0] ?? ''))
}

/** Accounts that hang together by judgements in favour: no others can come into one group. */
function partsOf(ids: readonly string[], judgements: readonly Judgement[]): string[][] {
  const together = disjointSets(ids)
  const known = new Set(ids)
  for (const { left, right, score, verdict, by } of judgements) {
    const inFavour = by === 'person' ? verdict === 'same' : score > 0
    if (inFavour && known.has(left) && known.has(right)) together.join(left, right)
  }
  return together.sets()
}

function clusterPart(ids: readonly string[], judgements: readonly Judgement[]): string[][] {
  const groupOf = new Map<string, Group>()
  for (const id of ids) groupOf.set(id, { members: [id], judged: new Map(), stands: true })
  for (const { left, right } of connect(groupOf, judgements)) {
    const [a, b] = [groupOf.get(left), groupOf.get(right)]
    if (a === undefined || b === undefined || a === b || meanOf(a, b) === -Infinity) continue
    const joined = join(a, b)
    for (const id of joined.members) groupOf.set(id, joined)
  }
  const groups = new Set(groupOf.values())
  const offers = makeHeap(isBetter)
  for (const group of groups)
    for (const other of group.judged.keys()) if (firstOf(group) < firstOf(other)) offer(group, other, offers)
  for (let best = offers.take(); best !== null; best = offers.take()) {
    const { left, right, sizes } = best
    // One of them was joined with another since.
    if (!left.stands || !right.stands || left.members.length !== sizes[0] || right.members.length !== sizes[1]) continue
    const joined = join(left, right)
    for (const other of joined.judged.keys()) offer(joined, other, offers)
  }
  return [...groups].filter(({ stands }) => stands).map(({ members }) => [...members].sort())
}

/** Lays the judgements between single accounts; gives back what a person wants joined, in a fixed order. */
function connect(groupOf: ReadonlyMap<string, Group>, judgements: readonly Judgement[]): Judgement[] {
  const wanted: Judgement[] = []
  for (const judgement of judgements) {
    const { left, right, verdict, by, score } = judgement
    const [a, b] = [groupOf.get(left), groupOf.get(right)]
    if (a === undefined || b === undefined || a === b) continue
    // What a person said, and what must not be, stands against any other judgement of the same pair.
    if (a.judged.get(b)?.sum === -Infinity) continue
    if (by === 'person' && verdict === 'same') wanted.push(judgement)
    const forbidden = score === -Infinity || (by === 'person' && verdict === 'different')
    const sum = forbidden ? -Infinity : by === 'person' ? MOST_FOR : Math.max(MOST_AGAINST, Math.min(MOST_FOR, score))
    setJudged(a, b, { sum, pairs: 1 })
  }
  return wanted
}

function inOrder(judgements: readonly Judgement[]): Judgement[] {
  return [...judgements].sort(
    (a, b) =>
      Number(b.by === 'person') - Number(a.by === 'person') ||
      compareText(a.left, b.left) ||
      compareText(a.right, b.right) ||
      compareText(a.verdict, b.verdict) ||
      a.score - b.score,
  )
}

function setJudged(a: Group, b: Group, judged: Judged): void {
  a.judged.set(b, judged)
  b.judged.set(a, judged)
}

const NOTHING: Judged = { sum: 0, pairs: 0 }

/** How alike the accounts of two groups are on average. */
function meanOf(a: Group, b: Group): number {
  const { sum, pairs } = a.judged.get(b) ?? NOTHING
  const all = a.members.length * b.members.length
  return (sum + UNJUDGED * (all - pairs)) / all
}

function offer(a: Group, b: Group, offers: Heap<Offer>): void {
  const mean = meanOf(a, b)
  if (mean <= 0) return
  const [left, right] = firstOf(a) < firstOf(b) ? [a, b] : [b, a]
  const sizes = [left.members.length, right.members.length] as const
  offers.add({ left, right, sizes, firsts: [firstOf(left), firstOf(right)], mean })
}

/** Ties go to the pair whose members come first by id, so that no order of arrival decides. */
function isBetter({ mean: a, firsts: [c, e] }: Offer, { mean: b, firsts: [d, f] }: Offer): boolean {
  if (a !== b) return a > b
  return c === d ? e < f : c < d
}

function firstOf({ members }: Group): string {
  return members[0] ?? ''
}

/** Puts the smaller of two groups into the other. */
function join(a: Group, b: Group): Group {
  const [into, from] = a.members.length >= b.members.length ? [a, b] : [b, a]
  into.judged.delete(from)
  for (const [other, { sum, pairs }] of from.judged) {
    if (other === into) continue
    const known = into.judged.get(other) ?? NOTHING
    other.judged.delete(from)
    setJudged(into, other, { sum: known.sum + sum, pairs: known.pairs + pairs })
  }
  from.stands = false
  // The first by id stays at the front: it names the group.
  into.members.push(...from.members)
  const at = firstOf(from) < firstOf(into) ? into.members.length - from.members.length : 0
  ;[into.members[0], into.members[at]] = [into.members[at] ?? '', firstOf(into)]
  return into
}
