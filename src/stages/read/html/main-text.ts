import { onDemand } from '../../../text/on-demand.ts'
import { type Block, blocksOf, textOf } from './blocks.ts'
import { type DomDocument, type DomElement, type DomNode, isElement, walk } from './dom.ts'
import { clearPage, withoutFurniture } from './furniture.ts'

const readability = onDemand<typeof import('@mozilla/readability')>('@mozilla/readability')

/** Deepest nesting that Readability is given: its time grows with the cube of it. The deepest real page has 50. */
const MAX_DEPTH = 150
/** Most children of one element that Readability is given: its time grows with the square of it. The widest real page has 441. */
const MAX_WIDTH = 4000
/** Sum of the depths of all nodes that Readability is given. Real pages have up to 40,000. */
const MAX_WORK = 500_000
/** Characters under which Readability takes back its rules one by one. Its own default of 500 spoils short news. */
const CHAR_THRESHOLD = 200
/** A result shorter than this share of the page's sentences has missed the article. */
const THIN = 0.35
/** A result of fewer characters than this is taken for one post of many when it is no more than most of the page's sentences. */
const ONE_POST = 500
const MOST = 0.6

/**
 * The text of the article that a page is about; of all its text when it has none. Changes the document.
 *
 * Readability finds the article. Before it the page is cleared of furniture it would keep, after it of furniture it kept.
 */
export function mainText(document: DomDocument, title: string | undefined): string {
  if (!isReadable(document.body)) return textOf(withoutFurniture(blocksOf(document.body), title))
  clearPage(document)
  const all = withoutFurniture(blocksOf(document.body), title)
  const article = articleOf(document)
  const found = article === null ? [] : withoutFurniture(blocksOf(article), title)
  const length = lengthOf(found)
  const missed = length < lengthOf(all.filter(isSentence)) * (length < ONE_POST ? MOST : THIN)
  return textOf(missed ? all : found)
}

function articleOf(document: DomDocument): DomElement | null {
  const { Readability } = readability()
  const reader = new Readability<DomNode>(document as never, {
    charThreshold: CHAR_THRESHOLD,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomNode,
  })
  const content = reader.parse()?.content
  return content && isElement(content) ? content : null
}

function isReadable(body: DomElement): boolean {
  const widths = new Map<DomNode | null, number>()
  let work = 0
  let deepest = 0
  let widest = 0
  const enter = (node: DomNode, depth: number) => {
    const width = (widths.get(node.parentNode) ?? 0) + 1
    widths.set(node.parentNode, width)
    work += depth
    deepest = Math.max(deepest, depth)
    widest = Math.max(widest, width)
    return true
  }
  walk(body, enter, () => {})
  return deepest <= MAX_DEPTH && widest <= MAX_WIDTH && work <= MAX_WORK
}

// Posts of a channel are short; menus and headings have no full stop.
function isSentence({ text, linkShare }: Block): boolean {
  return text.length >= 25 && linkShare < 0.3 && /[.!?…»”"]$/u.test(text)
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
