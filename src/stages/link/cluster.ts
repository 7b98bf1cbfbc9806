import { compareText } from '../../model/compare-text.ts'
import { disjointSets } from '../../model/disjoint-sets.ts'
import { groupBy } from '../../model/group.ts'
import type { Judgement } from '../../model/incident.ts'

// One overwhelming pair must not carry a whole group, nor one poor pair sink it.
const CAP = 6
// Two accounts that were never judged share hardly a key: that speaks against, mildly.
const UNJUDGED = -1.5

interface Group {
  readonly members: readonly string[]
  /** Sum of the capped scores to each other group; -Infinity where a must-not-link stands between. */
  readonly sums: Map<Group, number>
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
  const groups = new Set<Group>()
  const groupOf = new Map<string, Group>()
  for (const id of ids) {
    const group: Group = { members: [id], sums: new Map() }
    groups.add(group)
    groupOf.set(id, group)
  }
  for (const { left, right } of connect(groupOf, judgements)) {
    const [a, b] = [groupOf.get(left), groupOf.get(right)]
    if (a === undefined || b === undefined || a === b || sumOf(a, b) === -Infinity) continue
    join(a, b, groups, groupOf)
  }
  for (let best = bestPair(groups); best !== null; best = bestPair(groups)) join(best[0], best[1], groups, groupOf)
  return [...groups].map(({ members }) => [...members].sort())
}

/** Lays the judgements between single accounts; gives back what a person wants joined, in a fixed order. */
function connect(groupOf: ReadonlyMap<string, Group>, judgements: readonly Judgement[]): Judgement[] {
  const wanted: Judgement[] = []
  for (const judgement of judgements) {
    const { left, right, verdict, by, score } = judgement
    const [a, b] = [groupOf.get(left), groupOf.get(right)]
    if (a === undefined || b === undefined || a === b) continue
    // What a person said, and what must not be, stands against any other judgement of the same pair.
    if (a.sums.get(b) === -Infinity) continue
    if (by === 'person' && verdict === 'same') wanted.push(judgement)
    const forbidden = score === -Infinity || (by === 'person' && verdict === 'different')
    setSum(a, b, forbidden ? -Infinity : by === 'person' ? CAP : Math.max(-CAP, Math.min(CAP, score)))
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

function setSum(a: Group, b: Group, sum: number): void {
  a.sums.set(b, sum)
  b.sums.set(a, sum)
}

function sumOf(a: Group, b: Group): number {
  return a.sums.get(b) ?? UNJUDGED * a.members.length * b.members.length
}

function bestPair(groups: ReadonlySet<Group>): [Group, Group] | null {
  let best: [Group, Group] | null = null
  let bestMean = 0
  for (const a of groups) {
    for (const [b, sum] of a.sums) {
      // Each pair once, named by its first member.
      if (firstOf(a) > firstOf(b)) continue
      const mean = sum / (a.members.length * b.members.length)
      if (mean > bestMean || (mean === bestMean && best !== null && before(a, b, best))) {
        best = [a, b]
        bestMean = mean
      }
    }
  }
  return best
}

/** Ties go to the pair whose members come first by id, so that no order of arrival decides. */
function before(a: Group, b: Group, [c, d]: readonly [Group, Group]): boolean {
  return firstOf(a) === firstOf(c) ? firstOf(b) < firstOf(d) : firstOf(a) < firstOf(c)
}

function firstOf({ members }: Group): string {
  return members[0] ?? ''
}

function join(a: Group, b: Group, groups: Set<Group>, groupOf: Map<string, Group>): void {
  const joined: Group = { members: [...a.members, ...b.members].sort(), sums: new Map() }
  groups.delete(a)
  groups.delete(b)
  for (const other of new Set([...a.sums.keys(), ...b.sums.keys()])) {
    if (other === a || other === b) continue
    setSum(joined, other, sumOf(a, other) + sumOf(b, other))
    other.sums.delete(a)
    other.sums.delete(b)
  }
  groups.add(joined)
  for (const id of joined.members) groupOf.set(id, joined)
}
