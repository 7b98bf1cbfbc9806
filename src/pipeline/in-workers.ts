import { Piscina } from 'piscina'
import type { BuildOptions } from '../pipeline.ts'

/** Work in parts that workers do side by side. */
export interface Work<Part, Result> {
  readonly parts: readonly Part[]
  /** The compiled module whose function `name` does a part. It finds what all parts need in `workerData`. */
  readonly module: URL
  readonly name: string
  readonly workerData: unknown
  /** Fewer parts than this are done sooner here than workers are started and have learned what they keep. */
  readonly worthWorkers: number
  /** Does a part in this process: where there are no workers, or too few parts for them. */
  here(part: Part): Promise<Result>
}

/** The results in the order of the parts; a few parts are under way while one result is taken. Ends early when aborted. */
export async function* inWorkers<Part, Result>(
  { parts, module, name, workerData, worthWorkers, here }: Work<Part, Result>,
  { workers, signal }: Pick<BuildOptions, 'workers' | 'signal'>,
): AsyncGenerator<Result> {
  if (workers === 0 || parts.length < worthWorkers) {
    for (const part of parts) {
      if (signal.aborted) return
      yield await here(part)
    }
    return
  }
  const pool = new Piscina<Part, Result>({
    ...{ filename: module.href, name, workerData },
    ...{ minThreads: workers, maxThreads: workers },
  })
  const underWay: Promise<Result>[] = []
  try {
    for (const part of parts) {
      if (signal.aborted) return
      underWay.push(pool.run(part))
      const [first] = underWay
      if (underWay.length > workers * 2 && first !== undefined) {
        yield await first
        underWay.shift()
      }
    }
    for (const result of underWay) {
      if (signal.aborted) return
      yield await result
    }
  } finally {
    // What is under way when a build is stopped is given up, and pending still.
    for (const result of underWay) result.catch(() => {})
    await pool.destroy()
  }
}

/** Cuts items into parts. */
export function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
