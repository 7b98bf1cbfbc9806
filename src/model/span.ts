/**
 * A stretch of a report's text: `text.slice(span.start, span.end)`.
 *
 * Offsets count UTF-16 code units from 0, as JavaScript strings do. `end` is exclusive.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with its words. Always `text.slice(start, end) === exact`; never empty. */
export interface Quote extends Span {
  readonly exact: string
}

/** The quote that a span of `text` makes. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return { start, end, exact: text.slice(start, end) }
}

/** Whether two spans share at least one code unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}

/** Whether `outer` holds the whole of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
