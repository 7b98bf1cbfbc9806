import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import { hashOfRow } from '../../text/hash.ts'
import { textLines } from '../../text/text-lines.ts'
import type { Word } from '../../text/words.ts'
import type { Furniture } from './furniture.ts'

/** A sentence as trace compares it. */
export interface Line extends Span {
  /** Words `first` up to, not including, `last` of the report's words. */
  readonly first: number
  readonly last: number
  /** Of all its words in order. */
  readonly hash: number
  /** Whether its form says that it is page furniture, or it stood in this report before. */
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

/** Makes a report ready to be compared. */
export function prepare(report: Report): Prepared {
  const words: Word[] = []
  const lines: Line[] = []
  const seen = new Set<number>()
  for (const { start, end, words: own, furniture } of textLines(report.text)) {
    const first = words.length
    for (const word of own) words.push(word)
    const hash = hashOfRow(
      own.map((word) => word.hash),
      0,
      own.length,
    )
    lines.push({ start, end, first, last: words.length, hash, furniture: furniture || seen.has(hash) })
    seen.add(hash)
  }
  return { report, words, lines, quoted: quotedWords(report.text, words) }
}

function quotedWords(text: string, words: readonly Word[]): Uint8Array {
  const quoted = new Uint8Array(words.length)
  let open = false
  let at = 0
  words.forEach((word, i) => {
    for (; at < word.start; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x201c || code === 0xab) open = true
      else if (code === 0x201d || code === 0xbb || code === 10) open = false
      else if (code === 34) open = !open
    }
    quoted[i] = open ? 1 : 0
  })
  return quoted
}

const MOST_LINES = 400

/** The lines that report something: neither furniture by form nor learned; the first 400 of them. */
export function tellingLines({ lines, report }: Prepared, furniture: Furniture): Line[] {
  const telling = lines.filter((line) => !line.furniture && !furniture.isFurniture(report.outlet, line.hash))
  return telling.slice(0, MOST_LINES)
}

/** The words of the lines that report something. */
export function tellingWords(prepared: Prepared, furniture: Furniture): Word[] {
  const telling: Word[] = []
  for (const { first, last } of tellingLines(prepared, furniture)) {
    for (let i = first; i < last; i++) telling.push(prepared.words[i] as Word)
  }
  return telling
}
