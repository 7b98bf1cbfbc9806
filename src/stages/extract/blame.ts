import { type PartyMention, partyOf } from './parties.ts'
import type { Reading, View } from './reading.ts'
import { rolesOf } from './roles.ts'

const TAKING = new Set(['claim', 'accept', 'admit', 'take', 'assume', 'acknowledge'])
const LAYING = new Set(['blame', 'accuse', 'suspect', 'implicate', 'charge', 'indict', 'hold'])

/** Those at whose door a sentence lays an act: "claimed responsibility", "was blamed for", "is attributed to". */
export function blamedIn(reading: Reading, view: View): PartyMention[] {
  const blamed: PartyMention[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const token = view.tokens[at]
    if (token?.pos === 'VERB') blamed.push(...blamedBy(reading, view, at))
    else if (token?.lemma === 'responsible') blamed.push(...before(reading, view, at))
  }
  return blamed
}

function blamedBy(reading: Reading, view: View, verb: number): PartyMention[] {
  const lemma = view.tokens[verb]?.lemma ?? ''
  if (TAKING.has(lemma) && objectIs(view, verb, /^(?:responsibility|credit|authorship)$/))
    return rolesOf(view, verb).subject.flatMap((phrase) => claimant(reading, view, phrase))
  if (LAYING.has(lemma)) return laidAt(reading, view, verb)
  return lemma === 'attribute' || lemma === 'ascribe' ? after(reading, view, verb, 'to') : []
}

function parties(reading: Reading, view: View, phrases: readonly number[]): PartyMention[] {
  return phrases.flatMap((phrase) => {
    const party = partyOf(reading, view, phrase)
    return party !== null && party.kind === 'person' ? [party] : []
  })
}

/** Who claims an act: also one of whom only the name is known. */
function claimant(reading: Reading, view: View, phrase: number): PartyMention[] {
  const party = partyOf(reading, view, phrase)
  return party !== null && (party.kind === 'person' || (party.named && party.kind === 'other')) ? [party] : []
}

/** "The rebels were blamed for it"; "police accused two men of it". */
function laidAt(reading: Reading, view: View, at: number): PartyMention[] {
  const roles = rolesOf(view, at)
  const next = view.tokens.slice(at + 1, at + 10)
  const charge = next.some(({ lemma }) => /^(?:for|of|with|in|responsible)$/.test(lemma))
  if (!charge) return []
  return parties(reading, view, roles.passive ? roles.subject : roles.object)
}

function objectIs(view: View, at: number, words: RegExp): boolean {
  return view.tokens.slice(at + 1, at + 4).some(({ lemma }) => words.test(lemma))
}

/** The subject of "is responsible for". */
function before(reading: Reading, view: View, at: number): PartyMention[] {
  if (view.tokens[at + 1]?.lemma !== 'for' || view.tokens[at - 1]?.lemma === 'hold') return []
  const phrase = view.phrases.findLastIndex(({ last, preposition }) => last < at && preposition < 0)
  return phrase < 0 || at - (view.phrases[phrase]?.last ?? 0) > 5 ? [] : parties(reading, view, [phrase])
}

function after(reading: Reading, view: View, at: number, preposition: string): PartyMention[] {
  const phrase = view.phrases.findIndex(
    ({ first, preposition: word }) => first > at && view.tokens[word]?.lemma === preposition,
  )
  return phrase < 0 || (view.phrases[phrase]?.first ?? 0) - at > 10 ? [] : parties(reading, view, [phrase])
}
