import { DAY_PARTS, SEASONS, UNITS, WEEKEND_EVENTS } from '../../../language/en/date-words.ts'
import { next, type Reader, type Reading, type Reference, skip, wordAt } from './expression.ts'
import { readMonthFirst } from './read-calendar.ts'
import { readFeastName } from './read-season.ts'
import { readWeekday } from './read-weekday.ts'
import type { TimeToken } from './tokens.ts'

const DAYS_AWAY: Readonly<Record<string, -1 | 0 | 1>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }

/** "today", "yesterday", "tonight", "overnight". */
export const readToday: Reader = (tokens, at) => {
  const word = tokens[at]?.text ?? ''
  if (
    word === 'weekend' &&
    WEEKEND_EVENTS.has(wordAt(tokens, at + 1)) &&
    !/^(?:per|every|each)$/u.test(tokens[at - 1]?.text ?? '')
  ) {
    return { end: at + 1, time: { form: 'unit', unit: 'weekend', shift: 0, from: 'publication' } }
  }
  if (word === 'overnight') return { end: at + 1, time: { form: 'overnight' } }
  const shift = Object.hasOwn(DAYS_AWAY, word) ? DAYS_AWAY[word] : undefined
  if (shift === undefined) return null
  return { end: at + 1, time: { form: 'unit', unit: 'day', shift, from: 'publication' } }
}

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  this: 0,
  next: 1,
  coming: 1,
  past: -1,
  previous: -1,
  following: 1,
}

/** What a determiner leads to: a unit, a part of a day, a weekday, month, season or feast. */
export const readShifted: Reader = (tokens, at) => {
  const first = tokens[at]?.text ?? ''
  if (first === 'that' || first === 'the' || first === 'same') return readNarrated(tokens, at)
  const shift = first === 'last' || first === 'this' || first === 'next' ? SHIFTS[first] : undefined
  if (shift === undefined) return null
  const after = first === 'this' ? skip(tokens, at + 1, 'past', 'coming', 'very', 'same') : at + 1
  const kept =
    first === 'this' && wordAt(tokens, at + 1) === 'past' ? -1 : wordAt(tokens, at + 1) === 'coming' ? 1 : shift
  return readNamed(tokens, after, kept) ?? readUnit(tokens, after, { shift: kept, from: 'publication' })
}

/** A weekday, month, season or feast after "last", "this", "next". */
function readNamed(tokens: readonly TimeToken[], at: number, shift: -1 | 0 | 1): Reading | null {
  if (!next(tokens, at)) return null
  const season = SEASONS.get(wordAt(tokens, at))
  if (season !== undefined) return { end: at + 1, time: { form: 'season', code: season, shift } }
  const date = readWeekday(tokens, at) ?? readMonthFirst(tokens, at)
  if (date?.time.form === 'date' && !date.more) return { ...date, time: { ...date.time, shift } }
  const feast = readFeastName(tokens, at)
  if (feast) return { end: feast.end, time: { form: 'holiday', rule: feast.rule, shift } }
  if (wordAt(tokens, at) !== 'quarter') return null
  return { end: at + 1, time: { form: 'season', code: 33, shift } }
}

interface Shift {
  readonly shift: -1 | 0 | 1
  readonly from: Reference
}

/** A unit or a part of a day after a determiner. */
function readUnit(tokens: readonly TimeToken[], at: number, { shift, from }: Shift): Reading | null {
  const early = skip(tokens, at, 'early', 'late', 'very')
  const word = wordAt(tokens, early)
  if (DAY_PARTS.has(word) && word !== 'overnight')
    return { end: early + 1, time: { form: 'unit', unit: 'day', shift, from } }
  const unit = UNITS.get(word)
  if (unit === undefined || unit === 'hour' || early !== at || word.endsWith('s')) return null
  // "this day" and "last day" are not told of days: "to this day", "the last day of".
  if (from === 'publication' && word === 'day') return null
  return { end: at + 1, time: { form: 'unit', unit, shift, from } }
}

