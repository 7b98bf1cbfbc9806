import type { ReportView } from '../../src/http/api.ts'
import type { SourceKind } from '../../src/model/mark.ts'
import type { Span } from '../../src/model/span.ts'

/** Who speaks: the outlet itself, somebody it names, or nobody. */
export interface Speaker {
  /** Null: the outlet's own voice. `none`: it is said, and nobody is named. */
  readonly kind: SourceKind | 'none' | null
  readonly name: string | null
  /** Those through whom it came. */
  readonly via: readonly string[]
}

/** Sentences in a row, of one paragraph, for which one speaker stands. */
export interface Passage extends Span {
  readonly speaker: Speaker
}

/** More of a sentence than this must be somebody's words for it to be theirs. */
const SHARE = 0.4

/** Parts a text by who speaks for it. */
export function passagesOf({
  report: { text },
  sentences,
  marks,
}: Pick<ReportView, 'report' | 'sentences' | 'marks'>): Passage[] {
  const said = marks.flatMap((mark) => (mark.kind === 'attribution' ? [mark.value] : []))
  const speakerOf = (sentence: Span): Speaker => {
    let [best, most] = [undefined as (typeof said)[number] | undefined, SHARE]
    for (const value of said) {
      const length = value.content.reduce((sum, [start, end]) => sum + covered(sentence, { start, end }), 0)
      const share = length / (sentence.end - sentence.start)
      if (share > most) [best, most] = [value, share]
    }
    if (!best) return { kind: null, name: null, via: [] }
    const { source, sourceKind, via = [] } = best
    const words = ([start, end]: readonly [number, number]) => text.slice(start, end)
    return source === null
      ? { kind: 'none', name: null, via: [] }
      : { kind: sourceKind, name: words(source), via: via.map(words) }
  }
  const passages: Passage[] = []
  for (const sentence of sentences) {
    const speaker = speakerOf(sentence)
    const last = passages.at(-1)
    const isSameParagraph = last !== undefined && !text.slice(last.end, sentence.start).includes('\n')
    if (last && isSameParagraph && isSame(last.speaker, speaker))
      passages[passages.length - 1] = { ...last, end: sentence.end }
    else passages.push({ start: sentence.start, end: sentence.end, speaker })
  }
  return passages
}

function covered(outer: Span, inner: Span): number {
  return Math.max(0, Math.min(outer.end, inner.end) - Math.max(outer.start, inner.start))
}

function isSame(left: Speaker, right: Speaker): boolean {
  return left.kind === right.kind && left.name?.toLowerCase() === right.name?.toLowerCase()
}
