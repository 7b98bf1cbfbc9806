import { ACT_VERBS } from '../../../language/en/speech-verbs.ts'
import type { Token } from '../../../model/report.ts'
import { clauseEnd, objectEnd } from './clause-end.ts'
import type { Cue } from './cues.ts'
import { isDay, isHead, pastBound, phraseAfter, startsPhrase } from './noun-phrase.ts'
import { type Pair, quotationAt, type Scene, trimmed } from './scene.ts'
import { clauseAt, isFiniteVerb } from './subject.ts'

/** What follows a verb and is its content; `lead` counts the tokens (a preposition) that belong to the cue. */
export interface After {
  readonly content: Pair[]
  readonly lead: number
}

/** The content behind a cue, by what its verb may take; null when nothing that fits follows. */
export function contentAfter(scene: Scene, cue: Cue): After | null {
  const { tokens } = cue.sentence
  const { frames } = cue.verb
  const direct = skipAdverbs(tokens, cue.at + 1)
  const aside = leadBefore(cue, direct) > 0 || isObject(tokens[direct]) ? direct : pastAsides(tokens, direct)
  const first = announced(scene, cue) ?? framed(cue, direct) ?? (aside > direct ? framed(cue, aside, false) : null)
  const block = first === null ? blockAfter(scene, cue) : null
  if (block !== null) return { content: [block], lead: 0 }
  // "pointed out that …"
  const particle = tokens[cue.at + 1]?.tag === 'RP' ? 1 : 0
  if (first !== null) return after(scene, tokens[first], clauseEnd(scene, cue, first), particle)
  if (leadBefore(cue, aside) > 0)
    return after(scene, tokens[aside + 1], objectEnd(scene, cue, aside + 1), aside > direct ? 0 : aside - cue.at)
  if (!/[nj]/.test(frames) || !opensObject(scene, tokens, direct)) return null
  if (!frames.includes('n') && !isQuoted(scene, tokens[direct]) && !isJudged(tokens, direct)) return null
  return after(scene, tokens[direct], objectEnd(scene, cue, direct), 0)
}

/** Whether a quotation opens with the token. */
function isQuoted(scene: Scene, token: Token | undefined): boolean {
  return token !== undefined && quotationAt(scene, token.start)?.start === token.start
}

