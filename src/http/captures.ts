import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk/desk.ts'
import type { Api } from './answer.ts'
import { apiError, notFound } from './errors.ts'
import { shaParam } from './schema-queries.ts'

/** A browser shows it as a document of no origin that can run, load and send nothing. */
const SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

const original = createRoute({
  method: 'get',
  path: '/captures/{sha256}',
  summary: 'The bytes of a publication as retrieved, to be shown in a sandbox',
  tags: ['Reports'],
  request: { params: shaParam },
  responses: {
    200: { description: 'The bytes', content: { 'text/plain': { schema: z.string() } } },
    404: { description: 'No such capture', content: { 'application/json': { schema: apiError } } },
  },
})

export function captureRoutes(api: Api, desk: Desk): void {
  api.openapi(original, async (c) => {
    const file = await desk.capture(c.req.valid('param').sha256)
    if (file === null) return notFound(c, 'such capture')
    const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/u.test(file.mediaType)
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': isPage ? file.mediaType : 'text/plain; charset=utf-8',
      'Content-Security-Policy': `${SANDBOX}; frame-ancestors 'self'`,
      'Cache-Control': 'private, max-age=31536000, immutable',
    }) as never
  })
}
