import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A request as the server saw it. */
export interface Seen {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: {
    readonly model: string
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format?: { readonly json_schema: { readonly schema: object } }
    readonly temperature?: number
  }
}

/** What the server does with a request: gives words of a model, or whatever else. */
export type Behaviour = (seen: Seen, response: ServerResponse) => string | undefined

const stops: (() => void)[] = []
afterAll(() => {
  for (const stop of stops) stop()
})

/** A server on this machine that speaks the protocol of chat completions; it goes when the file's tests are done. */
export async function modelServer(behave: Behaviour): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    const one = await seenOf(request)
    seen.push(one)
    const content = behave(one, response)
    if (content !== undefined) reply(response, 200, { choices: [{ message: { role: 'assistant', content } }] })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, seen }
}

async function seenOf(request: IncomingMessage): Promise<Seen> {
  let text = ''
  for await (const piece of request) text += piece
  return { path: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(text) }
}

/** Sends a document. */
export function reply(
  response: ServerResponse,
  status: number,
  document: object,
  headers: Record<string, string> = {},
): undefined {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(document))
}
