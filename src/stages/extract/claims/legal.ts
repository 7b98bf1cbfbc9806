import { LEGAL, PENALTY_WORDS } from '../../../language/en/claim-words.ts'
import { findCounts } from '../../../language/en/number-words.ts'
import type { Token } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'
import { marksIn, type Reading, type View } from '../reading.ts'
import type { ClaimFound } from './find.ts'
import { placeOf } from './setting.ts'
import { clauseOf } from './statistics.ts'

/** What a law provides: "carries up to five years in prison", "face five to ten years". A sentence passed is an outcome, no claim. */
export function penaltiesIn(reading: Reading, view: View): ClaimFound[] {
  const { start, end } = view.sentence
  const text = reading.text.slice(start, end)
  if (
    !LEGAL.test(text) ||
    !(PENALTY_WORDS.test(text) || ACCUSED.test(text)) ||
    /\b(?:was|were|been) sentenced\b/i.test(text)
  )
    return []
  return findCounts(text).flatMap((counted): ClaimFound[] => {
    const unit = /^\s{0,2}[- ]?(years?|months?)\b/i.exec(text.slice(counted.end, counted.end + 12))?.[1]
    if (unit === undefined || !isPunished(text, counted)) return []
    const at = { start: start + counted.start, end: start + counted.end }
    const span = clauseOf(view, at)
    const { low, best, high } = counted.range
    return [
      {
        kind: 'legal',
        span,
        measure: ['penalty', punishedIn(reading, view, span, at)]
          .filter((part) => part !== '')
          .join(': ')
          .slice(0, 160),
        seriesOf: null,
        unit: unit.toLowerCase(),
        value: { low, best, high, approximate: counted.approximate },
        period: null,
        per: null,
        place: placeOf(view, at),
        comparison: null,
      },
    ]
  })
}

// "those accused face three to eight years"
const ACCUSED = /\b(?:accused|suspects?|defendants?|detainees|charged|convicted|guilty)\b/i

/** Whether the words round a number of years tell of prison. */
function isPunished(text: string, { start, end }: Span): boolean {
  if (PENALTY_WORDS.test(text.slice(end, end + 60))) return true
  return (
    /\b(?:faces?|facing) (?:up to |at least |between )?$/i.test(text.slice(0, start)) &&
    ACCUSED.test(text.slice(0, start))
  )
}

/** What the penalty is for, in the clause's words: "for obstructing a port", else what stands before "is punished with", "carries". */
function punishedIn(reading: Reading, view: View, clause: Span, years: Span): string {
  const behind = CRIME.exec(reading.text.slice(years.end, clause.end))?.[1]
  if (behind !== undefined) return onOneLine(behind)
  const contents = marksIn(view, 'attribution').flatMap(({ value }) => value.content.map(([start]) => start))
  const start = Math.max(clause.start, ...contents.filter((content) => content < years.start))
  const verb = view.tokens.findLastIndex((token) => token.end <= years.start && token.start >= start && isVerb(token))
  // To the tagger a noun: "those accused face three years".
  const faced = view.tokens.findLastIndex(
    (token) => token.end <= years.start && /^(?:faces?|facing)$/.test(token.lower),
  )
  let first = Math.max(faced, verb)
  while (first > 0 && /^(?:AUX|ADV|PART)$/.test(view.tokens[first - 1]?.pos ?? '')) first--
  // "was detained and faces": whom the verb is told of stands before the first.
  const joined = view.tokens[first - 1]?.pos === 'CCONJ' ? subjectBefore(view, first, start) : null
  const end = view.tokens[first]?.start ?? years.start
  const words = joined ?? onOneLine(reading.text.slice(start, Math.max(start, end)))
  return /^(?:he|she|they|it|who|which|this|that)$/i.test(words) ? '' : words
}

// "for obstructing a port", "under the espionage article"
const CRIME =
  /\b(?:for (?!(?:up to|at least|life|\d))|if (?:found guilty|convicted) of |on (?:a )?charges? of |(?=under (?:the|article|section|a)\b))(.+)$/isu

/** The phrase that opens the clause of a verb behind "and". */
function subjectBefore(view: View, verb: number, start: number): string | null {
  const phrase = view.phrases.find(({ first, last }) => (view.tokens[first]?.start ?? 0) >= start && last < verb)
  if (phrase === undefined) return null
  return view.tokens
    .slice(phrase.first, phrase.last + 1)
    .map(({ text }) => text)
    .join(' ')
}

function isVerb({ pos, tag }: Token): boolean {
  return (pos === 'VERB' && tag !== 'VBG') || pos === 'AUX'
}

function onOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^ ?(?:that )?/i, '')
    .trim()
}
