import type { MarkedReport } from '../../../model/marked-report.ts'
import type { Sentence, Token } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'

/** A token's place: its sentence, and its number in it. */
export interface TokenPlace {
  readonly sentence: Sentence
  readonly at: number
}

/** The token that starts at or first after `offset`, in the sentence that holds `offset`; null between sentences. */
export function tokenFrom({ sentences }: Pick<MarkedReport, 'sentences'>, offset: number): TokenPlace | null {
  const sentence = sentences[lastStartingBy(sentences, offset)]
  if (sentence === undefined || offset >= sentence.end) return null
  const before = lastStartingBy(sentence.tokens, offset)
  const at = before >= 0 && sentence.tokens[before]?.start === offset ? before : before + 1
  return { sentence, at }
}

/** The number of the last span that starts at or before `offset`, else -1. Spans are in text order. */
export function lastStartingBy(spans: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Whether a span shares a code unit with one of `spans`, which are in text order and do not overlap each other. */
export function meetsAny(spans: readonly Span[], { start, end }: Span): boolean {
  const last = spans[lastStartingBy(spans, end - 1)]
  return last !== undefined && last.end > start
}

/** A word without the full stop that ends it: "gen." is "gen". */
export function withoutStop(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word
}

/** Whether a token is a noun or a name. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN')
}
