import type { MiddlewareHandler } from 'hono'
import { failure } from './errors.ts'
import { hostsOf } from './hosts.ts'
import type { Tiles } from './tiles.ts'

// No `unsafe-inline` anywhere: scripts and styles come from files of our own. The map draws to a canvas from blobs and runs a worker.
const policy = (tiles: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${tiles}`,
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers on every answer; the map may fetch from `tiles` too. A route that set a policy of its own keeps it. */
export function securityHeaders(tiles?: Tiles): MiddlewareHandler {
  const ours = policy(tiles === undefined ? '' : ` ${tiles.origin}`)
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', ours)
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Referrer-Policy', 'no-referrer')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    headers.set('Cross-Origin-Resource-Policy', 'same-origin')
    headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
  }
}

/**
 * Refuses requests that name another host, and writes that come from another site.
 *
 * A page elsewhere whose name was made to point at 127.0.0.1 sends its own name as host.
 */
export function guardHost(isAllowed: (host: string) => boolean = hostsOf('127.0.0.1', undefined)): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!isAllowed(host)) {
      const message = 'This server answers to its own address only.'
      return failure(c, 421, { code: 'http/wrong-host', message })
    }
    const origin = c.req.header('origin')
    const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    const isForeign = origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`
    // Browsers that send no origin say this instead.
    if (isWrite && (isForeign || c.req.header('sec-fetch-site') === 'cross-site')) {
      return failure(c, 403, { code: 'http/foreign-origin', message: 'Another site may not write here.' })
    }
    return next()
  }
}
