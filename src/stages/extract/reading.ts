import type { ParsedSentence } from '../../language/en/arcs.ts'
import { parse } from '../../language/en/parse.ts'
import { type Mark, type MarkKind, marksOf } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Sentence, Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Lexicon } from './lexicon.ts'
import { type NounPhrase, nounPhrases } from './noun-phrases.ts'

/** A sentence with what `extract` looks up in it again and again. */
export interface View {
  /** Counts the report's sentences from 0. */
  readonly index: number
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly phrases: readonly NounPhrase[]
  /** Marks that begin in the sentence. */
  readonly marks: readonly Mark[]
  /** Parses the sentence at the first call. */
  readonly parsed: () => ParsedSentence
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
  let phrases: NounPhrase[] | null = null
  let parsed: ParsedSentence | null = null
  const short = tokens.length === sentence.tokens.length ? sentence : { ...sentence, tokens }
  return {
    index,
    sentence,
    tokens,
    marks,
    get phrases() {
      phrases ??= nounPhrases({ tokens }, marksOf(marks, 'time'))
      return phrases
    },
    parsed: () => {
      parsed ??= { sentence: short, parse: parse(short) }
      return parsed
    },
  }
}

/** The marks of one kind that begin in a sentence. */
export function marksIn<K extends MarkKind>(view: View, kind: K): Extract<Mark, { kind: K }>[] {
  return marksOf(view.marks, kind)
}

/** The span of tokens `first` to `last`, inclusive. */
export function spanOf(view: View, first: number, last: number): Span {
  return { start: view.tokens[first]?.start ?? view.sentence.start, end: view.tokens[last]?.end ?? view.sentence.end }
}

/** The index of the phrase that holds a token; -1: none does. */
export function phraseAt(view: View, token: number): number {
  return view.phrases.findIndex(({ first, last }) => first <= token && token <= last)
}
