import type { SpeechVerb } from '../../../language/en/speech-verbs.ts'
import type { Token } from '../../../model/report.ts'
import { clauseAt, isFiniteVerb, subjectBefore } from './subject.ts'

/**
 * Whether a word that passes for a noun is the verb of its clause in truth: "the campaign plans to hire", "a study shows that".
 * Its subject opens the clause and agrees with it, and no other verb follows that the two could be the subject of.
 */
export function isClauseVerb(tokens: readonly Token[], at: number, verb: SpeechVerb): boolean {
  if (!opensContent(tokens, at + 1, verb)) return false
  const subject = subjectBefore(tokens, at)
  if (subject === null || !opensClause(tokens[subject.from - 1])) return false
  return agrees(tokens, subject.from, at)
}

/** Whether the words from `at` can be the verb's content, and no subject's noun's. */
function opensContent(tokens: readonly Token[], at: number, { frames, prepositions }: SpeechVerb): boolean {
  const word = tokens[at]?.lower ?? ''
  if (word === 'to') return frames.includes('i') && tokens[at + 1]?.tag === 'VB' && !verbFollows(tokens, at + 1)
  if (/^(?:that|how|why|whether)$/.test(word)) return frames.includes('c')
  if (prepositions.includes(word)) return !verbFollows(tokens, at)
  if (word === ':') return frames.includes('q') && at === tokens.length - 1
  return frames.includes('b') && clauseAt(tokens, at) !== null
}

/** Whether a finite verb follows that is not in a clause of its own. */
function verbFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 40); at++) {
    const token = tokens[at]
    if (token === undefined || /^[.;,:]$/.test(token.text) || SUBORDINATORS.test(token.lower)) return false
    if (isFiniteVerb(token)) return true
  }
  return false
}

const SUBORDINATORS = /^(?:that|which|who|whom|whose|what|where|when|while|if|because|after|before|as|though|although)$/

function opensClause(before: Token | undefined): boolean {
  return before === undefined || /^(?:PUNCT|SCONJ|CCONJ)$/.test(before.pos) || SUBORDINATORS.test(before.lower)
}

/** A verb in -s has one thing for its subject, one without has many. */
function agrees(tokens: readonly Token[], from: number, at: number): boolean {
  const plural = tokens[at]?.tag === 'NN'
  const head = tokens.slice(from, at).find(({ pos }, index, all) => isHeadOf(pos, all[index + 1], all[index + 2]))
  return (
    head !== undefined &&
    (head.tag === 'NNS' || head.tag === 'NNPS' || /^(?:some|many|few|most|they|we)$/.test(head.lower)) === plural
  )
}

/** The first noun that no noun follows is the head: "documents" of "leaked documents from his return". */
function isHeadOf(pos: string, next: Token | undefined, second: Token | undefined): boolean {
  // "sources close to the board"
  if (pos === 'NOUN' && next?.pos === 'ADJ' && /^(?:to|with)$/.test(second?.text ?? '')) return true
  return /^(?:NOUN|PROPN|PRON|DET)$/.test(pos) && !/^(?:NOUN|PROPN|ADJ|NUM|PART)$/.test(next?.pos ?? '')
}
