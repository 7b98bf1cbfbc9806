import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { BadInputError, TryLaterError } from '../model/errors.ts'
import type { ApiError } from './api.ts'

export const apiError: z.ZodType<ApiError> = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'http/not-found' }),
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    }),
  })
  .openapi('Error')

export function failure(c: Context, status: ContentfulStatusCode, error: ApiError['error']) {
  return c.json({ error } satisfies ApiError, status, { 'Cache-Control': 'no-store' })
}

/** The answer to an id that is not in the case. */
export function notFound(c: Context, what: string) {
  return failure(c, 404, { code: 'http/not-found', message: `There is no ${what} in this case.` }) as never
}

/** The answer to who may not do this. */
export function notAllowed(c: Context, needed: string) {
  const message = `This needs the role "${needed}"; an admin of this desk can give it to you.`
  return failure(c, 403, { code: 'http/not-allowed', message }) as never
}

/** How a route documents an answer that is an error. */
export const failing = (description: string) => ({
  description,
  content: { 'application/json': { schema: apiError } },
})

/** Turns whatever was thrown into the one shape; what is no known error is told to the server's owner, not to the caller. */
export function answerError(error: Error, c: Context, warn: (message: string) => void) {
  if (error instanceof HTTPException)
    return failure(c, error.status as ContentfulStatusCode, { code: `http/${error.status}`, message: error.message })
  if (error instanceof BadInputError) return failure(c, 400, { code: error.code, message: error.message })
  if (error instanceof TryLaterError) return failure(c, 503, { code: error.code, message: error.message })
  warn(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
  return failure(c, 500, {
    code: 'http/failed',
    message: 'Something went wrong here; the terminal that runs hearsay says what.',
  })
}

/** What a request that does not fit its schema is told. */
export function badRequest(c: Context, error: z.ZodError) {
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const [first] = issues
  const message = first ? `${first.path || 'The request'}: ${first.message}` : 'The request does not fit.'
  return failure(c, 400, { code: 'http/bad-request', message, issues })
}
