import { MAX_LINE_BYTES } from './limits.ts'

const NEW_LINE = 0x0a

/** One line of a stream: its number from 1 and its bytes without the line end; no bytes when it is longer than the limit. */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Cuts a stream of bytes into lines, holding one line at a time. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes = MAX_LINE_BYTES): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0
  const end = (): Line => {
    const line = { number, bytes: length > maxBytes ? null : withoutReturn(Buffer.concat(parts)) }
    number += 1
    parts = []
    length = 0
    return line
  }
  const keep = (part: Uint8Array) => {
    length += part.byteLength
    // Beyond the limit only the length goes on: the bytes are let go.
    if (length > maxBytes) parts = []
    else parts.push(part)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      keep(chunk.subarray(from, at))
      yield end()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield end()
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes
}
