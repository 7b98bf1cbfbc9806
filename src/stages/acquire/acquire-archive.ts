import { acquireLines } from './acquire-lines.ts'
import { type Acquired, refused, warned } from './acquired.ts'
import { type ArchivedFile, filesIn } from './archived-files.ts'
import { collectBytes } from './collect-bytes.ts'
import {
  MAX_ARCHIVE_BYTES,
  MAX_ARCHIVE_FILES,
  MAX_ARCHIVE_RATIO,
  MAX_FILE_BYTES,
  MAX_SIDECAR_BYTES,
  SMALL_ARCHIVE_BYTES,
} from './limits.ts'
import { FEED_TYPE, GZIP_TYPE, isArchive, LINES_TYPE, mediaTypeOf } from './media-type.ts'
import type { ReadMetadata } from './metadata.ts'
import { isSidecar, parseSidecar, sidecarsOf } from './sidecar.ts'
import { takePublication } from './take-publication.ts'

interface Archive {
  readonly mediaType: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
  /** Of the archive itself. */
  readonly bytes: number
}

/** Unpacking more than an archive of texts can come to. */
class TooMuchError extends Error {}

/**
 * Takes in the files of an archive as if they stood in a folder, sidecars and all. Archives in archives are passed over.
 *
 * Unpacks in memory, one file at a time, and no more than a multiple of the archive's own size.
 */
export async function* acquireArchive(path: string, archive: Archive): AsyncGenerator<Acquired> {
  try {
    const sidecars = await sidecarsIn(path, archive)
    const count = countBytes(archive)
    let files = 0
    for await (const file of filesIn(path, archive.mediaType)) {
      if (isPassedOver(file.name)) continue
      if (++files > MAX_ARCHIVE_FILES) throw new TooMuchError(`more than ${MAX_ARCHIVE_FILES} files`)
      yield* takeFile(file, { path, archive, sidecars, count })
    }
    if (files === 0) yield refused('acquire/empty', path, 'There are no files in it. Get it again, or leave it out.')
  } catch (error) {
    yield archiveProblem(path, error)
  }
}

type Count = (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>

/** Passes bytes on until they are more than the archive may come to, all files together. */
function countBytes({ bytes }: Archive): Count {
  const most = Math.min(MAX_ARCHIVE_BYTES, Math.max(SMALL_ARCHIVE_BYTES, bytes * MAX_ARCHIVE_RATIO))
  let unpacked = 0
  return async function* (chunks) {
    for await (const chunk of chunks) {
      unpacked += chunk.length
      if (unpacked > most) throw new TooMuchError(`more than ${Math.ceil(most / 1024 / 1024)} MB unpacked`)
      yield chunk
    }
  }
}

/** Hidden files, and what one system leaves in the archives it makes. */
function isPassedOver(name: string): boolean {
  return isSidecar(name) || /(?:^|[/\\])(?:\.(?!\.?(?:[/\\]|$))|__MACOSX[/\\])/.test(name)
}

/** What stands beside the files, by name: a sidecar may come after its file. */
async function sidecarsIn(path: string, archive: Archive): Promise<ReadonlyMap<string, string>> {
  const sidecars = new Map<string, string>()
  if (archive.mediaType === GZIP_TYPE) return sidecars
  const count = countBytes(archive)
  for await (const { name, locked, open } of filesIn(path, archive.mediaType)) {
    if (!isSidecar(name) || locked !== null || sidecars.size >= MAX_ARCHIVE_FILES) continue
    const content = await collectBytes(count(await open()), MAX_SIDECAR_BYTES)
    sidecars.set(name, content === null ? '' : content.toString('utf8'))
  }
  return sidecars
}

interface Around {
  readonly path: string
  readonly archive: Archive
  readonly sidecars: ReadonlyMap<string, string>
  readonly count: Count
}

async function* takeFile(file: ArchivedFile, { path, archive, sidecars, count }: Around): AsyncGenerator<Acquired> {
  const { capturedAt } = archive
  const input = `${path}:${file.name}`
  const mediaType = mediaTypeOf(file.name)
  if (mediaType === null || isArchive(mediaType)) {
    yield warned(
      'acquire/unsupported-type',
      input,
      'Files of this kind are not read from an archive. Unpack and add it.',
    )
    return
  }
  if (file.locked !== null) {
    yield refused('acquire/bad-archive', input, `It ${file.locked}. Unpack the archive, and add the file.`)
    return
  }
  const chunks = count(await file.open())
  if (mediaType === LINES_TYPE) {
    yield* acquireLines(chunks, { input, capturedAt })
    return
  }
  const content = await collectBytes(chunks, MAX_FILE_BYTES)
  if (content === null) {
    const megabytes = MAX_FILE_BYTES / 1024 / 1024
    yield refused('acquire/too-large', input, `It has more than the ${megabytes} MB of one publication. Split it.`)
  } else if (content.length === 0) {
    yield refused('acquire/empty', input, 'It is empty. Get it again, or leave it out.')
  } else if (mediaType === FEED_TYPE) {
    const { acquireFeed } = await import('./acquire-feed.ts')
    yield* acquireFeed(content, { input, capturedAt, named: false })
  } else {
    yield* takePublication(content, input, { mediaType, capturedAt, beside: () => besideOf(file.name, sidecars) })
  }
}

function besideOf(name: string, sidecars: ReadonlyMap<string, string>): ReadMetadata {
  const text = sidecarsOf(name)
    .map((sidecar) => sidecars.get(sidecar))
    .find((found) => found !== undefined)
  return text === undefined ? { metadata: {}, doubts: [] } : parseSidecar(text)
}

/** What went wrong with an archive as a whole. What was taken of it before is kept. */
function archiveProblem(path: string, error: unknown): Acquired {
  if (error instanceof TooMuchError) {
    const advice = 'What came before was taken. If it is no mistake, unpack it and add the folder.'
    return refused('acquire/bad-archive', path, `It holds ${error.message}: no archive of texts does. ${advice}`)
  }
  // Of the file system, such as a disk that fails; or a bug.
  if (!(error instanceof Error) || 'syscall' in error || error instanceof TypeError) throw error
  const why = error.message
  const advice = 'What could be read before that was taken. Get the archive again.'
  return refused('acquire/bad-archive', path, `It is damaged, or no archive of its kind (${why}). ${advice}`)
}
