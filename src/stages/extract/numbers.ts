import type { CountRange } from '../../model/count.ts'
import type { View } from './reading.ts'

const COLLECTIVE =
  /^(?:people|police|troops|cattle|crew|family|group|crowd|gang|mob|personnel|staff|team|couple|band|squad|column|unit|forces)$/

/** Whether a noun phrase stands for several. */
export function isPluralPhrase(view: View, phrase: number): boolean {
  const found = view.phrases[phrase]
  const head = view.tokens[found?.head ?? -1]
  if (head === undefined) return false
  return (
    head.tag === 'NNS' ||
    head.tag === 'NNPS' ||
    COLLECTIVE.test(head.lemma) ||
    /^(?:they|them|both|others|we|us)$/i.test(head.text)
  )
}

/** The number to reckon with: the best, else a bound. */
export function pointOf({ low, best, high }: CountRange): number {
  return best ?? low ?? high ?? 0
}

/** One of exactly `n`. */
export function exactly(n: number): CountRange {
  return { low: n, best: n, high: n }
}
