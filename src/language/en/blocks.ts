import type { Span } from '../../model/span.ts'

/** A stretch of text that no sentence crosses the ends of. */
export interface Block extends Span {
  /** Counts from 0. */
  readonly paragraph: number
}

interface Line extends Span {
  /** Spaces and tabs before the first word. */
  readonly indent: number
  readonly blank: boolean
}

/**
 * The blocks of a text: its paragraphs where blank lines or indentation set them off, else its lines.
 *
 * In a hard-wrapped text a line end inside a paragraph is no more than a space. That lines are wrapped shows in their
 * lengths: the next line's first word would not have fitted on the line before.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const spaced = lines.some((line, i) => line.blank && i > 0 && i < lines.length - 1)
  const blocks: { start: number; end: number; paragraph: number }[] = []
  let paragraph = -1
  let previous: Line | undefined
  for (const line of lines) {
    const last = blocks.at(-1)
    if (!line.blank) {
      const after = previous !== undefined && !previous.blank ? previous : undefined
      if (last !== undefined && after !== undefined && runsOn(text, after, line, width)) last.end = line.end
      else {
        const indented = after !== undefined && line.indent > after.indent
        if (after === undefined || !spaced || indented) paragraph++
        blocks.push({ start: line.start + line.indent, end: line.end, paragraph })
      }
    }
    previous = line
  }
  return blocks
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    let end = found < 0 ? text.length : found
    const next = end + 1
    let indent = 0
    while (start + indent < end && text.charAt(start + indent).trim() === '') indent++
    while (end > start + indent && text.charAt(end - 1).trim() === '') end--
    lines.push({ start, end, indent, blank: start + indent >= end })
    start = next
  }
  return lines
}

const MIN_WIDTH = 40
const MAX_WIDTH = 120

/** The width at which a text's lines were wrapped, or 0 when they were not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let width = 0
  for (const line of lines) width = Math.max(width, line.end - line.start)
  if (width < MIN_WIDTH || width > MAX_WIDTH) return 0
  let pairs = 0
  let full = 0
  for (let i = 1; i < lines.length; i++) {
    const [upper, lower] = [lines[i - 1], lines[i]]
    if (upper === undefined || lower === undefined || upper.blank || lower.blank || lower.indent > upper.indent)
      continue
    pairs++
    if (isFull(text, upper, lower, width)) full++
  }
  return pairs > 0 && full >= 0.7 * pairs ? width : 0
}

// Some slack: a line may be cut a little early at a hyphen or by a careless editor.
const SLACK = 6

function isFull(text: string, upper: Line, lower: Line, width: number): boolean {
  const from = lower.start + lower.indent
  const word = /^\S{1,80}/u.exec(text.slice(from, Math.min(lower.end, from + 80)))?.[0] ?? ''
  return upper.end - upper.start + 1 + word.length > width - SLACK
}

// A short text may have too few lines to show its width: a lower-case letter after an unfinished line runs on too.
function runsOn(text: string, upper: Line, lower: Line, width: number): boolean {
  if (width > 0) return lower.indent <= upper.indent && isFull(text, upper, lower, width)
  const length = upper.end - upper.start
  if (length < MIN_WIDTH || length > MAX_WIDTH || lower.indent > upper.indent) return false
  return (
    /^\p{Ll}/u.test(text.slice(lower.start + lower.indent, lower.end)) &&
    !/[.!?:;]["'”’)]?$/u.test(text.slice(upper.start, upper.end))
  )
}
