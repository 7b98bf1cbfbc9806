import {
  COMPARED,
  COMPARING,
  COUNTING_CUES,
  FORECASTING,
  STATISTIC_CUES,
  STATISTIC_UNITS,
  TREND_VERBS,
} from '../../../language/en/claim-words.ts'
import type { MarkOf } from '../../../model/mark.ts'
import { overlaps, type Span } from '../../../model/span.ts'
import { marksIn, phraseAt, type Reading, spanOf, type View } from '../reading.ts'
import type { ClaimFound } from './find.ts'
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
    const kind = isFurther(reading, view, quantity, first) ? 'statistic' : kindOf(reading, view, quantity, tolls)
    if (kind === null) continue
    claims.push(
      claimOf(reading, view, quantity, kind, claims[0] ?? (quantity.value.unit === undefined ? before : null)),
    )
  }
  return claims
}

/** "6,200 the week before": the week is when, not what. */
function withoutPeriod(reading: Reading, quantity: Quantity): Quantity {
  const { unit, ...value } = quantity.value
  if (!/^(?:week|month|quarter|year|day)$/.test(unit ?? '') || !/^\S+ the /.test(reading.text.slice(quantity.start)))
    return quantity
  return { ...quantity, value }
}

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
  return long || (COMPARING.test(before) && /^ the \p{L}+ before/u.test(reading.text.slice(end, end + 20)))
}

function kindOf(reading: Reading, view: View, quantity: Quantity, tolls: readonly Span[]): ClaimFound['kind'] | null {
  const { unit = '', per } = quantity.value
  const sentence = reading.text.slice(view.sentence.start, view.sentence.end)
  if (/^(?:percent|per cent|%|percentage points?)$/i.test(unit)) return isTrendAmount(view, quantity) ? null : 'share'
  const money = /^(?:dollars?|\$|€|£|euros?|hryvnias?|pesos?|rubles?|roubles?)$/i.test(unit) && per !== undefined
  if (
    !money &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|km|kilometers?|kilometres?|miles?|meters?|metres?|feet|dollars?|\$|€|£|euros?|hryvnias?|pesos?|rubles?|roubles?)$/i.test(
      unit,
    )
  )
    return null
  if (tolls.some((toll) => overlaps(toll, quantity))) return null
  const before = reading.text.slice(Math.max(view.sentence.start, quantity.start - 60), quantity.start)
  const after = reading.text.slice(quantity.end, Math.min(view.sentence.end, quantity.end + 80))
  const counted =
    per !== undefined || COMPARING.test(before) || COMPARED.test(after) || isRecorded(reading, view, quantity, sentence)
  if (!counted) return null
  return FORECASTING.test(sentence) ? 'forecast' : 'statistic'
}

/** "fell by 30 percent": the trend has it. */
function isTrendAmount(view: View, quantity: Quantity): boolean {
  const at = view.tokens.findIndex(({ start }) => start >= quantity.start)
  return view.tokens.slice(Math.max(0, at - 5), at).some(({ lemma, pos }) => pos === 'VERB' && TREND_VERBS.has(lemma))
}

/** A count of cases over a month, a year or the like, or one that is called a record or a statistic. */
function isRecorded(_reading: Reading, view: View, { value }: Quantity, sentence: string): boolean {
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
  first: ClaimFound | null,
): ClaimFound {
  const { low, best, high, approximate, unit, per } = quantity.value
  const compared = first !== null && COMPARING.test(reading.text.slice(first.span.end, quantity.start + 1))
  const measure = measureOf(reading, view, quantity, first)
  return {
    kind,
    span: clauseOf(view, quantity),
    measure,
    seriesOf: compared && /^(?:|[\d,. –-]*)$/.test(ownWords(reading, view, quantity)) ? (first?.measure ?? null) : null,
    unit: unit ?? first?.unit ?? null,
    value: { low, best, high, approximate },
    period: periodOf(view, quantity),
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

/** The words counted beside the number itself. */
function ownWords(reading: Reading, view: View, quantity: Span): string {
  const at = view.tokens.findIndex(({ end }) => end > quantity.start)
  const phrase = view.phrases[phraseAt(view, at)]
  if (phrase === undefined) return ''
  const span = spanOf(view, phrase.first, phrase.last)
  return reading.text
    .slice(Math.max(span.start, quantity.start), span.end)
    .replace(/^[\d.,\s–-]+/, '')
    .trim()
}

/** What is counted: the noun phrase and its "of …"; "such cases" takes what the sentence spoke of before. */
function measureOf(reading: Reading, view: View, quantity: Quantity, first: ClaimFound | null): string {
  const at = view.tokens.findIndex(({ end }) => end > quantity.start)
  const own = phraseAt(view, at)
  const phrase = view.phrases[own]
  let words = ownWords(reading, view, quantity)
  const next = view.phrases[own + 1]
  if (
    phrase &&
    next &&
    next.preposition === phrase.last + 1 &&
    /^(?:of|among|against)$/.test(view.tokens[next.preposition]?.lemma ?? '')
  ) {
    const span = spanOf(view, next.preposition, next.last)
    words = `${words} ${reading.text.slice(span.start, span.end)}`
  }
  const bare = words.replace(/^(?:such|these|those|of)\b/i, '').trim()
  const isVague = /^such\b/i.test(words) || bare === '' || bare === quantity.value.unit
  const before = isVague ? (first?.measure ?? subjectBefore(reading, view, quantity)) : ''
  const measure = [bare, before].filter((part) => part !== '').join(': ')
  return (measure === '' ? (quantity.value.unit ?? 'number') : measure).replace(/\s+/g, ' ').slice(0, 160)
}

/** The clause before a quantity, as what it counts. */
function subjectBefore(reading: Reading, view: View, quantity: Span): string {
  const phrases = view.phrases.filter(
    ({ last, preposition }) => (view.tokens[last]?.end ?? 0) < quantity.start && preposition >= 0,
  )
  const phrase = phrases.find(({ preposition }) => view.tokens[preposition]?.lemma === 'for') ?? phrases.at(-1)
  if (phrase === undefined) {
    const subject = view.phrases.find(({ last }) => (view.tokens[last]?.end ?? 0) < quantity.start)
    return subject ? textOf(reading, view, subject.first, subject.last) : ''
  }
  const end = view.tokens.findLastIndex((token) => token.end <= quantity.start && token.pos !== 'PUNCT')
  return textOf(reading, view, phrase.first, Math.max(phrase.last, Math.min(end, phrase.first + 14)))
}

function textOf(reading: Reading, view: View, first: number, last: number): string {
  const span = spanOf(view, first, last)
  return reading.text.slice(span.start, span.end)
}
