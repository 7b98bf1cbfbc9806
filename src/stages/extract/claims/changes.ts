import { type Change, TREND_VERBS } from '../../../language/en/claim-words.ts'
import type { View } from '../reading.ts'

/** The change that a word of a sentence tells: "tripled", "rose by a third", "were down by a third"; undefined: none. */
export function changeAt({ tokens }: Pick<View, 'tokens'>, at: number): Change | undefined {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return undefined
  if (token.pos === 'VERB') return TREND_VERBS.get(token.lemma)
  // The flower, to the tagger.
  if (token.lower === 'rose' && token.pos === 'NOUN')
    return BY.test(next?.lower ?? '') ? TREND_VERBS.get('rise') : undefined
  if ((token.lower !== 'up' && token.lower !== 'down') || tokens[at - 1]?.lemma !== 'be') return undefined
  return BY.test(next?.lower ?? '') || next?.pos === 'NUM' ? { kind: token.lower, factor: null } : undefined
}

const BY = /^(?:by|from|to|sharply|slightly|steadily|about|around|some|nearly|almost|roughly|more)$/
