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
  if (!LEGAL.test(text) || !PENALTY_WORDS.test(text) || /\b(?:was|were|been) sentenced\b/i.test(text)) return []
  return findCounts(text).flatMap((counted): ClaimFound[] => {
    const unit = /^\s{0,2}[- ]?(years?|months?)\b/i.exec(text.slice(counted.end, counted.end + 12))?.[1]
    if (unit === undefined || !PENALTY_WORDS.test(text.slice(counted.end, counted.end + 60))) return []
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

/** What the penalty is for, in the clause's words: "for obstructing a port", else what stands before "is punished with", "carries". */
function punishedIn(reading: Reading, view: View, clause: Span, years: Span): string {
  const behind = /\bfor (?!(?:up to|at least|life|\d))(.+)$/isu.exec(reading.text.slice(years.end, clause.end))?.[1]
  if (behind !== undefined) return onOneLine(behind)
  const contents = marksIn(view, 'attribution').flatMap(({ value }) => value.content.map(([start]) => start))
  const start = Math.max(clause.start, ...contents.filter((content) => content < years.start))
  const verb = view.tokens.findLastIndex((token) => token.end <= years.start && token.start >= start && isVerb(token))
  let first = verb
  while (first > 0 && /^(?:AUX|ADV|PART)$/.test(view.tokens[first - 1]?.pos ?? '')) first--
  const end = view.tokens[first]?.start ?? years.start
  return onOneLine(reading.text.slice(start, Math.max(start, end)))
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
