import { SPEECH_VERBS } from '../../../language/en/speech-verbs.ts'
import type { Token } from '../../../model/report.ts'
import type { Cue } from './cues.ts'
import { phraseAfter, type Run } from './noun-phrase.ts'
import { quotationAt, type Scene } from './scene.ts'
import { clauseAt, finiteVerbFrom, isFiniteVerb } from './subject.ts'

/** Where the content that begins with the token at `first` ends: at the sentence's end, or where another saying begins. */
export function clauseEnd(scene: Scene, cue: Cue, first: number): number {
  return endWhere(scene, cue, first, endsHere)
}

/** Where an object that begins with the token at `first` ends: before a comma, or a clause on time or cause. */
export function objectEnd(scene: Scene, cue: Cue, first: number): number {
  return endWhere(scene, cue, first, endsObject)
}

function endsObject(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.lower ?? ''
  const list =
    text === ',' &&
    /^(?:and|or|including|such|especially)$/.test(tokens[at + 1]?.text ?? '') &&
    !clauseFollows(tokens, at)
  const dash = text === '-' && tokens[at]?.tag !== 'HYPH'
  return (text === ',' && !list) || dash || OBJECT_END.test(text) || endsHere(tokens, at)
}

/** ", and the council left": a clause of its own, past what has no finite verb. */
function clauseFollows(tokens: readonly Token[], comma: number): boolean {
  return /^(?:and|but)$/.test(tokens[comma + 1]?.text ?? '') && clauseAt(tokens, comma + 2) !== null
}

const OBJECT_END =
  /^(?:when|while|because|after|before|although|though|if|unless|until|during|amid|amidst|despite|since|--|—|–)$/

type Ends = (tokens: readonly Token[], at: number) => boolean

function endWhere(scene: Scene, cue: Cue, first: number, ends: Ends): number {
  const { sentence, from, at: verb } = cue
  const { tokens } = sentence
  const tag = tokens[verb]?.tag ?? ''
  const inserted = tokens.slice(Math.max(0, from - 4), from).some(({ lower }) => /^(?:who|which)$/.test(lower))
  const leads = leadsSentence(cue)
  const infinitive = tokens[first]?.tag === 'TO'
  let finite = false
  let alike = false
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (!finite && infinitive && token.text === ',' && clauseFollows(tokens, at))
      return tokens[at - 1]?.end ?? token.start
    if (!finite && at > first && goesOn(tokens, at)) return tokens[at - 1]?.end ?? token.start
    if (!alike && at > first && joins(tokens, at, tag)) return tokens[at - 1]?.end ?? token.start
    finite ||= isFiniteVerb(token)
    alike ||= token.tag === tag
    const quotation = quotationAt(scene, token.start)
    if (quotation !== undefined) {
      if (quotation.end >= sentence.end || (ends === endsObject && scene.text[quotation.end - 2] === ','))
        return quotation.end
      while (at + 1 < tokens.length && (tokens[at + 1]?.start ?? 0) < quotation.end) at++
      continue
    }
    if (token.text === ',' && ((inserted && resumes(tokens, at)) || (leads && subjectBehind(tokens, at) !== null)))
      return tokens[at - 1]?.end ?? token.start
    if (at > first && ends(tokens, at)) return tokens[at - 1]?.end ?? token.start
  }
  return sentence.end
}

/** "Moss, who said the dam was old, left": behind the comma goes on what the relative clause was set into. */
function resumes(tokens: readonly Token[], comma: number): boolean {
  return finiteVerbFrom(tokens, comma + 1) >= 0
}

/** Whether a participle opens its sentence, behind a preposition at most: "Claiming …", "After saying …". */
export function leadsSentence({ sentence, from, form }: Cue): boolean {
  if (form !== 'participle') return false
  return from === 0 || (from === 1 && /^(?:ADP|SCONJ)$/.test(sentence.tokens[0]?.pos ?? ''))
}

/** "Claiming the dam was old, Moss left": the sentence's own subject behind a comma, with its verb; null where none is. */
export function subjectBehind(tokens: readonly Token[], comma: number): Run | null {
  return clauseAt(tokens, /^(?:”|"|'')$/.test(tokens[comma + 1]?.text ?? '') ? comma + 2 : comma + 1)
}

/** "opposed the dam and left": with no finite verb in what is told so far, the next one has the speaker for its subject. */
export function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = behindAnd(tokens, at)
  return next >= 0 && finiteVerbFrom(tokens, next) >= 0
}

/** "to praise the dam and blame the council": the next voice in the form of the first. */
function joins(tokens: readonly Token[], at: number, tag: string): boolean {
  const next = behindAnd(tokens, at)
  if (next < 0) return false
  const verb = tokens[skipAdverbs(tokens, next)]
  return verb !== undefined && verb.tag === tag && /^VB[GN]?$/.test(tag) && SPEECH_VERBS.has(verb.lemma)
}

/** The token behind an "and" or "but", with a comma before it or not; -1: there is none. */
function behindAnd(tokens: readonly Token[], at: number): number {
  const conjunction = tokens[at]?.text === ',' ? at + 1 : at
  return /^(?:and|but)$/.test(tokens[conjunction]?.text ?? '') ? conjunction + 1 : -1
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.lower
  if (text === ';') return true
  if (text === 'according' && tokens[at + 1]?.text === 'to') return true
  if (text === ',') return endsAtComma(tokens, at)
  if (text !== 'and' && text !== 'but') return false
  const subject = phraseAfter(tokens, at + 1)
  return isFiniteCue(tokens, skipAdverbs(tokens, at + 1)) || (subject !== null && isFiniteCue(tokens, subject.to))
}

function endsAtComma(tokens: readonly Token[], at: number): boolean {
  let next = at + 1
  const word = tokens[next]?.lower ?? ''
  if (/^(?:while|although|though|whereas|according|but)$/.test(word)) return true
  const adverbs = skipAdverbs(tokens, next)
  if (tokens[adverbs]?.tag === 'VBG' && SPEECH_VERBS.has(tokens[adverbs]?.lemma ?? '')) return true
  if (word === 'and' || word === 'as') next++
  const subject = phraseAfter(tokens, next)
  return subject !== null && isFiniteCue(tokens, skipAdverbs(tokens, subject.to), /./)
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.pos === 'ADV' || tokens[at]?.pos === 'AUX') at++
  return at
}

function isFiniteCue(tokens: readonly Token[], at: number, frames = /[qc]/): boolean {
  const token = tokens[at]
  return token !== undefined && /^VB[DZP]$/.test(token.tag) && frames.test(SPEECH_VERBS.get(token.lemma)?.frames ?? '')
}