/** "the mayor for leaving", "the mayor as a fool", not "the town for days". */
function isJudged(tokens: readonly Token[], from: number): boolean {
  const phrase = phraseAfter(tokens, from)
  for (let at = phrase?.to ?? tokens.length; at < Math.min(tokens.length, from + 16); at++) {
    const behind = tokens[at + 1]
    if (tokens[at]?.text === 'for') return behind?.tag === 'VBG' || behind?.tag === 'PRP$' || behind?.text === 'not'
    if (tokens[at]?.text === 'as')
      return /^(?:an?|the|["“‘]|too)$/.test(behind?.text ?? '') && !opensWhile(tokens, at + 1)
    if (tokens[at]?.pos === 'PUNCT') return false
  }
  return false
}

/** "as the troops slept": a subject and its verb, so "as" tells when. */
function opensWhile(tokens: readonly Token[], from: number): boolean {
  const verb = tokens[skipAdverbs(tokens, phraseAfter(tokens, from)?.to ?? from)]
  return verb !== undefined && isFiniteVerb(verb)
}

/** The paragraph behind "X said:" at a paragraph's end. */
function blockAfter({ text }: Scene, { sentence, verb }: Cue): Pair | null {
  if (!verb.frames.includes('q') || sentence.tokens.at(-1)?.text !== ':') return null
  const start = /^\s{1,4}(?=\S)/.exec(text.slice(sentence.end, sentence.end + 8))?.[0].length ?? 0
  const from = sentence.end + start
  const end = text.indexOf('\n', from)
  return start === 0 ? null : trimmed(text, from, end < 0 ? text.length : end)
}

/** Whether an object may begin here: a noun phrase, "burning questions", or words in quotation marks. */
function opensObject(scene: Scene, tokens: readonly Token[], at: number): boolean {
  const token = tokens[pastBound(tokens, at)]
  if (token === undefined) return false
  if (startsPhrase(token) || isQuoted(scene, token)) return true
  return token.lower === 'what' || (token.tag === 'VBG' && startsPhrase(tokens[at + 1]))
}

function after(scene: Scene, first: Token | undefined, end: number, lead: number): After | null {
  const pair = first === undefined ? null : trimmed(scene.text, first.start, end)
  return pair === null ? null : { content: [pair], lead }
}

/** The token at which "that", a quotation or a colon opens the content, past whom and where it was said. */
function announced(scene: Scene, { sentence, at, verb }: Cue): number | null {
  if (!/[qc]/.test(verb.frames)) return null
  const { tokens } = sentence
  for (let next = at + 1; next < Math.min(tokens.length, at + 16); next++) {
    const token = tokens[next]
    if (token === undefined) return null
    // An object stands between, so that "that" goes with it.
    if (next > at + 1 && !verb.frames.includes('a') && isObject(tokens[at + 1])) return null
    if (token.lemma === 'that' && (opensClause(tokens, next) || tokens[at + 1]?.pos === 'ADP')) return next
    if (quotationAt(scene, token.start)?.start === token.start && verb.frames.includes('q')) return next
    if (token.text === ':' && verb.frames.includes('q')) return next + 1 < tokens.length ? next + 1 : null
    if (/^(?:how|why|whether|what)$/i.test(token.text) && next <= at + 4) return next
    if (/^(?:if|when|where|who)$/i.test(token.text) && next === at + 1 && isNegated(tokens, at)) return next
    if (/^VB[DZP]$/.test(token.tag) || token.tag === 'MD' || token.text === ';' || token.tag === 'TO') return null
  }
  return null
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:not|n['’]t|never)$/i.test(text))
}

function isObject(token: Token | undefined): boolean {
  return startsPhrase(token) && !isDay(token) && token?.lemma !== 'that'
}

/** "that" before a clause, not "that man". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token?.pos === 'SCONJ' ||
    token?.tag === 'IN' ||
    tokens[at + 1]?.pos === 'DET' ||
    tokens[at + 1]?.pos === 'PRON' ||
    tokens[at + 1]?.pos === 'PROPN'
  )
}

/** The token at which a clause, an infinitive or a verb in -ing begins that the verb may take there; `close` behind a verb of speech whatever can open one. */
function framed({ sentence, at, verb }: Cue, next: number, close = true): number | null {
  const { tokens } = sentence
  const { frames } = verb
  if (ACT_VERBS.has(tokens[at]?.lemma ?? '')) return clauseAt(tokens, next) === null ? null : next
  if (isInfinitive(tokens, next)) return frames.includes('i') ? next : null
  if (frames.includes('g') && tokens[next]?.tag === 'VBG') return next
  if (
    close &&
    frames.includes('v') &&
    frames.includes('b') &&
    !frames.includes('n') &&
    opensWords(tokens[pastBound(tokens, next)])
  )
    return next
  const phrase = phraseAfter(tokens, pastBound(tokens, next))
  if (phrase === null) return isExpletive(tokens[next]) && frames.includes('b') ? next : null
  if (frames.includes('a') && isInfinitive(tokens, pastAsides(tokens, phrase.to))) return next
  if (frames.includes('b') && clauseFollows(tokens, phrase.to, /[qv]/.test(frames) && !/[ain]/.test(frames)))
    return next
  if (!frames.includes('a')) return null
  const inner = phraseAfter(tokens, phrase.to)
  return inner !== null && clauseFollows(tokens, inner.to, false) ? phrase.to : null
}

/** Behind when, where and to whom it was said: "said after the vote he would leave", "spoke to reporters about the dam". */
function pastAsides(tokens: readonly Token[], next: number): number {
  let at = next
  for (let steps = 0; steps < 3 && ASIDE.test(tokens[at]?.lower ?? ''); steps++) {
    const phrase = pastBound(tokens, at) > at ? null : phraseAfter(tokens, at + 1)
    if (phrase === null || tokens[phrase.to]?.tag === 'POS') return at
    at = skipAdverbs(tokens, phrase.to)
  }
  return at
}

const ASIDE = /^(?:in|at|on|to|after|before|during|from|by|through|with|earlier|later|last|this)$/

/** Whether words that can open a clause stand here: anything but a stop, a preposition or a clause on time. */
function opensWords(token: Token | undefined): boolean {
  if (token?.lemma === 'that' || /^(?:n?either)$/i.test(token?.text ?? '')) return true
  return token !== undefined && !/^(?:PUNCT|ADP|SCONJ|CCONJ|PART|SYM)$/.test(token.pos) && !token.tag.startsWith('W')
}

function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const skip = /^not$/i.test(tokens[at]?.text ?? '') ? 1 : 0
  if (!/^to$/i.test(tokens[at + skip]?.text ?? '')) return false
  // "to “leave at once”"
  const quoted = /^["“‘]$/.test(tokens[at + skip + 1]?.text ?? '') ? 1 : 0
  const verb = tokens[at + skip + quoted + 1]
  // Of "march" the tagger knows the month.
  return verb?.text === 'march' || /^(?:VB|RB)$/.test(verb?.tag ?? '')
}

function isExpletive(token: Token | undefined): boolean {
  return token?.tag === 'EX' || token?.tag === 'PRP'
}

/** Whether a finite verb comes before anything that would end the clause; past infinitives and insertions if `far`. */
function clauseFollows(tokens: readonly Token[], from: number, far: boolean): boolean {
  for (let at = from; at < Math.min(tokens.length, from + (far ? 24 : 12)); at++) {
    const token = tokens[at]
    if (token === undefined) return false
    if (/^VB[DZP]$/.test(token.tag) || token.tag === 'MD' || (token.pos === 'AUX' && token.tag !== 'VBG')) return true
    if (far && (token.text === ',' || token.tag === 'TO' || token.tag === 'WDT' || token.tag === 'WP')) continue
    if (/^[,;:.!?]$/.test(token.text) || token.tag === 'TO' || token.tag === 'WDT' || token.tag === 'WP') return false
  }
  return false
}

/** How many tokens at `next` lead the content as a preposition of the verb. */
function leadBefore({ sentence, verb }: Cue, next: number): number {
  const { tokens } = sentence
  const token = tokens[next]
  if (token === undefined || token.lower === 'it' || !verb.prepositions.includes(token.lower)) return 0
  const behind = tokens[pastBound(tokens, next + 1)]
  const opens = startsPhrase(behind) || behind?.pos === 'ADV' || /^["“‘]/.test(behind?.text ?? '')
  return opens || isHead(behind) || behind?.tag === 'VBG' || /^(?:how|why|whether|what)$/i.test(behind?.text ?? '')
    ? 1
    : 0
}

/** Past adverbs, days and "on Friday". */
function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  for (;;) {
    if (tokens[at]?.text === 'on' && isDay(tokens[at + 1]) && tokens[at + 2]?.tag !== 'POS') at += 2
    else if (isDay(tokens[at]) && tokens[at + 1]?.tag !== 'POS') at++
    else if (pastBound(tokens, at) > at) return at
    else if (tokens[at]?.pos === 'ADV' && !/^(?:how|why|when|where|there)$/i.test(tokens[at]?.text ?? '')) at++
    else return at
  }
}
