import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { Desk } from '../desk/desk.ts'
import type { Intake } from '../desk/intake.ts'
import type { People } from '../desk/people.ts'
import { createApp } from './app.ts'
import { hostsOf } from './hosts.ts'
import type { Tiles } from './tiles.ts'

export interface ServeOptions {
  readonly desk: Desk
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string
  /** Default 7420; 0 takes a free one. */
  readonly port?: number
  /** Who may come in; absent: whoever can reach the server. */
  readonly people?: People
  /** Takes reports in and builds; absent: the desk only shows. */
  readonly intake?: Intake
  /** How people reach it, when a proxy stands before it, such as `https://desk.example.org`. */
  readonly url?: string
  /** Tiles of one's own for the map; absent: nothing is fetched from elsewhere. */
  readonly tiles?: Tiles
  /** Default: standard error. */
  readonly warn?: (message: string) => void
  /** The folder of the built web app; default: where the build puts it. */
  readonly webFolder?: string
}

export interface Server {
  /** Such as `http://127.0.0.1:7420`. */
  readonly url: string
  /** Ends open connections and frees the port. */
  close(): Promise<void>
}

// The same place from `src/http/` and from `dist/http/`.
const WEB_FOLDER = fileURLToPath(new URL('../../dist/web/', import.meta.url))

/** Serves the API and the web app. Rejects when the port is taken. */
export async function serve({
  desk,
  host = '127.0.0.1',
  port = 7420,
  warn = console.error,
  webFolder = WEB_FOLDER,
  people,
  intake,
  url,
  tiles,
}: ServeOptions): Promise<Server> {
  const app = createApp(desk, {
    ...{ webFolder, warn, isHost: hostsOf(host, url) },
    ...(people ? { people } : {}),
    ...(intake ? { intake } : {}),
    ...(url === undefined ? {} : { url }),
    ...(tiles ? { tiles } : {}),
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(port, host)
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${nameOf(host)}:${taken}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

/** What to call a host in an address; the machine's name where it listens on all addresses. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return hostname()
  return host.includes(':') ? `[${host}]` : host
}
