import type { Readable } from 'node:stream'
import type { Capture } from '../model/capture.ts'
import type { Problem } from '../model/problem.ts'
import { acquire } from '../stages/acquire/acquire.ts'
import { saveCaptures, writeCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { forgetAcquireProblems, saveProblems } from '../store/problems.ts'

/** Captures written side by side, and noted in one transaction. */
const BATCH = 64

export interface TakeInOptions {
  readonly stdin: Readable
  readonly now: Date
  readonly signal: AbortSignal
  /** Of addresses, takes those of the open network alone. */
  readonly publicOnly?: boolean
  readonly onProblem: (problem: Problem) => void
}

export interface TakenIn {
  readonly added: number
  /** Captures whose bytes the case had already. */
  readonly known: number
  readonly refused: number
}

interface Taken {
  readonly capture: Capture
  readonly content: Uint8Array
}

/** Takes inputs into a case: their bytes first, then a note of them, so that no note is without its bytes. */
export async function takeIn(openCase: Case, inputs: readonly string[], options: TakeInOptions): Promise<TakenIn> {
  await forgetAcquireProblems(openCase.db, inputs)
  const counts = { added: 0, known: 0, refused: 0 }
  let batch: Taken[] = []
  const write = async (batch: readonly Taken[]) => {
    // The same bytes twice are one file.
    const contents = new Map(batch.map(({ capture, content }) => [capture.sha256, content]))
    await Promise.all(Array.from(contents, ([sha256, content]) => writeCaptureBytes(openCase.folder, sha256, content)))
    const added = await saveCaptures(
      openCase.db,
      batch.map(({ capture }) => capture),
    )
    counts.added += added
    counts.known += batch.length - added
  }
  // While the disk is waited for, what comes next is read.
  let written: Promise<void> = Promise.resolve()
  const flush = async () => {
    await written
    written = write(batch)
    // What goes wrong is thrown where it is waited for.
    written.catch(() => {})
    batch = []
  }
  try {
    for await (const acquired of acquire(inputs, options)) {
      if (acquired.kind === 'problem') {
        await saveProblems(openCase.db, [acquired.problem], options.now)
        if (acquired.problem.severity === 'refused') counts.refused++
        options.onProblem(acquired.problem)
      } else {
        batch.push(acquired)
        if (batch.length >= BATCH) await flush()
      }
      if (options.signal.aborted) break
    }
    await flush()
  } finally {
    // However this ends, what is under way is written while the case is open.
    await written
  }
  return counts
}
