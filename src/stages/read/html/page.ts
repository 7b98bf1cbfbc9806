import type { Doubt, Publication } from '../publication.ts'
import { boundPage } from './bounds.ts'
import { parsePage } from './dom.ts'
import { articleOfJsonLd } from './json-ld.ts'
import { mainText } from './main-text.ts'
import { pageMetadata } from './page-metadata.ts'

const CUT: Doubt = {
  code: 'read/page-cut',
  message: 'The page is larger than any article and what is beyond the limit was left out. Save the article by itself.',
}
/** A text under this share of the article's text in JSON-LD is no more than its teaser. */
const TEASER = 0.5

/** Reads a page: the text of its article and what it says of itself. Nothing in it is run or fetched. */
export function readPage(page: string): Publication {
  const { html, jsonLd, isCut } = boundPage(page)
  const document = parsePage(html)
  const { body, ...article } = articleOfJsonLd(jsonLd)
  const metadata = pageMetadata(document, article)
  const found = mainText(document, metadata.title)
  // Pages that a script fills when they are opened give search engines the text they do not show.
  const text = body !== undefined && found.length < body.length * TEASER ? paragraphsOf(body) : found
  return { ...metadata, text, doubts: isCut ? [CUT] : [] }
}

function paragraphsOf(body: string): string {
  const { body: element } = parsePage(/<p[\s>]/iu.test(body) ? body : `<p>${body.replace(/\n+/gu, '</p><p>')}</p>`)
  return [...element.querySelectorAll('p')].map(({ textContent }) => textContent?.trim() ?? '').join('\n\n')
}
