import { lemmatise } from '../../../language/en/lemma.ts'
import type { Claim } from '../../../model/claim.ts'
import { quoteOf, type Span } from '../../../model/span.ts'
import { voiceAt } from '../../../model/voices.ts'
import { idOf } from '../../../text/id.ts'
import type { Reading } from '../reading.ts'
import { absencesIn } from './absences.ts'
import { penaltiesIn } from './legal.ts'
import { statisticsIn } from './statistics.ts'
import { trendsIn } from './trends.ts'

/** A claim before it has a voice and an id. */
export type ClaimFound = Omit<Claim, 'id' | 'report' | 'quote' | 'saidBy' | 'series'> & {
  readonly span: Span
  /** Where the figure stands, which tells whose it is; left out: in the middle of the span. */
  readonly figure?: Span
  /** What its series is known by; null: its measure. */
  readonly seriesOf: string | null
}

/** The claims of a report: statistics, shares, trends, forecasts, what laws provide and what there has been none of. Tolls of incidents are none. */
export function findClaims(reading: Reading, tolls: readonly Span[]): Claim[] {
  let before: ClaimFound | null = null
  const found = reading.views.flatMap((view) => {
    const trends = trendsIn(reading, view)
    const statistics = statisticsIn(reading, view, { tolls, before, trends })
    before = statistics[0] ?? null
    return [...statistics, ...penaltiesIn(reading, view), ...trends, ...absencesIn(reading, view)]
  })
  const seen = new Set<string>()
  return found.flatMap(({ span, figure = span, seriesOf, ...claim }) => {
    const { report } = reading.marked
    const quote = quoteOf(reading.text, span)
    const id = idOf('c', report.id, quote.start, claim.measure)
    // One clause may hold several figures of a series.
    const key = `${id} ${claim.value?.best ?? claim.value?.low ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    const { voice } = voiceAt(reading.marked, figure)
    return [{ ...claim, id, report: report.id, quote, saidBy: voice, series: seriesKey(seriesOf ?? claim.measure) }]
  })
}

const EMPTY = new Set(
  `the a an of in on at to for by from with and or such number total figure documented recorded registered official reported about
  over is are was were be been has have had that which who some all`.split(/\s+/),
)

/** The words that tell what is counted, folded and sorted: "cases of desertion" and "desertion cases" are one series. */
export function seriesKey(measure: string): string {
  const words = measure
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map((word) => lemmatise(word, 'NNS'))
  return [...new Set(words)].sort().slice(0, 6).join(' ')
}
