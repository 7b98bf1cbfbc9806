import { isAgentNoun } from '../../language/en/agent-nouns.ts'
import { LEGAL_MATTERS } from '../../language/en/outcome-verbs.ts'
import { type ClassHit, classHits, type Lexicon } from './lexicon.ts'
import { isOld } from './noun-phrases.ts'
import { marksIn, type View } from './reading.ts'

/** What a noun phrase stands for: a codebook class and whether it is people, a thing or a means. */
export interface PhraseClass {
  readonly name: string | null
  readonly kind: 'person' | 'thing' | 'means' | 'other'
}

const PERSONAL = new Set([
  'he',
  'she',
  'him',
  'her',
  'they',
  'them',
  'who',
  'i',
  'we',
  'us',
  'me',
  'someone',
  'somebody',
  'everyone',
  'everybody',
  'nobody',
  'anyone',
  'whom',
])
const OTHER: PhraseClass = { name: null, kind: 'other' }

/** The class of a sentence's noun phrase. */
export function classOfPhrase(view: View, phrase: number, lexicon: Lexicon): PhraseClass {
  const { classes } = view.known
  const found = classes[phrase] ?? findClass(view, phrase, lexicon)
  classes[phrase] = found
  return found
}

function findClass(view: View, at: number, lexicon: Lexicon): PhraseClass {
  const phrase = view.phrases[at]
  const head = view.tokens[phrase?.head ?? -1]
  if (phrase === undefined || head === undefined) return OTHER
  if (isOld(view.tokens, phrase.head)) return { name: null, kind: 'person' }
  if (head.pos === 'PRON') return PERSONAL.has(head.lower) ? { name: null, kind: 'person' } : OTHER
  if ((head.pos === 'NUM' || PARTS.has(head.lower)) && isPartOfNext(view, at))
    return classOfPhrase(view, at + 1, lexicon)
  if (head.pos === 'NOUN' && LEGAL_MATTERS.has(head.lemma)) return OTHER
  const first = afterGenitive(view, phrase.first, phrase.head)
  const people = classHits(lexicon.actors, view, first, phrase.last)
  const person = endingAt(people, phrase.head)
  if (person === null && isNamed(view, phrase.first, phrase.last, 'person')) {
    return { name: foremost(people)?.name ?? null, kind: 'person' }
  }
  // Means and things of the codebook are looked for only where its people are not meant.
  const among = (classes: Lexicon['things']): ClassHit | null =>
    person === null ? endingAt(classHits(classes, view, first, phrase.last), phrase.head) : null
  const means = among(lexicon.means)
  if (means !== null) return { name: means.name, kind: 'means' }
  const thing = among(lexicon.things)
  if (thing !== null && !isNamed(view, phrase.first, phrase.last, 'organisation'))
    return { name: thing.name, kind: 'thing' }
  const isPeople = person !== null || GENERAL.has(head.lemma) || isAgentNoun(head.lemma)
  // "a criminal case": an adjective makes no people of what is none.
  const named = isPeople ? people : people.filter((hit) => hit.first < hit.last || view.tokens[hit.last]?.pos !== 'ADJ')
  const best = foremost([...named, ...beyond(view, at, lexicon, head.lemma)])
  if (best !== undefined) return { name: best.name, kind: 'person' }
  if (thing !== null) return { name: thing.name, kind: 'thing' }
  if (isNamed(view, phrase.first, phrase.last, 'organisation')) return { name: null, kind: 'person' }
  // Means and things of the codebook come first: "container" may be one.
  return head.pos === 'NOUN' && isAgentNoun(head.lemma) ? { name: null, kind: 'person' } : OTHER
}

const GENERAL = new Set(
  'individual person people man woman personnel member group employee worker staff representative unit team band column gang crew official agent officer employee crowd patrol van force squad'.split(
    ' ',
  ),
)

/** What follows a general word says more: "personnel *from recruitment centres*", "men *assigned to patrols*". */
function beyond(view: View, at: number, lexicon: Lexicon, head: string): ClassHit[] {
  const phrase = view.phrases[at]
  if (phrase === undefined || !GENERAL.has(head)) return []
  let last = phrase.last
  for (let i = phrase.last + 1; i < Math.min(view.tokens.length, phrase.last + 9); i++) {
    const token = view.tokens[i]
    if (
      token === undefined ||
      /^(?:VB[DZP]|MD|VBG|CC|WP|WDT)$/.test(token.tag) ||
      token.pos === 'PUNCT' ||
      token.pos === 'AUX'
    )
      break
    if (i === phrase.last + 1 && !/^(?:of|from|for|with)$/.test(token.lemma) && token.tag !== 'VBN') break
    last = i
  }
  return classHits(lexicon.actors, view, phrase.last + 1, last)
}

// "the front of a bank", "55 kg of dynamite", "a charge of dynamite": parts and measures of what follows.
const PARTS = new Set(
  `front back rear side part top roof door entrance gate wall facade interior inside middle kg kilo kilogram kilograms pound pounds ton tons gram
  grams stick sticks charge charges load loads piece pieces pack packs can cans bottle bottles quantity quantities amount amounts`.split(
    /\s+/,
  ),
)

/** "*Four* of the five victims": a number is what it is a part of. "One of the victims" is mostly somebody told of already. */
function isPartOfNext({ tokens, phrases }: View, at: number): boolean {
  const [part, whole] = [phrases[at], phrases[at + 1]]
  if (part === undefined || tokens[part.head]?.lower === 'one') return false
  return whole?.preposition === part.last + 1 && tokens[whole.preposition]?.lower === 'of'
}

/** The hit whose class stands first in the codebook. */
function foremost(hits: readonly ClassHit[]): ClassHit | undefined {
  return hits.length < 2 ? hits[0] : hits.toSorted((left, right) => left.order - right.order)[0]
}

function endingAt(hits: readonly ClassHit[], head: number): ClassHit | null {
  return hits.find(({ first, last }) => first <= head && head <= last) ?? null
}

/** "the mayor's brother" is about the brother: what stands before a genitive is left out. */
function afterGenitive(view: View, first: number, head: number): number {
  for (let at = head; at > first; at--) if (view.tokens[at - 1]?.tag === 'POS') return at
  return first
}

function isNamed(view: View, first: number, last: number, kind: 'person' | 'organisation'): boolean {
  const [from, to] = [view.tokens[first]?.start ?? 0, view.tokens[last]?.end ?? 0]
  const head = view.tokens[last]
  return marksIn(view, kind).some(
    (mark) => mark.start < to && from < mark.end && (head === undefined || mark.end >= head.end),
  )
}
