import { ORDINAL_WORDS, WEEKDAYS } from '../../../language/en/date-words.ts'
import { type CalendarForm, next, type Reader, skip, wordAt } from './expression.ts'
import { readMonthFirst } from './read-calendar.ts'
import type { TimeToken } from './tokens.ts'

/** "first", "2nd", "last" as 1, 2, -1. */
export function readNth(tokens: readonly TimeToken[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.text === 'last' || token?.text === 'final') return -1
  return token?.kind === 'ordinal' ? token.value : ORDINAL_WORDS.get(token?.text ?? '')
}

/** A month, with or without its year, and nothing more exact. */
function readOfMonth(tokens: readonly TimeToken[], at: number): { of: CalendarForm; end: number } | null {
  const link = skip(tokens, at, 'of', 'in')
  if (link === at || !next(tokens, link)) return null
  const read = readMonthFirst(tokens, link)
  return read?.time.form === 'date' && read.time.day === undefined && !read.more
    ? { of: read.time, end: read.end }
    : null
}

/** "the second Sunday of May", "the first half of May 2023". */
export const readPartOfMonth: Reader = (tokens, at) => {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const nth = start === at || next(tokens, start) ? readNth(tokens, start) : undefined
  if (nth === undefined || nth > 5) return null
  const word = wordAt(tokens, start + 1)
  const weekday = WEEKDAYS.get(word)
  const month = weekday !== undefined || word === 'half' ? readOfMonth(tokens, start + 2) : null
  if (!month) return null
  if (weekday !== undefined) return { end: month.end, time: { form: 'nth-weekday', weekday, nth, of: month.of } }
  return nth === 1 || nth === 2 ? { end: month.end, time: { form: 'half-month', half: nth, of: month.of } } : null
}
