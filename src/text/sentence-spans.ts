import type { Span } from '../model/span.ts'

// Titles and abbreviations after which a capital letter starts no sentence.
const SHORT =
  /(?:^|[\s("“])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Ave|Blvd|Rd|Lt|Sgt|Capt|Cpl|Pvt|Col|Gen|Maj|Cmdr|Det|Insp|Supt|Rev|Hon|Gov|Sen|Rep|Pres|Prof|Jr|Sr|No|Nos|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Co|Corp|Ltd|Dept|Univ|Ft|Mt|[ap]\.m|[A-Z]\.[A-Z])$/u
const END = /[.!?…]+["”’'»)\]]*(?=\s+["“‘'«([—–-]*[\p{Lu}\p{N}]|["“«]?\p{Lu})/gu

/**
 * The sentences of a text by its punctuation alone: quick, and good enough to compare texts by.
 *
 * A line end always ends a sentence. Finds the ends that pages lose the space after ("on Sunday night.The man").
 */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = []
  let from = 0
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    for (const span of spansOfLine(text, from, to)) spans.push(span)
    from = to + 1
  }
  return spans
}

function spansOfLine(text: string, from: number, to: number): Span[] {
  const line = text.slice(from, to)
  const spans: Span[] = []
  let start = 0
  for (const { index, 0: mark } of line.matchAll(END)) {
    // Without a space after it, only the end of a plain word ends a sentence: `U.S`, `3.5` and `Fla.A` do not.
    const end = index + mark.length
    const open = /\s/.test(line.charAt(end))
    if (
      mark.startsWith('.') &&
      (open
        ? SHORT.test(line.slice(Math.max(0, index - 12), index))
        : !/\p{Ll}{2}$/u.test(line.slice(Math.max(0, index - 2), index)))
    )
      continue
    push(spans, line, { start, end }, from)
    start = end
  }
  push(spans, line, { start, end: line.length }, from)
  return spans
}

function push(spans: Span[], line: string, { start, end }: Span, from: number): void {
  const words = line.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return
  const first = start + words.indexOf(trimmed)
  spans.push({ start: from + first, end: from + first + trimmed.length })
}
