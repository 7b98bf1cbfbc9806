import { ORDINAL_WORDS } from '../../../language/en/date-words.ts'
import { formatYear } from '../../../model/edtf.ts'
import { next, type Reader, skip, wordAt } from './expression.ts'
import { readDayFirst, readMonthFirst } from './read-calendar.ts'
import { fullYear, readMonth, readYearAfter } from './read-date-parts.ts'
import { readNth } from './read-parts.ts'
import type { TimeToken } from './tokens.ts'

/** "the 1990s", "early 1980s", "the '90s", "the 19th century". */
export const readDecade: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind === 'decade') return decadeOf(tokens, at, token)
  const nth = token?.kind === 'ordinal' ? token.value : ORDINAL_WORDS.get(token?.text ?? '')
  if (nth === undefined || nth < 10 || nth > 21) return null
  if (wordAt(tokens, skip(tokens, at + 1, '-')) !== 'century') return null
  return { end: skip(tokens, at + 1, '-') + 1, time: { form: 'fixed', edtf: `${nth - 1}XX` } }
}

function decadeOf(tokens: readonly TimeToken[], at: number, token: TimeToken) {
  const digits = /^\d+/u.exec(token.text)?.[0] ?? ''
  if (digits.length === 4 && digits.endsWith('00') && token.value >= 1500 && token.value <= 1900) {
    return { end: at + 1, time: { form: 'fixed', edtf: `${digits.slice(0, 2)}XX` } } as const
  }
  if (!digits.endsWith('0') || (digits.length === 4 && (token.value < 1500 || token.value > 2100))) return null
  if (digits.length === 4) return { end: at + 1, time: { form: 'fixed', edtf: `${digits.slice(0, 3)}X` } } as const
  // "in his 20s" and "temperatures in the 80s" are no decades.
  const quoted = tokens[at - 1]?.text === '’' || tokens[at - 1]?.text === '‘'
  const led = /^(?:the|early|late|mid)$/u.test(tokens[at - 1]?.text ?? '') && token.value >= 50
  if (digits.length !== 2 || !(quoted || (led && wordAt(tokens, at + 1) !== 'and'))) return null
  return { end: at + 1, time: { form: 'fixed', edtf: `${formatYear(fullYear(token.value)).slice(0, 3)}X` } } as const
}

/** "the week of March 6", "the first week of February", "the week ended Oct. 5", "in the week to 13 March". */
export const readWeekOf: Reader = (tokens, at) => {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const nth = readNth(tokens, start)
  const week = nth === undefined ? start : start + 1
  if ((week === at ? (tokens[at]?.text ?? '') : wordAt(tokens, week)) !== 'week') return null
  const link = wordAt(tokens, week + 1)
  const within = /^(?:in|over|during|for)$/u.test(tokens[at - 1]?.text ?? '') && start > at
  const ending = link === 'ended' || link === 'ending' || (link === 'to' && within)
  if (!ending && link !== 'of' && !(link === 'in' && nth !== undefined)) return null
  const of = readMonthFirst(tokens, week + 2) ?? readDayFirst(tokens, week + 2)
  if (!next(tokens, week + 2) || of?.time.form !== 'date' || of.more) return null
  const isDay = of.time.day !== undefined
  if (isDay === (nth !== undefined) || (nth ?? 1) > 5) return null
  return { end: of.end, time: { form: 'week', of: of.time, ...(nth !== undefined && { nth }), ending } }
}

/** "on the 25th", with nothing that the ordinal would count. */
export const readDayOfMonth: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'ordinal' || token.value > 31 || tokens[at - 1]?.text !== 'the') return null
  if (!/^(?:on|by|until|before|since|and|to)$/u.test(tokens[at - 2]?.text ?? '')) return null
  if (!/^(?:[.,;:)”"]|in|at|when|of|and|he|she|they)?$/u.test(wordAt(tokens, at + 1))) return null
  const of = wordAt(tokens, at + 1) === 'of'
  if (of && readMonth(tokens, at + 2)) return null
  if (of && !/^(?:this|last|that|the)$/u.test(wordAt(tokens, at + 2))) return null
  return of && wordAt(tokens, at + 3) !== 'month'
    ? null
    : { end: at + 1, time: { form: 'day-of-month', day: token.value } }
}

/** "fiscal 2012", "fiscal year 2012". */
export const readFiscal: Reader = (tokens, at) => {
  if (tokens[at]?.text !== 'fiscal') return null
  const year = readYearAfter(tokens, skip(tokens, at + 1, 'year'))
  return year && { end: year.end, time: { form: 'date', year: year.value } }
}
