import { DENYING } from '../../language/en/action-modality.ts'
import { parseCount } from '../../language/en/number-words.ts'
import {
  CASE_NOUNS,
  CASE_VERBS,
  FREEING,
  HELD,
  HOLDING,
  OF_REPORTS,
  PULLING,
  REFUSED,
  REPORTS,
} from '../../language/en/outcome-verbs.ts'
import type { OutcomeKind } from '../../model/account.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { FINITE } from './conjuncts.ts'
import { happened } from './modality.ts'
import { type PartyMention, partyOf } from './parties.ts'
import { marksIn, type Reading, spanOf, type View } from './reading.ts'
import { rolesOf } from './roles.ts'
import { ofTotal } from './sufferers.ts'

/** What came of an incident: an arrest, a charge, a sentence. */
export interface OutcomeMention {
  readonly view: View
  readonly kind: OutcomeKind
  readonly span: Span
  /** The clause in the text's words. */
  readonly detail: string
  readonly whom: readonly PartyMention[]
}

const KINDS: Readonly<Record<string, OutcomeKind>> = {
  arrest: 'detention',
  detain: 'detention',
  apprehend: 'detention',
  nab: 'detention',
  charge: 'charge',
  indict: 'charge',
  arraign: 'charge',
  convict: 'conviction',
  sentence: 'sentence',
  jail: 'detention',
  imprison: 'sentence',
  acquit: 'release',
  exonerate: 'release',
}

/** The outcomes told in a sentence. */
export function outcomesIn(reading: Reading, view: View): OutcomeMention[] {
  const found: OutcomeMention[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const token = view.tokens[at]
    if (token?.pos !== 'VERB' && token?.lemma !== 'custody') continue
    const kind = kindAt(view, at) ?? (isFreeing(view, at) ? 'release' : null)
    const { lemma, tag } = token
    if (kind === null || (/^VB[ZP]$/.test(tag) && kind !== 'denial') || !happened(view, at) || isTried(view, at))
      continue
    // "three of those *arrested* were freed"
    if (view.words[at - 1] === 'those') continue
    const roles = rolesOf(view, at)
    const whom = (roles.passive ? roles.subject : roles.object).flatMap((phrase) =>
      isLeftOut(view, phrase) ? [] : (partyOf(reading, view, ofTotal(view, phrase)) ?? []),
    )
    const isOfHolders = PULLING.has(lemma) && roles.subject.some((phrase) => isHolder(partyOf(reading, view, phrase)))
    if (isOfHolders) continue
    if (kind === 'release' && !(KINDS[lemma] === 'release' || isSetFree(lemma, whom))) continue
    const last = clauseEnd(view, at)
    const span = spanOf(view, at, last)
    found.push({ view, kind, span, detail: detailOf(reading, span), whom })
  }
  const denied = deniedAt(view)
  if (denied >= 0) {
    const span = spanOf(view, denied, clauseEnd(view, denied))
    found.push({ view, kind: 'denial', span, detail: detailOf(reading, span), whom: [] })
  }
  return found
}

function detailOf({ text }: Reading, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** "said that *no such operation* had taken place", "says *nothing of the kind* happened": where what somebody says denies an act told before; -1: it does not. */
function deniedAt(view: View): number {
  const { tokens, words } = view
  const at = words.findIndex(
    (word, n) =>
      (word === 'no' && words[n + 1] === 'such') ||
      (word === 'nothing' && words[n + 1] === 'of' && /^(?:kind|sort)$/.test(words[n + 3] ?? '')),
  )
  const start = tokens[at]?.start
  if (start === undefined) return -1
  const isSaid = marksIn(view, 'attribution').some(({ value }) =>
    value.content.some(([from, to]) => from <= start && start < to),
  )
  return isSaid ? at : -1
}

const REFUSAL_REACH = 6

/** "denied that anybody was hurt", "dismissed reports of an attack"; not "denied him bail", "dismissed an officer". */
function isDenial(view: View, at: number): boolean {
  const { tokens, phrases } = view
  const lemma = tokens[at]?.lemma ?? ''
  if (!DENYING.has(lemma) && !OF_REPORTS.has(lemma)) return false
  const { passive, object } = rolesOf(view, at)
  if (passive) return false
  const heads = object.map((phrase) => tokens[phrases[phrase]?.head ?? -1])
  if (OF_REPORTS.has(lemma)) return heads.some((head) => REPORTS.has(head?.lemma ?? ''))
  const near = tokens.slice(at + 1, at + REFUSAL_REACH)
  return (
    !heads.some((head) => head?.pos === 'PRON') &&
    (near[0]?.lower === 'that' || !near.some((word) => REFUSED.has(word.lemma)))
  )
}

function kindAt(view: View, at: number): OutcomeKind | null {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined) return null
  if (token.lemma === 'custody' && /^(?:in|into)$/.test(tokens[at - 1]?.lemma ?? tokens[at - 2]?.lemma ?? ''))
    return 'detention'
  if (
    token.lemma === 'custody' &&
    tokens.slice(Math.max(0, at - 3), at).some(({ lemma }) => lemma === 'in' || lemma === 'into')
  )
    return 'detention'
  if (token.pos !== 'VERB') return null
  if (token.lemma === 'release') return 'release'
  const rest = (): Token[] => tokens.slice(at + 1, at + 7)
  if (token.lemma === 'find' && rest().some(({ lemma }) => lemma === 'guilty')) return 'conviction'
  if (token.lemma === 'plead' && tokens[at + 1]?.lemma === 'guilty') return 'conviction'
  if (CASE_VERBS.has(token.lemma) && rest().some(({ lemma }) => CASE_NOUNS.has(lemma))) return 'case-opened'
  // "a criminal case has been opened": the noun stands before.
  if (
    CASE_VERBS.has(token.lemma) &&
    token.tag === 'VBN' &&
    tokens.slice(Math.max(0, at - 10), at).some(({ lemma }) => CASE_NOUNS.has(lemma))
  )
    return 'case-opened'
  return KINDS[token.lemma] ?? (isDenial(view, at) ? 'denial' : null)
}

