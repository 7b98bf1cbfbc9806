import { boundLength } from '../../language/en/number-words.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

/** A noun phrase without its prepositional phrases: "the two armed men", "at least four guards", "Col Juan Perez". Token indices, inclusive. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  /** The word it is about: mostly the last. */
  readonly head: number
  /** The preposition right before it, else -1. */
  readonly preposition: number
}

const INSIDE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM'])
const OPENING = new Set(['DET', 'ADJ', 'NUM', 'PRON'])
const HEADS = new Set(['NOUN', 'PROPN', 'PRON'])
const QUOTES = new Set(['"', '“', '”', "'", '‘', '’'])
const ADJECTIVAL_TAGS = new Set(['VBN', 'VBG', 'PRP$', 'POS', 'PDT', 'WP$'])

interface Words {
  readonly tokens: readonly Token[]
  /** Their texts in lower case. */
  readonly words: readonly string[]
}

/** The noun phrases of a sentence, in order, from its tags; none holds the beginning of a time. Pronouns are phrases of one token. */
export function nounPhrases({ tokens, words }: Words, times: readonly Span[]): NounPhrase[] {
  const ends = new Map(times.map(({ start, end }) => [start, end]))
  const phrases: NounPhrase[] = []
  let at = 0
  while (at < tokens.length) {
    const counted = at + boundAt({ tokens, words }, at)
    const last =
      isPronoun(tokens[at]) && !isOwner(tokens, at)
        ? at
        : Math.max(endOfPhrase(tokens, counted, ends), endOfElliptic({ tokens, words }, at))
    if (last < counted) {
      at++
      continue
    }
    const head = headOf(tokens, counted, last)
    if (head >= 0) phrases.push({ first: at, last, head, preposition: prepositionBefore(tokens, at) })
    at = last + 1
  }
  return phrases
}

const CLAUSE_OPENERS = new Set(['CCONJ', 'SCONJ', 'PUNCT', 'ADP'])

/** How many tokens before its number make it a bound or a guess: "*at least* four guards", "*around* 20"; 0: none. */
export function boundAt({ tokens, words }: Words, at: number): number {
  const length = boundLength(words, at)
  if (length === 0) return 0
  const number = words[at + length] === 'a' ? at + length + 1 : at + length
  if (tokens[number]?.pos !== 'NUM') return 0
  // "walked *around* two cars": one word may as well be a preposition.
  const isSure = length > 1 || tokens[at]?.pos !== 'ADP' || at === 0 || CLAUSE_OPENERS.has(tokens[at - 1]?.pos ?? '')
  return isSure ? length : 0
}

function isPronoun(token: Token | undefined): boolean {
  return token?.pos === 'PRON' && token.tag !== 'PRP$' && token.tag !== 'WP$'
}

/** "*her* 5-year-old son": not she, but whose. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    (next?.pos === 'NUM' || next?.tag === 'NN') &&
    next.start - (tokens[at]?.end ?? 0) === 1 &&
    tokens[at]?.lower === 'her'
  )
}

/** The last token of the phrase that begins at `first`; `first - 1` when none does. */
function endOfPhrase(tokens: readonly Token[], first: number, ends: ReadonlyMap<number, number>): number {
  let at = first
  let nounAt = -1
  // "on *Saturday morning* recruiters took": who comes after a day is no part of it.
  const end = tokens[first - 1]?.lower === 'on' ? (ends.get(tokens[first]?.start ?? -1) ?? Infinity) : Infinity
  while (at < tokens.length) {
    const token = tokens[at]
    // "seven others last night": a time opens a phrase of its own.
    if (token === undefined || (at > first && ends.has(token.start))) break
    if (token.start >= end && token.tag !== 'POS' && nounAt === at - 1) break
    // "the boy several times"
    if (nounAt === at - 1 && nounAt >= first && tokens[at + 1]?.lower === 'times') break
    if (!belongs(tokens, at, nounAt, first) && !(at === first && isOwner(tokens, at))) break
    if (isNominal(token) || isOld(tokens, at) || isGerundNoun(tokens, at) || isTailOfNoun(tokens, at)) nounAt = at
    at++
  }
  return nounAt
}

/** "the *stabbing* of a clerk": a gerund with a determiner and an "of". */
export function isGerundNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return tokens[at]?.tag === 'VBG' && before?.pos === 'DET' && tokens[at + 1]?.lemma === 'of'
}

/** "a passer-*by*", "a sit-*in*": a particle that a hyphen joins to its noun. */
function isTailOfNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return /^(?:ADP|ADV)$/.test(token?.pos ?? '') && isNominal(tokens[at - 2]) && isHyphen(tokens, at - 1)
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '-' && isJoined(tokens, at)
}

const PARTICLES = new Set('down up out off away back apart'.split(' '))

/** "shot *down* four drones": of the verb before it, and no part of its object. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.pos === 'VERB' && PARTICLES.has(tokens[at]?.lower ?? '')
}

/** Whether a token ends an age that stands for a person: "a 16-year-*old*", "a 9 month *old*". */
export function isOld(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  if (text.length < 3 || text.length > 4 || !/^olds?$/i.test(text)) return false
  const unit = tokens[at - 1]?.text === '-' ? at - 2 : at - 1
  return /^(?:years?|months?|weeks?|days?)$/i.test(tokens[unit]?.text ?? '') && unit > 0
}

