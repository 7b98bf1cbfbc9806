import {
  ASKING_VERBS,
  COMPARED,
  COMPARING,
  COUNTING_CUES,
  CURRENCY,
  EXPECTING_VERBS,
  FORECASTING,
  STATISTIC_CUES,
  STATISTIC_UNITS,
  TREND_VERBS,
} from '../../../language/en/claim-words.ts'
import type { Claim } from '../../../model/claim.ts'
import type { MarkOf } from '../../../model/mark.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { marksIn, type Reading, spanOf, type View } from '../reading.ts'
import { hasTree } from '../tree-roles.ts'
import type { ClaimFound } from './find.ts'
import { measureOf } from './measure.ts'
import { periodOf, placeOf } from './setting.ts'

type Quantity = MarkOf<'quantity'>

/** Statistics, shares and forecasts of a sentence: its quantities that count no single incident's people. */
export function statisticsIn(
  reading: Reading,
  view: View,
  { tolls, before }: { readonly tolls: readonly Span[]; readonly before: ClaimFound | null },
): ClaimFound[] {
  const claims: ClaimFound[] = []
  for (const marked of marksIn(view, 'quantity')) {
    const quantity = withoutPeriod(reading, marked)
    const first = claims[0] ?? before
    const further = isFurther(reading, view, quantity, first) ? first : null
    const kind = further !== null ? 'statistic' : kindOf(reading, view, quantity, tolls)
    if (kind === null) continue
    const claim = claimOf(reading, view, quantity, kind, further)
    if (claims.length === 1 && claims[0] !== undefined && isCompared(reading, claims[0], quantity))
      claims[0] = { ...claims[0], comparison: comparisonOf(claims[0], claim) }
    claims.push(claim)
  }
  return claims
}

/** Whether the words between a figure and the next set the one against the other. */
function isCompared(reading: Reading, { span }: ClaimFound, { start }: Quantity): boolean {
  return COMPARING.test(reading.text.slice(span.start, start + 1))
}

/** Two figures of one thing, the later against the other; null where they are equal, or of stretches that differ. */
function comparisonOf(claim: ClaimFound, other: ClaimFound): Claim['comparison'] {
  const [figure, against] = [middleOf(claim), middleOf(other)]
  if (figure === null || against === null || figure === against) return null
  if (claim.kind !== 'statistic' || claim.unit !== other.unit || !isSameStretch(claim, other)) return null
  return {
    kind: figure > against ? 'up' : 'down',
    value: null,
    to: other.period === claim.period ? null : other.period,
  }
}

function middleOf({ value }: ClaimFound): number | null {
  if (value?.low == null || value.high == null) return value?.best ?? null
  return value.best ?? (value.low + value.high) / 2
}

/** "21,602 in October, 17,000 a month before": a month's count is one a month. */
function isSameStretch(claim: ClaimFound, other: ClaimFound): boolean {
  if (claim.per === other.per) return true
  const stretches = [claim, other].map(({ per, period }) => per ?? (/^\d{4}-\d\d$/.test(period ?? '') ? 'month' : null))
  return stretches[0] === stretches[1]
}

const WHEN = /^ (?:the|an?|per|last|this|each|every)\b/i

/** "6,200 the week before": the week is when, not what. */
function withoutPeriod(reading: Reading, quantity: Quantity): Quantity {
  const { unit = '', ...value } = quantity.value
  const when = WHEN.exec(reading.text.slice(quantity.end, quantity.end + 8))?.[0]
  if (when === undefined || !/^(?:week|month|quarter|year|day)$/.test(unit)) return quantity
  return { ...quantity, value: / (?:an?|per|each|every)$/i.test(when) ? { ...value, per: unit } : value }
}

// "compared with about 12": the words for the comparison end right before the number, but for what makes it less exact.
const COMPARED_NUMBER = new RegExp(
  `${COMPARING.source}(?: (?:about|some|only|just|around|nearly|almost|over|the|a))*\\s*$`,
  'i',
)

/** A bare number for another time of what was counted just before: "nine in January". */
function isFurther(reading: Reading, view: View, { value, start, end }: Quantity, first: ClaimFound | null): boolean {
  if (value.unit !== undefined || first?.kind !== 'statistic') return false
  const long = marksIn(view, 'time').some(
    (mark) =>
      mark.start >= end &&
      mark.start - end <= 8 &&
      /^(?:week|month|season|year|decade|interval)$/.test(mark.value.granularity),
  )
  const before = reading.text.slice(Math.max(view.sentence.start, start - 60), start)
  return long || COMPARED_NUMBER.test(before)
}

