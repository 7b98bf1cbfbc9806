import {
  BODY_PARTS,
  DEATH_NOUNS,
  FIND_VERBS,
  HITTING_NOUNS,
  KILLING_NOUNS,
  LOSABLE,
  MULTIPLES,
  NO_HARM,
  TREATMENT_NOUNS,
  WOUND_NOUNS,
} from '../../language/en/outcome-harm.ts'
import { conjunctsAfter } from './conjuncts.ts'
import { harmOfPart, harmOfTreatment, harmOfWound, isWound, ownerOf } from './harm-wounds.ts'
import { boundAt } from './noun-phrases.ts'
import { exactly } from './numbers.ts'
import { countOf } from './parties.ts'

import { phraseAt, type Reading, type View, viewWith } from './reading.ts'
import { asDone, type Harm, type HarmKind, harmOfMany, harmTo, type Where } from './sufferers.ts'
import { rankOf } from './victim.ts'

/** The lemmas of all nouns that may tell of harm. */
export const HARM_NOUNS: readonly string[] = [
  ...[...WOUND_NOUNS, ...BODY_PARTS, ...DEATH_NOUNS, ...KILLING_NOUNS, ...HITTING_NOUNS],
  ...[...LOSABLE, ...TREATMENT_NOUNS],
  ...[
    'body',
    'casualty',
    'life',
    'victim',
    'suicide',
    'murder-suicide',
    'homicide-suicide',
    'murder/suicide',
    'homicide/suicide',
  ],
]

/** The harm that a noun tells: "gunshot wounds", "the death of two men", "a double homicide". */
export function harmOfNoun(reading: Reading, view: View, at: number): Harm[] {
  const token = view.tokens[at]
  if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN')) return []
  const { lemma } = token
  const none = NO_HARM.get(lemma)
  if (none !== undefined && isNone(view, phraseAt(view, at)))
    return none.map((kind) =>
      harmOfMany(view, kind, { count: exactly(0), first: view.phrases[phraseAt(view, at)]?.first ?? at, at }),
    )
  if (lemma === 'victim') return harmOfVictims(reading, view, at)
  const isWounding = isWound(view, at)
  const isLife = lemma === 'body' || lemma === 'life'
  const isSuicide = isMurderSuicide(view, at)
  if (TREATMENT_NOUNS.has(lemma)) return harmOfTreatment(reading, view, phraseAt(view, at))
  const isPart = !isWounding && (BODY_PARTS.has(lemma) || LOSABLE.has(lemma))
  if (isPart) return view.phrases[phraseAt(view, at)]?.head === at ? harmOfPart(reading, view, phraseAt(view, at)) : []
  const act = isWounding || isLife || isSuicide ? null : kindOfAct(lemma)
  if (!isWounding && !isLife && !isSuicide && act === null) return []
  const own = phraseAt(view, at)
  if (view.phrases[own]?.head !== at) return []
  if (isWounding) return harmOfWound(reading, view, own)
  if (lemma === 'body') return harmOfBody({ reading, view, at }, own)
  if (isSuicide) return harmOfMurderSuicide(view, at, view.phrases[own]?.first ?? at)
  return act === null ? ofOthers({ reading, view, at }, 'killed', own) : harmOfAct({ reading, view, at }, act, own)
}

/** "*no* casualties", "no deaths or *injuries*", "*without* injuries", not "no other injuries"; what would be is not meant. */
function isNone(view: View, own: number): boolean {
  const { tokens, words, phrases } = view
  const phrase = phrases[own]
  if (phrase === undefined || tokens.slice(0, phrase.first).some(({ tag }) => tag === 'MD')) return false
  const isBare = phrase.first === phrase.head
  if (words[phrase.first] === 'no' && phrase.first + 1 === phrase.head) return true
  if (isBare && words[phrase.preposition] === 'without') return true
  const before = phrases[own - 1]
  const isJoined = isBare && before?.last === phrase.first - 2 && /^(?:or|and|nor)$/.test(words[phrase.first - 1] ?? '')
  return isJoined && NO_HARM.has(tokens[before.head]?.lemma ?? '') && isNone(view, own - 1)
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
  const owner = ownerOf(view, own)
  if (owner < 0 || view.tokens[owner]?.tag === 'PRP$') return []
  const phrases = view.phrases.with(own, { ...found, last: owner, head: owner })
  return harmTo({ reading, view: viewWith(view, { phrases }), at }, kind, [own])
    .filter(({ who }) => who?.kind === 'person')
    .map((harm) => ({ ...harm, view }))
}
