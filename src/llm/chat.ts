import { BadInputError } from '../model/errors.ts'
import { readLimited } from './read-limited.ts'

/** Where a language model is asked, in the protocol of OpenAI's chat completions. */
export interface Endpoint {
  /** The whole address that requests go to, and the only one. */
  readonly url: URL
  readonly model: string
  /** Sent to `url` alone; never kept, never shown. */
  readonly key: string | null
  /** For one request, until its last byte. Up to 290,000: Node gives up waiting for headers after five minutes. */
  readonly timeoutMs: number
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** What came of one request. */
export type Reply =
  /** Null: the model declined. */
  | { readonly kind: 'said'; readonly said: string | null }
  /** The same request may be answered later, not before `afterMs`. */
  | { readonly kind: 'busy'; readonly why: string; readonly afterMs: number; readonly slow: boolean }
  /** The same request will not be answered. */
  | { readonly kind: 'refused'; readonly why: string }

/** More bytes than any answer has. */
const LONGEST_REPLY = 4 * 1024 * 1024
const LONGEST_WHY = 200

/**
 * Sends one request. Follows no redirect: reports and key go to the address that the user gave, or nowhere.
 *
 * @param body What stands in the request beside model and messages.
 * @throws BadInputError where no request to this address can be answered: `llm/key`, `llm/not-found`, `llm/redirected`;
 * the signal's reason when it is aborted.
 */
export async function chat(
  endpoint: Endpoint,
  { messages, body, signal }: { messages: readonly Message[]; body: object; signal: AbortSignal },
): Promise<Reply> {
  const { url, model, key, timeoutMs } = endpoint
  const timeout = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, stream: false, ...body }),
      signal: AbortSignal.any([signal, timeout]),
    })
    const text = await readLimited(response, LONGEST_REPLY)
    if (text === null) return { kind: 'refused', why: `its reply is longer than ${LONGEST_REPLY / 1024 / 1024} MB` }
    return response.ok ? replyOf(text) : faultOf(response, text, endpoint)
  } catch (error) {
    if (error instanceof BadInputError) throw error
    signal.throwIfAborted()
    if (timeout.aborted) return { kind: 'busy', why: `no reply within ${timeoutMs / 1000} s`, afterMs: 0, slow: true }
    return { kind: 'busy', why: `it cannot be reached (${causeOf(error)})`, afterMs: 0, slow: false }
  }
}

function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string }
  return cause?.code ?? cause?.message ?? message ?? String(error)
}

interface Choice {
  readonly message?: { readonly content?: unknown; readonly refusal?: unknown }
  readonly finish_reason?: unknown
}

/** What the model said in a reply. Nothing else in it is looked at. */
function replyOf(text: string): Reply {
  const { choices } = (parseJson(text) ?? {}) as { choices?: readonly (Choice | null)[] }
  const choice = Array.isArray(choices) ? choices[0] : undefined
  const message = choice?.message
  if (!message)
    return { kind: 'busy', why: 'its reply is none of a chat endpoint: no choices', afterMs: 0, slow: false }
  const declined = typeof message.refusal === 'string' || choice.finish_reason === 'content_filter'
  if (declined) return { kind: 'said', said: null }
  return { kind: 'said', said: typeof message.content === 'string' ? message.content : '' }
}

function faultOf({ status, headers }: Response, text: string, endpoint: Endpoint): Reply {
  const why = `status ${status}${detailOf(text, endpoint.key)}`
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return { kind: 'busy', why, afterMs: retryAfterMs(headers.get('retry-after')), slow: false }
  }
  const address = `${endpoint.url.origin}${endpoint.url.pathname}`
  if (status >= 300 && status < 400) {
    const advice = `answers with a redirect, which is not followed. Give the final address with --llm-url`
    throw new BadInputError('llm/redirected', `${address}: ${advice}.`)
  }
  if (status === 401 || status === 403) {
    const advice = 'Put the key that the server wants into the environment variable HEARSAY_LLM_KEY'
    throw new BadInputError('llm/key', `${address}: refuses access: ${why}. ${advice}.`)
  }
  if (status === 404 || status === 405) {
    const advice = 'Check --llm-url (it mostly ends in /v1) and --llm-model'
    throw new BadInputError('llm/not-found', `${address}: has no such model or address: ${why}. ${advice}.`)
  }
  return { kind: 'refused', why }
}

/** What a server says of an error; it may say the key back. */
function detailOf(text: string, key: string | null): string {
  const { error } = (parseJson(text) ?? {}) as { error?: { message?: unknown } | string }
  const message = typeof error === 'string' ? error : error?.message
  if (typeof message !== 'string') return ''
  const shown = key === null || key === '' ? message : message.replaceAll(key, '…')
  return `: ${shown.slice(0, LONGEST_WHY)}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A Retry-After header, seconds or a date, in ms from now. */
function retryAfterMs(header: string | null): number {
  if (header === null) return 0
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}
