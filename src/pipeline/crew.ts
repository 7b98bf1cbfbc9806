import { Piscina } from 'piscina'
import type { BuildOptions } from '../pipeline.ts'

/** Work in parts that can be done side by side. */
export interface Work<Part, Result> {
  readonly parts: readonly Part[]
  /** What in `worker.ts` does a part. */
  readonly name: 'understandInWorker' | 'traceInWorker' | 'linkInWorker'
  /** Fewer parts than this are done sooner here than workers are started for them. */
  readonly worthStarting: number
  /** Does a part in this process: where there are no workers, or too few parts for them. */
  here(part: Part): Promise<Result>
}

/** The workers of one build. They are started when they are first worth it, and keep what they learned from phase to phase. */
export interface Crew {
  /** The results in the order of the parts; a few parts are under way while one result is taken. Ends early when aborted. */
  results<Part, Result>(work: Work<Part, Result>): AsyncGenerator<Result>
  end(): Promise<void>
}

/** Fewer parts than this go to no worker, even one that is there. */
const WORTH_SENDING = 3

/** @param common What every part needs: handed to each worker once, found in `workerData`. */
export function makeCrew({ workers, signal }: Pick<BuildOptions, 'workers' | 'signal'>, common: unknown): Crew {
  // A worker runs compiled code, also when this is run from its source by a test.
  const home = import.meta.url.endsWith('.ts') ? '../../dist/pipeline/' : './'
  const filename = new URL(`${home}worker.js`, import.meta.url).href
  let pool: Piscina | null = null
  return {
    async *results({ parts, name, worthStarting, here }) {
      if (workers === 0 || parts.length < (pool === null ? worthStarting : WORTH_SENDING)) {
        for (const part of parts) {
          if (signal.aborted) return
          yield await here(part)
        }
        return
      }
      pool ??= new Piscina({ filename, minThreads: workers, maxThreads: workers, workerData: common })
      yield* inOrder(pool, { parts, name, signal, ahead: workers * 2 })
    },
    async end() {
      await pool?.destroy()
    },
  }
}

interface Ahead<Part> {
  readonly parts: readonly Part[]
  readonly name: string
  readonly signal: AbortSignal
  /** So many parts are under way. */
  readonly ahead: number
}

async function* inOrder<Part, Result>(
  pool: Piscina,
  { parts, name, signal, ahead }: Ahead<Part>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  try {
    for (const part of parts) {
      if (signal.aborted) return
      underWay.push(pool.run(part, { name }))
      const [first] = underWay
      if (underWay.length > ahead && first !== undefined) {
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
  }
}

/** Cuts items into parts. */
export function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
