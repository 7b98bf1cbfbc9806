import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { looksLikeFurniture } from '../../text/furniture-forms.ts'
import { keep } from '../../text/keep.ts'
import { sentenceSpans } from '../../text/sentence-spans.ts'
import { type Word, wordsOf } from '../../text/words.ts'

/** What comparing accounts needs of a report as a whole. */
export interface Profile {
  /** Sentences that are no page furniture, with their words; the title is the first. */
  readonly lines: readonly ProfileLine[]
}

export interface ProfileLine extends Span {
  readonly words: readonly Word[]
}

// A text beyond this many code units is compared by its beginning only.
const LONGEST = 60_000
const MOST_LINES = 400
const MOST_KEPT = 1500

const profiles = keep<Report, Profile>(
  MOST_KEPT,
  makeProfile,
  (left, right) => left.text === right.text && left.title === right.title,
)

/** What comparing accounts needs of a report as a whole; made once and kept for a while. */
export function profileOf(report: Report): Profile {
  return profiles.get(report.id, report)
}

function makeProfile(report: Report): Profile {
  const text = report.text.slice(0, LONGEST)
  const lines: ProfileLine[] = []
  const title = report.title === null ? [] : wordsOf(report.title.slice(0, 300))
  if (title.length > 0) lines.push({ start: -1, end: -1, words: title })
  for (const { start, end } of sentenceSpans(text)) {
    const words = wordsOf(text, start, end)
    if (words.length === 0 || looksLikeFurniture(text.slice(start, end), words)) continue
    lines.push({ start, end, words })
    if (lines.length === MOST_LINES) break
  }
  return { lines }
}
