import { parseFeed } from 'feedsmith'

/** An item of a feed, with the keys of a JSON line, and its words: HTML or plain. */
export interface FeedItem {
  readonly content: string
  readonly metadata: Readonly<Record<string, unknown>>
}

const DECLARED = /^\s{0,99}<\?xml[^>]{0,200}\bencoding\s{0,9}=\s{0,9}["'](?<charset>[\w.:-]{1,40})["']/u

/** The items of an RSS or Atom feed in their order; null where it is none. */
export function feedItems(bytes: Uint8Array): FeedItem[] | null {
  try {
    return itemsOf(decode(bytes))
  } catch {
    // Whatever the parser stumbles over: it is no feed that can be read.
    return null
  }
}

/** As its byte order mark or its declaration says, else as UTF-8. */
function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  const marked = head.startsWith('\u00FF\u00FE') ? 'utf-16le' : head.startsWith('\u00FE\u00FF') ? 'utf-16be' : null
  const declared = DECLARED.exec(head)?.groups?.['charset']
  return new TextDecoder(marked ?? declared ?? 'utf-8').decode(bytes)
}

function itemsOf(xml: string): FeedItem[] | null {
  const parsed = parseFeed(xml)
  if (parsed.format === 'atom') {
    const { title, entries = [], xml: attributes } = parsed.feed
    return entries.map((entry) => ({
      content: entry.content?.value ?? entry.summary?.value ?? entry.title?.value ?? '',
      metadata: {
        id: entry.id,
        url: (entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate') ?? entry.links?.[0])?.href,
        title: plain(entry.title?.value),
        outlet: plain(title?.value),
        author: entry.authors?.[0]?.name,
        published: entry.published ?? entry.updated,
        language: attributes?.lang,
      },
    }))
  }
  if (parsed.format !== 'rss' && parsed.format !== 'rdf') return null
  const { title, items = [] } = parsed.feed
  const language = parsed.format === 'rss' ? parsed.feed.language : undefined
  return items.map((item) => ({
    content: item.content?.encoded ?? item.description ?? item.title ?? '',
    metadata: {
      id: 'guid' in item ? item.guid?.value : undefined,
      url: item.link,
      title: plain(item.title),
      outlet: plain(title),
      author: item.dc?.creators?.[0],
      published: 'pubDate' in item ? (item.pubDate ?? item.dc?.dates?.[0]) : item.dc?.dates?.[0],
      language,
    },
  }))
}

/** A title without its tags. */
function plain(title: string | undefined): string | undefined {
  return title?.replace(/<\/?[a-z][^<>]{0,200}>/giu, '')
}
