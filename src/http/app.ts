import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Desk } from '../desk/desk.ts'
import { apiPage, apiPageStyle } from './api-page.ts'
import { captureRoutes } from './captures.ts'
import { caseRoutes } from './case.ts'
import { claimRoutes } from './claims.ts'
import { decisionRoutes } from './decisions.ts'
import { answerError, badRequest, failure } from './errors.ts'
import { announcer, eventRoutes } from './events.ts'
import { incidentRoutes } from './incidents.ts'
import { lineageRoutes } from './lineage.ts'
import { reportRoutes } from './reports.ts'
import { guardHost, securityHeaders } from './security.ts'
import { webFiles } from './web-files.ts'

export interface AppOptions {
  /** The folder of the built web app. */
  readonly webFolder: string
  /** Says what failed to whoever runs the server. */
  readonly warn: (message: string) => void
  /** Which `Host` headers are answered; absent: those of the loopback. */
  readonly isHost?: (host: string) => boolean
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
export function createApp(desk: Desk, { webFolder, warn, isHost }: AppOptions): Hono {
  const app = new Hono()
  app.use(securityHeaders(), guardHost(isHost), compress())
  app.route('/api', createApi(desk, warn))
  app.get('*', webFiles(webFolder))
  app.notFound((c) =>
    failure(c, 404, { code: 'http/not-found', message: `Nothing answers ${c.req.method} ${c.req.path}.` }),
  )
  app.onError((error, c) => answerError(error, c, warn))
  return app
}

function createApi(desk: Desk, warn: AppOptions['warn']): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : badRequest(c, result.error)),
  })
  api.use(except('*/events', etag()))
  api.use(bodyLimit({ maxSize: MAX_BODY_BYTES }))
  api.use(async (c, next) => {
    await next()
    // Kept by the browser, asked again by ETag.
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache')
  })
  for (const add of [caseRoutes, incidentRoutes, reportRoutes, captureRoutes, lineageRoutes, claimRoutes]) {
    add(api, desk)
  }
  const announce = announcer()
  decisionRoutes(api, desk, announce)
  eventRoutes(api, announce)
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
