import { createRoute } from '@hono/zod-openapi'
import type { Desk } from '../desk/desk.ts'
import { type Api, question } from './answer.ts'
import { apiError, notFound } from './errors.ts'
import type { Announcer } from './events.ts'
import { decision, newDecision, stale } from './schema-decision.ts'
import { pagingQuery } from './schema-queries.ts'
import { decisionPage } from './schema-views.ts'

const tag = 'Decisions'

const list = question({
  tag,
  path: '/decisions',
  summary: 'What was decided, by whom and why, newest first',
  query: pagingQuery,
  answers: decisionPage,
})

const take = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Takes a decision: one line in the log',
  tags: [tag],
  request: { body: { required: true, content: { 'application/json': { schema: newDecision } } } },
  responses: {
    201: { description: 'Taken', content: { 'application/json': { schema: decision } } },
    400: { description: 'The request does not fit', content: { 'application/json': { schema: apiError } } },
    404: { description: 'What it is about is not in this case', content: { 'application/json': { schema: apiError } } },
    409: {
      description: 'Somebody decided since; nothing was written',
      content: { 'application/json': { schema: stale } },
    },
  },
})

export function decisionRoutes(api: Api, desk: Desk, { tell }: Announcer): void {
  api.openapi(list, async (c) => c.json(await desk.decisions(c.req.valid('query')), 200))
  api.openapi(take, async (c) => {
    const result = await desk.decide(c.req.valid('json'))
    if (result.kind === 'taken') {
      tell(result.decision)
      return c.json(result.decision, 201)
    }
    if (result.kind === 'unknown') return notFound(c, `${result.what}`)
    const error = {
      code: 'desk/stale',
      message: 'Somebody decided on this since you opened it: look again, then decide.',
    }
    return c.json({ error, since: [...result.since] }, 409)
  })
}
