import type { ParsedSentence } from '../../language/en/arcs.ts'
import { parse } from '../../language/en/parse.ts'
import { type Mark, type MarkKind, marksOf } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Sentence, Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

import type { PhraseClass } from './classes.ts'
import { dashOfDateline, opensInCapitals } from './dateline.ts'

import type { Lexicon } from './lexicon.ts'
import { type NounPhrase, nounPhrases } from './noun-phrases.ts'
import type { PartyMention } from './parties.ts'
import type { Standing } from './place-words.ts'
import type { Roles } from './roles.ts'

/** A sentence with what `extract` looks up in it again and again. */
export interface View {
  /** Counts the report's sentences from 0. */
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** The tokens' texts in lower case. */
  readonly words: readonly string[]
  /** The verbs among them, in order. */
  readonly verbs: readonly number[]
  readonly phrases: readonly NounPhrase[]
  /** Marks that begin in the sentence. */
  readonly marks: readonly Mark[]
  /** Parses the sentence at the first call. */
  readonly parsed: () => ParsedSentence
  /** What was found out about it, for the next who asks. */
  readonly known: Known
}

/** Kept of a view once it was asked for. */
interface Known {
  readonly marks: Map<MarkKind, readonly Mark[]>
  /** By token the phrase that holds it, -1 where none does; null: nobody asked. */
  holders: readonly number[] | null
  /** By verb. */
  readonly roles: (Roles | undefined)[]
  /** By phrase. */
  readonly classes: (PhraseClass | undefined)[]
  /** By phrase; null where it names nobody and nothing. */
  readonly parties: (PartyMention | null | undefined)[]
  /** By where a place begins. */
  readonly standings: Map<number, Standing>
}

/** A marked report made ready for extraction. */
export interface Reading {
  readonly marked: MarkedReport
  readonly text: string
  readonly lexicon: Lexicon
  readonly views: readonly View[]
  /** Whether it goes through several days, a paragraph a day, as reviews of a week do. */
  readonly isRoundUp: boolean
}

// A longer "sentence" is a table or a list; it is not parsed, and its phrases are cut off here.
const LONGEST = 400

/** Prepares a report. */
export function readingOf(marked: MarkedReport, lexicon: Lexicon): Reading {
  let next = 0
  const views = marked.sentences.map((sentence, index): View => {
    const marks: Mark[] = []
    while ((marked.marks[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end) {
      const mark = marked.marks[next++]
      if (mark && mark.start >= sentence.start) marks.push(mark)
    }
    return viewOf(sentence, index, marks)
  })
  return { marked, text: marked.report.text, lexicon, views, isRoundUp: isRoundUp(views) }
}

const LEAST_DAYS = 3
// A paragraph begins with a day when the day stands in its first so many code units: "In the early hours of Thursday".
const OPENING = 16

/** Whether at least three paragraphs, and a third of all, begin with days that are not one. */
function isRoundUp(views: readonly View[]): boolean {
  const openings = views.filter(
    ({ sentence }, at) => views[at - 1]?.sentence.paragraph !== sentence.paragraph && sentence.tokens.length > 3,
  )
  const days = openings.flatMap((view) => {
    const [mark] = marksIn(view, 'time')
    const opens = mark !== undefined && mark.start - view.sentence.start <= OPENING
    return opens && (mark.value.granularity === 'day' || mark.value.granularity === 'moment') ? [mark.value.edtf] : []
  })
  return new Set(days.map((day) => day.slice(0, 10))).size >= LEAST_DAYS && days.length * 3 >= openings.length
}

function viewOf(sentence: Sentence, index: number, marks: Mark[]): View {
  const tokens = sentence.tokens.slice(0, LONGEST)
  const words = tokens.map(({ lower }) => lower)
  const short = tokens.length === sentence.tokens.length ? sentence : { ...sentence, tokens }
  return {
    index,
    sentence,
    tokens,
    words,
    verbs: verbsIn(tokens),
    marks,
    phrases: withoutDateline(tokens, nounPhrases({ tokens, words }, marksOf(marks, 'time'))),
    parsed: parsing(short),
    known: nothingKnown(),
  }
}

function verbsIn(tokens: readonly Token[]): number[] {
  const verbs: number[] = []
  for (let at = 0; at < tokens.length; at++) if (tokens[at]?.pos === 'VERB') verbs.push(at)
  return verbs
}

/** The noun phrases but those of the line that opens a dispatch: nobody in the story is called "MIAMI (AP)". */
function withoutDateline(tokens: readonly Token[], phrases: NounPhrase[]): NounPhrase[] {
  if (!opensInCapitals(tokens)) return phrases
  const dash = dashOfDateline(tokens)
  return dash < 0 ? phrases : phrases.filter(({ last }) => last > dash)
}

function parsing(sentence: Sentence): () => ParsedSentence {
  let parsed: ParsedSentence | null = null
  return () => {
    parsed ??= { sentence, parse: parse(sentence) }
    return parsed
  }
}

function nothingKnown(): Known {
  return { marks: new Map(), holders: null, roles: [], classes: [], parties: [], standings: new Map() }
}

/** A view as it is when some of its tokens are read otherwise, its phrases are cut otherwise, or it has other marks. */
export function viewWith(
  view: View,
  {
    tokens = view.tokens,
    phrases = view.phrases,
    marks = view.marks,
  }: Partial<Pick<View, 'tokens' | 'phrases' | 'marks'>>,
): View {
  const known = nothingKnown()
  if (tokens === view.tokens) return { ...view, phrases, marks, known }
  return {
    ...view,
    tokens,
    verbs: verbsIn(tokens),
    phrases,
    marks,
    parsed: parsing({ ...view.sentence, tokens }),
    known,
  }
}

const NO_MARKS: readonly never[] = []

/** The marks of one kind that begin in a sentence. */
export function marksIn<K extends MarkKind>(view: View, kind: K): readonly Extract<Mark, { kind: K }>[] {
  if (view.marks.length === 0) return NO_MARKS
  const { marks } = view.known
  let found = marks.get(kind)
  if (found === undefined) {
    found = marksOf(view.marks, kind)
    marks.set(kind, found)
  }
  return found as readonly Extract<Mark, { kind: K }>[]
}

/** The span of tokens `first` to `last`, inclusive. */
export function spanOf(view: View, first: number, last: number): Span {
  return { start: view.tokens[first]?.start ?? view.sentence.start, end: view.tokens[last]?.end ?? view.sentence.end }
}

/** The index of the phrase that holds a token; -1: none does. */
export function phraseAt(view: View, token: number): number {
  view.known.holders ??= holdersOf(view)
  return view.known.holders[token] ?? -1
}

function holdersOf({ tokens, phrases }: View): number[] {
  const holders = tokens.map(() => -1)
  for (const [at, { first, last }] of phrases.entries())
    for (let token = first; token <= last; token++) if (holders[token] === -1) holders[token] = at
  return holders
}
