import type { Statement } from '../../model/account.ts'
import { quoteOf, type Span } from '../../model/span.ts'
import { voiceAt } from '../../model/voices.ts'
import type { Reading } from './reading.ts'

/** A statement of `value` on the words at `span`, with the voice and the hedge that govern them. */
export function statementOf<V>(reading: Reading, value: V, span: Span): Statement<V> {
  const { voice, hedged } = voiceAt(reading.marked, span)
  return { value, quote: quoteOf(reading.text, span), saidBy: voice, hedged, derived: null }
}
