import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, fetch } from 'undici'
import { collectBytes } from './collect-bytes.ts'
import { MAX_FILE_BYTES } from './limits.ts'

/** What an address answered. */
export interface Fetched {
  /** Where it was found in the end. */
  readonly url: string
  readonly content: Uint8Array
  /** As the server gives it, with its character set; null when it gives none. */
  readonly contentType: string | null
}

/** Why an address gave nothing: a code of `acquire`, and what happened and what to do. */
export class AddressError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

export interface FetchOptions {
  /** Nothing is fetched from this machine or a private network: for addresses that another person gave. */
  readonly publicOnly: boolean
  readonly signal: AbortSignal
  /** The longest silence; default 30 s. */
  readonly timeoutMs?: number
}

const MAX_REDIRECTS = 5
const TIMEOUT_MS = 30_000
/** From the first request to the last byte. */
const LONGEST_MS = 120_000
const HEADERS = {
  'user-agent': 'hearsay (reads one page for a person)',
  accept:
    'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,text/plain;q=0.8',
}
const TOO_LARGE = `It has more than the ${MAX_FILE_BYTES / 1024 / 1024} MB of one page.`
const SAVE_IT = 'Save the page in a browser and add the file.'

/**
 * Fetches what stands at a web address: one page or feed, with up to five redirections.
 *
 * What leads from the open network into this machine or a private network is refused, whatever name it goes by: the address is
 * looked at when the connection is made. Only an address that is itself private leads there.
 *
 * @throws AddressError; what `signal` was aborted with
 */
export async function fetchAddress(
  address: string,
  { publicOnly, signal, timeoutMs = TIMEOUT_MS }: FetchOptions,
): Promise<Fetched> {
  const first = readAddress(address)
  const isPrivate = publicOnly ? false : await leadsInside(first)
  const connect = { lookup: isPrivate ? lookup : publicAddress, timeout: timeoutMs }
  const agent = new Agent({ connect, headersTimeout: timeoutMs, bodyTimeout: timeoutMs })
  try {
    const limits = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)])
    return await follow(first, { agent, isPrivate, limits })
  } catch (error) {
    signal.throwIfAborted()
    throw asAddressError(error)
  } finally {
    await agent.destroy()
  }
}

interface Following {
  readonly agent: Agent
  readonly isPrivate: boolean
  readonly limits: AbortSignal
}

async function follow(first: URL, { agent, isPrivate, limits }: Following): Promise<Fetched> {
  let url = first
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    if (!isPrivate && isInside(hostOf(url))) throw insideError()
    const answer = await fetch(url, { dispatcher: agent, headers: HEADERS, signal: limits, redirect: 'manual' })
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      await answer.body?.cancel()
      url = readAddress(location, url)
      continue
    }
    if (answer.status !== 200) {
      await answer.body?.cancel()
      throw new AddressError('acquire/no-answer', `It answered ${answer.status}. Check the address. ${SAVE_IT}`)
    }
    const content = await collectBytes(answer.body ?? [], MAX_FILE_BYTES)
    if (content === null) throw new AddressError('acquire/too-large', TOO_LARGE)
    return { url: url.href, content, contentType: answer.headers.get('content-type') }
  }
  throw new AddressError('acquire/no-answer', `It leads on more than ${MAX_REDIRECTS} times. ${SAVE_IT}`)
}

function readAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : null
  if (url === null || !/^https?:$/u.test(url.protocol))
    throw new AddressError('acquire/bad-address', 'It leads to no web address. Check the spelling.')
  if (url.username !== '' || url.password !== '')
    throw new AddressError('acquire/bad-address', `It holds a name or password, which would be kept. ${SAVE_IT}`)
  url.hash = ''
  return url
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/gu, '')
}

/** Whether a host is a numeric address that is not of the open network: this machine, a private network, a reserved range. */
function isInside(host: string): boolean {
  return ipaddr.isValid(host) && ipaddr.process(host).range() !== 'unicast'
}

/** Whether an address as it was given leads to this machine or a private network. */
async function leadsInside(url: URL): Promise<boolean> {
  const host = hostOf(url)
  if (ipaddr.isValid(host)) return isInside(host)
  return new Promise((resolve) => {
    lookup(host, { all: true }, (error, found) => {
      resolve(error === null && found.some(({ address }) => isInside(address)))
    })
  })
}

/** Looks a host up as usual, and fails where that leads inside: a name may lead elsewhere each time it is asked. */
const publicAddress: LookupFunction = (host, options, callback) => {
  lookup(host, options, (error, found, family) => {
    if (error !== null) return callback(error, found, family)
    const all =
      typeof found === 'string' ? [found] : (found as readonly { address: string }[]).map(({ address }) => address)
    if (all.some(isInside)) return callback(insideError(), found, family)
    callback(null, found, family)
  })
}

function insideError(): AddressError {
  const why = 'It leads to this machine or a private network, and nothing is fetched from there for it.'
  return new AddressError('acquire/private-address', `${why} ${SAVE_IT}`)
}

/** What went wrong on the way, for a person. Other errors are bugs and given back as they are. */
function asAddressError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AddressError) return error
  // `fetch` wraps what went wrong below it.
  const { cause } = error
  if (cause instanceof AddressError) return cause
  if (error.name === 'TimeoutError') return tooSlow()
  if (!(cause instanceof Error)) return error
  const code = 'code' in cause ? String(cause.code) : cause.message
  if (/TIMEOUT|TIMEDOUT/.test(code)) return tooSlow()
  const why = code === 'ENOTFOUND' ? 'There is no such host' : `It cannot be reached (${code})`
  return new AddressError('acquire/no-answer', `${why}. Check the address and the connection. ${SAVE_IT}`)
}

function tooSlow(): AddressError {
  return new AddressError('acquire/no-answer', `It did not answer in time. Try again later. ${SAVE_IT}`)
}
