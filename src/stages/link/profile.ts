import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { textLines } from '../../text/text-lines.ts'
import { type Word, wordsOf } from '../../text/words.ts'

/** What comparing accounts needs of a report as a whole. */
export interface Profile {
  /** Sentences that are no page furniture, with their words; the title is the first. */
  readonly lines: readonly ProfileLine[]
}

export interface ProfileLine extends Span {
  readonly words: readonly Word[]
}

const MOST_LINES = 400
// A report's accounts ask for it one after the other.
let last: { readonly report: Report; readonly profile: Profile } | null = null

/** What comparing accounts needs of a report as a whole. */
export function profileOf(report: Report): Profile {
  if (last?.report !== report) last = { report, profile: makeProfile(report) }
  return last.profile
}

function makeProfile({ text, title }: Report): Profile {
  const ofTitle = title === null ? [] : wordsOf(title.slice(0, 300))
  const lines: ProfileLine[] = ofTitle.length > 0 ? [{ start: -1, end: -1, words: ofTitle }] : []
  for (const { start, end, words, furniture } of textLines(text)) {
    if (lines.length >= MOST_LINES) break
    if (!furniture) lines.push({ start, end, words })
  }
  return { lines }
}
