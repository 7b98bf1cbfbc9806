import { lemmatise } from '../../../language/en/lemma.ts'
import { SPEECH_VERBS, type SpeechVerb } from '../../../language/en/speech-verbs.ts'
import type { Sentence, Token } from '../../../model/report.ts'
import { isClauseVerb } from './mistaken-nouns.ts'
import { isHead, phraseBefore } from './noun-phrase.ts'

/** A verb of speech, thought or will in a sentence. */
export interface Cue {
  readonly sentence: Sentence
  /** The verb's token. */
  readonly at: number
  /** The first token of the verb group: auxiliaries, "not", adverbs between. */
  readonly from: number
  readonly verb: SpeechVerb
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive'
}

const BE = new Set(['be', 'get'])

/** The verbs of a sentence that can carry an attribution, in order. */
export function cuesOf(sentence: Sentence): Cue[] {
  const { tokens } = sentence
  const cues: Cue[] = []
  for (let at = 0; at < tokens.length; at++) {
    const verb = verbOf(tokens, at)
    if (verb === undefined) continue
    const from = groupStart(tokens, at)
    cues.push({ sentence, at, from, verb, form: formOf(tokens, from, at) })
  }
  return cues
}

function verbOf(tokens: readonly Token[], at: number): SpeechVerb | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  const { pos, tag, lower } = token
  if (pos === 'VERB' || tag.startsWith('VB')) return isOfNoun(tokens, at) ? undefined : entryOf(token.lemma)
  if (pos === 'ADJ') return isMistakenAdjective(tokens, at) ? entryOf(lemmatise(token.text, 'VBD')) : undefined
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'INTJ') return undefined
  const verb = entryOf(lower.endsWith('s') ? lower.slice(0, -1) : lower)
  if (verb === undefined || isMistaken(tokens, at)) return verb
  return pos === 'NOUN' && mayTakeContent(tokens[at + 1]) && isClauseVerb(tokens, at, verb) ? verb : undefined
}

function mayTakeContent(next: Token | undefined): boolean {
  return next !== undefined && (/^(?:SCONJ|PART|ADP|PRON|DET|PROPN|ADV)$/.test(next.pos) || next.text === ':')
}

/** Whether a participle goes with a noun, or with the verb before it. */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  const tag = tokens[at]?.tag
  if (tag !== 'VBG' && tag !== 'VBN') return false
  const before = tokens[at - 1]
  const verbal = isPhase(before) || isPerceived(tokens, at - 1)
  if (tag === 'VBG' && (before?.pos === 'VERB' || before?.pos === 'DET') && !verbal) return true
  return isAttributive(tokens, at)
}

/** "his announced plans", "the opposing view". */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const opens = /^(?:DET|ADJ|NUM)$/.test(before?.pos ?? '') || before?.tag === 'PRP$' || before?.tag === 'POS'
  return opens && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
}

/** A past tense that passes for an adjective: "residents worried that", "the paper has detailed spending". */
function isMistakenAdjective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !token.lower.endsWith('ed')) return false
  let before = at - 1
  while (tokens[before]?.pos === 'ADV') before--
  if (tokens[before]?.lemma === 'have') return true
  return tokens[at + 1]?.lemma === 'that' && isHead(tokens[before])
}

/** The verb's entry, also where its base form was guessed an "e" too short or too long. */
function entryOf(lemma: string): SpeechVerb | undefined {
  const known = entries.get(lemma)
  if (known !== undefined) return known ?? undefined
  const entry = readEntry(lemma)
  if (entries.size >= MOST_ENTRIES) entries.clear()
  entries.set(lemma, entry ?? null)
  return entry
}

// Entries looked up before; null for none.
const entries = new Map<string, SpeechVerb | null>()
const MOST_ENTRIES = 10_000

function readEntry(lemma: string): SpeechVerb | undefined {
  return SPEECH_VERBS.get(lemma) ?? SPEECH_VERBS.get(`${lemma}e`) ?? SPEECH_VERBS.get(lemma.replace(/e$/, ''))
}

/** A verb that its ending or its rarity lets pass for a noun or an interjection: "she plans to", "they say". */
function isMistaken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const next = tokens[at + 1]?.text ?? ''
  if (token?.pos === 'INTJ') return /^says?$/i.test(token.text)
  if (token?.pos === 'PROPN') return isHeadlineVerb(tokens, at)
  if (token?.pos !== 'NOUN') return false
  if (token.tag === 'NNS' && endsClause(tokens, at)) return true
  if (/^(?:them|him|us|me)$/.test(next)) return true
  if (before?.tag === 'PRP' || before?.tag === 'WP') return true
  const nominal = before?.pos === 'NOUN' || before?.pos === 'PROPN'
  if (next === 'that') return nominal && (token.tag === 'NN') === /^NN(?:P?S)$/.test(before?.tag ?? '')
  if (/^[“"]$/.test(next)) return nominal || before?.pos === 'ADV'
  if (next === 'to') return token.tag === 'NNS' && before?.tag === 'NNP'
  return token.tag === 'NNS' && /^NNP?$/.test(before?.tag ?? '') && /^(?:for|on|upon)$/.test(next)
}

/** "Mayor Warns Against …": in a headline every word has a capital, and a verb in -s passes for a name. */
function isHeadlineVerb(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!/^\p{Lu}\p{Ll}+s$/u.test(tokens[at]?.text ?? '') || before?.pos !== 'PROPN') return false
  if (endsClause(tokens, at)) return true
  if (next === undefined) return false
  return !tokens.some(({ tag }) => /^VB[DZP]$/.test(tag)) && next.text !== ',' && next.text !== '.'
}

