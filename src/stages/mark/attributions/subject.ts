import type { Token } from '../../../model/report.ts'
import { isDay, isHead, phraseAfter, phraseBefore, type Run } from './noun-phrase.ts'

/** Who does what the verb group that begins at `from` says, read leftwards; null when nobody stands there. */
export function subjectBefore(tokens: readonly Token[], from: number, depth = 0): Run | null {
  const last = beforeAsides(tokens, from - 1)
  const token = tokens[last]
  if (token === undefined || depth > 3) return null
  if (token.text === ',' || token.text === ')' || token.text === '—' || token.text === '–' || token.text === '--')
    return pastParenthesis(tokens, last)
  if (
    token.tag === 'WP' ||
    token.tag === 'WDT' ||
    /^(?:who|which)$/i.test(token.text) ||
    (token.lemma === 'that' && isHead(tokens[last - 1]))
  )
    return relative(tokens, last)
  if (isHead(token) || isNominal(tokens, last)) return antecedent(tokens, phraseBefore(tokens, last))
  // "a poll released in August found": what was released.
  const reduced = token.tag === 'VBN' || (token.tag === 'VBD' && last < from - 2)
  if (reduced && isHead(tokens[last - 1])) return phraseBefore(tokens, last - 1)
  // "the men I met said": a relative clause without "who".
  if (isFiniteVerb(token) && tokens[last - 1]?.tag === 'PRP' && isHead(tokens[last - 2]))
    return { from: phraseBefore(tokens, last - 2).from, to: last + 1 }
  if (token.pos === 'CCONJ') return coordinated(tokens, last, depth)
  if (/^to$/i.test(token.text)) return ofVerbBefore(tokens, last, depth)
  return null
}

/** "One Republican", "the wounded": an adjective that stands for somebody, with nothing behind it but the verb. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'ADJ' && /^(?:DET|NUM)$/.test(tokens[at - 1]?.pos ?? '')
}

function beforeAsides(tokens: readonly Token[], last: number): number {
  let at = last
  for (;;) {
    while (at >= 0 && (isAdverb(tokens[at]) || floats(tokens, at))) at--
    const before = beforeTime(tokens, at)
    if (before === at) return at
    at = before
  }
}

/** "the two men both said": the word goes with what stands before it. */
function floats(tokens: readonly Token[], at: number): boolean {
  return /^(?:all|both|each)$/i.test(tokens[at]?.text ?? '') && (isHead(tokens[at - 1]) || tokens[at - 1]?.text === ')')
}

/** Past "last month", "this week", "on Friday" between the subject and its verb. */
function beforeTime(tokens: readonly Token[], last: number): number {
  if (
    /^(?:week|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)$/i.test(
      tokens[last]?.text ?? '',
    )
  )
    return /^(?:last|this|next|that|earlier)$/i.test(tokens[last - 1]?.text ?? '') ? last - 2 : last
  if (/^in$/i.test(tokens[last - 1]?.text ?? '') && /^(?:19|20)\d\d$/.test(tokens[last]?.text ?? '')) return last - 2
  if (!isDay(tokens[last])) return last
  const before = /^(?:late|early|mid)$/i.test(tokens[last - 1]?.text ?? '') ? last - 2 : last - 1
  return /^(?:on|in)$/i.test(tokens[before]?.text ?? '') ? before - 1 : before
}

function isAdverb(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'ADV' || token.text === 'not') &&
    !/^(?:when|where|why|how)$/i.test(token.text)
  )
}

/** "X, who was there, said": from the comma back to the one that opens the insertion, then what stands before it. */
function pastParenthesis(tokens: readonly Token[], close: number): Run | null {
  const mate = tokens[close]?.text === ')' ? '(' : (tokens[close]?.text ?? ',')
  for (let open = close - 1; open > 0 && open > close - 40; open--) {
    if (tokens[open]?.text !== mate) continue
    const head = tokens[open - 1]?.text === ')' ? beforeBracket(tokens, open - 1) : open - 1
    if (isHead(tokens[head])) return { from: phraseBefore(tokens, head).from, to: close }
    if (mate === '(') return null
  }
  return null
}

/** The token before the bracket that `close` closes: "Moss (48), a nurse, said". */
function beforeBracket(tokens: readonly Token[], close: number): number {
  let at = close
  while (at > 0 && at > close - 12 && tokens[at]?.text !== '(') at--
  return at - 1
}

/** "the man who won the vote said": the phrase is the object of a relative clause, so what that clause is about speaks. */
function antecedent(tokens: readonly Token[], run: Run): Run {
  const reduced = reducedRelative(tokens, run)
  if (reduced !== null) return reduced
  if (tokens[run.from - 1]?.pos !== 'VERB') return run
  for (let at = run.from - 2; at > 0 && at > run.from - 6; at--) {
    const token = tokens[at]
    if (token?.tag === 'WP' && isHead(tokens[at - 1])) return { from: phraseBefore(tokens, at - 1).from, to: run.to }
    if (token?.pos !== 'AUX' && token?.pos !== 'ADV' && token?.pos !== 'PRON') return run
  }
  return run
}