/** "tried to *free* the man" */
function isTried({ tokens }: View, at: number): boolean {
  return (
    tokens[at - 1]?.tag === 'TO' &&
    tokens.slice(Math.max(0, at - 3), at - 1).some(({ lemma }) => /^(?:try|attempt|fail)$/.test(lemma))
  )
}

/** "all *but seven* were released" */
function isLeftOut({ words, phrases }: View, phrase: number): boolean {
  return words[(phrases[phrase]?.first ?? 0) - 1] === 'but'
}

/** "freed two men", "let seven men go", "were set free", "took the men back", "pulled him from the van". */
function isFreeing(view: View, at: number): boolean {
  const { tokens, words, phrases } = view
  const lemma = tokens[at]?.lemma ?? ''
  if (tokens[at]?.pos !== 'VERB' || !(lemma === 'free' || FREEING.has(lemma) || PULLING.has(lemma))) return false
  const { passive, object } = rolesOf(view, at)
  if (lemma === 'free') return true
  const whom = object.length === 0 ? undefined : phrases[object.at(-1) ?? -1]
  if (whom === undefined && !passive) return false
  const next = (whom?.last ?? at) + 1
  const last = FREEING.get(lemma)?.has(words[next] ?? '') === true ? next : -1
  // "took the men back to the barracks"
  if (last >= 0) return !(words[last] === 'back' && (passive || /^(?:to|into)$/.test(words[last + 1] ?? '')))
  if (!PULLING.has(lemma) || !/^(?:from|out)$/.test(words[next] ?? '')) return false
  const out = phrases.find(
    ({ preposition }) => preposition === next || (preposition === next + 1 && words[next] === 'out'),
  )
  const isKnown = /^(?:the|him|her|them|both)$/.test(words[whom?.first ?? at] ?? '')
  return isKnown && HOLDING.has(tokens[out?.head ?? -1]?.lemma ?? '')
}

const HOLDERS = new Set(['police', 'military', 'recruitment', 'security', 'official', 'criminal', 'armed-group'])

/** Whoever takes people away: of them "pulled him from the van" tells no freeing. */
function isHolder(party: PartyMention | null): boolean {
  return party !== null && party.class !== null && HOLDERS.has(party.class)
}

function isSetFree(lemma: string, whom: readonly PartyMention[]): boolean {
  if (lemma !== 'release')
    return whom.some(({ kind, pronoun, head, class: name, count }) => {
      const isHeld = kind === 'person' && head !== 'driver' && (HELD.has(head) || name === null || !HOLDERS.has(name))
      return isHeld || pronoun || isNumber(head, count)
    })
  return whom.some(
    ({ head, named, kind, pronoun, class: name, count }) =>
      HELD.has(head) || (kind === 'person' && (named || name === null)) || pronoun || isNumber(head, count),
  )
}

/** "Two of them". */
function isNumber(head: string, { best }: PartyMention['count']): boolean {
  return best !== null && (/^\d/.test(head) || parseCount(head) !== null)
}

// A detail is one clause: it ends at a stop, a semicolon, a quotation, or after this many tokens.
const LONGEST_DETAIL = 28

function clauseEnd(view: View, at: number): number {
  const { tokens } = view
  let last = at
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_DETAIL); i++) {
    const token = tokens[i]
    if (token === undefined || /^(?:;|\.|[“”"]|--|—|:)$/.test(token.text)) break
    if (token.text === ',' && tokens[i + 1] && /^(?:CCONJ|PRON|SCONJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) break
    if ((token.text === ',' || token.tag === 'CC') && opensClause(view, i + 1)) break
    if (token.pos !== 'PUNCT') last = i
  }
  return last
}

/** "were detained and *four officers suffered* injuries", "…, *the prosecutor's office said*": a subject with its verb. */
function opensClause(view: View, first: number): boolean {
  const { tokens, phrases } = view
  let at = phrases.findIndex((phrase) => phrase.first === first)
  if (at < 0) return false
  while (phrases[at + 1]?.preposition === (phrases[at]?.last ?? -2) + 1) at++
  const verb = (phrases[at]?.last ?? 0) + 1
  const tag = tokens[verb]?.tag ?? ''
  return FINITE.has(tag) || (tag === 'VBN' && rolesOf(view, verb).object.length > 0)
}
