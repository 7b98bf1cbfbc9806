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
  /** Stops between two captures, and what is being fetched. */
  readonly signal?: AbortSignal
  /** Of addresses, takes those of the open network alone. */
  readonly publicOnly?: boolean
}

/**
 * Takes in files, folders, patterns, web addresses and standard input (`-`), one capture at a time.
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

async function* acquireInput(
  input: string,
  { stdin, now, publicOnly = false, signal = new AbortController().signal }: AcquireOptions,
): AsyncGenerator<Acquired> {
  const capturedAt = now.toISOString()
  if (input === '-') {
    if (stdin) yield* acquireStdin(stdin, capturedAt)
    else yield refused('acquire/missing', input, 'There is no standard input here. Name a file or folder.')
    return
  }
  if (/^https?:\/\//iu.test(input)) {
    // Loaded when there is an address: nothing else here reaches the network.
    const { acquireAddress } = await import('./acquire-address.ts')
    yield* acquireAddress(input, { capturedAt, publicOnly, signal })
    return
  }
  for await (const found of findFiles(input)) {
    if (found.kind === 'file') yield* acquireFile(found.path, { capturedAt, named: found.named })
    else yield found
  }
}
