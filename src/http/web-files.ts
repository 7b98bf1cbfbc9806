import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { MiddlewareHandler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

// What the build names: no dots at the start, no `..`, so that no request leaves the folder.
const SAFE_PATH = /^(?:[\w-][\w.-]{0,120}\/){0,4}[\w-][\w.-]{0,120}$/u

/** Serves the built web app; every path that is no file of it is one of the app's own pages. */
export function webFiles(folder: string): MiddlewareHandler {
  const read = async (path: string) => readFile(join(folder, path)).catch(() => null)
  return async (c) => {
    const path = c.req.path.slice(1)
    const isFile = SAFE_PATH.test(path) && extname(path) in TYPES
    const bytes = isFile ? await read(path) : null
    if (bytes !== null) {
      // Files under assets/ carry a hash of their content in their name.
      const isNamedByContent = path.startsWith('assets/')
      const cache = isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache'
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': TYPES[extname(path)] ?? '', 'Cache-Control': cache })
    }
    if (path.startsWith('assets/')) return c.text('Not found', 404)
    const page = await read('index.html')
    if (page === null) return c.text('The web app is not built: run "npm run build".', 503)
    return c.body(new Uint8Array(page), 200, { 'Content-Type': TYPES['.html'] ?? '', 'Cache-Control': 'no-cache' })
  }
}
