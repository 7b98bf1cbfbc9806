import type { Voice } from './account.ts'
import { type MarkOf, marksOf } from './mark.ts'
import type { MarkedReport } from './marked-report.ts'
import { holds, overlaps, type Quote, quoteOf, type Span } from './span.ts'

/** On whose word a stretch of a report rests, and how surely it is told. */
export interface VoiceAt {
  /** The nearest voice; null where the outlet speaks for itself or nobody is named. */
  readonly voice: Voice | null
  /** Those whom that voice cites in turn. */
  readonly via: readonly Quote[]
  /** Whether a hedge governs the stretch, or nobody is named who stands for it. */
  readonly hedged: boolean
}

type Attribution = MarkOf<'attribution'>

interface Tone {
  readonly attributions: readonly Attribution[]
  readonly hedges: readonly MarkOf<'hedge'>[]
}

// It is asked for every statement of a report.
const tones = new WeakMap<MarkedReport, Tone>()

/** The marks of a report that say who speaks and how surely. */
function toneOf(marked: MarkedReport): Tone {
  const known = tones.get(marked)
  if (known !== undefined) return known
  const tone = { attributions: marksOf(marked.marks, 'attribution'), hedges: marksOf(marked.marks, 'hedge') }
  tones.set(marked, tone)
  return tone
}

/** Who says what stands at `span`, by the attribution with the narrowest content that covers its middle. */
export function voiceAt(marked: MarkedReport, span: Span): VoiceAt {
  const { text } = marked.report
  const said = governing(marked, span)
  const unnamed = said !== null && (said.value.source === null || said.value.sourceKind === 'anonymous')
  const hedged = unnamed || hedgedAt(marked, span)
  if (said === null || said.value.source === null) return { voice: null, via: [], hedged }
  const quote = quoteOf(text, toSpan(said.value.source))
  const voice = { name: nameOfSource(marked, said), kind: said.value.sourceKind, quote }
  return { voice, via: (said.value.via ?? []).map((pair) => quoteOf(text, toSpan(pair))), hedged }
}

function governing(marked: MarkedReport, span: Span): Attribution | null {
  const middle = Math.floor((span.start + span.end) / 2)
  let best: Attribution | null = null
  let width = Number.POSITIVE_INFINITY
  for (const mark of toneOf(marked).attributions) {
    const part = mark.value.content.find(([start, end]) => start <= middle && middle < end)
    if (part === undefined || wished(marked.report.text, part) || !tells(marked, mark, part)) continue
    if (part[1] - part[0] < width) [best, width] = [mark, part[1] - part[0]]
  }
  return best
}

// "wants to leave" tells a wish; "claims to have left", "is believed to be held" tell a fact.
const WISH = /^to (?!have\b|be\b)/i

function wished(text: string, [start]: readonly [number, number]): boolean {
  return WISH.test(text.slice(start, start + 8))
}

// Verbs that vouch for the thing they name ("confirmed two deaths"), unlike those that only judge it ("condemned the raid").
const VOUCHES =
  /\b(?:according|tell|told|add|wr(?:ite|ote)|explain|insist|argu|believ|sa(?:y|ys|id|ying)|report|confirm|announc|claim|describ|record|document|register|reveal|disclos|detail|list|acknowledg|admi[ts]|den[iy]|alleg|estimat|put|cit|note|warn|predict|count|tall(?:y|ied)|logged|gives?\b|giving|gave\b|maintain|contend|blam|accus|emerg|surfac|:|―|—)/i

/** Whether the attribution gives the word for what its content says: a clause or quotation, or a thing that is vouched for. */
function tells(
  { report, sentences }: MarkedReport,
  { value }: Attribution,
  [start, end]: readonly [number, number],
): boolean {
  if (/["“”‘'«:]/.test(report.text.slice(start - 1, start + 1)) || VOUCHES.test(report.text.slice(...value.cue)))
    return true
  const sentence = sentences.find((candidate) => candidate.start <= start && start < candidate.end)
  return (sentence?.tokens ?? []).some(
    (token) => token.start >= start && token.end <= end && /^(?:VB[DZP]|MD)$/.test(token.tag),
  )
}

/** The name behind a source: of the person or body marked there, of the one a pronoun stands for, else its own words. */
function nameOfSource(marked: MarkedReport, said: Attribution): string {
  const span = toSpan(said.value.source ?? said.value.cue)
  const words = marked.report.text.slice(span.start, span.end)
  if (PRONOUN.test(words)) return antecedent(marked, said)?.name ?? words
  return markedName(marked, span)?.name ?? words
}

const PRONOUN = /^(?:he|she|it|they|who|which|the (?:former|latter))$/i

interface Named extends Span {
  readonly name: string
}

/** The last source before that can be meant by the pronoun: a person for "he" and "she", any for the rest. */
function antecedent(marked: MarkedReport, said: Attribution): Named | null {
  const { text } = marked.report
  const words = text.slice(...(said.value.source ?? said.value.cue))
  const wantsPerson = /^s?he$/i.test(words)
  const earlier = toneOf(marked).attributions.filter((mark) => mark.start < said.start)
  for (const { value } of earlier.reverse()) {
    if (value.source === null || PRONOUN.test(text.slice(...value.source))) continue
    const named = markedName(marked, toSpan(value.source))
    if (named !== null && (!wantsPerson || named.person)) return named
    if (!wantsPerson) return { name: text.slice(...value.source), ...toSpan(value.source) }
  }
  return null
}

function markedName(marked: MarkedReport, span: Span): (Named & { readonly person: boolean }) | null {
  const inside = marked.marks.filter((mark) => overlaps(mark, span))
  const found = inside.find((mark) => mark.kind === 'person') ?? inside.find((mark) => mark.kind === 'organisation')
  if (found?.kind !== 'person' && found?.kind !== 'organisation') return null
  return { name: found.value.name, start: found.start, end: found.end, person: found.kind === 'person' }
}

// A hedge before a noun ("the alleged attacker") speaks of that noun alone.
const OF_A_NOUN = /^(?:alleged|suspected|supposed|presumed|purported|would-be|apparent|possible|potential|so-called)$/i
const CLAUSE_END = /[;:—]|, (?:and|but|while|who|which|where|whereas|although)\b/i

/** Whether a hedge in the same sentence governs `span`: nothing that ends a clause stands between them. */
function hedgedAt(marked: MarkedReport, span: Span): boolean {
  const { hedges } = toneOf(marked)
  if (hedges.length === 0) return false
  const { report, sentences } = marked
  const sentence = sentences.find((candidate) => candidate.start <= span.start && span.start < candidate.end)
  if (sentence === undefined) return false
  return hedges.some((hedge) => {
    if (!holds(sentence, hedge)) return false
    if (overlaps(hedge, span)) return true
    const between = report.text.slice(Math.min(hedge.end, span.end), Math.max(hedge.start, span.start))
    if (OF_A_NOUN.test(hedge.value.cue)) return hedge.end <= span.start && /^\s+$/.test(between)
    return !CLAUSE_END.test(between)
  })
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end }
}