/** "the same day", "that night", "the next morning", "the previous week", "the day before", "the weekend", "the end of the year". */
function readNarrated(tokens: readonly TimeToken[], at: number): Reading | null {
  const first = tokens[at]?.text ?? ''
  const word = wordAt(tokens, at + 1)
  if (first === 'same') return readUnit(tokens, at + 1, { shift: 0, from: 'narrated' })
  if (word === 'same' || word === 'very')
    return readUnit(tokens, skip(tokens, at + 2, 'exact'), { shift: 0, from: 'narrated' })
  if (first === 'that') return next(tokens, at + 1) ? readUnit(tokens, at + 1, { shift: 0, from: 'narrated' }) : null
  if (word === 'next' || word === 'following' || word === 'previous' || word === 'preceding' || word === 'prior') {
    const shift = word === 'next' || word === 'following' ? 1 : -1
    const read = readUnit(tokens, at + 2, { shift, from: 'narrated' })
    if (read) return read
    const day = next(tokens, at + 2) ? readWeekday(tokens, at + 2) : null
    return day?.time.form === 'date' ? { ...day, time: { ...day.time, shift, fromNarrated: true } } : null
  }
  const ended =
    tokens[at - 1]?.text === 'of' &&
    /^(?:end|beginning|start|middle|rest|course|remainder)$/u.test(tokens[at - 2]?.text ?? '')
  if (ended && first === 'the' && /^(?:week|month|year|decade|century)$/u.test(word))
    return readUnit(tokens, at + 1, { shift: 0, from: 'publication' })
  if (word === 'weekend') return { end: at + 2, time: { form: 'unit', unit: 'weekend', shift: 0, from: 'publication' } }
  return readDayBefore(tokens, at)
}

/** "the day before" and "the day after", with nothing said that they would be before or after. */
function readDayBefore(tokens: readonly TimeToken[], at: number): Reading | null {
  const unit = UNITS.get(wordAt(tokens, at + 1))
  const word = wordAt(tokens, at + 2)
  if (unit && word === 'before' && wordAt(tokens, at + 3) === 'last') {
    return { end: at + 4, time: { form: 'unit', unit, shift: -2, from: 'publication' } }
  }
  if (unit === undefined || (word !== 'before' && word !== 'after' && word !== 'earlier')) return null
  if (word !== 'earlier' && !/^[.,;:)\]”"!?–—]?$/u.test(wordAt(tokens, at + 3))) return null
  return { end: at + 3, time: { form: 'unit', unit, shift: word === 'after' ? 1 : -1, from: 'narrated' } }
}

/** "earlier this year", "later that day", "late last month", "earlier in the day", "early next week". */
export const readEarlier: Reader = (tokens, at) => {
  const word = tokens[at]?.text ?? ''
  if (!/^(?:earlier|later|early|late|mid|sometime)$/u.test(word)) return null
  const here = skip(tokens, skip(tokens, at + 1, '-'), 'on', 'in', 'the')
  if (wordAt(tokens, at + 1) === 'in' && /^(?:the|this|that)$/u.test(wordAt(tokens, at + 2)))
    return readInTheUnit(tokens, at + 2, word)
  if (!next(tokens, here)) return null
  const read = readShifted(tokens, here)
  if (read?.time.form === 'unit' && read.time.unit === 'day' && (word === 'later' || word === 'earlier')) {
    return { ...read, time: { ...read.time, orPublished: true } }
  }
  if (!read || (word === 'mid' && read.time.form === 'unit' && read.time.unit === 'day')) return null
  return read
}

function readInTheUnit(tokens: readonly TimeToken[], at: number, word: string): Reading | null {
  const unit = UNITS.get(wordAt(tokens, at + 1))
  if (unit === undefined || (word !== 'earlier' && word !== 'later')) return null
  const from = wordAt(tokens, at) === 'this' ? 'publication' : 'narrated'
  return { end: at + 2, time: { form: 'unit', unit, shift: 0, from, orPublished: true } }
}
