import { COMPARING } from '../../../language/en/claim-words.ts'
import { formatBounds, parseEdtf } from '../../../model/edtf.ts'
import type { MarkOf } from '../../../model/mark.ts'
import type { Span } from '../../../model/span.ts'
import { marksIn, type Reading, type View } from '../reading.ts'

/** The EDTF of the time that a figure is for: the nearest in its sentence, no comma or other figure between; not what it is compared with. */
export function periodOf(reading: Reading, view: View, at: Span): string | null {
  const { text } = reading
  const times = marksIn(view, 'time')
    .filter(
      ({ start }) => !COMPARING.test(text.slice(at.end, start)) && !ANOTHER_CLAUSE.test(text.slice(at.end, start)),
    )
    .map((mark) => ({ mark, cost: timeCost(view, mark, at) }))
  times.sort((left, right) => left.cost - right.cost)
  const nearest = times[0]?.mark
  return nearest === undefined ? null : (sinceThen(reading, view, nearest) ?? nearest.value.edtf)
}

/** "since January": from then to the day of the report; null where a time is no beginning, or neither is known. */
export function sinceThen({ marked, text }: Reading, view: View, { start, value }: MarkOf<'time'>): string | null {
  const today = dayOf(marked.report.published)
  if (today === null || !SINCE.test(text.slice(Math.max(view.sentence.start, start - 28), start))) return null
  const first = parseEdtf(value.edtf)
  return first?.yearKnown && first.low < today ? formatBounds(first.low, today) : null
}

const ANOTHER_CLAUSE = /[,;] (?:and|but|while|whereas) (?!\d)/i
const SINCE = /\bsince (?:(?:early|late|mid|the (?:beginning|start) of)[ -])?(?:the )?$/i

/** The day a report is published on; null where that is not known to the day. */
export function dayOf(published: string | null): number | null {
  const parsed = published === null ? null : parseEdtf(published)
  return parsed?.unit === 'day' ? parsed.low : null
}

// "12 in January and 9 in December": another figure's time is farther than any comma.
const ANOTHERS = 12

function timeCost(view: View, time: Span, at: Span): number {
  const isBehind = time.start > at.start
  const [from, to] = isBehind ? [at.end, time.start] : [time.end, at.start]
  const others = marksIn(view, 'quantity').filter(({ start, end }) => start >= from && end <= to).length
  // A figure's time mostly stands behind it.
  return between(view, time, at) + others * ANOTHERS + (isBehind ? 0 : 1)
}

function between(view: View, left: Span, right: Span): number {
  const [from, to] = left.start < right.start ? [left.end, right.start] : [right.end, left.start]
  return view.tokens.reduce(
    (cost, token) => (token.start < from || token.end > to ? cost : cost + (/^[,;:]$/.test(token.text) ? 6 : 1)),
    0,
  )
}

/** The place that a figure is for: the first named in its sentence. */
export function placeOf(view: View, at: Span): string | null {
  const places = marksIn(view, 'place').map((mark) => ({ mark, cost: between(view, mark, at) }))
  places.sort((left, right) => left.cost - right.cost)
  return places[0]?.mark.value.name ?? null
}
