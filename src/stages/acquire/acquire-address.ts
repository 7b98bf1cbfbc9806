import { Readable } from 'node:stream'
import { acquireFeed } from './acquire-feed.ts'
import { acquireLines } from './acquire-lines.ts'
import { type Acquired, refused } from './acquired.ts'
import { AddressError, type Fetched, type FetchOptions, fetchAddress } from './fetch-address.ts'
import { FEED_TYPE, isArchive, LINES_TYPE, mediaTypeOf } from './media-type.ts'
import { looksLikeHtml } from './sniff.ts'
import { takePublication } from './take-publication.ts'

interface Options extends FetchOptions {
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
}

/** Takes in what stands at a web address: a page, a text, a feed's items or lines of reports. Reaches the network. */
export async function* acquireAddress(address: string, { capturedAt, ...options }: Options): AsyncGenerator<Acquired> {
  try {
    const fetched = await fetchAddress(address, options)
    if (fetched.content.byteLength === 0)
      yield refused('acquire/empty', address, 'It answered with nothing. Check the address.')
    else yield* takeByType(address, fetched, capturedAt)
  } catch (error) {
    if (options.signal.aborted) return
    if (!(error instanceof AddressError)) throw error
    yield refused(error.code, address, error.message)
  }
}

async function* takeByType(address: string, fetched: Fetched, capturedAt: string): AsyncGenerator<Acquired> {
  const { url, content } = fetched
  const mediaType = typeOf(fetched)
  if (mediaType === null) {
    const message = `It is of a kind that is not read from an address (${fetched.contentType?.slice(0, 80) ?? 'it does not say which'}). Download it, turn it into text or HTML, and add the file.`
    yield refused('acquire/unsupported-type', address, message)
  } else if (mediaType === FEED_TYPE) {
    yield* acquireFeed(content, { input: address, capturedAt, named: true })
  } else if (mediaType === LINES_TYPE) {
    yield* acquireLines(Readable.from([content]), { input: address, capturedAt })
  } else {
    const beside = () => ({ metadata: { url }, doubts: [] })
    yield* takePublication(content, address, { mediaType, capturedAt, beside })
  }
}

const PAGES = /^(?:text\/html|application\/xhtml\+xml)$/u
const FEEDS = /^(?:application|text)\/(?:rss\+|atom\+|rdf\+)?xml$/u
const LINES = /^application\/(?:jsonl|x-?ndjson|json-lines|x-jsonlines)$/u
const TEXTS = /^text\/(?:plain|markdown|x-markdown)$/u
// What servers say of files that they do not know: then the ending tells.
const UNKNOWN = 'application/octet-stream'

/** The media type that what was fetched is taken for, with its character set; null when it is not read. */
function typeOf({ contentType, content, url }: Fetched): string | null {
  const { type, charset } = readContentType(contentType)
  const withCharset = (known: string) => (charset === null ? known : `${known}; charset=${charset}`)
  if (PAGES.test(type) || looksLikeHtml(content)) return withCharset('text/html')
  if (FEEDS.test(type)) return FEED_TYPE
  if (LINES.test(type)) return LINES_TYPE
  const byEnding = mediaTypeOf(new URL(url).pathname)
  if (TEXTS.test(type)) return byEnding === LINES_TYPE ? LINES_TYPE : withCharset('text/plain')
  if (type !== UNKNOWN) return null
  return byEnding !== null && isArchive(byEnding) ? null : byEnding
}

function readContentType(contentType: string | null): { type: string; charset: string | null } {
  const [type = '', ...parameters] = (contentType ?? UNKNOWN).toLowerCase().split(';')
  const charsets = parameters.flatMap((one) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})"?\s*$/u.exec(one)?.[1] ?? [])
  return { type: type.trim(), charset: charsets[0] ?? null }
}
