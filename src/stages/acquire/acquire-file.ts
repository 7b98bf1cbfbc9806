import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { acquireLines } from './acquire-lines.ts'
import { type Acquired, refused, warned } from './acquired.ts'
import { fileProblem } from './file-problem.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { ENDINGS, FEED_TYPE, isArchive, LINES_TYPE, mediaTypeOf } from './media-type.ts'
import { readSidecar } from './sidecar.ts'
import { takePublication } from './take-publication.ts'

interface Options {
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  /** Whether the user named this very file: one found in a folder is passed over with less ado. */
  readonly named: boolean
}

/** Takes in one file: a publication with its sidecar, or lines of them. Never throws for what is wrong with the file. */
export async function* acquireFile(path: string, { capturedAt, named }: Options): AsyncGenerator<Acquired> {
  const mediaType = mediaTypeOf(path)
  if (mediaType === null) {
    const message = `Files of this kind are not read (${ENDINGS} are). Convert it to text, or leave it out.`
    yield (named ? refused : warned)('acquire/unsupported-type', path, message)
    return
  }
  try {
    const stats = await stat(path)
    const trouble = troubleOf(stats, mediaType)
    if (trouble) yield refused(trouble[0], path, trouble[1])
    else yield* takeByType(path, { mediaType, capturedAt, named, bytes: stats.size })
  } catch (error) {
    yield fileProblem(path, error)
  }
}

interface File extends Options {
  readonly mediaType: string
  readonly bytes: number
}

// What reads archives and feeds is loaded when there is one.
async function* takeByType(path: string, file: File): AsyncGenerator<Acquired> {
  const { mediaType, capturedAt } = file
  if (isArchive(mediaType)) {
    const { acquireArchive } = await import('./acquire-archive.ts')
    yield* acquireArchive(path, file)
  } else if (mediaType === FEED_TYPE) {
    const { acquireFeed } = await import('./acquire-feed.ts')
    yield* acquireFeed(await readFile(path), { ...file, input: path })
  } else if (mediaType === LINES_TYPE) {
    yield* acquireLines(createReadStream(path), { input: path, capturedAt })
  } else {
    yield* acquirePublication(path, file)
  }
}

async function* acquirePublication(
  path: string,
  { mediaType, capturedAt }: { readonly mediaType: string; readonly capturedAt: string },
): AsyncGenerator<Acquired> {
  const read = { mediaType, capturedAt, beside: () => readSidecar(path) }
  yield* takePublication(await readFile(path), path, read)
}

// Why a file is not even opened: its code and message.
function troubleOf(
  stats: { isFile(): boolean; readonly size: number },
  mediaType: string,
): readonly [string, string] | null {
  if (!stats.isFile()) {
    return [
      'acquire/no-file',
      'It is a pipe or device, not a file. Save it to a file, or pass it on standard input as -.',
    ]
  }
  if (stats.size === 0) return ['acquire/empty', 'It is empty. Get it again, or leave it out.']
  if (mediaType !== LINES_TYPE && !isArchive(mediaType) && stats.size > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(stats.size / 1024 / 1024)
    return [
      'acquire/too-large',
      `It has ${megabytes} MB, more than the ${MAX_FILE_BYTES / 1024 / 1024} MB of one publication. Split it, or turn it into JSONL with one report a line.`,
    ]
  }
  return null
}
