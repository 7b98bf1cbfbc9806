/** Longest page that is read, in UTF-16 code units without its scripts and styles: nine times the longest of 86 real ones. */
const MAX_PAGE_LENGTH = 2_000_000
/** Most tags and character references of a page that is parsed: each becomes an object. Real pages have up to 3,200. */
const MAX_MARKUP = 30_000
/** Deepest nesting that is parsed: browsers stop at 512, the deepest real page at 50. */
const MAX_NESTING = 256

/** A page cut down to what can be parsed in bounded time. */
export interface BoundedPage {
  readonly html: string
  /** The contents of its `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** Whether something beyond the limits was left out. */
  readonly isCut: boolean
  /** Whether it can be parsed in bounded time: neither nested nor marked up beyond all measure. */
  readonly isSound: boolean
}

const BULK = /<(?:(?<name>script|style|svg|template|iframe|noframes|object)\b(?<attributes>[^>]{0,2000})>|!--)/giu
const JSON_LD = /\btype\s{0,5}=\s{0,5}["']?\s{0,5}application\/ld\+json/iu

/**
 * Takes scripts, styles, drawings and comments out of a page before it is parsed, and cuts it where it goes beyond all measure.
 *
 * One pass: an element that never ends takes the rest of the page with it, as in browsers.
 */
export function boundPage(page: string): BoundedPage {
  const kept: string[] = []
  const jsonLd: string[] = []
  let from = 0
  BULK.lastIndex = 0
  for (let match = BULK.exec(page); match !== null; match = BULK.exec(page)) {
    kept.push(page.slice(from, match.index))
    const { name, attributes = '' } = match.groups ?? {}
    const inner = match.index + match[0].length
    const end = endOf(page, name, inner)
    if (name?.toLowerCase() === 'script' && JSON_LD.test(attributes)) jsonLd.push(page.slice(inner, end.inner))
    from = end.outer
    BULK.lastIndex = from
  }
  kept.push(page.slice(from))
  const whole = kept.join('')
  const html = whole.slice(0, MAX_PAGE_LENGTH)
  return { html, jsonLd, isCut: html.length < whole.length, isSound: isSound(html) }
}

// Where an element's or a comment's content ends, and where what follows it begins.
function endOf(page: string, name: string | undefined, from: number): { inner: number; outer: number } {
  const end = name === undefined ? /--!?>/gu : new RegExp(`</${name}\\b[^>]{0,200}>`, 'giu')
  end.lastIndex = from
  const match = end.exec(page)
  return match === null
    ? { inner: page.length, outer: page.length }
    : { inner: match.index, outer: match.index + match[0].length }
}

const MARKUP = /&|<(?:(?<close>\/?)(?<name>[a-z][a-z\d]*))?/giu
// They never hold anything, or end where the next of their kind begins.
const NEVER_NESTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th tbody thead option'.split(' '),
)

function isSound(html: string): boolean {
  let markup = 0
  let nesting = 0
  for (const { groups } of html.matchAll(MARKUP)) {
    markup += 1
    const name = groups?.name?.toLowerCase()
    if (name !== undefined && !NEVER_NESTED.has(name)) nesting = Math.max(0, nesting + (groups?.close ? -1 : 1))
    if (markup > MAX_MARKUP || nesting > MAX_NESTING) return false
  }
  return true
}
