import type { Block } from './blocks.ts'
import { type DomDocument, type DomElement, type DomNode, isElement, isText, walk } from './dom.ts'
import {
  ALWAYS_FURNITURE,
  EDGE_LINE,
  FURNITURE_LINE,
  FURNITURE_NAME,
  HEADING_OF_LINKS,
  STATE_NAME,
} from './furniture-words.ts'

/** Most of a page's text outside links that an element may hold and still be taken for furniture by its name alone. */
const MOST_OF_TEXT = 0.3
/** Characters of a line that its words alone can make furniture: longer ones may tell something. */
const LONGEST_LINE = 240
/** Share of link text from which a list or short block is a menu. */
const MENU = 0.6

/** Takes out of a page what stands beside its article: menus, related boxes, captions, comments, advertisements, what is hidden. */
export function clearPage(document: DomDocument): void {
  for (const element of document.querySelectorAll(ALWAYS_FURNITURE)) element.remove()
  const lengths = textLengths(document.body)
  const most = (lengths.get(document.body) ?? 0) * MOST_OF_TEXT
  const suspects: DomElement[] = []
  const enter = (node: DomNode): boolean => {
    if (!isElement(node)) return false
    const length = lengths.get(node) ?? 0
    if (length > most || !isSuspect(node) || holdsArticle(node)) return true
    suspects.push(node)
    return false
  }
  walk(document.body, enter, () => {})
  for (const element of suspects) element.remove()
}

// How many characters outside links each element holds, white space aside.
function textLengths(root: DomElement): Map<DomNode, number> {
  const lengths = new Map<DomNode, number>()
  const add = (node: DomNode | null, length: number) => {
    if (node !== null && length > 0) lengths.set(node, (lengths.get(node) ?? 0) + length)
  }
  const enter = (node: DomNode): boolean => {
    if (isText(node)) add(node.parentNode, (node.textContent ?? '').trim().length)
    return isElement(node) && node.nodeName.toUpperCase() !== 'A'
  }
  walk(root, enter, (node) => add(node.parentNode, lengths.get(node) ?? 0))
  return lengths
}

/**
 * The blocks that tell something: without menus, credits and invitations, and without the headline, names and dates that
 * stand before the first sentence or after the last. A date between two paragraphs stays: round-ups date their items so.
 */
export function withoutFurniture(blocks: readonly Block[], title: string | undefined): Block[] {
  const kept = withoutTail(blocks.filter((block) => !isFurniture(block)))
  const first = kept.findIndex(isTelling)
  if (first < 0) return kept
  const last = kept.findLastIndex(isTelling)
  const heading = fold(title ?? '')
  return kept.filter((block, index) => {
    if (index < first) return !isHead(block, heading)
    return index <= last || !EDGE_LINE.test(block.text)
  })
}

function isSuspect(element: DomElement): boolean {
  const tag = element.nodeName.toUpperCase()
  if (tag === 'ARTICLE' || tag === 'MAIN') return false
  if (tag === 'ASIDE' || tag === 'FORM') return true
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  if (/\bdisplay\s{0,5}:\s{0,5}none/iu.test(element.getAttribute('style') ?? '')) return true
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500).split(/\s+/u)
  return names.some((name) => FURNITURE_NAME.test(name) && !STATE_NAME.test(name))
}

// Posts that an article quotes come in boxes named after the network they are from.
function holdsArticle(element: DomElement): boolean {
  return element.querySelector('article, main, blockquote, [itemprop="articleBody"]') !== null
}

function isFurniture({ text, linkShare }: Block): boolean {
  if (text.length > LONGEST_LINE) return false
  if (!/[\p{L}\d]/u.test(text)) return true
  if (linkShare > MENU && !/[.!?…»”"]$/u.test(text)) return true
  return FURNITURE_LINE.test(text)
}

// A block with at least one whole sentence.
function isTelling({ text, linkShare }: Block): boolean {
  return linkShare < 0.5 && text.length >= 60 && /[.!?…»”"):]$/u.test(text)
}

// What stands above the first sentence: the headline again, names, dates.
function isHead({ text }: Block, heading: string): boolean {
  return text.length < 120 && (fold(text) === heading || !/[.!?…»”"]$/u.test(text) || EDGE_LINE.test(text))
}

// From the last heading of links ("Related stories") on, when nothing is told after it.
function withoutTail(blocks: readonly Block[]): Block[] {
  const tail = blocks.findLastIndex(({ text }) => HEADING_OF_LINKS.test(text))
  if (tail <= 0 || blocks.slice(tail + 1).some((block) => isTelling(block))) return [...blocks]
  return blocks.slice(0, tail)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}
