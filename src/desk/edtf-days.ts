/** The days a date may lie on, both inclusive, as `YYYY-MM-DD`. */
export interface Days {
  readonly first: string
  readonly last: string
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]{2,15}(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u

/** ISO 8601-2 seasons and quarters: first month and how many. Winter is that of the year's end. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 3],
  '22': [6, 3],
  '23': [9, 3],
  '24': [12, 3],
  '33': [1, 3],
  '34': [4, 3],
  '35': [7, 3],
  '36': [10, 3],
}

/** The days an EDTF date covers; null when its year or a bound is not known. */
export function daysOf(edtf: string): Days | null {
  const [left = '', right] = edtf.replaceAll(/[~?%]/gu, '').split('/')
  if (right === undefined) return plainDays(left)
  const from = plainDays(left)
  const to = plainDays(right)
  if (from && to) return { first: from.first, last: to.last }
  // An open end says no more than its one bound does.
  return from ?? to
}

function plainDays(date: string): Days | null {
  const [, year, month, day] = DATE.exec(date) ?? []
  if (year === undefined) return null
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
  const [start, months] = PARTS[month] ?? [Number(month), 1]
  if (start < 1 || start > 12) return null
  return { first: dayAt(Number(year), start, 1), last: dayAt(Number(year), start + months, 0) }
}

function dayAt(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
