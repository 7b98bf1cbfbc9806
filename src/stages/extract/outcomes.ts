import { parseCount } from '../../language/en/number-words.ts'
import { CASE_NOUNS, CASE_VERBS, HELD } from '../../language/en/outcome-verbs.ts'
import type { OutcomeKind } from '../../model/account.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { happened } from './modality.ts'
import { type PartyMention, partyOf } from './parties.ts'
import { type Reading, spanOf, type View } from './reading.ts'
import { rolesOf } from './roles.ts'

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
    const kind = kindAt(view, at)
    const { lemma, tag } = token
    if (kind === null || /^VB[ZP]$/.test(tag) || !happened(view, at)) continue
    const roles = rolesOf(view, at)
    const whom = (roles.passive ? roles.subject : roles.object).flatMap(
      (phrase) => partyOf(reading, view, phrase) ?? [],
    )
    if (kind === 'release' && !isSetFree(lemma, whom)) continue
    const last = clauseEnd(view, at)
    const span = spanOf(view, at, last)
    found.push({ view, kind, span, detail: reading.text.slice(span.start, span.end).replace(/\s+/g, ' '), whom })
  }
  return found
}

function kindAt({ tokens }: View, at: number): OutcomeKind | null {
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
  return KINDS[token.lemma] ?? null
}

function isSetFree(lemma: string, whom: readonly PartyMention[]): boolean {
  return (
    lemma !== 'release' ||
    whom.some(
      ({ head, named, kind, pronoun, class: name, count }) =>
        HELD.has(head) || (kind === 'person' && (named || name === null)) || pronoun || isNumber(head, count),
    )
  )
}

/** "Two of them". */
function isNumber(head: string, { best }: PartyMention['count']): boolean {
  return best !== null && (/^\d/.test(head) || parseCount(head) !== null)
}

// A detail is one clause: it ends at a stop, a semicolon, a quotation, or after this many tokens.
const LONGEST_DETAIL = 28

function clauseEnd({ tokens }: View, at: number): number {
  let last = at
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_DETAIL); i++) {
    const token = tokens[i]
    if (token === undefined || /^(?:;|\.|[“”"]|--|—|:)$/.test(token.text)) break
    if (token.text === ',' && tokens[i + 1] && /^(?:CCONJ|PRON|SCONJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) break
    if (token.pos !== 'PUNCT') last = i
  }
  return last
}