function kindOf(reading: Reading, view: View, quantity: Quantity, tolls: readonly Span[]): ClaimFound['kind'] | null {
  const { unit = '', per } = quantity.value
  const sentence = reading.text.slice(view.sentence.start, view.sentence.end)
  if (/^(?:percent|per cent|%|percentage points?)$/i.test(unit)) return isTrendAmount(view, quantity) ? null : 'share'
  if (CURRENCY.test(unit) && per === undefined) return null
  if (
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|km|kilometers?|kilometres?|miles?|meters?|metres?|feet)$/i.test(
      unit,
    )
  )
    return null
  if (tolls.some((toll) => overlaps(toll, quantity))) return null
  const before = reading.text.slice(Math.max(view.sentence.start, quantity.start - 60), quantity.start)
  const after = reading.text.slice(quantity.end, Math.min(view.sentence.end, quantity.end + 80))
  const counted =
    per !== undefined || COMPARED.test(before) || COMPARED.test(after) || isRecorded(view, quantity, sentence)
  if (!counted) return null
  const above = verbsAbove(view, quantity)
  // "asked for two crews a night" tells what somebody wants, not what is.
  if (above.some((lemma) => ASKING_VERBS.has(lemma))) return null
  return FORECASTING.test(sentence) || above.some((lemma) => EXPECTING_VERBS.has(lemma)) ? 'forecast' : 'statistic'
}

// So far up the tree a verb governs a figure.
const HEIGHT = 4
// Of the verbs found there, so many may be what it is told by; one may be a participle beside the figure.
const NEAREST = 2

/** The lemmas of the verb that a quantity hangs on and of those just above it. */
function verbsAbove(view: View, quantity: Span): string[] {
  if (!hasTree(view)) return []
  const { heads } = view.parsed().parse
  const found: string[] = []
  let at = view.tokens.findLastIndex(({ start }) => start < quantity.end)
  for (let steps = 0; steps < HEIGHT && at >= 0; steps++) {
    const token = view.tokens[at]
    if (token?.pos === 'VERB') found.push(token.lemma)
    at = heads[at] ?? -1
  }
  return found.slice(0, NEAREST)
}

/** "fell by 30 percent": the trend has it. */
function isTrendAmount(view: View, quantity: Quantity): boolean {
  const at = view.tokens.findIndex(({ start }) => start >= quantity.start)
  return view.tokens.slice(Math.max(0, at - 5), at).some(({ lemma, pos }) => pos === 'VERB' && TREND_VERBS.has(lemma))
}

/** A count of cases over a month, a year or the like, or one that is called a record or a statistic. */
function isRecorded(view: View, { value }: Quantity, sentence: string): boolean {
  const unit = (value.unit ?? '').toLowerCase().replace(/s$/, '')
  const noun = value.unit?.toLowerCase() ?? ''
  const long = marksIn(view, 'time').some((mark) =>
    /^(?:month|season|year|decade|interval)$/.test(mark.value.granularity),
  )
  if (noun !== '' && long && COUNTING_CUES.test(sentence)) return true
  if (!STATISTIC_UNITS.has(unit) && !STATISTIC_UNITS.has(noun)) return false
  const cue = STATISTIC_CUES.test(sentence)
  const large = (value.best ?? value.low ?? 0) >= 100
  return cue && (long || large)
}

function claimOf(
  reading: Reading,
  view: View,
  quantity: Quantity,
  kind: ClaimFound['kind'],
  further: ClaimFound | null,
): ClaimFound {
  const { low, best, high, approximate, unit, per } = quantity.value
  const { words, isOpen } = further === null ? measureOf(reading, view, quantity) : { words: '', isOpen: false }
  const measure = words === '' ? (further?.measure ?? unit ?? 'number') : words
  return {
    kind,
    span: further === null ? clauseOf(view, quantity) : ownPart(view, quantity),
    measure,
    // Cases of something that the report does not name are of one series with nobody else's.
    seriesOf: further?.seriesOf ?? (isOpen ? `${measure} ${reading.marked.report.id}` : null),
    unit: unit ?? further?.unit ?? null,
    value: { low, best, high, approximate },
    period: periodOf(reading, view, quantity),
    per: per ?? null,
    place: placeOf(view, quantity),
    comparison: null,
  }
}

/** The quantity's clause: to the next comma, semicolon or stop, from the quantity back to the last. */
export function clauseOf(view: View, quantity: Span): Span {
  const { tokens } = view
  const at = tokens.findIndex(({ end }) => end > quantity.start)
  let first = at
  while (first > 0 && !/^[,;:—–]$/.test(tokens[first - 1]?.text ?? '')) first--
  let last = tokens.findLastIndex(({ start }) => start < quantity.end)
  while (last + 1 < tokens.length && !/^[,;:.—–!?]$/.test(tokens[last + 1]?.text ?? '')) last++
  return spanOf(view, first, last)
}

/** A further figure's part of its clause: of "12 in January and 9 in December" each has its own. */
function ownPart(view: View, quantity: Span): Span {
  const clause = clauseOf(view, quantity)
  const others = marksIn(view, 'quantity')
  const joints = view.tokens.filter(({ lower, pos }) => pos === 'CCONJ' && lower !== 'but')
  const before = others.findLast(({ end }) => end <= quantity.start)
  const after = others.find(({ start }) => start >= quantity.end)
  const opening = joints.findLast(({ start, end }) => before && start >= before.end && end <= quantity.start)
  const closing = joints.find(({ start, end }) => after && start >= quantity.end && end <= after.start)
  const start = opening === undefined ? clause.start : Math.max(clause.start, opening.end + 1)
  const end = closing === undefined ? clause.end : Math.min(clause.end, closing.start - 1)
  return { start, end }
}
