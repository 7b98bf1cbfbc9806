import { REACTING } from '../../language/en/action-modality.ts'
import type { PlaceValue, TimeValue } from '../../model/mark.ts'
import type { Token } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { dashOfDateline, opensInCapitals } from './dateline.ts'
import type { Mention } from './mentions.ts'
import { isGerundNoun, type NounPhrase } from './noun-phrases.ts'
import { isAddress, standingOf } from './place-words.ts'
import { marksIn, phraseAt, type View } from './reading.ts'
import { isOfAftermath, isOfPage, isOfTelling, isSinceLong } from './time-words.ts'

/** A time or place mark taken as an incident's. */
export interface Found<V> extends Span {
  readonly value: V
  readonly view: View
}
export type When = Found<TimeValue>
export type Where = Found<PlaceValue>

/** Tokens `first` to `last` of a sentence, inclusive. */
export interface Spot {
  readonly view: View
  readonly first: number
  readonly last: number
}

/** The times of a trigger's clause, the likeliest first. */
export function timesOf({ view, first, last }: Spot): When[] {
  const times = marksIn(view, 'time')
  if (times.length === 0) return []
  const [start, end] = [view.tokens[first]?.start ?? 0, view.tokens[last]?.end ?? 0]
  const scored = times
    .filter(
      (mark) =>
        isOfNoun(view, mark, start) ||
        (!isOfSpeech(view, mark, { start, end }) &&
          !isDateline(view, mark) &&
          !isOfReaction(view, mark, { start, end }) &&
          !isOfAftermath(view, mark, { start, end }) &&
          !(mark.end <= start && isOfTelling(view, mark) && hasVerbBetween(view, mark, start)) &&
          !isOfPage(view, mark)),
    )
    .map((mark) => ({ mark, cost: distance(view, mark, { start, end }) + vagueness(mark.value) }))
  scored.sort((left, right) => left.cost - right.cost)
  return scored.map(({ mark }) => ({ value: mark.value, view, start: mark.start, end: mark.end }))
}

/** "40 people were taken away *since January*": a count of many acts, and none of them. */
export function isOfMany({ targets }: Pick<Mention, 'targets'>, time: When | null): boolean {
  const isCount = targets.some(({ count }) => (count.best ?? count.low ?? 0) > 1)
  return isCount && time !== null && isSinceLong(time.view, time)
}

/** "today's deadly *attack*": a time with a genitive, and nothing but the noun phrase of the act behind it. */
function isOfNoun({ tokens }: View, mark: Span, start: number): boolean {
  const genitive = tokens.findIndex((token) => token.start >= mark.end)
  if (tokens[genitive]?.tag !== 'POS') return false
  const act = tokens.findIndex((token) => token.start === start)
  return act > genitive && tokens.slice(genitive + 1, act + 1).every(({ pos }) => /^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos))
}

/** Whether a verb stands between a time and an act: the time is the verb's. */
function hasVerbBetween({ tokens }: View, mark: Span, start: number): boolean {
  return tokens.some(({ pos, start: from, end }) => pos === 'VERB' && from >= mark.end && end <= start)
}

const VAGUENESS: Readonly<Record<TimeValue['granularity'], number>> = {
  moment: 0,
  day: 0,
  interval: 12,
  week: 6,
  month: 14,
  season: 20,
  year: 24,
  decade: 40,
}

function vagueness({ granularity }: TimeValue): number {
  return VAGUENESS[granularity]
}

/** "police said Monday that": the time of a telling, not of what is told. */
function isOfSpeech(view: View, mark: Span, trigger: Span): boolean {
  return marksIn(view, 'attribution').some(({ value }) => {
    const told = value.content.some(([start, end]) => start <= trigger.start && trigger.end <= end)
    const within = value.content.some(([start, end]) => start <= mark.start && mark.end <= end)
    if (within) return false
    if (told) return true
    const [cueStart, cueEnd] = value.cue
    const gap = mark.start >= cueEnd ? mark.start - cueEnd : cueStart - mark.end
    return gap >= 0 && gap <= 4
  })
}

