import type { Doubt, Publication } from '../publication.ts'
import { boundPage } from './bounds.ts'
import { parsePage } from './dom.ts'
import { articleOfJsonLd } from './json-ld.ts'
import { mainText } from './main-text.ts'
import { pageMetadata } from './page-metadata.ts'
import { textWithoutTags } from './text-without-tags.ts'

const CUT: Doubt = {
  code: 'read/page-cut',
  message: 'The page is larger than any article and what is beyond the limit was left out. Save the article by itself.',
}
const UNSOUND: Doubt = {
  code: 'read/page-unsound',
  message: 'The page has more or deeper markup than any article: all its words were read. Save the article by itself.',
}
/** A text under this share of the article's text in JSON-LD is no more than its teaser. */
const TEASER = 0.5

/** Reads a page: the text of its article and what it says of itself. Nothing in it is run or fetched. */
export function readPage(page: string): Publication {
  const { html, jsonLd, isCut, isSound } = boundPage(page)
  const { body, ...article } = articleOfJsonLd(jsonLd)
  const document = parsePage(isSound ? html : '')
  const metadata = pageMetadata(document, article)
  const found = isSound ? mainText(document, metadata.title) : textWithoutTags(html)
  // Pages that a script fills when they are opened give search engines the text they do not show.
  const text = body !== undefined && found.length < body.length * TEASER ? paragraphsOf(body) : found
  return { ...metadata, text, doubts: [...(isCut ? [CUT] : []), ...(isSound ? [] : [UNSOUND])] }
}

function paragraphsOf(body: string): string {
  const { body: element } = parsePage(/<p[\s>]/iu.test(body) ? body : `<p>${body.replace(/\n+/gu, '</p><p>')}</p>`)
  return [...element.querySelectorAll('p')].map(({ textContent }) => textContent?.trim() ?? '').join('\n\n')
}
