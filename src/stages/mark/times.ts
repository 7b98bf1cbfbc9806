import { type EdtfBounds, parseEdtf } from '../../model/edtf.ts'
import { calendarDay } from '../../model/edtf-day.ts'
import type { MarkOf, TimeValue } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Span } from '../../model/span.ts'
import type { Finder } from './finder.ts'
import { anchorOf, isDateline, type ReadTime } from './times/anchor.ts'
import { readTime } from './times/read-time.ts'
import { resolve } from './times/resolve.ts'
import { sentenceSpans } from './times/sentence-spans.ts'
import { datesTelling, tenseAt } from './times/tense.ts'
import { type TimeToken, timeTokens } from './times/tokens.ts'

/**
 * Finds dates and times and says which days they mean.
 *
 * What has no year takes it from the publication date, else from the latest date told in full, else keeps it unknown
 * (`XXXX-11-11`). "The same day", "two days earlier" and their like count from the day last told of. Lengths of time
 * ("for two years") and repeated times ("every Monday") are no marks.
 */
export const findTimes: Finder = (marked: MarkedReport): MarkOf<'time'>[] => {
  const { language, published, text } = marked.report
  if (language !== 'en' && language !== 'und') return []
  const tokens = timeTokens(text)
  const times = readAll(tokens)
  if (times.length === 0) return []
  const anchor = anchorOf(published, tokens, times)
  const sentences = sentenceSpans(tokens, marked.sentences)
  const told = new Told()
  return times.flatMap((time) => {
    const sentence = sentences.at(time.start)
    const context = {
      anchor: anchor.bounds,
      today: anchor.today,
      narrated: told.narrated,
      period: told.period,
      yearTold: told.yearIn(sentence),
      tense: tenseAt(tokens, time, sentence),
    }
    const value = resolve(time.time, context)
    if (!value) return []
    told.note(time, value, { sentence, tokens })
    return [
      markOf(tokens, time, time.hour && value.granularity === 'day' ? { ...value, granularity: 'moment' } : value),
    ]
  })
}

/** All expressions in order, none within another. */
function readAll(tokens: readonly TimeToken[]): ReadTime[] {
  const times: ReadTime[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = readTime(tokens, at)
    if (!read) {
      at += 1
      continue
    }
    times.push({ start: at, end: read.end, time: read.time, hour: read.hour ?? false })
    for (const more of read.more ?? [])
      times.push({ start: more.start ?? at, end: more.end, time: more.time, hour: false })
    at = read.more?.at(-1)?.end ?? read.end
  }
  return times
}

function markOf(tokens: readonly TimeToken[], { start, end }: ReadTime, value: TimeValue): MarkOf<'time'> {
  return { kind: 'time', start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, value }
}

interface Where {
  readonly sentence: Span
  readonly tokens: readonly TimeToken[]
}

/** What has been told of so far, which "the same day" and "that year" go back to. */
class Told {
  narrated: EdtfBounds | null = null
  period: EdtfBounds | null = null
  #year: { readonly year: number; readonly sentence: Span; readonly exact: boolean } | null = null

  note({ start, time }: ReadTime, value: TimeValue, { sentence, tokens }: Where): void {
    const bounds = parseEdtf(value.edtf.replaceAll('~', ''))
    if (!bounds || time.form === 'hour' || isDateline(tokens, start)) return
    this.period = bounds
    if (time.form === 'date' && typeof time.year === 'object' && 'year' in time.year && bounds.yearKnown) {
      this.#year = { year: calendarDay(bounds.low).year, sentence, exact: time.month !== undefined }
    }
    const isDay =
      value.granularity === 'day' ||
      value.granularity === 'moment' ||
      (time.form === 'span' && bounds.high - bounds.low < 8)
    if (isDay && (!datesTelling(tokens, start) || this.narrated === null)) this.narrated = bounds
  }

  /** The year that a date told in this sentence, or in full in the one before, has named. */
  yearIn(sentence: Span): number | null {
    if (!this.#year) return null
    const near =
      this.#year.sentence.start === sentence.start || (this.#year.exact && this.#year.sentence.end === sentence.start)
    return near ? this.#year.year : null
  }
}
