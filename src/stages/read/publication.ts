import { decode } from './charset.ts'
import { readPage } from './html/page.ts'

/** What a capture's bytes say: text as it stands there, and metadata as far as they have any. */
export interface Publication {
  readonly text: string
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly byline?: string | undefined
  /** EDTF. */
  readonly published?: string | undefined
  /** As declared, BCP 47. */
  readonly language?: string | undefined
  readonly doubts: readonly Doubt[]
}

/** Something doubtful about a publication that was read all the same. */
export interface Doubt {
  readonly code: string
  /** What happened and what to do, for a person. */
  readonly message: string
}

const MARKDOWN_TITLE = /^\s{0,9}# +(?<title>[^\n]{1,300})/u

/** Reads bytes by their media type; anything unknown is read as plain text. */
export function readPublication(mediaType: string, content: Uint8Array): Publication {
  const [type = '', charset] = mediaType.toLowerCase().split(/;\s*charset=/u)
  if (type === 'application/x-hearsay-line') return readLine(content)
  const isPage = type === 'text/html' || type === 'application/xhtml+xml'
  const { text, doubt } = decode(content, charset ?? null, isPage)
  const doubts: Doubt[] = doubt === null ? [] : [{ code: 'read/charset', message: doubt }]
  if (isPage) {
    const page = readPage(text)
    return { ...page, doubts: [...doubts, ...page.doubts] }
  }
  const title = type === 'text/markdown' ? MARKDOWN_TITLE.exec(text)?.groups?.title : undefined
  return { text, title, doubts }
}

// The metadata of a line was read when it was taken in; here it gives its text. JSON is UTF-8 by its standard.
function readLine(content: Uint8Array): Publication {
  const { text: json, doubt } = decode(content, 'utf-8', false)
  const doubts: Doubt[] = doubt === null ? [] : [{ code: 'read/charset', message: doubt }]
  const line: unknown = JSON.parse(json)
  const text = typeof line === 'object' && line !== null && 'text' in line ? line.text : ''
  return { text: typeof text === 'string' ? text : '', doubts }
}
