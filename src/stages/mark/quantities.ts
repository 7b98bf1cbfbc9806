import { type Counted, findCounts } from '../../language/en/number-words.ts'
import type { MarkOf, QuantityValue } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Finder } from './finder.ts'
import { meetsAny } from './names/token-index.ts'
import { findFractions } from './quantities/fractions.ts'
import { isNoCount } from './quantities/no-count.ts'
import { perOf, unitOf } from './quantities/units.ts'

/** Finds numbers of people and things, shares and rates; no dates, ages, addresses, calibres, roads or scores. */
export const findQuantities: Finder = (marked) => {
  const { text } = marked.report
  const times = marked.marks.filter((mark) => mark.kind === 'time')
  const shares = findFractions(text)
  const counts = findCounts(text).filter(
    (counted) => !meetsAny(times, counted) && !meetsAny(shares, counted) && !isNoCount(text, counted),
  )
  const found = counts.flatMap((counted) => quantity(marked, counted) ?? [])
  return [...found, ...shares].sort((one, other) => one.start - other.start)
}

function quantity(marked: MarkedReport, counted: Counted): MarkOf<'quantity'> | null {
  const unit = unitOf(marked, counted)
  // "one" and "1" alone are pronouns or labels more often than counts.
  if (counted.bare && counted.range.best === 1 && unit === null) return null
  const per = perOf(marked.report.text, unit?.end ?? counted.end)
  const { low, best, high } = counted.range
  const value: QuantityValue = {
    low,
    best,
    high,
    approximate: counted.approximate,
    ...(unit === null ? {} : { unit: unit.word }),
    ...(per === null ? {} : { per }),
  }
  return { kind: 'quantity', start: counted.start, end: unit?.sign ? unit.end : counted.end, value }
}
