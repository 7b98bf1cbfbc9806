import { Readability } from '@mozilla/readability'
import { type Block, blocksOf, textOf } from './blocks.ts'
import { type DomDocument, type DomElement, type DomNode, isElement, walk } from './dom.ts'
import { clearPage, withoutFurniture } from './furniture.ts'

/** Deepest nesting that Readability is given: its time grows with the cube of it. Real pages stay below 60. */
const MAX_DEPTH = 150
/** Sum of the depths of all elements that Readability is given. A large real page has about 100,000. */
const MAX_WORK = 500_000
/** Characters under which Readability takes back its rules one by one. Its own default of 500 spoils short news. */
const CHAR_THRESHOLD = 200
/** A result shorter than this share of the page's telling text has missed the article. */
const THIN = 0.2

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
  return textOf(lengthOf(found) < lengthOf(all.filter(isProse)) * THIN ? all : found)
}

function articleOf(document: DomDocument): DomElement | null {
  const reader = new Readability<DomNode>(document as never, {
    charThreshold: CHAR_THRESHOLD,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomNode,
  })
  const content = reader.parse()?.content
  return content && isElement(content) ? content : null
}

function isReadable(body: DomElement): boolean {
  let work = 0
  let deepest = 0
  walk(
    body,
    (node, depth) => {
      if (isElement(node)) {
        work += depth
        deepest = Math.max(deepest, depth)
      }
      return true
    },
    () => {},
  )
  return deepest <= MAX_DEPTH && work <= MAX_WORK
}

function isProse({ text, linkShare }: Block): boolean {
  return text.length > 80 && linkShare < 0.3
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}
