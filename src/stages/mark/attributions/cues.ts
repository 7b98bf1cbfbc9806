import { SPEECH_VERBS, type SpeechVerb } from '../../../language/en/speech-verbs.ts'
import type { Sentence, Token } from '../../../model/report.ts'

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
  return tokens.flatMap((_token, at) => {
    const verb = verbOf(tokens, at)
    if (verb === undefined) return []
    const from = groupStart(tokens, at)
    return [{ sentence, at, from, verb, form: formOf(tokens, from, at) }]
  })
}

function verbOf(tokens: readonly Token[], at: number): SpeechVerb | undefined {
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.tag === 'VBG' && /^(?:VERB|DET)$/.test(tokens[at - 1]?.pos ?? '')) return undefined
  if (token.pos === 'VERB' || token.tag.startsWith('VB')) return entryOf(token.lemma)
  return isMistaken(tokens, at) ? entryOf(token.lower.replace(/s$/, '')) : undefined
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
  if (!/^\p{Lu}\p{Ll}+s$/u.test(tokens[at]?.text ?? '') || before?.pos !== 'PROPN' || next === undefined) return false
  return !tokens.some(({ tag }) => /^VB[DZP]$/.test(tag)) && next.text !== ',' && next.text !== '.'
}

/** The first token of the verb group that ends with the verb at `at`. */
export function groupStart(tokens: readonly Token[], at: number): number {
  let from = at
  while (from > 0) {
    const token = tokens[from - 1]
    if (token === undefined) break
    if (token.pos === 'AUX' || token.tag === 'MD') from--
    else if (
      /^(?:not|n['’]t|never|also|already|still|now|then|later|publicly|repeatedly|reportedly)$/i.test(token.text)
    )
      from--
    else if (token.pos === 'ADV' && isVerbal(tokens[from - 2])) from--
    else break
  }
  return from
}

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === 'AUX' || token?.tag === 'MD'
}

function formOf(tokens: readonly Token[], from: number, at: number): Cue['form'] {
  const verb = tokens[at]
  const auxiliaries = tokens.slice(from, at).filter(({ pos, tag }) => pos === 'AUX' || tag === 'MD')
  const last = auxiliaries.at(-1)
  if (/^to$/i.test(tokens[from - 1]?.text ?? '') && (verb?.tag === 'VB' || last?.tag === 'VB')) return 'infinitive'
  if (verb?.tag === 'VBN' && last !== undefined && BE.has(last.lemma)) return 'passive'
  if (auxiliaries.length > 0) return 'finite'
  if (verb?.tag === 'VBN' && tokens[at + 1]?.text === 'by') return 'passive'
  return verb?.tag === 'VBG' ? 'participle' : 'finite'
}
