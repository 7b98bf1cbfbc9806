import { type Change, COMPARING, MEASURES, TREND_NOUNS, TREND_VERBS } from '../../../language/en/claim-words.ts'
import type { Comparison } from '../../../model/claim.ts'
import { ANY_TYPE } from '../any-type.ts'
import { tellingOf } from '../modality.ts'
import { marksIn, phraseAt, type Reading, spanOf, type View } from '../reading.ts'
import type { ClaimFound } from './find.ts'
import { placeOf } from './setting.ts'
import { measureFrom, type Stretch, wordsOf } from './words.ts'

/** Claims of change: "the number of attacks tripled", "a decrease in recruitment". */
export function trendsIn(reading: Reading, view: View): ClaimFound[] {
  const found: ClaimFound[] = []
  for (let at = 0; at < view.tokens.length; at++) {
    const token = view.tokens[at]
    const verb = token?.pos === 'VERB' ? TREND_VERBS.get(token.lemma) : undefined
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
  const phrase = view.phrases[measured] ?? openingMeasure(view, at)
  if (phrase === undefined) return []
  const measure = measured < 0 ? wordsOf(reading, view, phrase) : measureFrom(reading, view, measured, at)
  return [
    trend(reading, view, measure, phrase.first, at, telling === 'planned' ? 'forecast' : 'trend', {
      kind,
      value: factor,
    }),
  ]
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
  return within
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
  const text = reading.text.slice(view.sentence.start, view.sentence.end)
  const comparing = COMPARING.exec(text) ?? /\bsince\b/i.exec(text)
  const split = comparing === null ? Number.POSITIVE_INFINITY : view.sentence.start + comparing.index
  const times = marksIn(view, 'time')
  const to = times.find((mark) => mark.start >= split)
  const period = times.find((mark) => mark.start < split)
  const percent = marksIn(view, 'quantity').find(
    ({ value, start }) =>
      /^(?:percent|per cent|%)$/i.test(value.unit ?? '') && start > (view.tokens[last]?.end ?? 0) - 1 && start < split,
  )
  const span = spanOf(view, first, last)
  const end = Math.max(span.end, to?.end ?? 0, percent?.end ?? 0)
  return {
    kind,
    measure,
    seriesOf: null,
    unit: percent ? 'percent' : null,
    value: percent
      ? {
          low: percent.value.low,
          best: percent.value.best,
          high: percent.value.high,
          approximate: percent.value.approximate,
        }
      : null,
    period: period?.value.edtf ?? null,
    per: null,
    place: placeOf(view, span),
    comparison: {
      ...change,
      value: change.value ?? percent?.value.best ?? null,
      to: to?.value.edtf ?? comparedText(text, comparing),
    },
    span: { start: span.start, end },
  }
}

function comparedText(text: string, comparing: RegExpExecArray | null): string | null {
  if (comparing === null) return null
  const rest =
    text
      .slice(comparing.index + comparing[0].length)
      .split(/[,.;]/)[0]
      ?.trim() ?? ''
  return rest === '' ? null : rest.replace(/\s+/g, ' ').slice(0, 80)
}
