import { type Acquired, captured, refused, sha256Of, warned } from './acquired.ts'
import { MAX_LINE_BYTES } from './limits.ts'
import { type Line, linesOf } from './lines.ts'
import { LINE_TYPE } from './media-type.ts'
import { isRecord, readMetadata } from './metadata.ts'
import { repeatedKey } from './repeated-key.ts'
import { binaryKind } from './sniff.ts'

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])

interface Place {
  readonly input: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
}

/** The lines already taken, by the id they gave themselves. */
type Seen = Map<string, { readonly sha256: string; readonly line: number }>

/**
 * Takes in a stream of JSON lines, one report a line, without ever holding more than one line.
 *
 * Bad lines are refused by number, the others taken. An id that comes again with other bytes is refused: nothing says which is right.
 */
export async function* acquireLines(chunks: AsyncIterable<Uint8Array>, place: Place): AsyncGenerator<Acquired> {
  const seen: Seen = new Map()
  let lines = 0
  for await (const line of linesOf(chunks)) {
    if (line.bytes !== null && isBlank(line.bytes)) continue
    lines += 1
    const kind = lines === 1 && line.bytes !== null ? binaryKind(line.bytes) : null
    if (kind !== null) {
      yield refused(
        'acquire/binary',
        place.input,
        `It is ${kind}, not JSON lines. Add a file of JSON objects, one a line.`,
      )
      return
    }
    yield* takeLine(line, place, seen)
  }
  if (lines === 0) yield refused('acquire/empty', place.input, 'It holds no lines. Add a file that has text in it.')
}

function* takeLine({ number, bytes }: Line, place: Place, seen: Seen): Generator<Acquired> {
  const input = `${place.input}:${number}`
  if (bytes === null) {
    yield refused('acquire/line-too-long', input, `The line has more than ${MAX_LINE_BYTES} bytes. Split the report.`)
    return
  }
  const content = number === 1 ? withoutMark(bytes) : bytes
  const json = parseLine(content)
  if (typeof json === 'string') {
    yield refused('acquire/bad-line', input, json)
    return
  }
  const { metadata, doubts } = readMetadata(json)
  const earlier = earlierLine(metadata.key, { sha256: sha256Of(content), line: number }, seen)
  if (metadata.key !== undefined && earlier !== null) {
    yield refused('acquire/duplicate-id', input, duplicateMessage(metadata.key, earlier))
    return
  }
  for (const doubt of doubts) yield warned('acquire/bad-metadata', input, `${doubt}.`)
  yield captured(content, { ...place, input, mediaType: LINE_TYPE, metadata })
}

// The number of an earlier line with this id and other bytes; null when there is none.
function earlierLine(key: string | undefined, line: { sha256: string; line: number }, seen: Seen): number | null {
  if (key === undefined) return null
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, line)
  return earlier !== undefined && earlier.sha256 !== line.sha256 ? earlier.line : null
}

// The line as an object, or what is wrong with it.
function parseLine(content: Uint8Array): Record<string, unknown> | string {
  const line = new TextDecoder('utf-8', { fatal: false }).decode(content)
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'The line is no JSON. Write one JSON object a line, with "text" in it, and add the file again.'
  }
  if (!isRecord(json)) return 'The line is no JSON object. Write one JSON object a line, with "text" in it.'
  if (typeof json.text !== 'string') return 'The line has no "text". Put the report\'s text under that key.'
  if (json.text.trim() === '') return 'The line\'s "text" is empty. Put the report\'s text there, or take the line out.'
  const repeated = repeatedKey(line)
  if (repeated === null) return json
  return `The line has ${JSON.stringify(repeated.slice(0, 80))} twice, and nothing says which is right. Take one of them out.`
}

function duplicateMessage(key: string, line: number): string {
  const id = JSON.stringify(key.slice(0, 80))
  return `Line ${line} has the same id ${id} with other content; that one was taken. Give each report an id of its own.`
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}
