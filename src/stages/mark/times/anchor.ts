import { type EdtfBounds, parseEdtf } from '../../../model/edtf.ts'
import type { TimeForm } from './expression.ts'
import { resolve } from './resolve.ts'
import type { TimeToken } from './tokens.ts'

/** A form that was read, with the tokens it was read from. */
export interface ReadTime {
  readonly start: number
  /** Exclusive. */
  readonly end: number
  readonly time: TimeForm
  readonly hour: boolean
}

export interface Anchor {
  readonly bounds: EdtfBounds | null
  /** The day of publication; null where only the year and month of what is told can be worked out. */
  readonly today: number | null
}

/** A dateline stands in the first words of a text. */
const DATELINE_TOKENS = 40
/** "Posted:" and the like further down dates another text, such as one that a page links to. */
const POSTED_TOKENS = 80

/** When a report was published: as its dateline says in full, else as known, else by the latest date told in full. */
export function anchorOf(published: string | null, tokens: readonly TimeToken[], times: readonly ReadTime[]): Anchor {
  const given = published === null ? null : parseEdtf(published)
  const bounds = given && Number.isFinite(given.low) && Number.isFinite(given.high) && given.yearKnown ? given : null
  const full = times.flatMap((time) => fullDate(time))
  const dateline = full.find(({ bounds: date, read }) => date.unit === 'day' && isDateline(tokens, read))?.bounds
  // A text says itself when it was written; what is said of it may be when it was archived.
  if (dateline && (!bounds || dateline.low <= bounds.high)) return { bounds: dateline, today: dateline.low }
  if (bounds) return { bounds, today: bounds.low === bounds.high ? bounds.low : null }
  const latest = full.reduce<EdtfBounds | null>(
    (best, { bounds: date }) => (!best || date.high > best.high ? date : best),
    null,
  )
  return { bounds: latest, today: null }
}

const NOTHING_KNOWN = {
  anchor: null,
  today: null,
  narrated: null,
  period: null,
  fullDay: null,
  tense: 'unknown',
} as const

/** A month or day that has its year. */
function fullDate(read: ReadTime): { bounds: EdtfBounds; read: ReadTime }[] {
  const { time } = read
  const last = time.form === 'span' ? time.last : time
  if (last.form !== 'date' || last.month === undefined || typeof last.year !== 'object' || !('year' in last.year))
    return []
  const value = resolve(last, NOTHING_KNOWN)
  const bounds = value && parseEdtf(value.edtf)
  return bounds ? [{ bounds, read }] : []
}

/** "BOGOTA, 12 JAN 90 (…)", "KYIV, Oct. 18, 2025 —", "Posted: 3/14/2016". */
export function isDateline(tokens: readonly TimeToken[], { start: at, end }: ReadTime): boolean {
  if (at > POSTED_TOKENS) return false
  if (isPosted(tokens, at)) return true
  const closed = tokens[end] === undefined || tokens[end].gap === 2 || /^(?:[(/:_–—-]|\))$/u.test(tokens[end].text)
  if (at > DATELINE_TOKENS || !closed) return false
  for (let here = at - 1; here >= 0; here -= 1) {
    const token = tokens[here]
    if (token?.kind === 'word' && !token.capital) return false
    if (token?.gap === 2) return true
  }
  return at === 0
}

/** "Posted: March 8, 2021", "Updated 4:12 PM, May 14, 2024"; not "published on March 8, 2021, the book". */
function isPosted(tokens: readonly TimeToken[], at: number): boolean {
  for (let here = at - 1; here >= Math.max(0, at - 9); here -= 1) {
    const token = tokens[here]
    const colon = tokens[here + 1]?.text === ':'
    if (token?.capital && /^(?:posted|published|updated)$/u.test(token.text)) return colon || token.text !== 'published'
    if (
      tokens[here + 1]?.gap === 2 ||
      (token?.kind === 'word' && !/^(?:am|pm|[apm])$/u.test(token.text) && !/^[ecmp][ds]?t$/u.test(token.text))
    )
      return false
  }
  return false
}
