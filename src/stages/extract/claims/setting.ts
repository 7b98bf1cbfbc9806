import type { Span } from '../../../model/span.ts'
import { marksIn, type View } from '../reading.ts'

/** The EDTF of the time that a figure is for: the nearest in its sentence, no comma between if possible. */
export function periodOf(view: View, at: Span): string | null {
  const times = marksIn(view, 'time').map((mark) => ({ mark, cost: between(view, mark, at) }))
  times.sort((left, right) => left.cost - right.cost)
  return times[0]?.mark.value.edtf ?? null
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
