import { DAY_PARTS, DAY_POINTS, TIME_ZONES } from '../../../language/en/date-words.ts'
import { next, type Reader, type Reading, skip, wordAt } from './expression.ts'
import type { TimeToken } from './tokens.ts'

/** The index after "a.m.", "pm", "o'clock", else null. */
function readHalf(tokens: readonly TimeToken[], at: number): number | null {
  const word = wordAt(tokens, at)
  if (/^(?:am|pm|o’clock)$/u.test(word)) return at + 1
  if (word !== 'a' && word !== 'p') return null
  const m = skip(tokens, at + 1, '.')
  if (wordAt(tokens, m) !== 'm' || tokens[m]?.gap !== 0) return null
  // The full stop of "p.m." is also the sentence's: it is part of the abbreviation.
  return m > at + 1 ? skip(tokens, m + 1, '.') : m + 1
}

/** An hour of the day: "3:15 p.m.", "10:35 (0735 GMT)", "0900 GMT", "7 p.m. EDT". Returns the index after it, else null. */
function readHour(tokens: readonly TimeToken[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (token.text === '12' && /^(?:noon|midnight)$/u.test(wordAt(tokens, at + 1))) return at + 2
  const half = readHalf(tokens, at + 1)
  if (token.kind === 'clock' || (token.kind === 'number' && token.value <= 24 && token.text.length <= 2)) {
    if (half !== null) return afterZone(tokens, half)
    if (token.kind === 'clock') return isClock(tokens, at, token) ? afterZone(tokens, at + 1) : null
    return null
  }
  if (token.kind !== 'number' || token.text.length !== 4) return null
  const zone = wordAt(tokens, at + 1)
  const military = token.value % 100 < 60 && token.value < 2400
  if (military && (TIME_ZONES.has(zone) || zone === 'local' || zone === 'hours'))
    return afterZone(tokens, skip(tokens, at + 1, 'hours'))
  const led = /^(?:at|around|about|approximately)$/u.test(tokens[at - 1]?.text ?? '') && token.gap < 2
  return military && led && isAlone(tokens, at + 1) && tokens[at - 1]?.text === 'at' ? at + 1 : null
}

/** A bare "10:35" is an hour where a word says so; elsewhere it may be a score, a verse or a running time. */
function isClock(tokens: readonly TimeToken[], at: number, token: TimeToken): boolean {
  const [hours = 99, minutes = 99] = token.text.split(':').map(Number)
  if (hours > 24 || minutes > 59 || token.text.length > 5) return false
  return (
    /^(?:at|around|about|approximately|by|until|from|before|after|since|nearly|shortly|circa)$/u.test(
      tokens[at - 1]?.text ?? '',
    ) || TIME_ZONES.has(wordAt(tokens, at + 1))
  )
}

function isAlone(tokens: readonly TimeToken[], at: number): boolean {
  return /^(?:[.,;:)”"]|on|in|the|when|they|he|she|a|today|yesterday|local|last)?$/u.test(wordAt(tokens, at))
}

function afterZone(tokens: readonly TimeToken[], at: number): number {
  const here = TIME_ZONES.has(wordAt(tokens, at)) ? at + 1 : at
  return wordAt(tokens, here) === 'local' && wordAt(tokens, here + 1) === 'time' ? here + 2 : here
}

/** The index after a part of a day that follows a date: "night", "in the evening", "at 5 p.m.", ", around noon". */
export function readPartAfter(tokens: readonly TimeToken[], at: number): { end: number; hour: boolean } | null {
  const early = skip(tokens, at, 'early', 'late', 'mid')
  const word = wordAt(tokens, skip(tokens, early, '-'))
  if (DAY_PARTS.has(word) && !/^(?:noon|midnight)$/u.test(word)) {
    const end = skip(tokens, early, '-') + 1
    const more = readPartAfter(tokens, end)
    return more?.hour ? more : { end, hour: false }
  }
  const comma = skip(tokens, at, ',')
  const link = skip(
    tokens,
    skip(tokens, comma, 'at', 'just', 'shortly', 'sometime'),
    'around',
    'about',
    'approximately',
    'after',
    'before',
  )
  const the =
    wordAt(tokens, comma) === 'in' && wordAt(tokens, comma + 1) === 'the'
      ? skip(tokens, comma + 2, 'early', 'late')
      : null
  if (the !== null && comma === at && /^(?:morning|afternoon|evening|night)$/u.test(wordAt(tokens, the)))
    return { end: the + 1, hour: false }
  if (!next(tokens, link)) return null
  if (link > comma && /^(?:noon|midnight|midday|dawn|dusk)$/u.test(wordAt(tokens, link)))
    return { end: link + 1, hour: true }
  const hour = link > comma || comma === at ? readHour(tokens, link) : null
  return hour === null ? null : { end: hour, hour: true }
}

/** What leads to a date of its day: "the morning of", "early", "9 a.m. EDT", "the early hours of"; gives the index of the date. */
export function readPartBefore(tokens: readonly TimeToken[], at: number): { end: number; hour: boolean } | null {
  const hour = readHour(tokens, at)
  if (hour !== null) {
    const part = skipInThe(tokens, hour)
    const comma = skip(tokens, part, ',')
    const on = skip(tokens, comma, 'on', 'of')
    return { end: on > comma ? skip(tokens, on, 'the') : on, hour: true }
  }
  const start = tokens[at]?.text === 'the' ? at + 1 : at
  const early = textAt(tokens, start, at).match(/^(?:early|late|mid)$/u) ? skip(tokens, start + 1, '-') : start
  const part = textAt(tokens, early, at)
  if (part === 'hours' && early > start) return ofDate(tokens, early + 1)
  if (!DAY_PARTS.has(part))
    return early > start && start === at ? { end: skip(tokens, early, 'on'), hour: false } : null
  const hours = skip(tokens, early + 1, 'hours')
  return DAY_POINTS.has(part) && hours === early + 1
    ? { end: skip(tokens, hours, 'of', 'on'), hour: false }
    : ofDate(tokens, hours)
}

function ofDate(tokens: readonly TimeToken[], at: number): { end: number; hour: boolean } | null {
  const end = skip(tokens, at, 'of', 'on')
  return end > at ? { end, hour: false } : null
}

function textAt(tokens: readonly TimeToken[], at: number, start: number): string {
  return at === start ? (tokens[at]?.text ?? '') : wordAt(tokens, at)
}

/** "4 in the morning". */
function skipInThe(tokens: readonly TimeToken[], at: number): number {
  const inThe = wordAt(tokens, at) === 'in' && wordAt(tokens, at + 1) === 'the' && DAY_PARTS.has(wordAt(tokens, at + 2))
  if (inThe) return at + 3
  return wordAt(tokens, at) === 'at' && wordAt(tokens, at + 1) === 'night' ? at + 2 : at
}

/** An hour alone: "around 3:15 p.m.", "at midday", "4 in the morning". */
export const readHourAlone: Reader = (tokens, at): Reading | null => {
  const hour = readHour(tokens, at)
  if (hour !== null)
    return { end: skipInThe(tokens, hour), time: { form: 'hour', isLate: isLate(tokens, at) }, hour: true }
  const token = tokens[at]
  if (token?.kind === 'number' && token.value >= 1 && token.value <= 12 && skipInThe(tokens, at + 1) > at + 1) {
    return { end: skipInThe(tokens, at + 1), time: { form: 'hour', isLate: false }, hour: true }
  }
  const led =
    token !== undefined &&
    token.gap < 2 &&
    /^(?:at|around|about|before|after|until|by|near)$/u.test(tokens[at - 1]?.text ?? '')
  if (led && DAY_POINTS.has(token.text))
    return { end: at + 1, time: { form: 'hour', isLate: /^(?:dusk|nightfall)$/u.test(token.text) }, hour: true }
  return null
}

/** "7 p.m.", "2030", "21:15". */
function isLate(tokens: readonly TimeToken[], at: number): boolean {
  const text = tokens[at]?.text ?? ''
  const hour = Number(text.length === 4 && !text.includes(':') ? text.slice(0, 2) : text.split(':')[0])
  return hour >= 18 || (hour >= 6 && hour < 12 && /^p/u.test(wordAt(tokens, at + 1)))
}
