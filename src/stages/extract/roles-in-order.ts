import { INJURE_VERBS, KILL_VERBS } from '../../language/en/outcome-harm.ts'
import type { Token } from '../../model/report.ts'
import { conjunctsAfter, conjunctsBefore, FINITE, isAge, opensClause } from './conjuncts.ts'
import { beforeBrackets } from './noun-phrases.ts'
import { marksIn, type View } from './reading.ts'
import type { Roles } from './roles.ts'

/** What the order of phrases says, each role when it is asked for. */
export class RolesInOrder implements Roles {
  readonly start: number
  readonly passive: boolean
  readonly #view: View
  readonly #verb: number
  #subject: readonly number[] | null = null
  #object: readonly number[] | null = null
  #agent: readonly number[] | null = null

  constructor(view: View, verb: number) {
    this.#view = view
    this.#verb = verb
    this.start = groupStart(view.tokens, verb)
    this.passive = isPassiveGroup(view, this.start, verb) || sharesPassive(view, this.start, verb)
  }

  get subject(): readonly number[] {
    this.#subject ??=
      (this.passive ? subjectOfReduced(this.#view, this.start, this.#verb) : null) ??
      subjectBefore(this.#view, this.start, this.#verb, 0)
    return this.#subject
  }

  get object(): readonly number[] {
    this.#object ??= this.passive ? [] : sharedObject(this.#view, this.#verb)
    return this.#object
  }

  get agent(): readonly number[] {
    this.#agent ??= this.passive ? agentAfter(this.#view, this.#verb) : []
    return this.#agent
  }
}

/** The first token of the verb group that `verb` ends: auxiliaries, adverbs, "not", "to". */
export function groupStart(tokens: readonly Token[], verb: number): number {
  let start = verb
  while (start > 0) {
    const before = tokens[start - 1]
    if (before === undefined) break
    const auxiliary = before.pos === 'AUX' || before.tag === 'MD' || before.tag === 'TO' || before.pos === 'PART'
    const adverb = before.pos === 'ADV' && before.tag !== 'WRB'
    if (!auxiliary && !adverb) break
    start--
  }
  return start
}

/** "was shot and *killed*": a participle joined to a passive one, with no object of its own. */
function sharesPassive(view: View, start: number, verb: number): boolean {
  const { tokens } = view
  if (start !== verb || tokens[start - 1]?.tag !== 'CC' || !/^VB[DN]$/.test(tokens[verb]?.tag ?? '')) return false
  const earlier = previousVerb(tokens, start)
  if (earlier < 0 || start - earlier > 12 || !isPassiveGroup(view, groupStart(tokens, earlier), earlier)) return false
  return objectAfter(view, verb).length === 0
}

const TO_BE = new Set(['be', 'get'])

function isPassiveGroup(view: View, start: number, verb: number): boolean {
  const { tokens } = view
  const token = tokens[verb]
  if (token === undefined) return false
  const auxiliaries = tokens.slice(start, verb).filter(({ pos, lemma }) => pos === 'AUX' || TO_BE.has(lemma))
  const last = auxiliaries.at(-1)
  if (last && TO_BE.has(last.lemma))
    return token.tag !== 'VBG' && /(?:ed|en|t|ne|un|wn|rn|ld|nd|in|ught|ot|it|d|ck|ng|nk)$/.test(token.text)
  if (last) return false
  if (token.tag === 'VBD' && tokens[verb + 1]?.lower === 'by') return true
  if (token.tag === 'VBD' && !NEVER_ALONE.has(token.lemma)) return false
  // "a crowd blocked a van": with an object right after it, a supposed participle is a past tense.
  return /^VB[DN]$/.test(token.tag) && sharedObject(view, verb).length === 0
}

// Verbs that are hardly ever without an object: where there is none, they are participles.
const NEVER_ALONE: ReadonlySet<string> = new Set([
  ...KILL_VERBS,
  ...INJURE_VERBS,
  ...'kidnap abduct rob ambush behead'.split(' '),
])

/** "the wives of the men *killed* in the raid", "Ann and Bob, *kidnapped* on Monday, were": whom a participle without auxiliary is said of; null: it is none. */
function subjectOfReduced(view: View, start: number, verb: number): number[] | null {
  const { tokens, phrases } = view
  if (start !== verb) return null
  const end = beforeBrackets(tokens, tokens[start - 1]?.text === ',' ? start - 2 : start - 1)
  const phrase = phrases.findIndex(({ last }) => last === end)
  const head = tokens[phrases[phrase]?.head ?? -1]
  return phrase < 0 || head === undefined || !/^(?:NOUN|PROPN)$/.test(head.pos) || isTimePhrase(view, phrase)
    ? null
    : conjunctsBefore(view, phrase)
}

export function isTimePhrase(view: View, phrase: number): boolean {
  const span = view.phrases[phrase]
  const first = view.tokens[span?.first ?? -1]
  const head = view.tokens[span?.head ?? -1]
  if (first === undefined || head === undefined) return false
  return marksIn(view, 'time').some((mark) => mark.start < head.end && head.start < mark.end)
}

/** "men, *using clubs and stones*, attacked", "men, *among them two clerks*, were": where such an aside between commas begins; -1: there is none. */
function asideBefore(tokens: readonly Token[], first: number): number {
  for (let at = first - 1; at >= Math.max(1, first - 8); at--) {
    if (tokens[at]?.text === ',') return -1
    const opens = tokens[at]?.tag === 'VBG' || tokens[at]?.lower === 'among'
    if (opens) return tokens[at - 1]?.text === ',' ? at - 1 : -1
  }
  return -1
}

function subjectBefore(view: View, start: number, verb: number, depth: number): number[] {
  const { tokens, phrases } = view
  if (joinsVerb(tokens, start, verb)) {
    const earlier = previousVerb(tokens, start)
    if (earlier >= 0) return [...takenOver(view, earlier, verb, depth)]
  }
  for (let at = beforeAside(tokens, start - 1); at >= 0; at--) {
    const phrase = phrases.findIndex(({ last }) => last === at)
    if (phrase >= 0) {
      const found = phrases[phrase]
      if (found === undefined) return []
      at = found.first
      if (isTimePhrase(view, phrase) || isAge(view, phrase)) continue
      const aside = asideBefore(tokens, found.first)
      if (aside >= 0 && tokens[start - 1]?.text === ',') {
        at = aside
        continue
      }
      const doing =
        tokens[found.first - 1]?.tag === 'VBG' ? phrases.findIndex(({ last }) => last === found.first - 2) : -1
      if (doing >= 0) {
        // "a man *wearing a mask* fired"
        at = found.first - 1
        continue
      }
      if (/^W/.test(tokens[found.head]?.tag ?? '') && found.first === found.last) return antecedent(view, phrase)
      if (found.preposition >= 0 && !(found.last === start - 1 && opensClause(view, phrase))) {
        at = found.preposition
        continue
      }
      if (isApposition(view, phrase, start)) {
        at = found.first - 1
        continue
      }
      return conjunctsBefore(view, phrase)
    }
    const token = tokens[at]
    const relative = token !== undefined && FINITE.has(token.tag) ? relativeBefore(tokens, at) : -1
    if (relative > 0) {
      at = relative
      continue
    }
    if (token === undefined || stopsSubject(token)) {
      const isVerb =
        token !== undefined && (FINITE.has(token.tag) || token.tag === 'VBN') && tokens[verb]?.tag === 'VBG'
      return isVerb ? [...takenOver(view, mainVerb(tokens, at), verb, depth)] : []
    }
  }
  return []
}

/** "Ann Lee, *head of a dairy*, was shot": a phrase between commas behind another. */
function isApposition({ tokens, phrases }: View, phrase: number, start: number): boolean {
  const { first, head } = phrases[phrase] ?? { first: 0, head: -1 }
  if (tokens[start - 1]?.text !== ',' || tokens[first - 1]?.text !== ',') return false
  const before = phrases[phrase - 1]
  // "a clerk, Ann Lee, was shot": the name says more.
  return before?.last === first - 2 && before.preposition < 0 && tokens[head]?.pos !== 'PROPN'
}

const LONGEST_ASIDE = 30

/** "two people *— a man and a woman —* were hurt", "the Shield Front *[SF]* said": where what dashes or brackets enclose ends at `at`, the token before it, else `at`. */
function beforeAside(tokens: readonly Token[], at: number): number {
  if (!isDash(tokens[at])) return beforeBrackets(tokens, at)
  for (let i = at - 2; i >= Math.max(1, at - LONGEST_ASIDE); i--) if (isDash(tokens[i])) return i - 1
  return at
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^(?:--+|—|–)$/.test(token.text)
}

/** Whether the verb is joined to an earlier one: "entered and shot", "fired, killing", "tried to flee". */
function joinsVerb(tokens: readonly Token[], start: number, verb: number): boolean {
  const before = tokens[start - 1]
  const first = tokens[start]
  if (before === undefined) return false
  if (before.tag === 'CC' || isInSeries(tokens, start, verb)) return previousVerb(tokens, start) >= 0
  if (tokens[verb]?.tag === 'VBG' && (before.text === ',' || /^(?:before|after|while|then)$/.test(before.lemma)))
    return previousVerb(tokens, start) >= 0
  return first?.tag === 'TO' && (before.pos === 'VERB' || before.pos === 'AUX')
}

const SERIES_REACH = 20

/** "blocked a road, *burned* tyres and smashed windows": a past tense behind a comma, with others before it and behind an "and" after it. */
function isInSeries(tokens: readonly Token[], start: number, verb: number): boolean {
  if (tokens[start - 1]?.text !== ',' || start !== verb || !isPast(tokens, verb)) return false
  const earlier = previousVerb(tokens, start)
  if (!/^VB[DN]$/.test(tokens[earlier]?.tag ?? '') || earlier === start - 2) return false
  // "convicted a man who, on May 3, *used* gas and stabbed a clerk"
  if (tokens.slice(earlier + 1, start).some(({ tag }) => /^W[DP]/.test(tag))) return false
  for (let at = verb + 1; at < Math.min(tokens.length, verb + SERIES_REACH); at++) {
    const token = tokens[at]
    if (token === undefined || token.text === ';' || token.text === ':') return false
    if (token.tag !== 'CC') continue
    const last = tokens.findIndex(({ pos }, n) => n > at && pos !== 'ADV')
    if (isPast(tokens, last)) return true
  }
  return false
}

/** Whether a verb is a past tense: with an object right behind it also what was taken for a participle or a bare verb, "burned tyres", "hit him". */
function isPast(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.tag === 'VBD') return true
  return /^VBN?$/.test(token?.tag ?? '') && /^(?:NOUN|PROPN|DET|PRON|NUM|ADJ)$/.test(next?.pos ?? '')
}

function previousVerb(tokens: readonly Token[], start: number): number {
  for (let at = start - 1; at >= 0; at--) {
    const token = tokens[at]
    if (token?.pos === 'VERB') return at
    if (token?.text === ';' || token?.text === ':') return -1
  }
  return -1
}

function mainVerb(tokens: readonly Token[], at: number): number {
  for (let i = at; i < Math.min(tokens.length, at + 4); i++) if (tokens[i]?.pos === 'VERB') return i
  return at
}

/** The subject of an earlier verb; of a passive one its subject too. */
function takenOver(view: View, earlier: number, verb: number, depth: number): readonly number[] {
  if (earlier === verb || depth >= 3) return []
  return subjectBefore(view, groupStart(view.tokens, earlier), earlier, depth + 1)
}

/** The "who" whose clause holds the verb at `at`: "the boy *who* was shot in a park has died"; -1: none does. */
function relativeBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= Math.max(1, at - 3); i--) {
    if (/^(?:who|which|that)$/i.test(tokens[i]?.text ?? '') && isAntecedent(tokens[i - 1])) return i
    if (tokens[i]?.pos === 'PUNCT') return -1
  }
  return -1
}

