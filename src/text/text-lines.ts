import type { Span } from '../model/span.ts'
import { looksLikeFurniture } from './furniture-forms.ts'
import { sentenceSpans } from './sentence-spans.ts'
import { type Word, wordsOf } from './words.ts'

/** A sentence as texts are compared by. */
export interface TextLine extends Span {
  /** At least one. */
  readonly words: readonly Word[]
  /** Whether its form says that it is page furniture. */
  readonly furniture: boolean
}

// A text beyond this many code units is compared by its beginning only.
const LONGEST = 60_000
const MOST_LINES = 1000

const RIGHTS = /^\W*(?:all )?(?:content )?(?:©|copyright\b)/i

// Tracing and linking ask for the same text one after the other.
let last: { readonly text: string; readonly lines: readonly TextLine[] } = { text: '', lines: [] }

/** The sentences of a text with their words, at most 1000 of its first 60,000 code units; those without words are left out. */
export function textLines(text: string): readonly TextLine[] {
  if (text !== last.text) last = { text, lines: [...linesOf(text.slice(0, LONGEST))] }
  return last.lines
}

function* linesOf(text: string): Generator<TextLine> {
  let count = 0
  let rightsEnd = Number.NEGATIVE_INFINITY
  for (const { start, end } of sentenceSpans(text)) {
    const words = wordsOf(text, start, end)
    if (words.length === 0) continue
    const sentence = text.slice(start, end)
    // What follows a line of rights on its line is of it: "© 2031 The Port Ellis Courier. A Marlow Company."
    const isOfRights = start - rightsEnd <= 2 && !text.slice(rightsEnd, start).includes('\n')
    if (isOfRights || RIGHTS.test(sentence)) rightsEnd = end
    yield { start, end, words, furniture: isOfRights || looksLikeFurniture(sentence, words) }
    if (++count === MOST_LINES) return
  }
}
