import { type DomElement, type DomNode, isElement, isText, walk } from './dom.ts'

/** A paragraph, heading, list item or table row: text between two places where a page starts a new line. */
export interface Block {
  /** Line breaks of `<br>` are `\n`, all other white space is one space. */
  readonly text: string
  /** The element that holds it: `P`, `H2`, `LI`, `TR` …; upper case. */
  readonly tag: string
  /** Share of its characters that are link text, 0 to 1. */
  readonly linkShare: number
}

const BLOCK_TAGS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER ' +
    'HR HTML LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
const SKIPPED = new Set(
  'TITLE SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG CANVAS SELECT TEXTAREA BUTTON HEAD VIDEO AUDIO MAP'.split(
    ' ',
  ),
)

/** The blocks of an element in document order. */
export function blocksOf(root: DomElement): Block[] {
  const blocks: Block[] = []
  const open: string[] = [root.nodeName.toUpperCase()]
  let text = ''
  let linked = 0
  let links = 0
  const flush = () => {
    const words = tidy(text)
    if (words !== '')
      blocks.push({ text: words, tag: open.at(-1) ?? '', linkShare: Math.min(1, linked / words.length) })
    text = ''
    linked = 0
  }
  const enter = (node: DomNode): boolean => {
    if (isText(node)) {
      const words = (node.textContent ?? '').replace(/\s+/gu, ' ')
      text += words
      if (links > 0) linked += words.trim().length
      return false
    }
    if (!isElement(node)) return false
    const tag = node.nodeName.toUpperCase()
    if (SKIPPED.has(tag)) return false
    if (tag === 'BR') text += '\n'
    if (tag === 'TD' || tag === 'TH') text += ' '
    if (tag === 'A') links += 1
    if (BLOCK_TAGS.has(tag)) {
      flush()
      open.push(tag)
    }
    return true
  }
  const leave = (node: DomNode) => {
    const tag = node.nodeName.toUpperCase()
    if (tag === 'A') links -= 1
    if (!BLOCK_TAGS.has(tag)) return
    flush()
    open.pop()
  }
  walk(root, enter, leave)
  flush()
  return blocks
}

/** Blocks as the text of a report: a blank line between two. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

// Spaces round line breaks go; two breaks in a row make a paragraph.
function tidy(text: string): string {
  const lines = text.replace(/ {2,}/gu, ' ').split('\n')
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}
