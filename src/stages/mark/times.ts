import { type EdtfBounds, parseEdtf } from '../../model/edtf.ts'
import type { MarkOf, TimeValue } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import type { Span } from '../../model/span.ts'
import type { Finder } from './finder.ts'
import { anchorOf, isDateline, type ReadTime } from './times/anchor.ts'
import type { TimeForm } from './times/expression.ts'
import { isOldStyle, toNewStyle } from './times/old-style.ts'
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
  return times.flatMap((time, index) => {
    const sentence = sentences.at(time.start)
    const context = {
      anchor: anchor.bounds,
      today: anchor.today,
      narrated: told.narrated,
      period: told.period,
      fullDay: told.fullIn(sentence),
      tense: tenseAt(tokens, time, sentence),
    }
    const said = resolve(dayOfHour(times, index, sentence) ?? time.time, context)
    if (!said) return []
    const value = isOldStyle(tokens, times, index) ? toNewStyle(said) : said
    told.note(time, value, { sentence, tokens })
    return [
      markOf(tokens, time, time.hour && value.granularity === 'day' ? { ...value, granularity: 'moment' } : value),
    ]
  })
}

/** The day that the sentence tells after an hour, and not before it: "at 3 a.m. officers came to a fire on Sunday". */
function dayOfHour(times: readonly ReadTime[], index: number, sentence: Span): TimeForm | null {
  const before = times[index - 1]
  const after = times[index + 1]
  if (times[index]?.time.form !== 'hour' || !after || after.start >= sentence.end) return null
  if (before && before.start >= sentence.start) return null
  const { time } = after
  const isDay = (time.form === 'date' && time.day !== undefined) || (time.form === 'date' && time.weekday !== undefined)
  return isDay || (time.form === 'unit' && time.unit === 'day' && time.from === 'publication') ? time : null
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
    if (!isSecondClock(tokens, at, { time: read.time, last: times.at(-1) }))
      times.push({ start: at, end: read.end, time: read.time, hour: read.hour ?? false })
    for (const more of read.more ?? [])
      times.push({ start: more.start ?? at, end: more.end, time: more.time, hour: false })
    at = read.more?.at(-1)?.end ?? read.end
  }
  return times
}

/** "10:35 a.m. (0735 GMT)": the same hour by another clock. */
function isSecondClock(
  tokens: readonly TimeToken[],
  at: number,
  { time, last }: { time: TimeForm; last: ReadTime | undefined },
): boolean {
  return time.form === 'hour' && tokens[at - 1]?.text === '(' && last?.end === at - 1 && last.hour
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
  #full: { readonly day: number; readonly sentence: Span } | null = null

  note(read: ReadTime, value: TimeValue, { sentence, tokens }: Where): void {
    const { start, time } = read
    const bounds = parseEdtf(value.edtf.replaceAll('~', ''))
    if (!bounds || time.form === 'hour' || isDateline(tokens, read)) return
    this.period = bounds
    const full = time.form === 'date' && time.day !== undefined && typeof time.year === 'object' && 'year' in time.year
    if (full && bounds.yearKnown) this.#full = { day: bounds.low, sentence }
    const isDay =
      value.granularity === 'day' ||
      value.granularity === 'moment' ||
      ((time.form === 'span' || time.form === 'overnight') && bounds.high - bounds.low < 8)
    if (isDay && (!datesTelling(tokens, start) || this.narrated === null)) this.narrated = bounds
  }

  /** The day told in full in this sentence or the one before. */
  fullIn(sentence: Span): number | null {
    if (!this.#full) return null
    const near = this.#full.sentence.start === sentence.start || this.#full.sentence.end === sentence.start
    return near ? this.#full.day : null
  }
}
