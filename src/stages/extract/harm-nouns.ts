import {
  BODY_PARTS,
  DEATH_NOUNS,
  FIND_VERBS,
  HITTING_NOUNS,
  KILLING_NOUNS,
  MULTIPLES,
  SUFFER_VERBS,
  WOUND_NOUNS,
} from '../../language/en/outcome-harm.ts'
import { conjunctsAfter, conjunctsBefore } from './conjuncts.ts'
import { boundAt } from './noun-phrases.ts'
import { exactly } from './numbers.ts'
import { countOf } from './parties.ts'

import { phraseAt, type Reading, type View, viewWith } from './reading.ts'
import { rolesOf } from './roles.ts'
import { asDone, type Harm, type HarmKind, harmOfMany, harmTo } from './sufferers.ts'
import { rankOf } from './victim.ts'

/** The lemmas of all nouns that may tell of harm. */
export const HARM_NOUNS: readonly string[] = [
  ...[...WOUND_NOUNS, ...BODY_PARTS, ...DEATH_NOUNS, ...KILLING_NOUNS, ...HITTING_NOUNS],
  ...['body', 'life', 'victim', 'suicide', 'murder-suicide', 'homicide-suicide', 'murder/suicide', 'homicide/suicide'],
]

/** The harm that a noun tells: "gunshot wounds", "the death of two men", "a double homicide". */
export function harmOfNoun(reading: Reading, view: View, at: number): Harm[] {
  const token = view.tokens[at]
  if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return []
  const { lemma } = token
  if (lemma === 'victim') return harmOfVictims(reading, view, at)
  const isWound = WOUND_NOUNS.has(lemma) || isBroken(view, at)
  const isLife = lemma === 'body' || lemma === 'life'
  const isSuicide = isMurderSuicide(view, at)
  const act = isWound || isLife || isSuicide ? null : kindOfAct(lemma)
  if (!isWound && !isLife && !isSuicide && act === null) return []
  const own = phraseAt(view, at)
  if (view.phrases[own]?.head !== at) return []
  if (isWound) return harmOfWound(reading, view, own)
  if (lemma === 'body') return harmOfBody({ reading, view, at }, own)
  if (isSuicide) return harmOfMurderSuicide(view, at, view.phrases[own]?.first ?? at)
  return act === null ? ofOthers({ reading, view, at }, 'killed', own) : harmOfAct({ reading, view, at }, act, own)
}

/** "four *shooting victims* were found", "a fourth *gunshot victim*", not "the shooting victims": they are told of before. */
function harmOfVictims(reading: Reading, view: View, at: number): Harm[] {
  const own = phraseAt(view, at)
  const phrase = view.phrases[own]
  if (phrase?.head !== at || !/^(?:shooting|gunshot|stabbing)$/.test(view.words[at - 1] ?? '')) return []
  return harmTo({ reading, view, at }, 'hit', [own]).filter((harm) => harm.counted || rankOf(harm) > 0)
}

/** What an act does to people, by its noun; null: it is none. */
function kindOfAct(lemma: string): HarmKind | null {
  if (KILLING_NOUNS.has(lemma) || DEATH_NOUNS.has(lemma)) return 'killed'
  return HITTING_NOUNS.has(lemma) ? 'hit' : null
}

function isMurderSuicide({ tokens }: View, at: number): boolean {
  if (/^(?:murder|homicide)[-/]suicide$/i.test(tokens[at]?.lemma ?? '')) return true
  return (
    tokens[at]?.lemma === 'suicide' &&
    /^(?:murder|homicide)$/.test(tokens[at - 2]?.lemma ?? '') &&
    isDash(tokens[at - 1])
  )
}

function isDash(token: View['tokens'][number] | undefined): boolean {
  return /^[-–/]$/.test(token?.text ?? '')
}

/** "a murder-suicide", "a double murder-suicide": those murdered, and one more. */
function harmOfMurderSuicide(view: View, at: number, first: number): Harm[] {
  const lead = view.tokens.slice(first, at).map(({ lemma }) => lemma.toLowerCase())
  if (lead.some((word) => /^(?:attempted|attempt|no|any)$/.test(word)) || view.tokens[at + 1]?.lemma === 'attempt')
    return []
  const murdered = lead.map((word) => MULTIPLES.get(word)).find((n) => n !== undefined) ?? 1
  return [harmOfMany(view, 'fatal', { count: { low: murdered + 1, best: murdered + 1, high: null }, first, at })]
}

/** "a broken wrist" */
function isBroken({ tokens }: View, at: number): boolean {
  if (!BODY_PARTS.has(tokens[at]?.lemma ?? '')) return false
  return tokens.slice(Math.max(0, at - 2), at).some(({ text }) => /^(?:broken|fractured|crushed|severed)$/i.test(text))
}

interface Where {
  readonly reading: Reading
  readonly view: View
  readonly at: number
}

