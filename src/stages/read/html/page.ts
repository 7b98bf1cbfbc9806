import type { Publication } from '../publication.ts'
import { boundPage } from './bounds.ts'
import { parsePage } from './dom.ts'
import { mainText } from './main-text.ts'

/** Reads a page: the text of its article and what it says of itself. */
export function readPage(page: string): Publication {
  const { html, isCut } = boundPage(page)
  const document = parsePage(html)
  const title = document.querySelector('title')?.textContent ?? undefined
  const text = mainText(document, title)
  const message =
    'The page is larger than any article; what is beyond the limit was left out. Save the article by itself.'
  return { text, title, doubts: isCut ? [{ code: 'read/page-cut', message }] : [] }
}
