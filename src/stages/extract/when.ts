import type { Statement } from '../../model/account.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { isVaguer } from '../../model/edtf-compare.ts'
import { marksIn, type Reading, spanOf } from './reading.ts'
import type { Scene } from './scenes.ts'
import { isDateline, type When } from './setting.ts'
import { statementOf } from './statements.ts'
import { isLater, isOfDeath, isOfPage } from './time-words.ts'

/** When a scene took place: its own day, else a day in its sentences, else what is said around it; at least, not after publication. */
export function whenOf(reading: Reading, scene: Scene, around: When | null): Statement<string>[] {
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
  return [statementOf(reading, `../${published.slice(0, 10)}`, spanOf(view, first, last))]
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
