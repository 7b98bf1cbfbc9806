import type { Span } from '../../../model/span.ts'

/** A quotation with its marks: `text[start]` opens it; `end` lies behind what closes it, or at the paragraph's end. */
export interface Quotation extends Span {
  /** Goes on from a quotation that the paragraph before left open. */
  readonly continues: boolean
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '«': '»',
  '„': '”',
  '"': '"',
  '‘': '’',
  "'": "'",
  "''": "''",
  '``': "''",
}
const MARK = /''|``|[“”«»„"‘’']/g
const LETTER = /[\p{L}\p{N}]/u

let last: { readonly text: string; readonly quotations: readonly Quotation[] } = { text: '', quotations: [] }

/** The outermost quotations of a text, paragraph by paragraph. Single marks count only where they cannot be apostrophes. */
export function findQuotations(text: string): readonly Quotation[] {
  // Asked of each report several times.
  if (last.text !== text) last = { text, quotations: quotationsIn(text) }
  return last.quotations
}

function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = []
  let open = false
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+/g)) {
    const inside = quotationsOf(paragraph)
    const first = inside[0]
    for (const quotation of inside)
      found.push({
        start: index + quotation.start,
        end: index + quotation.end,
        continues: open && quotation === first && /^\s*$/.test(paragraph.slice(0, quotation.start)),
      })
    open = inside.at(-1)?.closed === false
  }
  return found
}

interface Inside extends Span {
  readonly closed: boolean
}

function quotationsOf(paragraph: string): Inside[] {
  const found: Inside[] = []
  let at: { index: number; closer: string } | null = null
  for (const { index, 0: mark } of paragraph.matchAll(MARK)) {
    if (isApostrophe(paragraph, index, mark)) continue
    if (at === null) {
      const closer = CLOSERS[mark]
      if (closer !== undefined && opens(paragraph, index, mark)) at = { index, closer }
    } else if (closes(mark, at.closer)) {
      found.push({ start: at.index, end: index + mark.length, closed: true })
      at = null
    }
  }
  // An unclosed single mark was no quotation; an unclosed double one runs to the paragraph's end.
  if (at !== null && at.closer !== '’' && at.closer !== "'")
    found.push({ start: at.index, end: paragraph.trimEnd().length, closed: false })
  return found
}

function closes(mark: string, closer: string): boolean {
  return mark === closer || (mark === '"' && closer === '”') || (mark === '”' && closer === '"')
}

function isApostrophe(paragraph: string, index: number, mark: string): boolean {
  if (mark !== '’' && mark !== "'") return false
  return LETTER.test(paragraph[index - 1] ?? '') && LETTER.test(paragraph[index + 1] ?? '')
}

function opens(paragraph: string, index: number, mark: string): boolean {
  // A closing mark before a word, with nothing open, was meant to open.
  if (mark === '”') return /\s/.test(paragraph[index - 1] ?? ' ') && LETTER.test(paragraph[index + 1] ?? '')
  if (mark === '»' || mark === '’') return false
  const after = paragraph[index + mark.length] ?? ''
  if (mark === '“' || mark === '«' || mark === '„') return true
  return !/\s/.test(after) && after !== '' && !LETTER.test(paragraph[index - 1] ?? '')
}
