/** Longest page that is parsed, in UTF-16 code units without its scripts and styles: ten times the longest seen. */
const MAX_PAGE_LENGTH = 4_000_000
/** Most tags of a page that is parsed: each becomes an object of about 300 bytes. */
const MAX_TAGS = 100_000

/** A page cut down to what can be parsed in bounded time. */
export interface BoundedPage {
  readonly html: string
  /** The contents of its `application/ld+json` scripts. */
  readonly jsonLd: readonly string[]
  /** Whether something beyond the limits was left out. */
  readonly isCut: boolean
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
  const html = kept.join('')
  const length = cutAt(html)
  return { html: html.slice(0, length), jsonLd, isCut: length < html.length }
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

function cutAt(html: string): number {
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0 && at < MAX_PAGE_LENGTH; at = html.indexOf('<', at + 1)) {
    tags += 1
    // Closing tags count too.
    if (tags > 2 * MAX_TAGS) return at
  }
  return Math.min(html.length, MAX_PAGE_LENGTH)
}