/** "the boy who", "the 2-year-old who", "the boy, who" */
function isAntecedent(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:NOUN|PROPN|PUNCT)$/.test(token.pos) || token.lemma === 'old')
}

function stopsSubject(token: Token): boolean {
  if (token.text === ';' || token.text === ':' || token.text === '--' || token.text === '—') return true
  return FINITE.has(token.tag) || token.pos === 'SCONJ'
}

/** The phrase that a relative pronoun stands for: the nearest before it. */
function antecedent(view: View, pronoun: number): number[] {
  let before = pronoun - 1
  while (before > 0 && (isAge(view, before) || isHome(view, before))) before--
  const phrase = view.phrases[before]
  if (phrase === undefined) return []
  const preposition = view.tokens[phrase.preposition]?.lemma
  return preposition === 'of' && before > 0 ? [before - 1] : [before]
}

/** "a man from Benson*, Minn.*, who", "Ann Lee *of Benson*, who": where somebody is from. */
function isHome(view: View, phrase: number): boolean {
  const { tokens, phrases } = view
  const found = phrases[phrase]
  const [head, before] = [tokens[found?.head ?? -1], tokens[(found?.first ?? 0) - 1]]
  if (head === undefined || before === undefined) return false
  if (!/^(?:from|of|in|,)$/.test(before.text)) return false
  return marksIn(view, 'place').some((mark) => mark.start <= head.start && head.end <= mark.end)
}

