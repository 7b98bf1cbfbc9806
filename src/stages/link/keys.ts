import { calendarDay, dayNumber } from '../../model/edtf-day.ts'
import { hashOf } from '../../text/hash.ts'
import type { Linkable } from './linkable.ts'

const MOST_NAMES = 12
const MOST_DATES = 3
const MOST_PLACES = 3

/**
 * Blocking keys (unsigned 32-bit hashes): accounts that share one may be of one incident. At most 100 an account.
 *
 * The store gives back accounts that share keys which few have, those whose keys weigh most first, at most 20.
 */
export function linkKeys({ type, words, names, when, where }: Linkable): number[] {
  const days = when
    .filter(({ low, high, unit }) => unit === 'day' && low === high)
    .slice(0, MOST_DATES)
    .map(({ low, yearKnown }) => ({ low, yearKnown }))
  const places = where.slice(0, MOST_PLACES).map(({ folded }) => folded.slice(0, 80))
  // Each day is in two boxes of two days, so that neighbours share one; the year is left out, since some accounts do not know it.
  const boxes = days.flatMap(({ low, yearKnown }) => {
    const { month, day } = calendarDay(low)
    const number = dayNumber(2000, month, day)
    return yearKnown || number > 0 ? [Math.floor(number / 2) * 2, Math.floor((number + 1) / 2) * 2 - 1] : []
  })
  const keys = [
    ...words.stems.map((word) => `w:${word}`),
    ...[...names]
      .sort()
      .slice(0, MOST_NAMES)
      .map((name) => `n:${name}`),
    ...boxes.flatMap((box) => [...places.map((place) => `dp:${box}:${place}`), `dk:${box}:${type}`]),
    ...places.map((place) => `pk:${place}:${type}`),
  ]
  return [...new Set(keys)].slice(0, 100).map(hashOf)
}
