import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Person } from '../model/person.ts'
import { apiError } from './errors.ts'

/** The API's part of the server, to which each resource adds its routes. */
export type Api = OpenAPIHono<Env>

/** What is known of a request when a resource answers it. */
export interface Env {
  Variables: {
    /** Who asks; null at a desk without sign-in. */
    person: Person | null
  }
}

interface Question<Q extends z.ZodObject, P extends z.ZodObject, A extends z.ZodType> {
  readonly path: string
  /** One line for the API's page. */
  readonly summary: string
  readonly tag: string
  readonly query?: Q
  readonly params?: P
  readonly answers: A
}

const none = z.object({})

/** Describes a GET route: its question, its answer, and the errors that every route may give. */
export function question<
  Q extends z.ZodObject = typeof none,
  P extends z.ZodObject = typeof none,
  A extends z.ZodType = z.ZodType,
>(asked: Question<Q, P, A>) {
  const { path, summary, tag, answers } = asked
  const error = (description: string) => ({ description, content: { 'application/json': { schema: apiError } } })
  return createRoute({
    method: 'get',
    path,
    summary,
    tags: [tag],
    request: { query: (asked.query ?? none) as Q, params: (asked.params ?? none) as P },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answers } } },
      400: error('The request does not fit'),
      404: error('No such thing in this case'),
    },
  })
}
