import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Decision } from '../desk/decision.ts'
import type { BuildState, Intake } from '../desk/intake.ts'
import type { People } from '../desk/people.ts'
import { tokenOf } from './access.ts'
import type { Api } from './answer.ts'

/** Tells open pages what was just decided. */
export interface Announcer {
  tell(decision: Decision): void
  listen(hear: (decision: Decision) => void): () => void
}

export function announcer(): Announcer {
  const hearers = new Set<(decision: Decision) => void>()
  return {
    tell(decision) {
      for (const hear of hearers) hear(decision)
    },
    listen(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}

/** Proxies drop connections on which nothing is said for a minute. */
const STILL_HERE_MS = 25_000

const events = createRoute({
  method: 'get',
  path: '/events',
  summary:
    'What is decided, as it is decided: server-sent events `decision`; `build` as a build goes on; `listening` at the start',
  tags: ['Decisions'],
  responses: { 200: { description: 'An open stream', content: { 'text/event-stream': { schema: z.string() } } } },
})

/** What there is to tell, and to whom. */
interface Telling {
  readonly listen: Announcer['listen']
  readonly intake: Intake | null
  readonly people: People | null
}

export function eventRoutes(api: Api, { listen, intake, people }: Telling): void {
  api.openapi(
    events,
    (c) =>
      streamSSE(c, async (stream) => {
        const write = (event: string, data: Decision | BuildState) =>
          void stream.writeSSE({ event, data: JSON.stringify(data) })
        const stops = [
          listen((decision) => write('decision', decision)),
          intake?.listen((state) => write('build', state)),
        ]
        const stop = () => {
          for (const end of stops) end?.()
        }
        stream.onAbort(stop)
        await stream.writeSSE({ event: 'listening', data: '' })
        const token = tokenOf(c)
        const mayHear = () => !people?.isShared() || (token !== undefined && people.whoIs(token) !== null)
        while (!stream.aborted && mayHear()) {
          await stream.sleep(STILL_HERE_MS)
          await stream.writeSSE({ event: 'here', data: '' })
        }
        stop()
      }) as never,
  )
}
