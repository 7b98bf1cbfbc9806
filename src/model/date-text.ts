const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const PARTS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
}

const DATE =
  /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/u

/** An EDTF date in words: "Wed 11 March 2026, about 23:40", "summer 2025", "1 to 7 February 2026". */
export function dateText(edtf: string): string {
  const [left = '', right] = edtf.split('/')
  if (right === undefined) return qualified(left)
  if (left === '..' || left === '') return `by ${qualified(right)}`
  if (right === '..' || right === '') return `from ${qualified(left)}`
  return `${qualified(left)} to ${qualified(right)}`
}

function qualified(date: string): string {
  const plain = plainText(date.replaceAll(/[~?%]/gu, ''))
  const about = /[~%]/u.test(date)
  const text = !about ? plain : plain.includes(', ') ? plain.replace(', ', ', about ') : `about ${plain}`
  return /[?%]/u.test(date) ? `${text}, uncertain` : text
}

function plainText(date: string): string {
  const [, year = '', month, day, time] = DATE.exec(date) ?? []
  if (year === '') return date
  const knownYear = year.includes('X') ? (/^\d{3}X$/u.test(year) ? `${year.slice(0, 3)}0s` : '') : year
  if (month === undefined || month.includes('X')) {
    if (knownYear === '') return 'date not known'
    return knownYear
  }
  const part = PARTS[month]
  if (part !== undefined) return `${part} ${knownYear}`.trim()
  const name = MONTHS[Number(month) - 1] ?? month
  const end = knownYear === '' ? ', year not known' : ` ${knownYear}`
  if (day === undefined || day.includes('X')) return `${name}${end}`
  const weekday = knownYear === '' ? '' : `${DAYS[new Date(`${year}-${month}-${day}T12:00:00Z`).getUTCDay()] ?? ''} `
  return `${weekday}${Number(day)} ${name}${end}${time ? `, ${time}` : ''}`
}

/** As `dateText`, without the year where it is that of the rest. */
export function shortDateText(edtf: string, year: string | null): string {
  return year === null ? dateText(edtf) : dateText(edtf).replaceAll(` ${year}`, '')
}

/** The year that most dates share; null when they do not. */
export function commonYear(dates: readonly (string | null)[]): string | null {
  const years = new Set(dates.flatMap((date) => (date === null ? [] : (date.match(/\b\d{4}(?=-|$|\/)/gu) ?? []))))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}

/** Minutes between two dates of which both name a time, else days; null when either is vague. */
export function timeBetween(from: string | null, to: string | null): string | null {
  const [left, right] = [from, to].map((date) => (date && /^\d{4}-\d{2}-\d{2}/u.test(date) ? date : null))
  if (!left || !right) return null
  if (left.includes('T') && right.includes('T')) {
    const minutes = Math.round((Date.parse(right) - Date.parse(left)) / 60_000)
    if (!Number.isFinite(minutes) || minutes < 0) return null
    const hours = Math.floor(minutes / 60)
    if (hours >= 48) return `${Math.round(hours / 24)} days`
    const parts = [
      hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
      minutes % 60 > 0 ? `${minutes % 60} minutes` : '',
    ]
    return parts.filter((part) => part !== '').join(' ') || null
  }
  const days = Math.round((Date.parse(right.slice(0, 10)) - Date.parse(left.slice(0, 10))) / 86_400_000)
  return days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : null
}

/** A moment as the capture's log has it. */
export function momentText(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const two = (part: number) => `${part}`.padStart(2, '0')
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${time} UTC`
}

/** From so many days before a date to so many after it; empty when the date names no day. */
export function daysAround(edtf: string, days: number): { readonly since?: string; readonly until?: string } {
  const day = /\d{4}-\d{2}-\d{2}/u.exec(edtf)?.[0]
  if (day === undefined) return {}
  const shifted = (by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
  return { since: shifted(-days), until: shifted(days) }
}
