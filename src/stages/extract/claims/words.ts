import { type Reading, spanOf, type View } from '../reading.ts'

/** Token indices, inclusive. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

const LONGEST = 160

/** The text of some tokens on one line, without a leading article and cut off after 160 code units. */
export function wordsOf(reading: Reading, view: View, { first, last }: Stretch): string {
  const span = spanOf(view, first, last)
  return reading.text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|of the|of) /i, '')
    .slice(0, LONGEST)
}

/** A phrase with the prepositional phrases that follow it, as what is counted. */
export function measureFrom(reading: Reading, view: View, phrase: number, before: number): string {
  const found = view.phrases[phrase]
  if (found === undefined) return ''
  let last = found.last
  for (let next = phrase + 1; next < view.phrases.length; next++) {
    const following = view.phrases[next]
    if (following === undefined || following.preposition !== last + 1 || following.last >= before) break
    last = following.last
  }
  return wordsOf(reading, view, { first: found.first, last: withParticiple(view, last, before) })
}

const MOST_OF_A_CLAUSE = 3

/** "the number of people hurt there has risen": a participle with at most two words behind it, up to the verb. */
function withParticiple({ tokens }: View, last: number, before: number): number {
  const next = tokens[last + 1]
  if (before >= tokens.length || next?.pos !== 'VERB' || !/^VB[ND]$/.test(next.tag)) return last
  const end = tokens.slice(0, before).findLastIndex(({ pos, lemma }) => pos !== 'AUX' && lemma !== 'have')
  return end > last && end - last <= MOST_OF_A_CLAUSE ? end : last
}
