import { findCounts, parseCount } from '../../language/en/number-words.ts'
import { DEATH_NOUNS, HURT_WORDS } from '../../language/en/outcome-harm.ts'
import type { CountRange } from '../../model/count.ts'
import type { Reading, View } from './reading.ts'
import { type Harm, type HarmKind, harmOfMany } from './sufferers.ts'

/** The lemmas of nouns for a number of dead or hurt. */
export const TOLL_NOUNS: readonly string[] = ['toll', 'number', 'count', 'tally']

// So far behind the noun, in UTF-16 code units, its number stands.
const REACH = 70
const REACHED =
  /(?:^\s*of|\b(?:to|at|reached|reaches|reaching|exceeded|exceeds|passed|topped|surpassed|is|was|hit))\s*$/i
const UNSURE = /[,;:.]|\b(?:may|might|could|would|will|expected|likely|feared?|not|n't|from)\b/i

/** "the death toll rose to four", "put the number of dead at four", "bringing the number of injured to 41": a number told anew. */
export function harmOfToll(reading: Reading, view: View, at: number): Harm[] {
  const found = kindOfToll(view, at)
  if (found === null) return []
  const start = view.tokens[found.last]?.end ?? 0
  const text = reading.text.slice(start, Math.min(view.sentence.end, start + REACH))
  const [counted] = findCounts(text)
  if (counted === undefined) return []
  const between = text.slice(0, counted.start)
  const count = risen(text.slice(counted.start, counted.end)) ?? (REACHED.test(between) ? counted.range : null)
  if (count === null || UNSURE.test(between)) return []
  const last = view.tokens.findLastIndex((token) => token.start < start + counted.end)
  return [{ ...harmOfMany(view, found.kind, { count, first: at, at: last }), toll: true }]
}

/** "*from three to four*": what it rose to; null: it is no such rise. */
function risen(words: string): CountRange | null {
  const [, to] = /^from .* to (.+)$/i.exec(words) ?? []
  return to === undefined ? null : parseCount(to)
}

/** What a noun counts, and the last of its words: "toll", "number *of people killed*"; null: neither dead nor hurt. */
function kindOfToll({ words, tokens }: View, at: number): { readonly kind: HarmKind; readonly last: number } | null {
  if (tokens[at]?.lemma === 'toll') {
    return /^(?:road|bridge|annual)$/.test(words[at - 1] ?? '') ? null : { kind: 'killed', last: at }
  }
  if (words[at + 1] !== 'of') return null
  for (let last = at + 2; last < at + 6; last++) {
    const token = tokens[last]
    if (token === undefined || token.pos === 'PUNCT') return null
    if (/^(?:dead|killed)$/.test(token.lower) || DEATH_NOUNS.has(token.lemma)) return { kind: 'killed', last }
    if (HURT_WORDS.has(token.lower) || token.lemma === 'injury') return { kind: 'injured', last }
  }
  return null
}
