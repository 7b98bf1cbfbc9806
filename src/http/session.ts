import { getConnInfo } from '@hono/node-server/conninfo'
import { createRoute, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { People, Refusal, Session } from '../desk/people.ts'
import { keepToken, tokenOf } from './access.ts'
import { type Api, question } from './answer.ts'
import { failing, failure } from './errors.ts'
import { change, join, session, signIn } from './schema-people.ts'

const tag = 'People'

const writing = <S extends z.ZodType>(path: string, summary: string, schema: S) =>
  createRoute({
    method: 'post',
    path,
    summary,
    tags: [tag],
    request: { body: { required: true, content: { 'application/json': { schema } } } },
    responses: {
      200: { description: 'Signed in', content: { 'application/json': { schema: session } } },
      400: failing('The request does not fit'),
      401: failing('The name, the password or the link is not right'),
      409: failing('Somebody has that name'),
      429: failing('Too many wrong passwords; wait'),
    },
  })

const who = question({ tag, path: '/session', summary: 'Who is signed in', answers: session })
const enter = writing('/session', 'Signs in: the session is kept in a cookie', signIn)
const takeLink = writing('/members', 'Takes an invitation: makes an account and signs in', join)
const renew = writing('/password', 'Changes one’s password; ends all other sessions', change)
const leave = createRoute({
  method: 'delete',
  path: '/session',
  summary: 'Signs out',
  tags: [tag],
  responses: { 200: { description: 'Signed out', content: { 'application/json': { schema: session } } } },
})

/** `url`: how people reach the desk, if it was said. */
export function sessionRoutes(api: Api, people: People | null, url: string | undefined): void {
  const isShared = () => people?.isShared() ?? false
  const answer = (c: Context, found: Session | Refusal) => {
    if ('kind' in found) return refuse(c, found)
    keepToken(c, found.token, url)
    return c.json({ isShared: isShared(), person: found.person }, 200, { 'Cache-Control': 'no-store' }) as never
  }
  const none = (c: Context) =>
    failure(c, 404, { code: 'http/not-shared', message: 'Nobody signs in at this desk.' }) as never
  api.openapi(who, (c) =>
    c.json({ isShared: isShared(), person: c.get('person') }, 200, { 'Cache-Control': 'no-store' }),
  )
  api.openapi(enter, async (c) =>
    people ? answer(c, await people.signIn({ ...c.req.valid('json'), from: addressOf(c) })) : none(c),
  )
  api.openapi(takeLink, async (c) => (people ? answer(c, await people.join(c.req.valid('json'))) : none(c)))
  api.openapi(renew, async (c) => {
    const person = c.get('person')
    if (!people || !person) return none(c)
    return answer(c, await people.changePassword(person, { ...c.req.valid('json'), from: addressOf(c) }))
  })
  api.openapi(leave, (c) => {
    const token = tokenOf(c)
    if (token !== undefined) people?.signOut(token)
    keepToken(c, null, url)
    return c.json({ isShared: isShared(), person: null }, 200)
  })
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Says no more than who asks may know: not whether a name exists, nor why a link is not taken. */
export function refuse(c: Context, refusal: Refusal) {
  switch (refusal.kind) {
    case 'too-often': {
      c.header('Retry-After', `${refusal.retryAfter}`)
      const minutes = Math.ceil(refusal.retryAfter / 60)
      const message = `Too many wrong passwords. Try again in ${minutes} min.`
      return failure(c, 429, { code: 'people/too-often', message }) as never
    }
    case 'name-taken':
      return failure(c, 409, {
        code: 'people/name-taken',
        message: 'Somebody here has that name; take another.',
      }) as never
    case 'last-admin': {
      const message = 'Nobody would be left who can invite. Make somebody else an admin first.'
      return failure(c, 409, { code: 'people/last-admin', message }) as never
    }
    default: {
      const message = c.req.path.endsWith('/members')
        ? 'This invitation was taken already, has run out, or was taken back. Ask for a new one.'
        : 'The name or the password is not right.'
      return failure(c, 401, { code: 'people/wrong', message }) as never
    }
  }
}
