import { COMPARING } from '../../../language/en/claim-words.ts'
import type { Span } from '../../../model/span.ts'
import { marksIn, type Reading, type View } from '../reading.ts'

/** The EDTF of the time that a figure is for: the nearest in its sentence, no comma or other figure between; not what it is compared with. */
export function periodOf({ text }: Reading, view: View, at: Span): string | null {
  const times = marksIn(view, 'time')
    .filter(({ start }) => !COMPARING.test(text.slice(at.end, start)))
    .map((mark) => ({ mark, cost: timeCost(view, mark, at) }))
  times.sort((left, right) => left.cost - right.cost)
  return times[0]?.mark.value.edtf ?? null
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
