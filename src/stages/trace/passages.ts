import type { Addition, Passage } from '../../model/lineage.ts'
import { quoteOf, type Span } from '../../model/span.ts'
import { wordsOf } from '../../text/words.ts'
import type { Comparison } from './compare.ts'
import type { Line } from './prepare.ts'
import type { Side } from './side.ts'

const VERBATIM = 0.8
// Not in order: only what stands word for word counts.
const LEAST_OUT_OF_ORDER = 0.5

/** The stretches that stand in both, a sentence each, in the order of the right one. */
export function passagesOf({
  left,
  right,
  runs,
  pairings,
}: Comparison): { left: number; right: number; passage: Passage }[] {
  const found = pairings.map(({ left: i, right: j, verbatim, likeness }) => ({ i, j, verbatim, likeness }))
  const usedLeft = new Set(pairings.map(({ left: i }) => i))
  const usedRight = new Set(pairings.map(({ right: j }) => j))
  for (const run of runs) {
    const i = left.lineOf[run.left] ?? 0
    const j = right.lineOf[run.right] ?? 0
    const verbatim = Math.min(1, run.length / Math.min(size(left.lines[i]), size(right.lines[j])))
    if (usedLeft.has(i) || usedRight.has(j) || verbatim < LEAST_OUT_OF_ORDER) continue
    usedLeft.add(i)
    usedRight.add(j)
    found.push({ i, j, verbatim, likeness: 0 })
  }
  return found
    .flatMap(({ i, j, verbatim, likeness }) => {
      const [from, to] = [left.lines[i], right.lines[j]]
      if (from === undefined || to === undefined) return []
      const kind: Passage['kind'] = verbatim >= VERBATIM ? 'verbatim' : 'paraphrase'
      const score = round(Math.max(verbatim, likeness))
      return [{ left: i, right: j, passage: { from: spanOf(from), to: spanOf(to), kind, score } }]
    })
    .sort((a, b) => a.right - b.right)
}

function size(line: Line | undefined): number {
  return line === undefined ? 1 : line.last - line.first
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

export function round(value: number): number {
  return Math.round(Math.min(1, value) * 100) / 100
}

// A sentence or clause is added detail when at least this share of its telling words is nowhere in the other report.
const NEW = 0.5
const LEAST_TELLING = 2
const ATTRIBUTED =
  /\b(?:said|says|told|according to|reported(?!ly)|reports|stated|claimed|claims|announced|confirmed|added|noted|testified|wrote|posted|described|suggest(?:s|ed)?|warned|alleged|explained|witness(?:es)? |sources?\b|officials?\b|police spokes|statement)|[“"«]/i

/** What only the right report tells: whole sentences, and clauses of those that it reworded. */
export function additionsOf({ left, right }: Comparison, carried: ReadonlySet<number>): Addition[] {
  const known = new Set(left.words.map(({ stem }) => stem))
  const text = right.prepared.report.text
  return right.lines.flatMap((line, n) => {
    const parts = carried.has(n) ? clausesOf(text, line) : [spanOf(line)]
    const attributed = ATTRIBUTED.test(text.slice(line.start, line.end))
    return parts.filter((part) => isNew(text, part, known)).map((part) => ({ ...quoteOf(text, part), attributed }))
  })
}

// Of a short clause one word is enough, where it is rare and stands alone: "most of them barefoot".
const SHORT_CLAUSE = 3

function isNew(text: string, part: Span, known: ReadonlySet<string>): boolean {
  const words = wordsOf(text, part.start, part.end)
  const telling = words.filter(({ rarity }) => rarity > 0)
  const fresh = telling.filter(({ stem }) => !known.has(stem))
  const [only] = fresh
  if (telling.length === 1 && only !== undefined && only.rarity > 1)
    return !only.capital && !only.number && words.length >= SHORT_CLAUSE
  return fresh.length >= LEAST_TELLING && fresh.length / telling.length >= NEW
}

const CLAUSE = /[,;:—–()]\s*|\s(?:and|but|while)\s/g

function clausesOf(text: string, line: Span): Span[] {
  const clauses: Span[] = []
  let start = line.start
  for (const { index, 0: mark } of text.slice(line.start, line.end).matchAll(CLAUSE)) {
    if (line.start + index > start) clauses.push({ start, end: line.start + index })
    start = line.start + index + mark.length
  }
  if (line.end > start) clauses.push({ start, end: line.end })
  return clauses
}

/** What a report leaves out of the other: sentences of the left one that nothing in the right one stands for. */
export function droppedFrom(left: Side, carried: ReadonlySet<number>): number {
  return left.lines.filter((_, n) => !carried.has(n)).length
}
