import { createRoute } from '@hono/zod-openapi'
import type { Desk } from '../desk/desk.ts'
import type { Act } from '../model/decision.ts'
import { isAtLeast, type Role } from '../model/person.ts'
import { type Api, question } from './answer.ts'
import { failing, notAllowed, notFound } from './errors.ts'
import type { Announcer } from './events.ts'
import { decision, newDecision, stale } from './schema-decision.ts'
import { pagingQuery } from './schema-queries.ts'
import { decisionPage, questionPage } from './schema-views.ts'

const tag = 'Decisions'

const list = question({
  tag,
  path: '/decisions',
  summary: 'What was decided, by whom and why, newest first',
  query: pagingQuery,
  answers: decisionPage,
})

const questions = question({
  tag,
  path: '/questions',
  summary: 'Pairs of incidents that may be one, with the two accounts and what speaks for and against it',
  query: pagingQuery,
  answers: questionPage,
})

const take = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Takes a decision: one line in the log',
  tags: [tag],
  request: { body: { required: true, content: { 'application/json': { schema: newDecision } } } },
  responses: {
    201: { description: 'Taken', content: { 'application/json': { schema: decision } } },
    400: failing('The request does not fit'),
    401: failing('Nobody is signed in'),
    403: failing('The person may not decide this'),
    404: failing('What it is about is not in this case'),
    409: {
      description: 'Somebody decided since; nothing was written',
      content: { 'application/json': { schema: stale } },
    },
    503: failing('Others write at the same moment; nothing was written, decide again'),
  },
})

export function decisionRoutes(api: Api, desk: Desk, { tell }: Announcer): void {
  api.openapi(list, async (c) => c.json(await desk.decisions(c.req.valid('query')), 200))
  api.openapi(questions, async (c) => c.json(await desk.listQuestions(c.req.valid('query')), 200))
  api.openapi(take, async (c) => {
    const wanted = c.req.valid('json')
    const person = c.get('person')
    if (person !== null) {
      const needed = await roleFor(wanted.act, person.name, desk)
      if (!isAtLeast(person.role, needed)) return notAllowed(c, needed)
    }
    // Who is signed in decides under their own name, whatever the request says.
    const result = await desk.decide({ ...wanted, by: person?.name ?? wanted.by })
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

/** An outlet's reliability colours everything it says, and what others decided is not for everyone to undo. */
async function roleFor(act: Act, name: string, desk: Desk): Promise<Role> {
  if (act.act === 'reliability') return 'editor'
  if (act.act !== 'undo') return 'coder'
  const { rows } = await desk.decisions({ limit: Number.MAX_SAFE_INTEGER })
  return rows.find(({ id }) => id === act.decision)?.by === name ? 'coder' : 'editor'
}
