import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Desk } from '../desk/desk.ts'
import type { Intake } from '../desk/intake.ts'
import type { People } from '../desk/people.ts'
import { guardAccess } from './access.ts'
import type { Env } from './answer.ts'
import { apiPage, apiPageStyle } from './api-page.ts'
import { captureRoutes } from './captures.ts'
import { caseRoutes } from './case.ts'
import { claimRoutes } from './claims.ts'
import { decisionRoutes } from './decisions.ts'
import { answerError, badRequest, failure } from './errors.ts'
import { announcer, eventRoutes } from './events.ts'
import { incidentRoutes } from './incidents.ts'
import { intakeRoutes } from './intake.ts'
import { lineageRoutes } from './lineage.ts'
import { mapRoutes } from './map.ts'
import { peopleRoutes } from './people.ts'
import { reportRoutes } from './reports.ts'
import { guardHost, securityHeaders } from './security.ts'
import { sessionRoutes } from './session.ts'
import { sourceRoutes } from './sources.ts'
import type { Tiles } from './tiles.ts'
import { webFiles } from './web-files.ts'

export interface AppOptions {
  /** The folder of the built web app. */
  readonly webFolder: string
  /** Says what failed to whoever runs the server. */
  readonly warn: (message: string) => void
  /** Which `Host` headers are answered; absent: those of the loopback. */
  readonly isHost?: (host: string) => boolean
  /** Who may come in; absent: whoever can reach the server. */
  readonly people?: People
  /** Takes reports in and builds; absent: the desk only shows. */
  readonly intake?: Intake
  /** How people reach the desk, when that is another address than the server's own, such as `https://desk.example.org`. */
  readonly url?: string
  /** Tiles of one's own for the map; absent: nothing is fetched from elsewhere. */
  readonly tiles?: Tiles
}

const MAX_BODY_BYTES = 256 * 1024

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'hearsay',
    version: '1',
    description: 'Everything the web app shows and does. Errors have one shape; long lists go on at their cursor.',
  },
  servers: [{ url: '/api' }],
}

/** The HTTP API under `/api`, and the built web app beside it. */
export function createApp(desk: Desk, options: AppOptions): Hono {
  const { webFolder, warn, isHost, tiles } = options
  const app = new Hono()
  app.use(securityHeaders(tiles), guardHost(isHost), compress())
  app.route('/api', createApi(desk, options))
  app.get('*', webFiles(webFolder))
  app.notFound((c) =>
    failure(c, 404, { code: 'http/not-found', message: `Nothing answers ${c.req.method} ${c.req.path}.` }),
  )
  app.onError((error, c) => answerError(error, c, warn))
  return app
}

function createApi(desk: Desk, { warn, people, intake, url, tiles }: AppOptions): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result, c) => (result.success ? undefined : badRequest(c, result.error)),
  })
  api.use(except('*/events', etag()))
  api.use(except('*/inputs', bodyLimit({ maxSize: MAX_BODY_BYTES })))
  api.use(async (c, next) => {
    await next()
    // Kept by the browser, asked again by ETag.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
  })
  api.use(guardAccess(people ?? null))
  sessionRoutes(api, people ?? null, url)
  peopleRoutes(api, people ?? null)
  for (const add of [
    caseRoutes,
    incidentRoutes,
    reportRoutes,
    captureRoutes,
    lineageRoutes,
    claimRoutes,
    sourceRoutes,
  ]) {
    add(api, desk)
  }
  mapRoutes(api, tiles)
  const announce = announcer()
  decisionRoutes(api, desk, announce)
  eventRoutes(api, { ...announce, intake: intake ?? null, people: people ?? null })
  intakeRoutes(api, intake ?? null)
  api.get('/openapi.json', (c) => c.json(api.getOpenAPI31Document(ABOUT)))
  api.get('/page.css', (c) => c.body(apiPageStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  api.get('/', (c) => c.html(apiPage(api.getOpenAPI31Document(ABOUT))))
  api.all('*', (c) =>
    failure(c, 404, {
      code: 'http/not-found',
      message: `Nothing answers ${c.req.method} ${c.req.path}; /api lists what does.`,
    }),
  )
  api.onError((error, c) => answerError(error, c, warn))
  return api
}
