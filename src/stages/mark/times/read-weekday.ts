import { DAY_PARTS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from '../../../language/en/date-words.ts'
import { next, type Reader, type Reading, skip, wordAt } from './expression.ts'
import { readDayFirst, readMonthFirst } from './read-calendar.ts'
import { fullYear, YEAR_SHIFTS } from './read-date-parts.ts'
import type { TimeToken } from './tokens.ts'

/** "2016-03-14", "3/14/2016", "14.03.2016". Where both orders can be, the month comes first with `/`, the day with `.`. */
export const readDigits: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'date') return null
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(t)?/u.exec(token.text)
  if (iso) return digits(at, [Number(iso[1]), Number(iso[2]), Number(iso[3])], iso[4] !== undefined)
  const [first = 0, second = 0, last = 0] = token.text.split(/[/.]/u).map(Number)
  const year = last < 100 ? fullYear(last) : last
  const dayFirst = token.text.includes('.') ? second <= 12 : first > 12
  return digits(at, dayFirst ? [year, second, first] : [year, first, second], false)
}

function digits(at: number, [year, month, day]: readonly [number, number, number], hour: boolean): Reading | null {
  if (year < 1000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return { end: at + 1, time: { form: 'date', year: { year }, month, day }, hour }
}

/** "Friday", "Monday, Oct. 26", "Thursday 25 August". */
export const readWeekday: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const full = WEEKDAYS.get(token.text)
  const weekday = full ?? (token.capital ? WEEKDAY_ABBREVIATIONS.get(token.text) : undefined)
  if (weekday === undefined) return null
  const after = skip(tokens, skip(tokens, at + 1, '.'), ',')
  const start = skip(tokens, after, 'the', 'on')
  const date = next(tokens, start)
    ? (readMonthFirst(tokens, start) ?? readDayFirst(tokens, start) ?? readDigits(tokens, start))
    : null
  if (date?.time.form === 'date' && date.time.day !== undefined && !date.more) {
    return { end: date.end, time: { ...date.time, weekday } }
  }
  if (full === undefined && !DAY_PARTS.has(wordAt(tokens, skip(tokens, at + 1, '.')))) return null
  return (
    readWeekdayOf(tokens, at, weekday) ?? {
      end: full === undefined ? skip(tokens, at + 1, '.') : at + 1,
      time: { form: 'date', weekday },
    }
  )
}

/** "Tuesday of last week", "Monday last week", "Sunday the 12th". */
function readWeekdayOf(tokens: readonly TimeToken[], at: number, weekday: number): Reading | null {
  const here = skip(tokens, at + 1, 'of')
  const shift = YEAR_SHIFTS[wordAt(tokens, here)]
  if (shift !== undefined && wordAt(tokens, here + 1) === 'week')
    return { end: here + 2, time: { form: 'date', weekday, week: shift } }
  const day = tokens[at + 2]
  if (wordAt(tokens, at + 1) !== 'the' || day?.kind !== 'ordinal' || day.value > 31) return null
  return { end: at + 3, time: { form: 'day-of-month', day: day.value } }
}
