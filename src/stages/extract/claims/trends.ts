import { subjectOf } from '../../../language/en/arcs.ts'
import { type Change, COMPARING, MEASURES, TREND_NOUNS } from '../../../language/en/claim-words.ts'
import type { Comparison } from '../../../model/claim.ts'
import type { MarkOf, QuantityValue } from '../../../model/mark.ts'
import { ANY_TYPE } from '../any-type.ts'
import { tellingOf } from '../modality.ts'
import { marksIn, phraseAt, type Reading, spanOf, type View } from '../reading.ts'
import { hasTree } from '../tree-roles.ts'
import { changeAt } from './changes.ts'
import type { ClaimFound } from './find.ts'
import { placeOf } from './setting.ts'
import { measureFrom, type Stretch, wordsOf } from './words.ts'

/** Claims of change: "the number of attacks tripled", "a decrease in recruitment". */
export function trendsIn(reading: Reading, view: View): ClaimFound[] {
  const found: ClaimFound[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const token = view.tokens[at]
    const verb = changeAt(view, at)
    const noun = token?.pos === 'NOUN' ? TREND_NOUNS.get(token.lemma) : undefined
    if (verb !== undefined) found.push(...trendOfVerb(reading, view, at, verb))
    if (noun !== undefined) found.push(...trendOfNoun(reading, view, at, noun))
  }
  return found
}

function trendOfVerb(reading: Reading, view: View, at: number, { kind, factor }: Change): ClaimFound[] {
  const telling = tellingOf({ view, type: ANY_TYPE, kind: 'verb', first: at, last: at, head: at, isVerb: true })
  if (telling === 'hypothetical' || telling === 'denied') return []
  const measured = measurable(view, at)
  const phrase = view.phrases[measured] ?? openingMeasure(view, at) ?? measuredByFigure(reading, view, at)
  if (phrase === undefined) return []
  const measure = measured < 0 ? wordsOf(reading, view, phrase) : measureFrom(reading, view, measured, at)
  return [
    trend(reading, view, measure, phrase.first, at, telling === 'planned' ? 'forecast' : 'trend', {
      kind,
      value: factor,
    }),
  ]
}

/** "Attendance fell to 61 percent": whatever the subject is, the figure measures it. */
function measuredByFigure({ text }: Reading, view: View, verb: number): Stretch | undefined {
  const end = view.tokens[verb]?.end ?? 0
  const figure = marksIn(view, 'quantity').find(({ start }) => start > end)
  if (figure === undefined || !/^ (?:by|to|from) (?:\w+ )?$/.test(text.slice(end, figure.start)) || !hasTree(view))
    return undefined
  const subject = figure.value.unit === 'percent' ? subjectOf(view.parsed(), verb) : null
  if (subject === null || subject > verb || view.tokens[subject]?.pos !== 'NOUN') return undefined
  return view.phrases[phraseAt(view, subject)]
}

/** "Assaults on nurses have tripled": at the head of a sentence a plural may be taken for a verb. */
function openingMeasure(view: View, verb: number): Stretch | undefined {
  const [opening, next] = view.tokens
  if (opening?.tag !== 'VBZ' || !MEASURES.has(opening.lemma) || next?.pos !== 'ADP') return undefined
  const last = view.tokens.slice(0, verb).findLastIndex(({ pos }) => pos !== 'AUX' && pos !== 'ADV')
  return last > 1 ? { first: 0, last } : undefined
}

// "the number of … and … tripled": a subject may be this many tokens long.
const LONGEST_SUBJECT = 25

/** The phrase before a verb that can be measured, one without a preposition first; -1: none. */
function measurable(view: View, verb: number): number {
  let within = -1
  for (let at = view.phrases.length - 1; at >= 0; at--) {
    const found = view.phrases[at]
    if (found === undefined || found.last >= verb) continue
    if (verb - found.last > LONGEST_SUBJECT) break
    if (
      view.tokens
        .slice(found.last + 1, verb)
        .some(({ tag, text }) => /^(?:VBD|VBZ|VBP)$/.test(tag) && !/^(?:has|have|had|is|are|was|were)$/i.test(text))
    )
      break
    if (!MEASURES.has(view.tokens[found.head]?.lemma ?? '')) continue
    if (found.preposition < 0) return at
    within = within < 0 ? at : within
  }
  return within < 0 ? measuredSubject(view, verb) : within
}

/** "the share of cases that led to a trial fell": the subject, past a clause on it; -1: it cannot be measured. */
function measuredSubject(view: View, verb: number): number {
  const subject = hasTree(view) && view.tokens[verb]?.pos === 'VERB' ? subjectOf(view.parsed(), verb) : null
  return subject !== null && subject < verb && MEASURES.has(view.tokens[subject]?.lemma ?? '')
    ? phraseAt(view, subject)
    : -1
}

