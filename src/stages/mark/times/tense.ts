import {
  FUTURE_WORDS,
  MODALS,
  NOT_PAST,
  PAST_WORDS,
  PRESENT_AUXILIARIES,
  TELLING_WORDS,
} from '../../../language/en/time-tense.ts'
import type { Span } from '../../../model/span.ts'
import type { TimeToken } from './tokens.ts'

export type Tense = 'past' | 'future' | 'unknown'

/** How far, in tokens, the verb of a date is looked for. */
const REACH = 20

/**
 * Whether the verb nearest to an expression, before it in its sentence or else after it, looks back or ahead.
 *
 * `at` is the expression as token indices, `sentence` likewise.
 */
export function tenseAt(tokens: readonly TimeToken[], at: Span, sentence: Span): Tense {
  if (isOwner(tokens, at.end)) return willJustBefore(tokens, at.start) ? 'future' : 'past'
  if (at.start - 1 > sentence.start && isLimit(tokens, at.start)) return 'future'
  for (let here = at.start - 1; here >= Math.max(sentence.start, at.start - REACH); here -= 1) {
    const tense = tenseOf(tokens, here, sentence.start)
    if (tense) return tense
  }
  for (let here = at.end; here < Math.min(sentence.end, at.end + REACH); here += 1) {
    const tense = tenseOf(tokens, here, sentence.start)
    if (tense) return tense
  }
  return 'unknown'
}

/** "Wednesday’s ruling": what a date owns has mostly been. */
function isOwner(tokens: readonly TimeToken[], end: number): boolean {
  return tokens[end]?.text === '’' && tokens[end]?.gap === 0 && tokens[end + 1]?.text === 's'
}

/** "will use Monday’s debate". */
function willJustBefore(tokens: readonly TimeToken[], start: number): boolean {
  return tokens.slice(Math.max(0, start - 4), start).some(({ text }) => text === 'will' || text.endsWith('’ll'))
}

/** "until Tuesday", "as early as Monday". */
function isLimit(tokens: readonly TimeToken[], start: number): boolean {
  const before = tokens[start - 1]?.text
  if (before === 'until' || before === 'till') return true
  return before === 'as' && /^(?:early|soon|late)$/u.test(tokens[start - 2]?.text ?? '')
}

function tenseOf(tokens: readonly TimeToken[], at: number, first: number): Tense | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (FUTURE_WORDS.has(token.text) || token.text.endsWith('’ll')) return isPastUse(tokens, at) ? 'past' : 'future'
  if (token.text === 'to' && /^(?:is|are)$/u.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text !== 'blame')
    return 'future'
  if (!isPast(token)) return null
  for (let here = at - 1; here >= Math.max(first, at - 3); here -= 1) {
    const word = tokens[here]?.text ?? ''
    if (word === 'to' ? here === at - 1 || tokens[here + 1]?.text === 'be' : MODALS.has(word)) return 'future'
    if (PRESENT_AUXILIARIES.has(word) && here === at - 1) return null
    if (tokens[here]?.kind === 'sign' || word === 'and' || PAST_WORDS.has(word)) break
  }
  return 'past'
}

/** "the date set in", "set fire": forms that look ahead only beside "to" or "for"; "would have", "planned the attack". */
function isPastUse(tokens: readonly TimeToken[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  const after = tokens[at + 1]?.text ?? ''
  if (word === 'going') return after !== 'to'
  if (word === 'set') return after !== 'to' && after !== 'for'
  if (word === 'would' || word === 'll' || word === 'will') return after === 'have'
  return false
}

function isPast(token: TimeToken): boolean {
  if (PAST_WORDS.has(token.text)) return true
  return token.text.length > 3 && token.text.endsWith('ed') && !NOT_PAST.has(token.text)
}

/** Whether an expression dates a telling ("police said Tuesday") and not what is told. */
export function datesTelling(tokens: readonly TimeToken[], start: number): boolean {
  for (let here = start - 1; here >= Math.max(0, start - 3); here -= 1) {
    const token = tokens[here]
    if (!token || token.kind === 'sign' || tokens[here + 1]?.gap === 2) return false
    if (TELLING_WORDS.has(token.text)) return true
  }
  return false
}
