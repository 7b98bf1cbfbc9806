import type { PairSide, PairView } from '../../src/http/api.ts'
import type { Span } from '../../src/model/span.ts'

/** A sentence with its number in its report, from 1. */
export interface Numbered extends Span {
  readonly number: number
}

/** What was lost on the way of a sentence. */
export type Loss = 'hedge' | 'source'

export interface AlignedRow {
  readonly kind: 'same' | 'reworded' | 'added' | 'dropped'
  readonly from: readonly Numbered[]
  readonly to: readonly Numbered[]
  /** 0 to 1; null where nothing is compared. */
  readonly score: number | null
  readonly losses: readonly Loss[]
  /** For what was added: whether it has a source of its own. */
  readonly attributed: boolean
}

/** Sentences of two reports side by side: in the order of the second, what it dropped where it stood. */
export function align({ lineage, from, to }: PairView): AlignedRow[] {
  const left = from.sentences.map((span, index): Numbered => ({ ...span, number: index + 1 }))
  const right = to.sentences.map((span, index): Numbered => ({ ...span, number: index + 1 }))
  const used = new Set<Numbered>()
  const rows: AlignedRow[] = []
  for (const sentence of right) {
    const passages = lineage.passages.filter((passage) => isMostly(passage.to, sentence))
    const matched = left.filter((other) => passages.some((passage) => isMostly(passage.from, other)))
    const score = Math.max(0, ...passages.map((passage) => passage.score))
    const last = rows.at(-1)
    if (matched.length > 0 && last && matched.every((one) => last.from.includes(one))) {
      // One sentence of the first became two of the second.
      rows[rows.length - 1] = { ...last, to: [...last.to, sentence], kind: 'reworded' }
    } else if (matched.length > 0) {
      const fresh = matched.filter((one) => !used.has(one))
      const kept = fresh.length > 0 ? fresh : matched
      for (const one of kept) used.add(one)
      rows.push(matchedRow({ from: kept, to: [sentence], score, left: from, right: to }))
    } else {
      const attributed =
        isAttributed(to, sentence) || lineage.added.some((added) => added.attributed && isMostly(added, sentence, 0.01))
      rows.push({ kind: 'added', from: [], to: [sentence], score: null, losses: [], attributed })
    }
  }
  for (const sentence of left) if (!used.has(sentence)) insertDropped(rows, sentence, from)
  return rows
}

interface Matched {
  readonly from: readonly Numbered[]
  readonly to: readonly Numbered[]
  readonly score: number
  readonly left: PairSide
  readonly right: PairSide
}

function matchedRow({ from, to, score, left, right }: Matched): AlignedRow {
  const words = (side: PairSide, spans: readonly Span[]) =>
    spans.map(({ start, end }) => side.text.slice(start, end)).join(' ')
  const isSame = words(left, from) === words(right, to)
  const has = (side: PairSide, spans: readonly Span[], kind: string) =>
    side.marks.some(
      (mark) => mark.kind === kind && spans.some((span) => mark.start >= span.start && mark.start < span.end),
    )
  const losses: Loss[] = []
  if (has(left, from, 'hedge') && !has(right, to, 'hedge')) losses.push('hedge')
  if (has(left, from, 'attribution') && !has(right, to, 'attribution')) losses.push('source')
  return { kind: isSame ? 'same' : 'reworded', from, to, score: isSame ? 1 : score, losses, attributed: false }
}

function insertDropped(rows: AlignedRow[], sentence: Numbered, side: PairSide): void {
  const after = rows.findLastIndex(({ from }) => from.some(({ number }) => number < sentence.number))
  const losses: Loss[] = side.marks.some(
    ({ kind, start }) => kind === 'hedge' && start >= sentence.start && start < sentence.end,
  )
    ? ['hedge']
    : []
  rows.splice(after + 1, 0, { kind: 'dropped', from: [sentence], to: [], score: null, losses, attributed: false })
}

function isAttributed({ marks }: PairSide, sentence: Span): boolean {
  return marks.some(
    (mark) =>
      mark.kind === 'attribution' &&
      mark.value.source !== null &&
      mark.start < sentence.end &&
      sentence.start < mark.end,
  )
}

/** Whether a span covers a good part of a sentence, or lies in it. */
function isMostly(span: Span, sentence: Span, share = 0.3): boolean {
  const common = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start)
  return common > 0 && (common >= share * (sentence.end - sentence.start) || common === span.end - span.start)
}

/** A run of a sentence: kept, or only on its own side. */
export interface Run extends Span {
  readonly isOwn: boolean
}

const MAX_WORDS = 400

/** Words that only one of two texts has, as runs that cover both wholly. */
export function differences(left: string, right: string): { readonly left: Run[]; readonly right: Run[] } {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  const [keptA, keptB] = commonWords(a, b)
  return { left: runsOf(left, a, keptA), right: runsOf(right, b, keptB) }
}

interface Word extends Span {
  readonly key: string
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: match[0].toLowerCase(),
  })).slice(0, MAX_WORDS)
}

/** The words of a longest common subsequence, by index on either side. */
function commonWords(a: readonly Word[], b: readonly Word[]): [Set<number>, Set<number>] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const [left, right] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.key === b[j]?.key) {
      left.add(i++)
      right.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return [left, right]
}

function runsOf(text: string, words: readonly Word[], kept: ReadonlySet<number>): Run[] {
  const runs: Run[] = []
  const add = (run: Run) => {
    if (run.end > run.start) runs.push(run)
  }
  let done = 0
  for (let index = 0; index < words.length; index++) {
    if (kept.has(index)) continue
    let last = index
    while (last + 1 < words.length && !kept.has(last + 1)) last++
    const [start, end] = [words[index]?.start ?? done, words[last]?.end ?? done]
    add({ start: done, end: start, isOwn: false })
    add({ start, end, isOwn: true })
    done = end
    index = last
  }
  add({ start: done, end: text.length, isOwn: false })
  return runs
}
