import type { Readable } from 'node:stream'
import { acquireLines } from './acquire-lines.ts'
import { type Acquired, captured, refused } from './acquired.ts'
import { collectBytes } from './collect-bytes.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { binaryKind, looksLikeHtml } from './sniff.ts'

const INPUT = '-'
const BRACE = 0x7b

/** Takes in standard input: JSON lines when it begins with an opening brace, else one publication, text or HTML. */
export async function* acquireStdin(stdin: Readable, capturedAt: string): AsyncGenerator<Acquired> {
  const chunks = bytesOf(stdin)
  const { begun, first } = await begin(chunks)
  const all = chain(begun, chunks)
  if (first === BRACE) {
    yield* acquireLines(all, { input: INPUT, capturedAt })
    return
  }
  const content = await collectBytes(all, MAX_FILE_BYTES)
  if (content === null) {
    yield refused(
      'acquire/too-large',
      INPUT,
      `It has more than ${MAX_FILE_BYTES} bytes. Pass reports as JSONL, one a line.`,
    )
  } else if (first === null) {
    yield refused('acquire/empty', INPUT, 'Nothing came on standard input. Check the command before the pipe.')
  } else {
    const kind = binaryKind(content)
    const mediaType = looksLikeHtml(content) ? 'text/html' : 'text/plain'
    if (kind === null) yield captured(content, { input: INPUT, mediaType, metadata: {}, capturedAt })
    else yield refused('acquire/binary', INPUT, `It is ${kind}, no text. Convert it to text or HTML and pass that.`)
  }
}

// Reads until the first byte that is neither white space nor a byte order mark.
async function begin(chunks: AsyncIterator<Uint8Array>): Promise<{ begun: Uint8Array[]; first: number | null }> {
  const begun: Uint8Array[] = []
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return { begun, first: null }
    begun.push(value)
    const first = value.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf)
    if (first !== undefined) return { begun, first }
  }
}

async function* bytesOf(stdin: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

async function* chain(begun: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* begun
  yield* rest
}
