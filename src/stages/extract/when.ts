import type { Statement } from '../../model/account.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { isVaguer } from '../../model/edtf-compare.ts'
import type { OutcomeMention } from './outcomes.ts'
import { marksIn, type Reading, spanOf } from './reading.ts'
import type { Scene } from './scenes.ts'
import { isDateline, type When } from './setting.ts'
import { statementOf } from './statements.ts'
import { isLater, isOfDeath, isOfPage } from './time-words.ts'

interface Told {
  /** The time told around it. */
  readonly around: When | null
  readonly outcomes: readonly OutcomeMention[]
}

/** When a scene took place: its own day, else a day in its sentences, else what is said around it; at least, not after publication. */
export function whenOf(reading: Reading, scene: Scene, { around, outcomes }: Told): Statement<string>[] {
  const { published } = reading.marked.report
  const told = scene.times.filter((time) => mayHaveBeen(time, scene, published))
  const days = told.filter(isDay)
  const exact = days.find((day) => !isOfDeath(day.view, day)) ?? days[0]
  const vague = told[0] ?? (around !== null && mayHaveBeen(around, scene, published) ? around : null)
  const time = exact ?? (vague !== null && !isDay(vague) ? dayWithin(reading, scene, vague) : null) ?? vague
  if (time) return [statementOf(reading, time.value.edtf, time)]
  const [mention] = scene.mentions
  if (published === null || mention === undefined || !/^\d{4}-\d\d-\d\d/.test(published)) return []
  // Told as past, so not after publication; the words that tell it are all there is to quote.
  const { view, first, last } = mention.trigger
  const day = published.slice(0, 10)
  return [statementOf(reading, isNews(reading, scene, outcomes) ? `${day}~` : `../${day}`, spanOf(view, first, last))]
}

// What courts do comes long after an act.
const OF_COURT = new Set(['charge', 'conviction', 'sentence', 'case-opened'])
const COURT_WORDS = new Set(
  'court trial judge jury plea pleads pleaded sentenced sentencing convicted prosecutors anniversary'.split(' '),
)
// Words of police and rescue at work, as they are in the first days.
const WORK_WORDS = new Set(
  `investigating investigate responded dispatched deputy deputies detectives investigators paramedics suspect suspects police officer
  officers 911 sheriff hospital critical condition`.split(/\s+/),
)
// News stands in the first sentences of its report.
const LEAD = 5

/** Whether a scene without a day is what its report is about, with the police at work and no court: it happened about when that came out. */
function isNews({ isRoundUp, views }: Reading, { mentions }: Scene, outcomes: readonly OutcomeMention[]): boolean {
  const [first] = mentions
  if (first === undefined || isRoundUp || first.trigger.view.index > LEAD || first.trigger.type.aftermath) return false
  if (first.telling !== 'asserted' && first.telling !== 'hedged') return false
  // A dispatch that bears its own date tells others where it means them.
  const [line] = views
  if (line !== undefined && marksIn(line, 'time').some((mark) => isDateline(line, mark))) return false
  if (!views.some(({ words }) => words.some((word) => WORK_WORDS.has(word)))) return false
  if (views.slice(0, LEAD).some(({ words }) => words.some((word) => COURT_WORDS.has(word)))) return false
  // Who is arrested at the head of a report is its news, and the act may be old.
  const { end } = first.trigger.view.sentence
  return !outcomes.some(({ kind, span }) => OF_COURT.has(kind) || (kind === 'detention' && span.start < end))
}

function isDay({ value }: When): boolean {
  return value.granularity === 'day' || value.granularity === 'moment'
}

/** Whether a time may be that of an act told as done: not after publication, as the day of a trial may be. */
function mayHaveBeen({ value }: When, { mentions }: Scene, published: string | null): boolean {
  if (mentions.some(({ telling }) => telling === 'planned')) return true
  const [time, printed] = [parseEdtf(value.edtf), published === null ? null : parseEdtf(published.slice(0, 10))]
  if (time === null || printed === null || !time.yearKnown || !printed.yearKnown) return true
  // Clocks differ by a day.
  return time.low <= printed.high + 1
}

/** A day in the sentences that tell a scene, within a time that leaves it open: "last week … on Friday, May 3". */
function dayWithin({ views }: Reading, { sentences }: Scene, vague: When): When | null {
  for (const view of views) {
    if (!sentences.has(view.index)) continue
    const mark = marksIn(view, 'time').find(({ value, start, end }) => {
      const { granularity } = value
      if ((granularity !== 'day' && granularity !== 'moment') || !isVaguer(vague.value.edtf, value.edtf)) return false
      return ![isDateline, isOfPage, isLater, isOfDeath].some((isOther) => isOther(view, { start, end }))
    })
    if (mark !== undefined) return { value: mark.value, view, start: mark.start, end: mark.end }
  }
  return null
}
