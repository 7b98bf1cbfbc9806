import { publishedDate } from '../../../text/published-date.ts'
import { type DomDocument, parsePage } from './dom.ts'
import type { JsonLdArticle } from './json-ld.ts'
import { metaTagsOf } from './meta-tags.ts'

/** What a page says of itself, as written there. */
export interface PageMetadata {
  readonly title?: string | undefined
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly byline?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
}

/** Elements looked at for a `<time>`; articles have a handful. */
const MAX_TIMES = 50
/** Characters of an element that is no more than a date with its words. */
const LONGEST_DATE = 80
const LONGEST_BYLINE = 200

/** Metadata from JSON-LD, else from meta tags, else from what readers see; `published` as EDTF. */
export function pageMetadata(document: DomDocument, article: JsonLdArticle): PageMetadata {
  const tags = metaTagsOf(document)
  const outlet = [article.outlet, tags.outlet].find((name) => name !== undefined && !name.startsWith('@'))
  const url = webAddress(article.url) ?? webAddress(tags.url)
  return {
    title: titleOf(document, article.title ?? tags.title, outlet),
    published: firstDate([article.published, tags.published]) ?? timeOf(document) ?? shownDate(document),
    outlet: outlet ?? (url && new URL(url).hostname.replace(/^www\./u, '')),
    byline: bylineOf(document, article.byline ?? tags.byline),
    url,
    language: tags.language ?? article.language,
  }
}

// The first `<time>` that gives a day: inside the article if one is marked as such.
function timeOf(document: DomDocument): string | undefined {
  const inArticle = [...document.querySelectorAll('article time, main time, [itemprop="datePublished"]')]
  const times = inArticle.length > 0 ? inArticle : [...document.querySelectorAll('time')]
  return firstDate(
    times
      .slice(0, MAX_TIMES)
      .flatMap((time) => [time.getAttribute('datetime') ?? undefined, time.textContent ?? undefined]),
  )
}

function firstDate(written: readonly (string | undefined)[]): string | undefined {
  for (const text of written) {
    const date = text === undefined ? null : publishedDate(text)
    if (date !== null) return date
  }
  return undefined
}

function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//iu.test(address) && URL.canParse(address) ? address : undefined
}

// The first date in an element that calls itself one, as readers see it.
function shownDate(document: DomDocument): string | undefined {
  const elements = document.querySelectorAll(
    '[class*="date" i], [class*="publish" i], [class*="time" i], [id*="date" i]',
  )
  const texts = [...elements].slice(0, MAX_TIMES).map(({ textContent }) => textContent?.trim() ?? '')
  return firstDate(texts.filter((text) => text.length < LONGEST_DATE))
}

function titleOf(document: DomDocument, declared: string | undefined, outlet: string | undefined): string | undefined {
  const [heading, second] = document.querySelectorAll('h1')
  // Pages with several main headings do not say which is theirs.
  const shown = second === undefined ? heading?.textContent?.trim() : undefined
  const title = declared ?? (shown || document.querySelector('title')?.textContent)
  return title ? withoutSite(plain(title), outlet) : undefined
}

// The names alone: "By Ann Smith | 18 November" is Ann Smith.
function bylineOf(document: DomDocument, declared: string | undefined): string | undefined {
  const shown = document.querySelector('[rel="author"], [itemprop="author"]')?.textContent
  const text = plain(declared ?? shown ?? '').trim()
  const [names = ''] = text.replace(/^by:?\s+/iu, '').split(/\n| [|•·] /u)
  return names.length > 0 && names.length <= LONGEST_BYLINE ? names : undefined
}

// Some sites escape characters in their metadata once more than HTML or JSON asks for.
function plain(text: string): string {
  return /&#?\w{1,8};/u.test(text) ? (parsePage(`<p>${text.replaceAll('<', '&lt;')}</p>`).body.textContent ?? '') : text
}

// "Strike ends | Port Herald" without the site: its name, or whatever follows the last bar of a long title.
function withoutSite(title: string, outlet: string | undefined): string {
  const text = title.trim()
  const cut = Math.max(...[' | ', ' – ', ' — ', ' - '].map((bar) => text.lastIndexOf(bar)))
  if (cut <= 0) return text
  const site = fold(text.slice(cut + 3))
  const isSite = site === fold(outlet ?? '') || (text[cut + 1] === '|' && cut > text.length / 3)
  return isSite ? text.slice(0, cut).trim() : text
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}
