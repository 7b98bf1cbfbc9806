import { isCredit, standingOf } from './place-words.ts'
import { marksIn, type Reading } from './reading.ts'
import { isDateline, isFirm, type Where } from './setting.ts'

// What counts how much for a town as the one a report is from. A dateline, or the town's force at work and one mention more, is enough.
const WEIGHTS = { dateline: 4, force: 2, firm: 1.2, other: 0.6, home: 0.3 }
const ENOUGH = 2
const ENOUGH_OF_MANY = 4

const known = new WeakMap<Reading, Where | null>()

/** The town that a report is from, as its dateline, the forces it speaks of and its other places say; null: it does not. */
export function homeCity(reading: Reading): Where | null {
  const found = known.get(reading)
  if (found !== undefined) return found
  const city = findCity(reading)
  known.set(reading, city)
  return city
}

function findCity(reading: Reading): Where | null {
  const towns = new Map<string, { place: Where; weight: number }>()
  for (const view of reading.views) {
    for (const { value, start, end } of marksIn(view, 'place')) {
      if (value.precision !== 'settlement') continue
      const place = { value, view, start, end }
      const weight = weightOf(reading, place)
      if (weight === 0) continue
      const key = String(value.geonames ?? value.name)
      const town = towns.get(key)
      if (town === undefined) towns.set(key, { place, weight })
      else town.weight += weight
    }
  }
  const [best] = [...towns.values()].sort((left, right) => right.weight - left.weight)
  return best !== undefined && best.weight >= (reading.isRoundUp ? ENOUGH_OF_MANY : ENOUGH) ? best.place : null
}

function weightOf(reading: Reading, place: Where): number {
  if (isDateline(place.view, place)) return WEIGHTS.dateline
  if (isCredit(reading.text, place)) return 0
  const standing = standingOf(place.view, place)
  if (standing === 'force') return WEIGHTS.force
  // A review of many stories is from where its police are.
  if (reading.isRoundUp) return 0
  if (standing === 'home' || standing === 'shire') return WEIGHTS.home
  if (standing !== 'plain') return 0
  return isFirm(place) ? WEIGHTS.firm : WEIGHTS.other
}
