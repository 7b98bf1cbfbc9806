import type { Sentence } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'
import type { TimeToken } from './tokens.ts'

/** The sentences as spans of token indices. */
export interface SentenceSpans {
  /** The sentence that holds a token. */
  at(token: number): Span
}

/** Sentences as the analyser cut them; where it has not, cut at full stops before a capital and at blank lines. */
export function sentenceSpans(tokens: readonly TimeToken[], sentences: readonly Sentence[]): SentenceSpans {
  const starts = sentences.length > 0 ? startsOf(tokens, sentences) : guessStarts(tokens)
  const spans = starts.map((start, index) => ({ start, end: starts[index + 1] ?? tokens.length }))
  let here = 0
  return {
    at(token) {
      while (here > 0 && (spans[here]?.start ?? 0) > token) here -= 1
      while ((spans[here]?.end ?? Number.POSITIVE_INFINITY) <= token) here += 1
      return spans[here] ?? { start: 0, end: tokens.length }
    },
  }
}

function startsOf(tokens: readonly TimeToken[], sentences: readonly Sentence[]): number[] {
  const starts = [0]
  let here = 0
  for (const { start } of sentences) {
    while (here < tokens.length && (tokens[here]?.start ?? 0) < start) here += 1
    if (here > (starts.at(-1) ?? 0) && here < tokens.length) starts.push(here)
  }
  return starts
}

function guessStarts(tokens: readonly TimeToken[]): number[] {
  const starts = [0]
  tokens.forEach((token, index) => {
    if (index === 0) return
    const before = tokens[index - 1]
    const stop = /^[.!?]$/u.test(before?.text ?? '') && token.gap > 0 && (token.capital || /^[“"‘(]$/u.test(token.text))
    const initial = before?.text === '.' && before.gap === 0 && (tokens[index - 2]?.text.length ?? 9) === 1
    if (token.gap === 2 || (stop && !initial)) starts.push(index)
  })
  return starts
}