const ELLIPTIC = new Set('another several second third fourth fifth more'.split(' '))
const BEFORE_ELLIPTIC = new Set('another several a an the one two three four five six dozen dozens'.split(' '))

/** A phrase whose noun is left out: "*another* injured", "*several more* were hurt", "*a second* was". */
function endOfElliptic({ tokens, words }: Words, first: number): number {
  const word = words[first] ?? ''
  const last = ELLIPTIC.has(words[first + 1] ?? '') ? first + 1 : first
  if (last === first && !ELLIPTIC.has(word)) return -1
  if (!BEFORE_ELLIPTIC.has(word) && !/^\d+$/.test(word)) return -1
  const next = tokens[last + 1]
  return next === undefined || /^(?:VERB|AUX|PUNCT)$/.test(next.pos) ? last : -1
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM')
}

function belongs(tokens: readonly Token[], at: number, nounAt: number, first: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined) return false
  if (token.tag === 'POS') return nounAt >= 0
  if (isGerundNoun(tokens, at)) return true
  // "four wounded guards"
  if (token.tag === 'VBN' && tokens[at - 1]?.pos === 'NUM' && at > first)
    return next?.pos === 'NOUN' || next?.pos === 'ADJ'
  // A determiner or possessive opens a new phrase.
  if (token.pos === 'DET' || token.tag === 'PRP$') return nounAt < 0 || tokens[nounAt + 1]?.tag === 'POS'
  // "struck the guards *several times*", "*three times*": how often, and no part of whom.
  if (nounAt >= 0 && next?.lower === 'times' && (token.pos === 'NUM' || token.pos === 'ADJ')) return false
  // "two lorries *worth* 3 million crowns"
  if (nounAt >= 0 && token.lower === 'worth') return false
  // "at *least* the guards"
  if (at === first && tokens[at - 1]?.lower === 'at' && /^(?:least|most)$/.test(token.lower)) return false
  if (INSIDE.has(token.pos)) {
    // "on Monday two men": a number after a finished noun opens the next phrase, but in "May 12" and "Building 7" it does not.
    return true
  }
  if (token.text === '-' || token.text === '&')
    return nounAt >= 0 ? isJoined(tokens, at) : at > 0 && isJoined(tokens, at)
  if (isTailOfNoun(tokens, at)) return true
  if (token.pos === 'ADV' && isParticle(tokens, at)) return false
  if (token.pos === 'ADV') {
    // "planes *later* dropped bombs": an adverb behind a subject belongs to what it does.
    const isOfVerb = next?.tag === 'VBN' && at === first && /^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 1]?.pos ?? '')
    return nounAt < 0 && !isOfVerb && (next?.pos === 'ADJ' || next?.tag === 'VBN' || next?.pos === 'NUM')
  }
  // "using knives": a phrase does not begin with what is done to it.
  // Nor, after its subject, with what was done: "guerrillas attacked villages".
  if (
    token.tag === 'VBN' &&
    at === first &&
    (/^(?:NOUN|PROPN|PRON|ADV)$/.test(tokens[at - 1]?.pos ?? '') ||
      tokens[at - 1]?.text === ',' ||
      (tokens[at - 1]?.pos === 'AUX' && tokens[at - 1]?.lemma === 'have'))
  )
    return false
  if (token.tag === 'VBG' && (at === 0 || !OPENING.has(tokens[at - 1]?.pos ?? ''))) return false
  if (ADJECTIVAL_TAGS.has(token.tag)) return nounAt < 0 && next !== undefined && startsNominal(tokens, at + 1)
  if (QUOTES.has(token.text)) return nounAt < 0 && next !== undefined && INSIDE.has(next.pos)
  return false
}

/** Whether a hyphen or ampersand stands without space between its neighbours, as in `17-year-old`. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (before === undefined || mark === undefined || after === undefined) return false
  return (before.end === mark.start && mark.end === after.start) || mark.text === '&'
}

function startsNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (INSIDE.has(token.pos) || token.tag === 'VBN') && token.pos !== 'DET'
}

function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last; at >= first; at--) {
    const token = tokens[at]
    if (HEADS.has(token?.pos ?? '') || isOld(tokens, at) || isGerundNoun(tokens, at)) return at
  }
  return last >= first ? last : -1
}

function prepositionBefore(tokens: readonly Token[], first: number): number {
  const before = beforeBrackets(tokens, first - 1)
  for (let at = before; at >= Math.max(0, before - 1); at--) {
    const token = tokens[at]
    if (token?.pos === 'ADP' || token?.tag === 'TO') return at
    if (token?.pos !== 'ADV' && !QUOTES.has(token?.text ?? '') && token?.text !== '(') return -1
  }
  return -1
}

// An aside in brackets has at most so many tokens.
const LONGEST_ASIDE = 30

/** "of *[retired]* General", "the Shield Front *(SF)* said": the token before the brackets that close at `at`, else `at`. */
export function beforeBrackets(tokens: readonly Token[], at: number): number {
  const close = tokens[at]?.text
  if (close !== ')' && close !== ']') return at
  const open = close === ')' ? '(' : '['
  for (let i = at - 1; i >= Math.max(1, at - LONGEST_ASIDE); i--) if (tokens[i]?.text === open) return i - 1
  return at
}
