import { findCounts } from '../../language/en/number-words.ts'
import type { Voice } from '../../model/account.ts'
import type { CountRange } from '../../model/count.ts'
import { overlaps, quoteOf, type Span } from '../../model/span.ts'
import { classOfPhrase } from './classes.ts'
import { type Reading, spanOf, type View } from './reading.ts'
import { rolesOf } from './roles.ts'

/** How many a report says took part, on whose word ever. */
export interface Attendance extends Span {
  readonly count: CountRange
  /** Said with the act itself ("400 workers joined"), not of a number told of before ("put the number at 250"). */
  readonly direct: boolean
  /** Who counted, where the sentence says so: "*the police* spoke of 300". */
  readonly by: Voice | null
}

const WORD = String.raw`[\p{L}'’-]{1,25}`
// After the number: whom, and that they came.
const CAME = new RegExp(
  String.raw`^(?:\s(?!and\b|or\b|were\b|was\b|had\b)${WORD}){0,5}?\s(?:who\s)?(?:(?:had|have|has)\s)?(?:took part|taken part|takes? part|joined|participated|attended|gathered|assembled|marched|rallied|demonstrated|protested|picketed|turned out|walked out|took to the streets|were present)\b`,
  'iu',
)
const PEOPLE =
  /^\s(?:(?:striking|angry|local|masked)\s)?(?:people|persons|participants|protest[eo]rs|demonstrators|marchers|strikers|pickets|workers|supporters|residents|students|activists|employees|members|attendees)\b/iu
// Before the number: somebody's figure for a crowd.
const FIGURE =
  /\b(?:put|puts|placed|gave|estimated|estimates|reckoned)\s(?:the|their|its|that)?\s?(?:number|figure|crowd|turnout|attendance|total|size)(?!\sof\s(?:the\s)?(?:dead|deaths|killed|wounded|injured|injuries|casualties|victims|missing|arrests|arrested|detained)\b)(?:\sof\s[\p{L}'’-]{1,25})?(?:\sof\s[\p{L}'’-]{1,25})?\s(?:at|as|to be)\s(?:about|around|some|only|just|over|nearly|more than|up to)?\s?$/iu
const COUNTED =
  /\b(?:counted|counts|spoke of|speaks of|estimated|estimates|reckoned|reported|mentioned)\s(?:about|around|some|only|just|over|nearly|more than|up to)?\s?$/iu
const WITH = /\b(?:with|of|by)\s(?:about|around|some|only|just|over|nearly|more than|up to)?\s?$/iu
const CROWD = /\b(?:crowd|rally|march|protest|demonstration|gathering|picket|strike|vigil|sit-in|procession)\b/iu
// A sentence without any of these matches none of the above.
const SIGNS =
  /took part|taken part|takes? part|joined|participated|attended|gathered|assembled|marched|rallied|demonstrated|protested|picketed|turned out|walked out|took to the streets|were present|crowd|rally|march|protest|demonstration|gathering|picket|strike|vigil|sit-in|procession|(?:puts?|placed|gave|estimate[ds]|reckoned|counted|counts|sp(?:oke|eaks) of|reported|mentioned)\s/iu

/** The numbers of a sentence that say how many took part in something; those that `taken` holds count others. */
export function attendanceIn(reading: Reading, view: View, taken: readonly Span[]): Attendance[] {
  const offset = view.sentence.start
  const text = reading.text.slice(offset, view.sentence.end)
  if (!SIGNS.test(text)) return []
  return findCounts(text).flatMap(({ start, end, range }): Attendance[] => {
    const span = { start: offset + start, end: offset + end }
    if (taken.some((other) => overlaps(other, span)) || !isCrowdSize(range)) return []
    const [before, after] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 120)]
    const came = CAME.exec(after)?.[0]
    if (came !== undefined)
      return [{ start: span.start, end: span.end + came.length, count: range, direct: true, by: null }]
    const people = PEOPLE.exec(after)?.[0]
    const whom = { start: span.start, end: span.end + (people?.length ?? 0) }
    if (people !== undefined && WITH.test(before) && CROWD.test(before))
      return [{ ...whom, count: range, direct: true, by: null }]
    const isBare = /^\s*(?:[.,;]|$)/.test(after)
    if (FIGURE.test(before) || (COUNTED.test(before) && (people !== undefined || isBare)))
      return [{ ...whom, count: range, direct: false, by: counterOf(reading, view, span.start) }]
    return []
  })
}

function isCrowdSize({ low, best, high }: CountRange): boolean {
  return (best ?? high ?? low ?? 0) > 2
}

const OFFICES: ReadonlySet<string> = new Set(['police', 'official', 'military', 'medical', 'recruitment'])

/** The subject of the verb before a figure. */
function counterOf(reading: Reading, view: View, before: number): Voice | null {
  const verb = view.tokens.findLastIndex(({ pos, start }) => pos === 'VERB' && start < before)
  const [subject] = verb < 0 ? [] : rolesOf(view, verb).subject
  const phrase = view.phrases[subject ?? -1]
  if (subject === undefined || phrase === undefined || view.tokens[phrase.head]?.pos === 'PRON') return null
  const quote = quoteOf(reading.text, spanOf(view, phrase.first, phrase.last))
  const { name } = classOfPhrase(view, subject, reading.lexicon)
  return { name: quote.exact, kind: name !== null && OFFICES.has(name) ? 'official' : 'named', quote }
}
