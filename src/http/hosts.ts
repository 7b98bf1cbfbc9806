import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u

/** Whether a server can be reached from its own machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host) || host === '::1'
}

/**
 * Which `Host` headers a server answers: a page elsewhere whose name was made to point here sends its own name.
 *
 * `host` is what the server listens on, `url` how people reach it if a proxy stands before it.
 */
export function hostsOf(host: string, url: string | undefined): (asked: string) => boolean {
  const names = new Set<string>(url === undefined ? [] : [new URL(url).host])
  const own = isLoopback(host) ? [] : [host, hostname(), ...Object.values(networkInterfaces()).flatMap(addresses)]
  return (asked) => {
    const name = asked.replace(/:\d{1,5}$/u, '').toLowerCase()
    return LOOPBACK.test(name) || names.has(asked.toLowerCase()) || own.some((known) => inUrl(known) === name)
  }
}

function addresses(found: readonly { readonly address: string }[] = []): string[] {
  return found.map(({ address }) => address)
}

function inUrl(host: string): string {
  return (host.includes(':') ? `[${host}]` : host).toLowerCase()
}
