import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { outletTailIn } from '../../text/outlet-tail.ts'
import { textLines } from '../../text/text-lines.ts'
import { type Word, wordsOf } from '../../text/words.ts'

/** What comparing accounts needs of a report as a whole. */
export interface Profile {
  /** Sentences that are no page furniture, with their words; the title is the first. */
  readonly lines: readonly ProfileLine[]
}

export interface ProfileLine extends Span {
  readonly words: readonly Word[]
  /** Those of its words that tell which story it is. */
  readonly telling: readonly Word[]
}

const MOST_LINES = 400
// A headline stands among the first so many lines.
const LAST_HEADLINE = 3
// A report's accounts ask for it one after the other.
let last: { readonly report: Report; readonly profile: Profile } | null = null

/** What comparing accounts needs of a report as a whole. */
export function profileOf(report: Report): Profile {
  if (last?.report !== report) last = { report, profile: makeProfile(report) }
  return last.profile
}

function makeProfile({ text, title }: Report): Profile {
  const head = title?.slice(0, 300) ?? ''
  const ofTitle = wordsOf(head.slice(0, outletTailIn(head)))
  const lines: ProfileLine[] = ofTitle.length > 0 ? [lineOf({ start: -1, end: -1 }, ofTitle)] : []
  for (const { start, end, words, furniture } of textLines(text)) {
    if (lines.length >= MOST_LINES) break
    if (furniture) continue
    const tail = lines.length > LAST_HEADLINE ? end : start + outletTailIn(text.slice(start, end))
    lines.push(lineOf({ start, end: tail }, tail === end ? words : words.filter((word) => word.end <= tail)))
  }
  return { lines }
}

function lineOf(span: Span, words: readonly Word[]): ProfileLine {
  return { start: span.start, end: span.end, words, telling: words.filter((word) => weightOf(word) > 0) }
}

// By rarity; names and numbers say most about which story it is.
const WEIGHTS = [0, 0, 0.3, 0.7]
const NAME_WEIGHT = 1

/** How much a word says about which story it is; 0 for nothing. */
export function weightOf(word: Word): number {
  const { rarity, capital, number } = word
  // What happened in one year is no one story.
  if (isYear(word)) return 0
  return rarity === 3 && (capital || number) ? NAME_WEIGHT : (WEIGHTS[rarity] ?? 0)
}

/** Whether it is a year, from 1900 to 2099. */
export function isYear({ number, form }: Word): boolean {
  return number && /^(?:19|20)\d\d$/.test(form)
}