function harmOfAct(where: Where, kind: HarmKind, own: number): Harm[] {
  const { reading, view, at } = where
  const phrase = view.phrases[own]
  if (phrase === undefined) return []
  const lead = view.tokens.slice(phrase.first, at).map(({ lemma }) => lemma.toLowerCase())
  if (lead.some((word) => /^(?:attempted|attempt|any|no|other|another|previous|earlier|separate)$/.test(word)))
    return []
  const deadly = kind === 'killed' || lead.some((word) => /^(?:fatal|deadly)$/.test(word)) ? 'killed' : 'hit'
  const many = lead.map((word) => MULTIPLES.get(word)).find((n) => n !== undefined)
  if (many !== undefined) return [harmOfMany(view, deadly, { count: exactly(many), first: phrase.first, at })]
  const others = [...ofOthers(where, deadly, own), ...ofOwner(where, deadly, own)]
  if (others.length > 0) return others
  if (
    DEATH_NOUNS.has(view.tokens[at]?.lemma ?? '') &&
    opensWithNumber(view, phrase.first) &&
    view.tokens[at]?.tag === 'NNS'
  )
    return [harmOfMany(view, 'killed', { count: countOf(reading, view, own), first: phrase.first, at })]
  // "a fatal shooting"
  const isFatal = kind === 'hit' && deadly === 'killed' && view.tokens[at]?.tag !== 'NNS'
  return isFatal ? [harmOfMany(view, 'fatal', { count: { low: 1, best: 1, high: null }, first: phrase.first, at })] : []
}

/** "*three* deaths", "*at least three* deaths", not "the three deaths": they are told of before. */
function opensWithNumber(view: View, first: number): boolean {
  return view.tokens[first + boundAt(view, first)]?.pos === 'NUM'
}

/** "the bodies *of two men*", "*the clerk's* body was found", "*two bodies* were found" */
function harmOfBody(where: Where, own: number): Harm[] {
  const { reading, view, at } = where
  const { tokens } = view
  const others = ofOthers(where, 'killed', own)
  const near = tokens.slice(Math.max(0, at - 5), at + 6)
  if (others.length > 0 || !near.some(({ pos, lemma }) => pos === 'VERB' && FIND_VERBS.has(lemma))) return others
  const owner = ofOwner(where, 'killed', own)
  const first = view.phrases[own]?.first ?? at
  const isNew = /^(?:an?|another)$/i.test(tokens[first]?.text ?? '') || opensWithNumber(view, first)
  if (owner.length > 0 || !isNew || tokens[first]?.tag === 'PRP$') return owner
  return [harmOfMany(view, 'killed', { count: countOf(reading, view, own), first, at })]
}

/** "the murder *of two men*" */
function ofOthers({ reading, view, at }: Where, kind: HarmKind, own: number): Harm[] {
  const [phrase, next] = [view.phrases[own], view.phrases[own + 1]]
  if (phrase === undefined || next === undefined || next.preposition !== phrase.last + 1) return []
  if (view.tokens[next.preposition]?.lemma !== 'of') return []
  return asDone(harmTo({ reading, view, at }, kind, conjunctsAfter(view, own + 1)))
}

/** "*the boy's* death", "*Ann Lee's* murder" */
function ofOwner({ reading, view, at }: Where, kind: HarmKind, own: number): Harm[] {
  const found = view.phrases[own]
  if (found === undefined || kind !== 'killed') return []
  const mark = view.tokens.findIndex(({ tag }, i) => tag === 'POS' && i > found.first && i < found.head)
  if (mark < 0) return []
  const phrases = view.phrases.with(own, { ...found, last: mark - 1, head: mark - 1 })
  return harmTo({ reading, view: viewWith(view, { phrases }), at }, kind, [own])
    .filter(({ who }) => who?.kind === 'person')
    .map((harm) => ({ ...harm, view }))
}

/** "suffered a gunshot wound", "a man with injuries" */
function harmOfWound(reading: Reading, view: View, own: number): Harm[] {
  const { tokens, phrases } = view
  const phrase = phrases[own]
  if (phrase === undefined) return []
  const where = { reading, view, at: phrase.head }
  if (/^(?:no|any)$/i.test(tokens[phrase.first]?.text ?? '')) return []
  const kind = kindOfWound(tokens.slice(phrase.first, phrase.head))
  const verb = verbBefore(view, phrase.first)
  if (verb >= 0 && SUFFER_VERBS.has(tokens[verb]?.lemma ?? '')) return harmTo(where, kind, rolesOf(view, verb).subject)
  const preposition = tokens[phrase.preposition]?.lemma
  const before = phrases[own - 1]
  if (preposition === 'with' && before !== undefined && phrase.preposition - before.last <= 2)
    return harmTo(where, kind, conjunctsBefore(view, own - 1))
  return []
}

/** Of a wound by a bullet or a blade somebody may have died: the rest of the text says. */
function kindOfWound(lead: View['tokens']): HarmKind {
  if (lead.some(({ lemma }) => lemma === 'fatal' || lemma === 'deadly')) return 'killed'
  return lead.some(({ lemma }) => /^(?:gunshot|bullet|shot|stab|knife)$/.test(lemma)) ? 'hit' : 'injured'
}

function verbBefore(view: View, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) if (/^(?:VERB|AUX)$/.test(view.tokens[i]?.pos ?? '')) return i
  return -1
}