/** "…, the Gazette reports.": the last word of a sentence, behind a clause, a comma and a name. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if ((next !== undefined && next.text !== '.') || tokens[at - 1]?.pos !== 'PROPN') return false
  return tokens[phraseBefore(tokens, at - 1).from - 1]?.text === ','
}

/** The first token of the verb group that ends with the verb at `at`. */
export function groupStart(tokens: readonly Token[], at: number): number {
  let from = at
  while (from > 0) {
    const token = tokens[from - 1]
    if (token === undefined) break
    if (
      token.pos === 'AUX' ||
      token.tag === 'MD' ||
      (tokens[from]?.tag === 'VBG' && (isPhase(token) || isPerceived(tokens, from - 1)))
    )
      from--
    else if (
      /^(?:not|n['’]t|never|also|already|still|now|then|later|publicly|repeatedly|reportedly)$/i.test(token.text)
    )
      from--
    else if (
      token.pos === 'ADV' &&
      (isVerbal(tokens[from - 2]) || /^(?:not|n['’]t)$/.test(tokens[from - 2]?.lower ?? ''))
    )
      from--
    else break
  }
  return from
}

/** "kept saying", "avoids blaming": the first verb tells how far the second goes. */
function isPhase(token: Token | undefined): boolean {
  return token?.pos === 'VERB' && PHASES.has(token.lemma)
}

const PHASES = new Set('keep start begin stop continue resume quit avoid'.split(' '))

/** "can be heard shouting": whoever is heard shouts. */
function isPerceived(tokens: readonly Token[], at: number): boolean {
  return PERCEIVED.has(tokens[at]?.lower ?? '') && tokens[at - 1]?.lemma === 'be'
}

const PERCEIVED = new Set('heard seen caught filmed recorded'.split(' '))

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === 'AUX' || token?.tag === 'MD'
}

function formOf(tokens: readonly Token[], from: number, at: number): Cue['form'] {
  const verb = tokens[at]
  const auxiliaries = tokens
    .slice(from, at)
    .filter((token) => token.pos === 'AUX' || token.tag === 'MD' || isPhase(token))
  const last = auxiliaries.at(-1)
  if (/^to$/i.test(tokens[from - 1]?.text ?? '') && (verb?.tag === 'VB' || last?.tag === 'VB')) return 'infinitive'
  if (/^VB[DN]$/.test(verb?.tag ?? '') && last !== undefined && BE.has(last.lemma))
    return isShortHave(tokens, from, at) ? 'finite' : 'passive'
  if (auxiliaries.length > 0) return 'finite'
  if (verb?.tag === 'VBN' && tokens[at + 1]?.text === 'by') return 'passive'
  if (isAsked(tokens, at)) return 'passive'
  return verb?.tag === 'VBG' ? 'participle' : 'finite'
}

/** "he’s called for a vote": the short form is "has" where the verb's own object follows, not what somebody is called. */
function isShortHave(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^['’]s$/.test(tokens[from]?.text ?? '') || tokens.slice(from + 1, at).some(({ pos }) => pos === 'AUX'))
    return false
  const verb = tokens[at]?.lemma ?? ''
  const next = tokens[at + 1]
  if (/^(?:for|on|against)$/.test(next?.lower ?? '')) return true
  if (next?.tag === 'TO') return /^(?:seek|vow|pledge|promise|threaten|refuse|decline|agree|offer)$/.test(verb)
  return /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(next?.pos ?? '') && !NAMING.has(verb)
}

const NAMING = new Set('call consider label brand dub deem declare name regard view judge'.split(' '))

/** "Asked about the dam, she …", "When pressed on it, …": a participle of asking that opens its clause. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!ASKING.has(tokens[at]?.lemma ?? '') || !/^VB[DN]$/.test(tokens[at]?.tag ?? '')) return false
  if (before !== undefined && !/^(?:when|if|once|,|["“])$/i.test(before.text)) return false
  return /^(?:about|by|if|whether|why|how|what|to|on|for|over|that)$/.test(tokens[at + 1]?.lower ?? '')
}

const ASKING = new Set('ask press question quiz query push challenge grill probe prod confront'.split(' '))
