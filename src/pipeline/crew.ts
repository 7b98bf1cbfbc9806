import { Piscina } from 'piscina'
import type { BuildOptions } from '../pipeline.ts'

/** Work in parts that can be done side by side. */
export interface Work<Part, Result> {
  readonly parts: readonly Part[]
  /** What in `worker.ts` does a part. */
  readonly name: 'understandInWorker' | 'traceInWorker' | 'linkInWorker' | 'weighInWorker'
  /** Fewer parts than this are done sooner here than workers are started for them. */
  readonly worthStarting: number
  /** Does a part in this process: where there are no workers, or too few parts for them. */
  here(part: Part): Promise<Result>
}

/** This process and the workers of one build. They are started when they are first worth it, and keep what they learned from phase to phase. */
export interface Crew {
  /** The results in the order of the parts; some parts are under way while one result is taken. Ends early when aborted. */
  results<Part, Result>(work: Work<Part, Result>): AsyncGenerator<Result>
  end(): Promise<void>
}

export interface CrewOptions extends Pick<BuildOptions, 'workers' | 'signal'> {
  /** Whether this process does parts too, while it would wait for workers (default true). */
  readonly helps?: boolean
}

/** Fewer parts than this go to no worker, even one that is there. */
const WORTH_SENDING = 3
/** Parts that lie ready in a worker: it goes on with them while this process writes to the case. */
const READY = 12
/** Towards the end fewer lie ready, this share of what is left for all, so that nobody waits long for the last ones. */
const SHARE_READY = 1 / 8

/** @param common What every part needs: handed to each worker once, found in `workerData`. */
export function makeCrew({ workers, signal, helps = true }: CrewOptions, common: unknown): Crew {
  // A worker runs compiled code, also when this is run from its source by a test.
  const home = import.meta.url.endsWith('.ts') ? '../../dist/program/' : './'
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
      const options = { minThreads: workers, maxThreads: workers, concurrentTasksPerWorker: READY }
      pool ??= new Piscina({ filename, workerData: common, ...options })
      const sent = pool
      const send = <Part>(part: Part) => sent.run(part, { name })
      yield* inOrder(parts, { signal, send, workers, here: helps ? here : null })
    },
    async end() {
      await pool?.destroy()
    },
  }
}

interface Doing<Part, Result> {
  readonly signal: AbortSignal
  /** Has a worker do a part. */
  send(part: Part): Promise<Result>
  readonly workers: number
  /** Does a part here; null: this process only waits. */
  readonly here: ((part: Part) => Promise<Result>) | null
}

/** Results that wait for one before them are held in memory: no more of them than this. */
const MOST_WAITING = 64

interface UnderWay<Result> {
  readonly result: Promise<Result>
  done: boolean
}

async function* inOrder<Part, Result>(
  parts: readonly Part[],
  { signal, send, workers, here }: Doing<Part, Result>,
): AsyncGenerator<Result> {
  // By number of the part, from the one whose result is wanted.
  const underWay: UnderWay<Result>[] = []
  let next = 0
  let sent = 0
  const ahead = () => Math.min(workers * READY, workers * 2 + (parts.length - next) * SHARE_READY)
  const sendSome = () => {
    for (; next < parts.length && sent < ahead(); next++) {
      sent++
      const one: UnderWay<Result> = { result: send(parts[next] as Part), done: false }
      const end = () => {
        sent--
        one.done = true
      }
      // What is under way when a build is stopped is given up, and pending still.
      one.result.then(end, end)
      underWay.push(one)
    }
  }
  for (let wanted = 0; wanted < parts.length; wanted++) {
    sendSome()
    while (here !== null && underWay[0]?.done !== true && next < parts.length && underWay.length < MOST_WAITING) {
      if (signal.aborted) return
      const part = parts[next++] as Part
      const result = await here(part)
      underWay.push({ result: Promise.resolve(result), done: true })
      // Lets in what the workers sent meanwhile.
      await new Promise(setImmediate)
      sendSome()
    }
    if (signal.aborted) return
    const first = underWay.shift()
    if (first !== undefined) yield await first.result
  }
}

/** Cuts items into parts. */
export function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
