import type { Readable } from 'node:stream'
import { acquireFile } from './acquire-file.ts'
import { acquireStdin } from './acquire-stdin.ts'
import { type Acquired, refused } from './acquired.ts'
import { findFiles } from './find-files.ts'

export interface AcquireOptions {
  /** Read for the input `-`. */
  readonly stdin?: Readable
  /** When the captures are taken. */
  readonly now: Date
  /** Stops between two captures. */
  readonly signal?: AbortSignal
}

/**
 * Takes in files, folders, patterns and standard input (`-`), one capture at a time.
 *
 * What is wrong with an input is yielded as a problem and the others go on. The same bytes may come more than once: the store keeps one.
 */
export async function* acquire(inputs: readonly string[], options: AcquireOptions): AsyncGenerator<Acquired> {
  for (const input of inputs) {
    for await (const acquired of acquireInput(input, options)) {
      if (options.signal?.aborted) return
      yield acquired
    }
  }
}

async function* acquireInput(input: string, { stdin, now }: AcquireOptions): AsyncGenerator<Acquired> {
  const capturedAt = now.toISOString()
  if (input === '-') {
    if (stdin) yield* acquireStdin(stdin, capturedAt)
    else yield refused('acquire/missing', input, 'There is no standard input here. Name a file or folder.')
    return
  }
  if (/^https?:\/\//iu.test(input)) {
    yield refused(
      'acquire/no-network',
      input,
      'Addresses are not fetched yet. Save the page as .html and add the file.',
    )
    return
  }
  for await (const found of findFiles(input)) {
    if (found.kind === 'file') yield* acquireFile(found.path, { capturedAt, named: found.named })
    else yield found
  }
}
