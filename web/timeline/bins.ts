import type { IncidentOverview } from '../../src/http/api.ts'

/** A bar: the days from `first` to before `end`, at midnight UTC. */
export interface Bin {
  readonly first: Date
  readonly end: Date
  readonly count: number
  readonly conflicts: number
}

type Step = 'day' | 'week' | 'month' | 'year'

const DAY_MS = 86_400_000
/** More bars than this are too thin to tell apart. */
const MAX_BARS = 130

export function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * DAY_MS)
}

/** Days in bars that are fine enough to see and wide enough to tell apart, in order; empty ones left out. */
export function binsOf(days: IncidentOverview['days']): Bin[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const length = (toDate(last.day).getTime() - toDate(first.day).getTime()) / DAY_MS + 1
  const step: Step =
    length <= MAX_BARS ? 'day' : length <= 7 * MAX_BARS ? 'week' : length <= 30 * MAX_BARS ? 'month' : 'year'
  const bins: Bin[] = []
  for (const { day, count, conflicts } of days) {
    const start = startOf(toDate(day), step)
    const before = bins.at(-1)
    if (before?.first.getTime() === start.getTime()) {
      bins[bins.length - 1] = { ...before, count: before.count + count, conflicts: before.conflicts + conflicts }
    } else bins.push({ first: start, end: endOf(start, step), count, conflicts })
  }
  return bins
}

function startOf(date: Date, step: Step): Date {
  if (step === 'day') return date
  // Weeks begin on Monday.
  if (step === 'week') return addDays(date, -((date.getUTCDay() + 6) % 7))
  return new Date(Date.UTC(date.getUTCFullYear(), step === 'month' ? date.getUTCMonth() : 0, 1))
}

function endOf(start: Date, step: Step): Date {
  if (step === 'day') return addDays(start, 1)
  if (step === 'week') return addDays(start, 7)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()]
  return new Date(step === 'month' ? Date.UTC(year, month + 1, 1) : Date.UTC(year + 1, 0, 1))
}