/** "protesters marching through the streets said", "research conducted by a team found": whom the participle goes with. */
function reducedRelative(tokens: readonly Token[], run: Run): Run | null {
  let at = run.from - 1
  let steps = 0
  for (; steps < 2 && tokens[at]?.pos === 'ADP'; steps++) {
    // "Protests spread as army denies raids": in a headline, which has no stop.
    if (tokens[at]?.lower === 'as' && tokens.at(-1)?.pos !== 'PUNCT') return null
    at--
    if (isDay(tokens[at])) at = beforeTime(tokens, at)
    else if (isHead(tokens[at])) at = phraseBefore(tokens, at).from - 1
  }
  // "people briefed on the talks said", where "briefed" may pass for a past tense.
  const isPast = steps === 1 && tokens[at]?.tag === 'VBD' && tokens[at]?.lower.endsWith('ed')
  if (!isPast && !/^VB[GN]$/.test(tokens[at]?.tag ?? '')) return null
  while (tokens[at - 1]?.pos === 'AUX' && tokens[at - 1]?.tag === 'VBG') at--
  return isHead(tokens[at - 1]) ? { from: phraseBefore(tokens, at - 1).from, to: run.to } : null
}

function relative(tokens: readonly Token[], at: number): Run {
  const before = beforeTime(tokens, tokens[at - 1]?.text === ',' ? at - 2 : at - 1)
  return isHead(tokens[before]) ? { from: phraseBefore(tokens, before).from, to: at + 1 } : { from: at, to: at + 1 }
}

/** "X came and said": the subject of the verb before the conjunction. */
function coordinated(tokens: readonly Token[], at: number, depth: number): Run | null {
  for (let verb = at - 1; verb >= Math.max(0, at - 60); verb--) {
    const token = tokens[verb]
    if (token === undefined || !isFiniteVerb(token)) continue
    let from = verb
    while (from > 0 && (tokens[from - 1]?.pos === 'AUX' || isAdverb(tokens[from - 1]))) from--
    const subject = subjectBefore(tokens, from, depth + 1)
    if (subject !== null) return subject
  }
  return null
}

export function isFiniteVerb({ tag, pos }: Token): boolean {
  return (
    tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD' || (pos === 'AUX' && tag !== 'VBG' && tag !== 'VBN')
  )
}

/** The finite verb at `at`, or behind adverbs that stand there; -1: there is none. */
export function finiteVerbFrom(tokens: readonly Token[], at: number): number {
  let next = at
  while (tokens[next]?.pos === 'ADV') next++
  const verb = tokens[next]
  return verb !== undefined && isFiniteVerb(verb) ? next : -1
}

/** The subject of the clause that begins at `at`, its finite verb right behind it; null: none begins. */
export function clauseAt(tokens: readonly Token[], at: number): Run | null {
  const subject = phraseAfter(tokens, at)
  const verb = subject === null ? undefined : tokens[subject.to]
  return verb !== undefined && isFiniteVerb(verb) ? subject : null
}

/** "X refused to say": the subject of the verb that governs the infinitive. */
function ofVerbBefore(tokens: readonly Token[], to: number, depth: number): Run | null {
  let verb = to - 1
  while (verb >= 0 && verb > to - 6 && tokens[verb]?.pos !== 'VERB' && tokens[verb]?.pos !== 'AUX') verb--
  if (tokens[verb]?.pos !== 'VERB' && tokens[verb]?.pos !== 'AUX') return null
  let from = verb
  while (from > 0 && (tokens[from - 1]?.pos === 'AUX' || isAdverb(tokens[from - 1]))) from--
  return subjectBefore(tokens, from, depth + 1)
}

/** The subject of the nearest finite verb before the token at `at`, else of the first behind it; never of one that is quoted. */
export function mainSubject(tokens: readonly Token[], at: number, isQuoted: (token: Token) => boolean): Run | null {
  const least = Math.max(0, at - 120)
  const most = Math.min(tokens.length, at + 60)
  for (let verb = at - 1; verb >= least; verb--) {
    const subject = subjectOf(tokens, verb, isQuoted)
    if (subject !== null) return subject
  }
  for (let verb = at + 1; verb < most; verb++) {
    const subject = subjectOf(tokens, verb, isQuoted)
    if (subject !== null && subject.from > at) return subject
  }
  return null
}

function subjectOf(tokens: readonly Token[], at: number, isQuoted: (token: Token) => boolean): Run | null {
  const token = tokens[at]
  return token !== undefined && isFiniteVerb(token) && !isQuoted(token) ? subjectBefore(tokens, at) : null
}

/** Who speaks behind an inverted verb: "said X, a teacher from Y". */
export function subjectAfter(tokens: readonly Token[], from: number): Run | null {
  const run = phraseAfter(tokens, from)
  if (run === null) return null
  if (tokens[run.to]?.text !== ',') return run
  const apposition = phraseAfter(tokens, run.to + 1)
  const behind = apposition === null ? undefined : tokens[apposition.to]
  if (apposition === null || (behind !== undefined && !/^[,.;]$/.test(behind.text))) return run
  return { from: run.from, to: apposition.to }
}
