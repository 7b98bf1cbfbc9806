import { type Acquired, captured, refused, warned } from './acquired.ts'
import type { ReadMetadata } from './metadata.ts'
import { binaryKind } from './sniff.ts'

interface Publication {
  readonly mediaType: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  /** Reads what stands beside it; throws an error whose message is for a person. */
  beside(): ReadMetadata | Promise<ReadMetadata>
}

/** Takes in the bytes of one publication. */
export async function* takePublication(
  content: Uint8Array,
  path: string,
  { mediaType, capturedAt, ...publication }: Publication,
): AsyncGenerator<Acquired> {
  const kind = binaryKind(content)
  if (kind !== null) {
    yield refused('acquire/binary', path, `It is ${kind}, no text. Convert it to text or HTML and add that.`)
    return
  }
  let beside: ReadMetadata
  try {
    beside = await publication.beside()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    yield refused(
      'acquire/bad-sidecar',
      path,
      `Its .meta.json cannot be used (${why}). Mend it and add the file again.`,
    )
    return
  }
  for (const doubt of beside.doubts) yield warned('acquire/bad-metadata', path, `In its .meta.json, ${doubt}.`)
  yield captured(content, { input: path, mediaType, metadata: beside.metadata, capturedAt })
}