/** "The minister today condemned the murder": a verb of reaction between a time and a noun has the time for itself. */
function isOfReaction({ tokens }: View, mark: Span, trigger: Span): boolean {
  const at = tokens.findIndex(({ start }) => start === trigger.start)
  if (at < 0 || (tokens[at]?.pos === 'VERB' && !isGerundNoun(tokens, at))) return false
  if (mark.start > trigger.start) return isCharge(tokens, at)
  return tokens.some(
    ({ start, end, pos, lemma }, n) =>
      pos === 'VERB' &&
      end <= trigger.start &&
      ((REACTING.has(lemma) && start >= mark.end && !isCall(tokens, n)) || (TRYING.has(lemma) && start < mark.start)),
  )
}

/** "On Friday deputies *responded* to a shooting": they came when it happened. */
function isCall(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lemma === 'respond' &&
    tokens.slice(0, at).some(({ lemma, lower }) => RESPONDERS.has(lemma) || RESPONDERS.has(lower))
  )
}

const RESPONDERS: ReadonlySet<string> = new Set(
  'police officer deputy trooper paramedic firefighter crew medic'.split(' '),
)

// "was sentenced on Monday for an attack": between the verb and the act the time is the court's.
const TRYING = new Set(
  'charge sentence convict indict arraign jail accuse try acquit arrest detain imprison'.split(' '),
)

/** Whether a mark in a trigger's own sentence is the time of a court's or the police's act about it: "was sentenced on Monday for an attack". */
export function isOfCourt({ view, first }: Spot, mark: Span): boolean {
  const start = view.tokens[first]?.start ?? 0
  const isTried = view.tokens.some(({ pos, lemma, end }) => pos === 'VERB' && end <= start && TRYING.has(lemma))
  return isTried && isOfReaction(view, mark, { start, end: start })
}

/** "charged with *murder* on Monday": an act without article is a count of the charge, and the time is the charge's. */
function isCharge(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - 4), at)
  const bare = !before.some(({ pos, tag }) => pos === 'DET' || tag === 'PRP$' || tag === 'POS')
  return bare && before.some(({ lemma, pos }) => pos === 'VERB' && TRYING.has(lemma))
}

// Within this many characters of the sentence's beginning.
const LONGEST_DATELINE = 170

/** Whether a mark stands in the line that opens a dispatch with where and when it was sent. */
export function isDateline(view: View, mark: Span): boolean {
  if (mark.start - view.sentence.start > LONGEST_DATELINE) return false
  if (view.index > 0 && !isCapitals(view, mark) && !isSigned(view)) return false
  const dash = view.tokens[dashOfDateline(view.tokens)]
  return dash !== undefined && mark.end <= dash.start
}

/** "Bucharest, 6 June (Agency) - …" below a headline: a place first, and the agency in brackets before the dash. */
function isSigned(view: View): boolean {
  if (view.tokens[dashOfDateline(view.tokens) - 1]?.text !== ')') return false
  return marksIn(view, 'place')[0]?.start === view.sentence.start
}

/** Whether a sentence further down begins with the place in capitals. */
function isCapitals({ sentence, tokens }: View, mark: Span): boolean {
  if (mark.start !== sentence.start || !opensInCapitals(tokens)) return false
  return tokens.every(({ text, end }) => end > mark.end || /^[\p{Lu}.'’-]{2,}$/u.test(text))
}

/** How far a mark stands from a trigger, in tokens; what lies between weighs more: commas, verbs, semicolons. */
export function distance(view: View, mark: Span, trigger: Span): number {
  const [from, to] = mark.start < trigger.start ? [mark.end, trigger.start] : [trigger.end, mark.start]
  let cost = 0
  for (const token of view.tokens) {
    if (token.start < from || token.end > to) continue
    cost += 1
    if (token.text === ';' || token.text === '--' || token.text === '—') cost += 10
    else if (token.pos === 'VERB') cost += 3
    else if (token.tag === 'CC') cost += 2
  }
  return cost
}

const SCENE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'on',
  'within',
  'along',
  'behind',
  'across',
  'outside of',
])
const NO_SCENE = new Set(['from', 'to', 'toward', 'towards', 'for', 'between', 'by', 'against', 'with', 'into'])
const PRECISION: Readonly<Record<PlaceValue['precision'], number>> = {
  settlement: 0,
  site: 1,
  district: 1,
  region: 5,
  country: 10,
}

