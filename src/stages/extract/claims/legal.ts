import { LEGAL, PENALTY_WORDS } from '../../../language/en/claim-words.ts'
import { findCounts } from '../../../language/en/number-words.ts'
import type { Reading, View } from '../reading.ts'
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
    const subject = reading.text.slice(span.start, Math.max(span.start, at.start)).replace(/\s+/g, ' ').trim()
    const { low, best, high } = counted.range
    return [
      {
        kind: 'legal',
        span,
        measure: `penalty: ${subject}`.slice(0, 160),
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
