import { setTimeout } from 'node:timers/promises'
import type { Answer, Question } from '../model/question.ts'
import { chat, type Endpoint, type Message, type Reply } from './chat.ts'

/** How a model is asked. */
export interface Asking {
  readonly endpoint: Endpoint
  /** Before the first repetition; doubles with each. */
  readonly backoffMs: number
  readonly signal: AbortSignal
}

/** Why there is no answer. `lasting`: the same question will not be answered later either. */
export interface NoAnswer {
  readonly why: string
  readonly lasting: boolean
}

/** Asks one question. */
export type Ask = (question: Question, isReadable: (said: string) => boolean) => Promise<Answer | NoAnswer>

/** Requests for one reply, where the server is busy. */
const ATTEMPTS = 5
/** Of these, requests that may end by time-out: a model that is slow stays slow. */
const SLOW_ATTEMPTS = 2
const LONGEST_BACKOFF_MS = 30_000
/** A server that wants a longer pause is not waited for. */
const LONGEST_PAUSE_MS = 120_000

const AGAIN = 'That is no JSON object of the form asked for. Answer once more, with the JSON object alone.'

/**
 * Makes the function that asks a model.
 *
 * A question goes with its schema; to servers that refuse that, without. What cannot be read is asked for once more.
 */
export function asker({ endpoint, backoffMs, signal }: Asking): Ask {
  // Which of the formats the server takes is found out once.
  let format = 0
  const send = async (question: Question, messages: readonly Message[]): Promise<Reply> => {
    const formats = formatsOf(question)
    for (let at = format; ; at++) {
      const body = formats[at] ?? {}
      const reply = await persistently(() => chat(endpoint, { messages, body, signal }), { backoffMs, signal })
      if (reply.kind === 'said') format = at
      if (reply.kind !== 'refused' || at >= formats.length - 1) return reply
    }
  }
  return async (question, isReadable) => {
    const messages = messagesOf(question)
    const reply = await send(question, messages)
    if (reply.kind !== 'said') return noAnswer(reply)
    const { said } = reply
    if (said === null || isReadable(said)) return { model: endpoint.model, said }
    const again = await send(question, [
      ...messages,
      { role: 'assistant', content: said },
      { role: 'user', content: AGAIN },
    ])
    return again.kind === 'said' ? { model: endpoint.model, said: again.said } : noAnswer(again)
  }
}

function noAnswer({ kind, why }: Exclude<Reply, { kind: 'said' }>): NoAnswer {
  return { why, lasting: kind === 'refused' }
}

function messagesOf({ system, user }: Question): Message[] {
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
}

/** From what binds a model most to what every server takes. */
function formatsOf({ schema }: Question): object[] {
  const response_format = { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } }
  return [{ response_format, temperature: 0 }, { response_format }, {}]
}

/** Repeats a request while the server is busy, after the pause that it asks for. */
async function persistently(
  request: () => Promise<Reply>,
  { backoffMs, signal }: { readonly backoffMs: number; readonly signal: AbortSignal },
): Promise<Reply> {
  for (let attempt = 1, slow = 0; ; attempt++) {
    const reply = await request()
    if (reply.kind !== 'busy') return reply
    if (reply.slow) slow++
    if (attempt >= ATTEMPTS || slow >= SLOW_ATTEMPTS || reply.afterMs > LONGEST_PAUSE_MS) return reply
    const backoff = Math.min(backoffMs * 2 ** (attempt - 1), LONGEST_BACKOFF_MS)
    await setTimeout(Math.max(reply.afterMs, backoff), null, { signal })
  }
}
