import { z } from '@hono/zod-openapi'
import { ROLES } from '../model/person.ts'

const MIN_PASSWORD = 12

export const role = z.enum(ROLES as ['reader', 'coder', 'editor', 'admin'])

const person = z.object({ id: z.string(), name: z.string(), role }).openapi('Person')

/** Letters of any script, no control characters: it stands in the log for good. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]+$/u, 'no control characters')
const newPassword = z.string().min(MIN_PASSWORD, `at least ${MIN_PASSWORD} characters`).max(200)
const password = z.string().max(200)

export const session = z
  .object({
    isShared: z.boolean().openapi({ description: 'Whether one must sign in' }),
    person: person.nullable().openapi({ description: 'Who is signed in' }),
  })
  .openapi('Session')

export const signIn = z.object({ name: z.string().max(80), password }).openapi('SignIn')
export const join = z.object({ token: z.string().max(100), name, password: newPassword }).openapi('Join')
export const change = z.object({ old: password, password: newPassword }).openapi('NewPassword')

const invitation = z.object({ id: z.string(), role, by: z.string(), until: z.string() }).openapi('Invitation')

export const everybody = z.object({ people: z.array(person), invitations: z.array(invitation) }).openapi('Everybody')

export const newInvitation = z.object({ role }).openapi('NewInvitation')
export const invited = z
  .object({
    path: z.string().openapi({ description: 'The link to send, without the host; it is not shown again' }),
    until: z.string(),
  })
  .openapi('Invited')

/** Null: may not come in any more. */
export const newRole = z.object({ role: role.nullable() }).openapi('NewRole')
