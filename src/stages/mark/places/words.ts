import { fold } from '../../../geo/fold.ts'
import type { Span } from '../../../model/span.ts'
import { bySpelling } from '../../../text/by-spelling.ts'

/** A word of a report as the finder of places sees it. */
export interface Word {
  readonly start: number
  /** Without a possessive's `'s`. */
  readonly end: number
  readonly text: string
  /** Folded, but `St` stays `st`. */
  readonly key: string
  readonly capital: boolean
  /** A possessive's `'s` stands behind it. */
  readonly possessive: boolean
  /** More than one letter, all capitals. */
  readonly upper: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
  /** First of a sentence, a line or a quotation, where a capital says little. */
  readonly first: boolean
  /** Nearly every long word of its line or sentence is a capital: a headline, where a capital says nothing. */
  readonly shouted: boolean
}

// "U.S.", "D.C." with their full stops; else letters and digits with inner apostrophes; hyphens part.
const WORD = /\p{L}(?:\.\p{L}){1,4}(?![\p{L}\p{N}])\.?|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu
const POSSESSIVE = /['’]s?$/iu
const BREAK = /[.!?…:;]["'”’)\]]*\s|[\n"“”•|]/u
const ABBREVIATIONS = new Set(
  'mr mrs ms dr st mt ft sgt gen col lt capt rep sen gov rev jr sr prof no vs inc co corp ave rd blvd hwy n s e w'.split(
    ' ',
  ),
)

/** The words of a text in order. */
export function wordsOf(text: string): Word[] {
  const words: Writable[] = []
  let before = 0
  for (let at = 0; ; ) {
    const span = wordFrom(text, at)
    if (span === null) break
    const index = span.start
    at = span.end
    const end = span.plain ? at : index + text.slice(index, at).replace(POSSESSIVE, '').length
    if (end === index) continue
    const gap = index - before === 1 && text.charCodeAt(before) === 32 ? ' ' : text.slice(before, index)
    const previous = words[words.length - 1]
    const { text: raw, key, capital, upper } = spelledAt(text, index, end)
    words.push({
      start: index,
      end,
      text: raw,
      key,
      possessive: end < at,
      capital,
      upper,
      gap,
      first: previous === undefined || isBreak(gap, previous),
      shouted: false,
    })
    before = end
  }
  return markShouted(words)
}

interface Found extends Span {
  /** ASCII letters and digits only. */
  readonly plain: boolean
}

/** The first word at or behind `from`; null when there is none. */
function wordFrom(text: string, from: number): Found | null {
  let start = from
  while (start < text.length && KINDS[text.charCodeAt(start)] === GAP) start++
  let end = start
  while (end < text.length && KINDS[text.charCodeAt(end)] === INSIDE) end++
  if (end > start && end < text.length && KINDS[text.charCodeAt(end)] === GAP) return { start, end, plain: true }
  // Behind one letter the full stop may be its own: "U.S."
  if (end > start + 1 && text.charCodeAt(end) === STOP) return { start, end, plain: true }
  // Other letters, apostrophes, full stops.
  WORD.lastIndex = start
  const match = WORD.exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length, plain: false }
}

// By ASCII code: what stands in words, and what stands only between them.
const STOP = 46
const INSIDE = 1
const GAP = 2
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(sign) ? INSIDE : /['.]/.test(sign) ? 0 : GAP
})

const spelledAt = bySpelling(
  (text): Pick<Word, 'text' | 'key' | 'capital' | 'upper'> => ({
    text,
    key: fold(text),
    capital: /^\p{Lu}/u.test(text),
    upper: text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text),
  }),
)

function isBreak(gap: string, previous: Word): boolean {
  if (gap === ' ' || !BREAK.test(gap)) return false
  // "Gen. Smith", "J. Smith": a full stop that ends no sentence.
  if (/^\. ?$/.test(gap)) return !(ABBREVIATIONS.has(previous.key) || (previous.text.length === 1 && previous.capital))
  return true
}

/** A word that is still being read. Marked in place: a copy would be of another shape to the machine, and slow all that reads it. */
type Writable = Omit<Word, 'shouted'> & { shouted: boolean }

function markShouted(words: Writable[]): Word[] {
  for (let start = 0; start < words.length; ) {
    let end = start
    let long = 0
    let capital = 0
    do {
      const word = words[end] as Word
      if (word.text.length > 3) {
        long++
        if (word.capital) capital++
      }
      end++
    } while (end < words.length && !words[end]?.first)
    if (long > 5 && capital >= 0.8 * long) for (let at = start; at < end; at++) (words[at] as Writable).shouted = true
    start = end
  }
  return words
}
