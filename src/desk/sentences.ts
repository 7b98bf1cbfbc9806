import { type Quote, quoteOf, type Span } from '../model/span.ts'

/** A passage longer than this is shown cut: its sentences could not be told apart. */
const MAX_CONTEXT = 1200

// After these a full stop ends no sentence.
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Maj|Sgt|Capt|Gov|Sen|Rep|No|vs|etc|approx|[A-Z])|\b[ap]\.m)\.\s*$/u

/**
 * The sentences of a text as a reader is shown them, in order, without the white space between.
 *
 * Good enough to show a quote in its surroundings; what is extracted rests on finer ones.
 */
export function sentencesOf(text: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const found: Span[] = []
  for (const line of text.matchAll(/[^\n]+/gu)) {
    let start = -1
    for (const { segment, index } of segmenter.segment(line[0])) {
      if (start < 0) start = index
      const end = index + segment.length
      if (ABBREVIATION.test(segment) && end < line[0].length && /^[\p{L}\d]/u.test(line[0].slice(end))) continue
      found.push(...trimmed(text, line.index + start, line.index + end))
      start = -1
    }
    if (start >= 0) found.push(...trimmed(text, line.index + start, line.index + line[0].length))
  }
  return found
}

function trimmed(text: string, start: number, end: number): Span[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = from + words.trim().length
  return to > from ? [{ start: from, end: to }] : []
}

/** The sentence or sentences that a span stands in. */
export function contextOf(text: string, span: Span, sentences: readonly Span[]): Quote {
  let { start, end } = span
  for (const sentence of sentences) {
    if (sentence.start < span.end && span.start < sentence.end) {
      start = Math.min(start, sentence.start)
      end = Math.max(end, sentence.end)
    }
  }
  if (end - start > MAX_CONTEXT) {
    start = Math.max(start, span.start - MAX_CONTEXT / 2)
    end = Math.min(end, Math.max(span.end, start + MAX_CONTEXT))
  }
  return quoteOf(text, { start, end })
}
