import { findCounts } from '../../../language/en/number-words.ts'
import type { Comparison } from '../../../model/claim.ts'
import type { Span } from '../../../model/span.ts'
import { marksIn, type Reading, type View } from '../reading.ts'

const LONGEST = 120
const MULTIPLE =
  /^[^;]{0,60}?\b(?:(?<fixed>twice|double|half)|(?<times>\p{L}+|\d+(?:\.\d)?) times) (?:as (?:many|much|high)|the (?:number|figure|total|level|rate|count))\b/iu
const MORE = /^[^;]{0,60}?[,–—-] ?(?<number>\d[\d,]*|\p{L}+) (?<way>more|fewer|less) than\b/iu
const FIXED: Readonly<Record<string, number>> = { twice: 2, double: 2, half: 0.5 }

/** A figure's comparison said beside it: "61 attacks, twice as many as last year", "88 raids, 31 more than in 2029"; null: none. */
export function besideFigure({ text }: Reading, view: View, figure: Span): Comparison | null {
  const rest = text.slice(figure.end, Math.min(view.sentence.end, figure.end + LONGEST))
  const multiple = MULTIPLE.exec(rest)
  const found = multiple ?? MORE.exec(rest)
  const { fixed, times, number, way } = found?.groups ?? {}
  const value = FIXED[fixed?.toLowerCase() ?? ''] ?? numberOf(times ?? number ?? '')
  if (found === null || value === null) return null
  const at = figure.end + found[0].length
  const to = marksIn(view, 'time').find(({ start }) => start >= at)?.value.edtf ?? null
  if (multiple !== null) return { kind: 'ratio', value, to }
  return { kind: 'difference', value: way === 'more' ? value : -value, to }
}

function numberOf(words: string): number | null {
  return /^\d+\.\d$/.test(words) ? Number(words) : (findCounts(words)[0]?.range.best ?? null)
}
