import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
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

const squeeze = promisify(gzip)

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Null where it would not be smaller. */
  readonly squeezed: Uint8Array<ArrayBuffer> | null
}

/** Serves the built web app; every path that is no file of it is one of the app's own pages. */
export function webFiles(folder: string): MiddlewareHandler {
  const read = async (path: string) => readFile(join(folder, path)).catch(() => null)
  // Files under assets/ carry a hash of their content in their name: read and compressed once.
  const assets = new Map<string, Asset>()
  const assetAt = async (path: string): Promise<Asset | null> => {
    const kept = assets.get(path)
    if (kept) return kept
    const bytes = await read(path)
    if (bytes === null) return null
    const squeezed = extname(path) === '.woff2' ? null : new Uint8Array(await squeeze(bytes))
    const asset = { bytes: new Uint8Array(bytes), squeezed }
    assets.set(path, asset)
    return asset
  }
  return async (c) => {
    const path = c.req.path.slice(1)
    const type = SAFE_PATH.test(path) ? TYPES[extname(path)] : undefined
    if (path.startsWith('assets/')) {
      const asset = type === undefined ? null : await assetAt(path)
      if (asset === null || type === undefined) return c.text('Not found', 404)
      const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }
      if (asset.squeezed === null || !/\bgzip\b/u.test(c.req.header('accept-encoding') ?? ''))
        return c.body(asset.bytes, 200, headers)
      return c.body(asset.squeezed, 200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })
    }
    const bytes = type === undefined ? null : await read(path)
    if (bytes !== null && type !== undefined) {
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' })
    }
    const page = await read('index.html')
    if (page === null) return c.text('The web app is not built: run "npm run build".', 503)
    return c.body(new Uint8Array(page), 200, { 'Content-Type': TYPES['.html'] ?? '', 'Cache-Control': 'no-cache' })
  }
}
