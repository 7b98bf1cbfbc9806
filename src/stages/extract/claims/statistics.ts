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
} from '../../../language/en/claim-words.ts'
import { lemmatise } from '../../../language/en/lemma.ts'
import type { Claim } from '../../../model/claim.ts'
import type { MarkOf } from '../../../model/mark.ts'
import { holds, overlaps, type Span } from '../../../model/span.ts'
import { marksIn, type Reading, spanOf, type View } from '../reading.ts'
import { hasTree } from '../tree-roles.ts'
import { changeAt } from './changes.ts'
import type { ClaimFound } from './find.ts'
import { measureOf } from './measure.ts'
import { besideFigure } from './multiples.ts'
import { periodOf, placeOf } from './setting.ts'

type Quantity = MarkOf<'quantity'>

/** What a sentence's figures are read beside. */
interface Beside {
  readonly tolls: readonly Span[]
  /** The first figure of the sentence before. */
  readonly before: ClaimFound | null
  /** The changes that the sentence tells of. */
  readonly trends: readonly ClaimFound[]
}

/** Statistics, shares and forecasts of a sentence: its quantities that count no single incident's people. */
export function statisticsIn(reading: Reading, view: View, { tolls, before, trends }: Beside): ClaimFound[] {
  const claims: ClaimFound[] = []
  for (const marked of marksIn(view, 'quantity')) {
    // "fell to 61 percent from 88": the change has its figures.
    if (trends.some(({ value, span }) => value !== null && holds(span, marked))) continue
    const quantity = withoutPeriod(reading, marked)
    const first = claims[0] ?? before
    const further = isFurther(reading, view, quantity, first) ? first : null
    const kind = further !== null ? 'statistic' : kindOf(reading, view, quantity, tolls)
    if (kind === null) continue
    const told = trends.find(({ span }) => span.end <= quantity.start) ?? null
    const claim = claimOf(reading, view, quantity, { kind, further, told })
    if (claim === null) continue
    if (claims.length === 1 && claims[0] !== undefined && isCompared(reading, claims[0], quantity))
      claims[0] = { ...claims[0], comparison: comparisonOf(reading, claims[0], claim) }
    claims.push(claim)
  }
  return claims
}

/** Whether the words between a figure and the next set the one against the other. */
function isCompared(reading: Reading, { span }: ClaimFound, { start }: Quantity): boolean {
  // A range may begin with the word that compares: "up from 20 to 25".
  return COMPARING.test(reading.text.slice(span.start, start + 'from '.length))
}

/** Two figures of one thing, the later against the other; null where they are equal, or of stretches that differ. */
function comparisonOf({ text }: Reading, claim: ClaimFound, other: ClaimFound): Claim['comparison'] {
  const to = other.period === claim.period ? null : other.period
  const said = /\b(up|down) from\b/i.exec(text.slice(claim.span.start, other.span.end))?.[1]?.toLowerCase()
  if (said !== undefined) return { kind: said === 'up' ? 'up' : 'down', value: null, to }
  const [figure, against] = [middleOf(claim), middleOf(other)]
  if (figure === null || against === null || figure === against) return null
  if (claim.kind !== 'statistic' || claim.unit !== other.unit || !isSameStretch(claim, other)) return null
  return { kind: figure > against ? 'up' : 'down', value: null, to }
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
      (mark.value.granularity === 'week' || LONG.test(mark.value.granularity)),
  )
  const before = reading.text.slice(Math.max(view.sentence.start, start - 60), start)
  // A range may hold the word that compares: "up from 20 to 25 a month".
  const opening = /^from /i.exec(reading.text.slice(start, end))?.[0] ?? ''
  return long || COMPARED_NUMBER.test(`${before}${opening}`) || PUT_AT.test(before)
}

// "The ministry puts the figure at ten."
const PUT_AT =
  /\b(?:puts?|putting|gives?|gave) (?:it|(?:the|that|this) (?:figure|number|total|count|share|rate)) (?:at|as)(?: (?:about|some|only|just|around|nearly|almost))? ["“‘]?$/i

function kindOf(reading: Reading, view: View, quantity: Quantity, tolls: readonly Span[]): ClaimFound['kind'] | null {
  const { unit = '', per } = quantity.value
  const sentence = reading.text.slice(view.sentence.start, view.sentence.end)
  if (/^(?:percent|per cent|%|percentage points?)$/i.test(unit)) return isTrendAmount(view, quantity) ? null : 'share'
  if (CURRENCY.test(unit) && per === undefined) return null
  if (
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|times|km|kilometers?|kilometres?|miles?|meters?|metres?|feet)$/i.test(
      unit,
    )
  )
    return null
  if (tolls.some((toll) => overlaps(toll, quantity))) return null
  const before = reading.text.slice(Math.max(view.sentence.start, quantity.start - 60), quantity.start)
  if (WANTED.test(before)) return null
  const after = reading.text.slice(quantity.end, Math.min(view.sentence.end, quantity.end + 80))
  const counted =
    per !== undefined ||
    COMPARED.test(before) ||
    COMPARED.test(after) ||
    isRecorded(reading, view, quantity) ||
    isTotal(reading, view, quantity)
  if (!counted) return null
  const above = verbsAbove(view, quantity)
  // "asked for two crews a night" tells what somebody wants, not what is.
  if (above.some((lemma) => ASKING_VERBS.has(lemma))) return null
  return FORECASTING.test(sentence) || above.some((lemma) => EXPECTING_VERBS.has(lemma)) ? 'forecast' : 'statistic'
}

