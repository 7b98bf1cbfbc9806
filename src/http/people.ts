import { createRoute, type z } from '@hono/zod-openapi'
import type { People } from '../desk/people.ts'
import { type Api, question } from './answer.ts'
import { failing, notFound } from './errors.ts'
import { everybody, invited, newInvitation, newRole } from './schema-people.ts'
import { idParam } from './schema-queries.ts'
import { refuse } from './session.ts'

const tag = 'People'
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } })
const errors = {
  400: failing('The request does not fit'),
  401: failing('Nobody is signed in'),
  403: failing('Only an admin may'),
}

const list = question({ tag, path: '/people', summary: 'Who may come in, and open invitations', answers: everybody })
const invite = createRoute({
  method: 'post',
  path: '/invitations',
  summary: 'Makes a link that makes one account, once, within three days',
  tags: [tag],
  request: { body: { required: true, content: json(newInvitation) } },
  responses: { 201: { description: 'The link', content: json(invited) }, ...errors },
})
const takeBack = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  summary: 'Takes an invitation back',
  tags: [tag],
  request: { params: idParam },
  responses: { 200: { description: 'Who is left', content: json(everybody) }, ...errors },
})
const setRole = createRoute({
  method: 'put',
  path: '/people/{id}/role',
  summary: 'Gives a person another role, or none: then they may not come in any more',
  tags: [tag],
  request: { params: idParam, body: { required: true, content: json(newRole) } },
  responses: {
    200: { description: 'Everybody', content: json(everybody) },
    ...errors,
    404: failing('No such person'),
    409: failing('The last admin stays'),
  },
})

/** Who may use the desk: for admins. Where nobody signs in there is nobody to list, and none to invite. */
export function peopleRoutes(api: Api, people: People | null): void {
  const all = () => ({ people: [...(people?.list() ?? [])], invitations: [...(people?.invitations() ?? [])] })
  api.openapi(list, (c) => c.json(all(), 200))
  api.openapi(invite, (c) => {
    const by = c.get('person')
    // The first admin is invited from the terminal, where the machine's owner sits.
    if (!people || !by) return notFound(c, 'person who could invite: start with "hearsay serve --invite admin";')
    const { token, until } = people.invite(c.req.valid('json').role, by.name)
    return c.json({ path: joinPath(token), until }, 201, { 'Cache-Control': 'no-store' })
  })
  api.openapi(takeBack, (c) => {
    people?.endInvitation(c.req.valid('param').id)
    return c.json(all(), 200)
  })
  api.openapi(setRole, (c) => {
    const { id } = c.req.valid('param')
    if (!people?.list().some((person) => person.id === id)) return notFound(c, 'such person')
    const refusal = people.setRole(id, c.req.valid('json').role)
    return refusal ? refuse(c, refusal) : c.json(all(), 200)
  })
}

/** After the `#`: what a browser never sends, so that no log on the way keeps it. */
export function joinPath(token: string): string {
  return `/join#${token}`
}