function trendOfNoun(reading: Reading, view: View, at: number, direction: 'up' | 'down'): ClaimFound[] {
  const own = phraseAt(view, at)
  const phrase = view.phrases[own]
  const next = view.phrases[own + 1]
  if (phrase === undefined || next === undefined || phrase.head !== at) return []
  if (view.tokens[next.preposition]?.lemma !== 'in' || next.preposition - phrase.last > 1) return []
  if (!MEASURES.has(view.tokens[next.head]?.lemma ?? '')) return []
  const modal = view.tokens.slice(Math.max(0, phrase.first - 5), phrase.first).some(({ tag }) => tag === 'MD')
  if (modal) return []
  return [
    trend(reading, view, measureFrom(reading, view, own + 1, view.tokens.length), phrase.first, next.last, 'trend', {
      kind: direction,
      value: null,
    }),
  ]
}

function trend(
  reading: Reading,
  view: View,
  measure: string,
  first: number,
  last: number,
  kind: 'trend' | 'forecast',
  change: Pick<Comparison, 'kind' | 'value'>,
): ClaimFound {
  const { start, end } = view.sentence
  const text = reading.text.slice(start, end)
  const comparing = COMPARING.exec(text) ?? FROM_TIME.exec(text) ?? /\bsince\b/i.exec(text)
  const split = comparing === null ? Number.POSITIVE_INFINITY : start + comparing.index
  const span = spanOf(view, first, last)
  const rise = fromTo(reading, view, span.end)
  const times = marksIn(view, 'time')
  const to = rise === null ? times.find((mark) => mark.start >= split) : rise.before
  const period = rise === null ? times.find((mark) => mark.start < split) : rise.after
  const percent = marksIn(view, 'quantity').find(
    ({ value, start: at }) => /^(?:percent|per cent|%)$/i.test(value.unit ?? '') && at > span.end - 1 && at < split,
  )
  const figure = rise?.figure ?? percent
  // "fell to 8 percent" tells how much there is, "fell by 8 percent" how far it fell.
  const isLevel =
    percent !== undefined &&
    /\bto (?:(?:about|some|only|just|around|nearly|almost) )?$/i.test(reading.text.slice(span.end, percent.start))
  return {
    kind,
    measure,
    seriesOf: null,
    unit: figure === percent && percent ? 'percent' : unitOf(figure),
    value: figure ? rangeOf(figure.value) : null,
    period: period?.value.edtf ?? null,
    per: null,
    place: placeOf(view, span),
    comparison: {
      ...change,
      value: change.value ?? (isLevel || rise !== null ? null : (percent?.value.best ?? null)),
      to: to?.value.edtf ?? (rise === null ? comparedText(text, comparing) : null),
    },
    span: {
      start: span.start,
      end: Math.max(span.end, to?.end ?? 0, figure?.end ?? 0, rise?.after?.end ?? 0, rise?.last?.end ?? 0),
    },
  }
}

// "fell by 30 percent from the year before"
const FROM_TIME = /\bfrom (?=(?:the|a) (?:year|month|week|quarter)\b|last\b|(?:19|20)\d\d\b)/i

/** "to 118 last year": the year is when, not what. */
function unitOf(figure: MarkOf<'quantity'> | undefined): string | null {
  const unit = figure?.value.unit ?? null
  return unit === null || /^(?:day|week|month|quarter|year)s?$/i.test(unit) ? null : unit
}

function rangeOf({ low, best, high, approximate }: QuantityValue): NonNullable<ClaimFound['value']> {
  return { low, best, high, approximate }
}

interface Rise {
  /** What it rose or fell to. */
  readonly figure: MarkOf<'quantity'>
  readonly before: MarkOf<'time'> | undefined
  readonly after: MarkOf<'time'> | undefined
  /** The earlier figure, where it stands last. */
  readonly last?: MarkOf<'quantity'>
}

/** "rose from 12 in 2029 to 45 in 2030", "rose to 45 from 12": the later figure, and when each was so; null: no two figures follow. */
function fromTo({ text }: Reading, view: View, end: number): Rise | null {
  const [first, second] = marksIn(view, 'quantity').filter(({ start }) => start >= end)
  if (first === undefined || second === undefined) return null
  const [opening, between] = [text.slice(end, first.start), text.slice(first.end, second.start)]
  const times = marksIn(view, 'time').filter(({ start }) => start > first.end)
  const early = times.find((time) => time.end <= second.start)
  const late = times.find(({ start }) => start >= second.end)
  if (/^ from $/.test(opening) && TO.test(between)) return { figure: second, before: early, after: late }
  if (TO.test(opening) && /^[^,;]{0,40} from $/.test(between))
    return { figure: first, before: late, after: early, last: second }
  return null
}

const TO = /^[^,;]{0,40} to (?:(?:about|some|only|just|around|nearly|almost) )?$/

function comparedText(text: string, comparing: RegExpExecArray | null): string | null {
  if (comparing === null) return null
  const rest =
    text
      .slice(comparing.index + comparing[0].length)
      .split(/[,.;]/)[0]
      ?.trim() ?? ''
  return rest === '' || /^\d/.test(rest) ? null : rest.replace(/\s+/g, ' ').slice(0, 80)
}
