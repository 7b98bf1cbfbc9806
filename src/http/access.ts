import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type People, SESSION_MS } from '../desk/people.ts'
import { isAtLeast, type Role } from '../model/person.ts'
import type { Env } from './answer.ts'
import { failure, notAllowed } from './errors.ts'

/** What each writing route asks for. One that is missing here is for admins. */
const NEEDED: readonly (readonly [string, RegExp, Role])[] = [
  // Finer by what is decided: `decisions.ts`.
  ['POST', /^\/decisions$/u, 'coder'],
  ['POST', /^\/password$/u, 'reader'],
  ['POST', /^\/(?:inputs|links|builds)$/u, 'editor'],
  ['DELETE', /^\/builds$/u, 'editor'],
]

/** What anybody may ask: who they are, and to be let in or out. */
const OPEN = /^\/(?:session|members)$/u

/** The least role that may ask this; null: anybody. */
export function roleNeeded(method: string, path: string): Role | null {
  if (OPEN.test(path)) return null
  if (path === '/people') return 'admin'
  if (method === 'GET' || method === 'HEAD') return 'reader'
  return NEEDED.find(([wanted, of]) => wanted === method && of.test(path))?.[2] ?? 'admin'
}

/** Finds out who asks, and lets them do what their role allows. A desk that nobody shares is open to its machine. */
export function guardAccess(people: People | null): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('person', null)
    if (people === null || !people.isShared()) return next()
    const token = tokenOf(c)
    const person = token === undefined ? null : people.whoIs(token)
    c.set('person', person)
    const needed = roleNeeded(c.req.method, c.req.path.replace(/^\/api(?=\/|$)/u, ''))
    if (needed === null) return next()
    if (person === null) return failure(c, 401, { code: 'http/signed-out', message: 'Sign in first.' })
    return isAtLeast(person.role, needed) ? next() : notAllowed(c, needed)
  }
}

const COOKIE = 'hearsay-session'

/** Reached over TLS the cookie never travels without it, and no other host can set it. */
const isSecure = (url: string | undefined) => url?.startsWith('https:') ?? false

export function tokenOf(c: Context): string | undefined {
  return getCookie(c, COOKIE, 'host') ?? getCookie(c, COOKIE)
}

/** `url`: how people reach the desk, if it was said. Null ends the session. */
export function keepToken(c: Context, token: string | null, url: string | undefined): void {
  const secure = isSecure(url)
  setCookie(c, COOKIE, token ?? '', {
    ...{ path: '/', httpOnly: true, sameSite: 'Strict', secure },
    maxAge: token === null ? 0 : SESSION_MS / 1000,
    ...(secure ? { prefix: 'host' } : {}),
  })
}