// What costs more is no scene.
const MOST = 60

/** The place of a trigger's sentence that is the likeliest to be its scene, of a trial the court's; null: none may be. */
export function placeOf({ view, first, last }: Spot, isTrial = false): Where | null {
  const [start, end] = [view.tokens[first]?.start ?? 0, view.tokens[last]?.end ?? 0]
  let best: Where | null = null
  let least = MOST
  for (const mark of marksIn(view, 'place')) {
    if (isDateline(view, mark)) continue
    const isSeat = isTrial && standingOf(view, mark) === 'court'
    const awkward = isSeat ? 0 : awkwardness(view, mark)
    const cost = distance(view, mark, { start, end }) + PRECISION[mark.value.precision] + awkward
    if (cost >= least) continue
    best = { value: mark.value, view, start: mark.start, end: mark.end }
    least = cost
  }
  return best
}

/** Whether a place stands as a scene does: "in Springfield", not "from Springfield" or "the Springfield man". */
export function isFirm({ view, start, end }: Where): boolean {
  return awkwardness(view, { start, end }) === 0
}

// What "from", "to" and "toward" cost, and more.
const ASIDE = 22

/** Whether a place stands as none does where something happened: "fled to Springfield", "a man from Springfield". */
export function isAside({ view, start, end }: Where): boolean {
  return awkwardness(view, { start, end }) >= ASIDE
}

/** What speaks against a place mark as the scene: "from Lviv", "the Dallas man", "Ohio police". */
function awkwardness(view: View, mark: Span): number {
  const token = view.tokens.findIndex((candidate) => candidate.start >= mark.start)
  const phrase = view.phrases[phraseAt(view, token)]
  if (phrase === undefined) return 4
  const preposition = view.tokens[prepositionOf(view, phrase)]?.lemma ?? ''
  const headStart = view.tokens[phrase.head]?.start ?? 0
  const modifies = headStart >= mark.end
  let cost = SCENE.has(preposition) ? 0 : NO_SCENE.has(preposition) ? ASIDE : 6
  const standing = standingOf(view, mark)
  if (modifies) cost += standing === 'body' || standing === 'force' || standing === 'shire' ? 30 : 12
  if (standing === 'home' || standing === 'far' || standing === 'later') cost += 22
  if (standing === 'street' && isOfBlock(view, token)) cost += 10
  else if (standing === 'street' || standing === 'credit') cost += 40
  if (standing === 'body' || standing === 'court') cost += 30
  return cost
}

const KINDS = new Set(
  'village town city hamlet suburb settlement port district county province region department municipality commune state'.split(
    ' ',
  ),
)

/** The preposition that a place stands behind: of "from the village of Lowen" the first. */
function prepositionOf(view: View, { preposition }: NounPhrase): number {
  if (view.tokens[preposition]?.lemma !== 'of' || !KINDS.has(view.tokens[preposition - 1]?.lemma ?? ''))
    return preposition
  return view.phrases[phraseAt(view, preposition - 1)]?.preposition ?? preposition
}

/** "in the 3500 block of *Van Buren Street*" */
function isOfBlock(view: View, street: number): boolean {
  const before = view.phrases[phraseAt(view, street) - 1]
  return before !== undefined && isAddress(view.tokens, before.head)
}
