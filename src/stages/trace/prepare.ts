import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { hashOfRow } from '../../text/hash.ts'
import { sentenceSpans } from '../../text/sentence-spans.ts'
import { type Word, wordsOf } from '../../text/words.ts'
import { type Furniture, looksLikeFurniture } from './furniture.ts'

/** A sentence as trace compares it. */
export interface Line extends Span {
  /** Words `first` up to, not including, `last` of the report's words. */
  readonly first: number
  readonly last: number
  /** Of all its words in order. */
  readonly hash: number
  /** Whether its form says that it is page furniture. */
  readonly furniture: boolean
}

/** A report made ready to be compared. */
export interface Prepared {
  readonly report: Report
  readonly words: readonly Word[]
  readonly lines: readonly Line[]
  /** For each word, whether it stands inside quotation marks. */
  readonly quoted: Uint8Array
}

// A text beyond this many code units is compared by its beginning only.
const LONGEST = 60_000

const prepared = new WeakMap<Report, Prepared>()

/** Makes a report ready to be compared; does so once for each report object. */
export function prepare(report: Report): Prepared {
  const found = prepared.get(report)
  if (found !== undefined) return found
  const made = prepareAnew(report)
  prepared.set(report, made)
  return made
}

function prepareAnew(report: Report): Prepared {
  const text = report.text.slice(0, LONGEST)
  const words: Word[] = []
  const lines: Line[] = []
  for (const span of sentenceSpans(text)) {
    const first = words.length
    for (const word of wordsOf(text, span.start, span.end)) words.push(word)
    if (words.length === first) continue
    const hash = hashOfRow(
      words.slice(first).map((word) => word.hash),
      0,
      words.length - first,
    )
    const furniture = looksLikeFurniture(text.slice(span.start, span.end), words.length - first)
    lines.push({ ...span, first, last: words.length, hash, furniture })
  }
  return { report, words, lines, quoted: quotedWords(text, words) }
}

function quotedWords(text: string, words: readonly Word[]): Uint8Array {
  const quoted = new Uint8Array(words.length)
  let open = false
  let at = 0
  words.forEach((word, i) => {
    for (; at < word.start; at++) {
      const char = text.charAt(at)
      if (char === '“' || char === '«') open = true
      else if (char === '”' || char === '»' || char === '\n') open = false
      else if (char === '"') open = !open
    }
    quoted[i] = open ? 1 : 0
  })
  return quoted
}

/** The lines that report something: neither furniture by form, nor learned, nor said twice in one report. */
export function tellingLines(prepared: Prepared, furniture: Furniture): Line[] {
  const seen = new Set<number>()
  return prepared.lines.filter(({ hash, furniture: byForm }) => {
    if (byForm || seen.has(hash) || furniture.isFurniture(prepared.report.outlet, hash)) return false
    seen.add(hash)
    return true
  })
}
