import {
  BULLET_WORDS,
  DIE_VERBS,
  FATAL_ADVERBS,
  HIT_VERBS,
  HOSPITAL_VERBS,
  HOSPITAL_WORDS,
  HURT_WORDS,
  INJURE_VERBS,
  KILL_VERBS,
  MISSILES,
  SCAR_VERBS,
  STRIKE_VERBS,
} from '../../language/en/outcome-harm.ts'
import type { View } from './reading.ts'
import type { HarmKind } from './sufferers.ts'

/** What a verb does to whom it is told of, if it did anything; null: no harm. */
export function kindOfVerb(view: View, at: number): HarmKind | null {
  const { tokens, words } = view
  const lemma = tokens[at]?.lemma ?? ''
  const lower = words[at] ?? ''
  if (KILL_VERBS.has(lemma) || DIE_VERBS.has(lemma) || lower === 'hanged') return 'killed'
  if (HIT_VERBS.has(lemma)) return isFatal(view, at) || isToDeath(view, at) ? 'killed' : 'hit'
  if (lemma === 'gun' && tokens[at + 1]?.lower === 'down') return 'hit'
  if (INJURE_VERBS.has(lemma) || SCAR_VERBS.has(lemma) || HURT_WORDS.has(lower))
    return isFatal(view, at) ? 'killed' : 'injured'
  if (STRIKE_VERBS.has(lemma)) return isByMissile(view, at) ? (isFatal(view, at) ? 'killed' : 'hit') : null
  if (
    HOSPITAL_VERBS.has(lemma) &&
    tokens.slice(at + 1, at + 11).some(({ lemma: word }) => HOSPITAL_WORDS.has(word.toLowerCase()))
  )
    return 'injured'
  return null
}

/** "fatally shot" */
function isFatal({ tokens }: View, at: number): boolean {
  return tokens.slice(Math.max(0, at - 2), at).some(({ lemma }) => FATAL_ADVERBS.has(lemma))
}

/** "shot dead", "shot him to death", "shot and killed" */
function isToDeath({ tokens }: View, at: number): boolean {
  const rest = tokens.slice(at + 1, at + 12).map(({ text }) => text.toLowerCase())
  if (rest[0] === 'dead' || (/^(?:and|&)$/.test(rest[0] ?? '') && rest[1] === 'killed')) return true
  const to = rest.findIndex((word, i) => word === 'to' && rest[i + 1] === 'death')
  return to >= 0 && !rest.slice(0, to).some((word) => /^[,.;:]$/.test(word))
}

const FIRING: ReadonlySet<string> = new Set(['fire', 'shoot', ...MISSILES])

function isByMissile({ tokens }: View, at: number): boolean {
  if (tokens.slice(at + 1, at + 10).some(({ lemma }) => BULLET_WORDS.has(lemma))) return true
  if (tokens.slice(Math.max(0, at - 6), at).some(({ lemma }) => MISSILES.has(lemma))) return true
  // "opened fire on a group, *hitting* two"
  return tokens[at]?.tag === 'VBG' && tokens.slice(0, at).some(({ lemma }) => FIRING.has(lemma))
}