// "plans to draft 20,000 men a month", where "plans" may pass for a noun.
const WANTED =
  /\b(?:plans?|intends?|wants?|aims?|hopes?|vows?|pledges?|promises?) to \p{L}+ (?:up to |at least |about |some )?$/iu

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
  const from = Math.max(0, at - 5)
  return view.tokens.slice(from, at).some((_, back) => changeAt(view, from + back) !== undefined)
}

/** A count of cases over a month, a year or the like, or since one, or one that is called a record or a statistic. */
function isRecorded(reading: Reading, view: View, { value, start, end }: Quantity): boolean {
  const sentence = reading.text.slice(view.sentence.start, view.sentence.end)
  const noun = value.unit?.toLowerCase() ?? ''
  const unit = lemmatise(noun, 'NNS')
  const times = marksIn(view, 'time').filter((mark) => LONG.test(mark.value.granularity))
  // The year of a report that nobody dated is in no mark.
  const long = times.length > 0 || LONG_WORDS.test(sentence)
  if (noun !== '' && long && COUNTING_CUES.test(sentence)) return true
  if (!STATISTIC_UNITS.has(unit) && !STATISTIC_UNITS.has(noun)) return false
  if (times.some((time) => isSince(reading, view, time, { start, end }))) return true
  const large = (value.best ?? value.low ?? 0) >= 100
  // Of a few men or women a sentence with "last year" in it mostly tells an incident.
  return STATISTIC_CUES.test(sentence) && (large || (long && !/^(?:men|women|children)$/.test(noun)))
}

const LONG = /^(?:month|season|year|decade|interval)$/
/** "40 men have left since January", "since he came in January, 40 men have left". */
function isSince({ text }: Reading, { sentence }: View, time: Span, figure: Span): boolean {
  if (time.start > figure.end) return SINCE.test(text.slice(figure.end, time.start))
  return time.end <= figure.start && /\bsince\b[^,;:]{0,60}$/i.test(text.slice(sentence.start, time.start))
}

const LONG_WORDS =
  /\b(?:since the (?:beginning|start) of (?:the|this|last) (?:year|month|war)|so far this (?:year|month)|(?:this|last) (?:year|month))\b/i
const SINCE = /^[^,;:]{0,80}\bsince\b[^,;:]{0,40}$/

/** "The number of deserters has passed 20,000 this year": a number alone, of what its subject says is counted. */
function isTotal(reading: Reading, view: View, quantity: Quantity): boolean {
  const before = reading.text.slice(view.sentence.start, quantity.start)
  if (quantity.value.unit !== undefined || !TOTAL.test(before) || TOLL.test(before)) return false
  return TOTAL.test(measureOf(reading, view, quantity).words)
}

const TOTAL = /\b(?:number|total) of \p{L}/iu
const TOLL = /\b(?:dead|deaths|killed|wounded|injured|injuries|victims|casualties|fatalities|missing)\b/i

/** What a figure is read as: what kind of claim, and of what it is where its own words do not tell. */
interface As {
  readonly kind: ClaimFound['kind']
  /** The figure before it, of the same thing. */
  readonly further: ClaimFound | null
  /** The change told before it. */
  readonly told: ClaimFound | null
}

function claimOf(reading: Reading, view: View, quantity: Quantity, { kind, further, told }: As): ClaimFound | null {
  const { low, best, high, approximate, unit, per } = quantity.value
  const { words, isOpen } = further === null ? measureOf(reading, view, quantity) : { words: '', isOpen: false }
  const measure =
    words === '' ? (further?.measure ?? (unit === 'percent' ? undefined : (unit ?? told?.measure))) : words
  if (measure === undefined) return null
  return {
    kind,
    span: further === null ? clauseOf(view, quantity) : ownPart(view, quantity),
    figure: quantity,
    measure,
    // Cases of something that the report does not name are of one series with nobody else's.
    seriesOf: further?.seriesOf ?? (isOpen ? `${measure} ${reading.marked.report.id}` : null),
    unit: unit ?? further?.unit ?? null,
    value: { low, best, high, approximate },
    period: periodOf(reading, view, quantity),
    per: per ?? null,
    place: placeOf(view, quantity),
    comparison: further === null ? besideFigure(reading, view, quantity) : null,
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
