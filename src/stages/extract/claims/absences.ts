import { COUNTABLE_ACTS } from '../../../language/en/claim-words.ts'
import { findCounts } from '../../../language/en/number-words.ts'
import { formatBounds } from '../../../model/edtf.ts'
import { calendarDay, dayNumber } from '../../../model/edtf-day.ts'
import type { Span } from '../../../model/span.ts'
import type { NounPhrase } from '../noun-phrases.ts'
import { marksIn, type Reading, spanOf, type View } from '../reading.ts'
import type { ClaimFound } from './find.ts'
import { dayOf, placeOf, sinceThen } from './setting.ts'
import { measureFrom } from './words.ts'

/** Claims that there has been none of something over a time: "no attacks on drivers in the past two weeks". The figure is 0. */
export function absencesIn(reading: Reading, view: View): ClaimFound[] {
  const negated = view.phrases.findIndex((candidate) => noneFrom(view, candidate) >= 0)
  const phrase = view.phrases[negated]
  if (phrase === undefined) return []
  const time = timeOf(reading, view)
  if (time === null) return []
  const timeAt = view.tokens.findIndex((token) => token.start >= time.start)
  const before = timeAt > phrase.last ? timeAt : view.tokens.length
  const measure = measureFrom(reading, view, negated, before).replace(/^(?:no|single|zero) /iu, '')
  const said = spanOf(view, noneFrom(view, phrase), phrase.last)
  return [
    {
      ...{ kind: 'statistic', measure, seriesOf: null, unit: null, per: null, comparison: null },
      value: { low: 0, best: 0, high: 0, approximate: false },
      period: time.edtf,
      place: placeOf(view, said),
      span: { start: Math.min(said.start, time.start), end: Math.max(said.end, time.end) },
    },
  ]
}

/** The token at which a phrase's negation begins: "no attacks", "not a single attack", "zero attacks"; -1: it has none. */
function noneFrom(view: View, { first, head }: NounPhrase): number {
  const { tokens } = view
  if (!COUNTABLE_ACTS.has(tokens[head]?.lemma ?? '')) return -1
  const [opening, next] = [tokens[first]?.lemma, tokens[first + 1]?.lemma]
  if (opening === 'no' || opening === 'zero') return first
  if (opening !== 'a' || next !== 'single') return -1
  const from = Math.max(0, first - 4)
  const at = tokens.slice(from, first).findIndex(({ lemma }) => lemma === 'not' || lemma === "n't")
  return at < 0 ? -1 : from + at
}

interface Time extends Span {
  /** EDTF. */
  readonly edtf: string
}

/** The time of which it is said: a week or longer, or everything since a day. */
function timeOf(reading: Reading, view: View): Time | null {
  const { marked, text } = reading
  const { start, end } = view.sentence
  const today = dayOf(marked.report.published)
  const past = PAST.exec(text.slice(start, end))
  if (past !== null && today !== null) {
    const at = start + past.index
    const edtf = formatBounds(daysBack(today, past[1] ?? '', past[2] ?? ''), today)
    return { edtf, start: at, end: at + past[0].length }
  }
  for (const time of marksIn(view, 'time')) {
    const { value, start: from, end: to } = time
    const since = sinceThen(reading, view, time)
    if (since !== null) return { edtf: since, start: from, end: to }
    const open = /\bsince (?:the )?$/iu.test(text.slice(Math.max(start, from - 12), from))
    if (!open && LONG.test(value.granularity)) return { edtf: value.edtf, start: from, end: to }
  }
  return null
}

const LONG = /^(?:week|month|season|year|interval)$/
const PAST = /\b(?:in|over|during|for|within) the (?:past|last) (?:(\w+) )?(day|week|month|year)s?\b/iu

/** The first of so many days, weeks, months or years that end today. */
function daysBack(today: number, number: string, unit: string): number {
  const many = number === '' ? 1 : (findCounts(number)[0]?.range.best ?? 1)
  const { year, month, day } = calendarDay(today)
  if (unit === 'day') return today - many + 1
  if (unit === 'week') return today - 7 * many + 1
  return dayNumber(unit === 'year' ? year - many : year, unit === 'month' ? month - many : month, day) + 1
}
