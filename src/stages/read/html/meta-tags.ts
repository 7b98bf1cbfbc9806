import type { DomDocument } from './dom.ts'
import type { PageMetadata } from './page-metadata.ts'

// In order of trust: Open Graph, then what search engines and news systems ask for, then Dublin Core.
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date',
  'article.created',
]
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title']
const OUTLET = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'copyright-holder',
]
const BYLINE = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'twitter:creator',
]

/** What a page's `<meta>` and `<link>` elements say of it. */
export function metaTagsOf(document: DomDocument): PageMetadata {
  const tags = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = element.getAttribute('content')?.trim()
    const key = name?.trim().toLowerCase()
    if (key && content && !tags.has(key)) tags.set(key, content)
  }
  const first = (names: readonly string[]) =>
    names.map((name) => tags.get(name)).find((content) => content !== undefined)
  return {
    title: first(TITLE),
    published: first(PUBLISHED),
    outlet: first(OUTLET),
    byline: BYLINE.map((name) => tags.get(name)).find((name) => name !== undefined && !/^(?:https?:|@)/u.test(name)),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? tags.get('og:url'),
    language:
      document.querySelector('html')?.getAttribute('lang') ?? tags.get('og:locale') ?? tags.get('content-language'),
  }
}