/** The object, also of a verb that shares the next one's: "*shot* and killed a man". */
export function sharedObject(view: View, verb: number): number[] {
  const own = objectAfter(view, verb)
  const [joint, next] = [view.tokens[verb + 1], view.tokens[verb + 2]]
  return own.length === 0 && joint?.tag === 'CC' && next?.pos === 'VERB' ? objectAfter(view, verb + 2) : own
}

/** The phrase right after a verb and those joined to it. */
function objectAfter(view: View, verb: number): number[] {
  const { tokens, phrases } = view
  const first = phrases.findIndex((phrase) => phrase.first > verb)
  const phrase = phrases[first]
  if (phrase === undefined || isTimePhrase(view, first)) return []
  // "set *off* a bomb"
  const isParticle = phrase.preposition === verb + 1 && tokens[verb + 1]?.tag === 'RP'
  if (phrase.preposition >= 0 && !isParticle) return []
  const between = tokens.slice(verb + 1, phrase.first)
  if (
    between.length > 3 ||
    between.some(
      ({ pos, tag, text }) =>
        tag === 'WRB' || (pos !== 'ADV' && pos !== 'ADP' && pos !== 'PART' && !/^["“'‘]$/.test(text)),
    )
  )
    return []
  return conjunctsAfter(view, first)
}

function agentAfter(view: View, verb: number): number[] {
  const { tokens, phrases } = view
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at]
    if (phrase === undefined || phrase.first <= verb) continue
    if (tokens.slice(verb + 1, phrase.first).some((token) => FINITE.has(token.tag) || token.text === ';')) return []
    if (tokens[phrase.preposition]?.lemma === 'by' && !isTimePhrase(view, at)) return conjunctsAfter(view, at)
  }
  return []
}
