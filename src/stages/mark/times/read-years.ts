import { NAME_ENDS, ORDINAL_WORDS, VEHICLE_MAKES } from '../../../language/en/date-words.ts'
import { formatYear } from '../../../model/edtf.ts'
import { next, type Reader, skip, wordAt } from './expression.ts'
import { readDayFirst, readMonthFirst } from './read-calendar.ts'
import { fullYear, readMonth, readYearAfter } from './read-date-parts.ts'
import { readNth } from './read-parts.ts'
import type { TimeToken } from './tokens.ts'

const BEFORE_YEAR = new Set(
  'in since by until till before after during from to through of early late mid circa around about between and or than year years spring summer fall autumn winter for back post pre vs versus fiscal'.split(
    ' ',
  ),
)

const DETERMINERS = new Set('the a an his her its their our my this that ’s s whose these those'.split(' '))

/** Words after a determiner and a year that make the number a count or a name: "the 2000 block", "a 1998 model". */
const COUNTED = new Set(
  (
    'block blocks model models people men women soldiers troops hours feet foot meters metres miles mile kilometers kilometres km yards ' +
    'dollars euros pounds rubles percent acres tons rounds children students residents families houses homes members calls sheets ' +
    'pages copies votes seats euro hryvnias pesos words points calories mg ml kg gmt utc local others more cases times inmates ' +
    'workers employees officers deaths prisoners refugees civilians persons vehicles police'
  ).split(' '),
)

/** "1998", "post-1959", "fiscal 2012", "2013-14"; a number of that size is no year when it counts, names or addresses something. */
export const readYear: Reader = (tokens, at) => {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.text.length !== 4) return null
  if (token.value < 1500 || token.value > 2100) return null
  if (!isYear(tokens, at)) return null
  return { end: at + 1, time: { form: 'date', year: { year: token.value } } }
}

function isYear(tokens: readonly TimeToken[], at: number): boolean {
  const token = tokens[at]
  const before = token && token.gap < 2 ? tokens[at - 1] : undefined
  const after = next(tokens, at + 1)
  const word = before?.text ?? ''
  if (after && (COUNTED.has(after.text) || /^[%$€£°]$/u.test(after.text))) return false
  if (
    /^[$€£#№]$/u.test(word) ||
    word === 'copyright' ||
    word === '©' ||
    word === 'at' ||
    word === 'room' ||
    word === 'no'
  )
    return false
  if (word === ')' && /^[c©]$/u.test(tokens[at - 2]?.text ?? '')) return false
  if (before && before.gap === 0 && token?.gap === 0 && /^[-–/]$/u.test(word) && tokens[at - 2]?.kind === 'number')
    return tokens[at - 2]?.text.length === 4
  if (token?.gap === 0 && word === '-' && !/^(?:mid|post|pre|late|early)$/u.test(tokens[at - 2]?.text ?? ''))
    return false
  if (after?.text === '-' && after.gap === 0 && tokens[at + 2]?.kind === 'word') return false
  if (after && VEHICLE_MAKES.has(after.text) && after.capital) return false
  if (
    after?.kind === 'word' &&
    after.capital &&
    NAME_ENDS.has(after.text) &&
    /^(?:street|st|avenue|ave|road|drive|lane|court|blvd|boulevard)$/u.test(after.text)
  )
    return false
  if (BEFORE_YEAR.has(word) || word === '(' || word === '-' || word === '–') {
    return word === '-' || !isPlural(after)
  }
  if (DETERMINERS.has(word)) return !isVehicleLater(tokens, at)
  if (word === ',') return tokens[at - 2]?.kind === 'number' || tokens[at - 2]?.kind === 'word'
  if (before?.kind === 'word' && before.capital) return after === undefined || /^[.,;:)’]$/u.test(after.text)
  return before === undefined || /^[.:;”"“‘•*—]$/u.test(word) ? after === undefined || after.text === ',' : false
}

/** "in 2000 homes": a small-letter plural straight after the number. */
function isPlural(after: TimeToken | undefined): boolean {
  return (
    after?.kind === 'word' &&
    !after.capital &&
    /(?:[^su]s|people|men|women)$/u.test(after.text) &&
    !/^(?:was|is|has|as|its|his|this|does|says|plus)$/u.test(after.text)
  )
}

/** "a 2004 black Honda". */
function isVehicleLater(tokens: readonly TimeToken[], at: number): boolean {
  return [1, 2, 3].some((ahead) => {
    const token = next(tokens, at + ahead)
    return token?.capital === true && VEHICLE_MAKES.has(token.text)
  })
}

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

/** "the week of March 6", "the first week of February", "the week ended Oct. 5". */
export const readWeekOf: Reader = (tokens, at) => {
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const nth = readNth(tokens, start)
  const week = nth === undefined ? start : start + 1
  if ((week === at ? (tokens[at]?.text ?? '') : wordAt(tokens, week)) !== 'week') return null
  const link = wordAt(tokens, week + 1)
  const ending = link === 'ended' || link === 'ending'
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
