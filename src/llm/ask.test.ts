import { describe, expect, test } from 'vitest'
import { type Behaviour, modelServer, reply } from '../../test/model-server.ts'
import { asker } from './ask.ts'

const question = { system: 'Say what it tells.', user: '[0] A dog barked.', schema: { type: 'object' } }
const isJson = (said: string) => said.startsWith('{')

async function asking(behave: Behaviour, { timeoutMs = 5000, key = null as string | null } = {}) {
  const { url, seen } = await modelServer(behave)
  const stop = new AbortController()
  const endpoint = { url: new URL(`${url}/chat/completions`), model: 'small', key, timeoutMs }
  const ask = asker({ endpoint, backoffMs: 1, signal: stop.signal })
  return { seen, stop, ask: () => ask(question, isJson) }
}

/** Behaves so at each request in turn; at the last for good. */
function inTurn(...turns: Behaviour[]): Behaviour {
  let at = 0
  return (seen, response) => turns[Math.min(at++, turns.length - 1)]?.(seen, response)
}

const good: Behaviour = () => '{"accounts": []}'
const status =
  (code: number, headers = {}): Behaviour =>
  (_, response) =>
    reply(response, code, { error: { message: `because of ${code}` } }, headers)

describe('a model that answers', () => {
  test('is sent the question with its schema, and the key in its header alone', async () => {
    const { ask, seen } = await asking(good, { key: 'top-secret' })
    expect(await ask()).toEqual({ model: 'small', said: '{"accounts": []}' })
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({
      path: '/v1/chat/completions',
      authorization: 'Bearer top-secret',
      body: { model: 'small', temperature: 0, response_format: { json_schema: { schema: { type: 'object' } } } },
    })
    expect(JSON.stringify(seen[0]?.body)).not.toContain('top-secret')
  })

  test('without structured output is asked without, and so from then on', async () => {
    const behave: Behaviour = (one, response) =>
      one.body.response_format ? status(400)(one, response) : '{"accounts": []}'
    const { ask, seen } = await asking(behave)
    expect(await ask()).toMatchObject({ said: '{"accounts": []}' })
    expect(await ask()).toMatchObject({ said: '{"accounts": []}' })
    expect(seen.map(({ body }) => body.response_format !== undefined)).toEqual([true, true, false, false])
  })

  test('with what cannot be read is asked once more, and told so', async () => {
    const { ask, seen } = await asking(inTurn(() => 'Let me see …', good))
    expect(await ask()).toMatchObject({ said: '{"accounts": []}' })
    expect(seen[1]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
  })

  test('twice with what cannot be read is taken at its word', async () => {
    const { ask, seen } = await asking(() => '{'.slice(1))
    expect(await ask()).toEqual({ model: 'small', said: '' })
    expect(seen).toHaveLength(2)
  })

  test.each([
    ['refuses', { message: { content: null, refusal: 'No.' } }],
    ['is filtered', { message: { content: '' }, finish_reason: 'content_filter' }],
  ])('that %s has declined', async (_, choice) => {
    const { ask } = await asking((_seen, response) => reply(response, 200, { choices: [choice] }))
    expect(await ask()).toEqual({ model: 'small', said: null })
  })
})

describe('a server that is busy', () => {
  test.each([429, 500, 502, 503, 408])('with %i is asked again', async (code) => {
    const { ask, seen } = await asking(inTurn(status(code), status(code), good))
    expect(await ask()).toMatchObject({ said: '{"accounts": []}' })
    expect(seen).toHaveLength(3)
  })

  test('is asked again after the pause that it wants', async () => {
    const { ask } = await asking(inTurn(status(429, { 'retry-after': '1' }), good))
    const before = performance.now()
    expect(await ask()).toMatchObject({ said: '{"accounts": []}' })
    expect(performance.now() - before).toBeGreaterThan(900)
  })

  test('and wants a long pause is left alone', async () => {
    const { ask, seen } = await asking(status(429, { 'retry-after': '86400' }))
    expect(await ask()).toEqual({ why: 'status 429: because of 429', lasting: false })
    expect(seen).toHaveLength(1)
  })

  test('for good is given up on', async () => {
    const { ask, seen } = await asking(status(500))
    expect(await ask()).toEqual({ why: 'status 500: because of 500', lasting: false })
    expect(seen).toHaveLength(5)
  })

  test('and never replies is given up on after two time-outs', async () => {
    const { ask, seen } = await asking(() => undefined, { timeoutMs: 50 })
    expect(await ask()).toEqual({ why: 'no reply within 0.05 s', lasting: false })
    expect(seen).toHaveLength(2)
  })

  test('and stops in the middle of a reply is given up on, too', async () => {
    const half: Behaviour = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices": [')
      return undefined
    }
    const { ask } = await asking(half, { timeoutMs: 50 })
    expect(await ask()).toMatchObject({ why: 'no reply within 0.05 s' })
  })

  test.each([
    ['is no JSON', '<html>Welcome</html>'],
    ['has no choices', '{"object": "list"}'],
    ['has choices that are none', '{"choices": [null]}'],
  ])('or gives what %s', async (_, text) => {
    const { ask } = await asking((_seen, response) => {
      response.end(text)
      return undefined
    })
    expect(await ask()).toMatchObject({ why: expect.stringContaining('no choices'), lasting: false })
  })
})

describe('a server that must not be trusted', () => {
  test('to end its reply is not read to the end', async () => {
    const flood: Behaviour = (_, response) => {
      const piece = Buffer.alloc(1024 * 1024, ' ')
      const write = () => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', write)
      }
      write()
      return undefined
    }
    const { ask } = await asking(flood)
    expect(await ask()).toEqual({ why: 'its reply is longer than 4 MB', lasting: true })
  })

  test.each([301, 302, 307, 308])('and redirects with %i is not followed', async (code) => {
    const other = await modelServer(good)
    const { ask } = await asking(status(code, { location: `${other.url}/chat/completions` }), { key: 'top-secret' })
    await expect(ask()).rejects.toMatchObject({ code: 'llm/redirected' })
    expect(other.seen).toEqual([])
  })

  test.each([
    [401, 'llm/key'],
    [403, 'llm/key'],
    [404, 'llm/not-found'],
  ])('with status %i ends the asking with what to do', async (code, error) => {
    const { ask, seen } = await asking(status(code))
    await expect(ask()).rejects.toMatchObject({
      code: error,
      message: expect.stringMatching(/HEARSAY_LLM_KEY|--llm-url/),
    })
    expect(seen).toHaveLength(1)
  })

  test('does not get its key shown by saying it', async () => {
    const { ask } = await asking(
      (_, response) => reply(response, 401, { error: { message: 'wrong key: top-secret' } }),
      { key: 'top-secret' },
    )
    await expect(ask()).rejects.toMatchObject({ message: expect.not.stringContaining('top-secret') })
  })
})

describe('Ctrl-C', () => {
  test.each([
    ['a request', (): undefined => undefined],
    ['a pause', status(429, { 'retry-after': '60' })],
  ])('ends %s at once', async (_, behave) => {
    const { ask, stop } = await asking(behave)
    const asked = ask()
    setTimeout(() => stop.abort(), 100)
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
  })
})

test('nobody there is no error of the program', async () => {
  const endpoint = { url: new URL('http://127.0.0.1:9/v1/chat/completions'), model: 'm', key: null, timeoutMs: 5000 }
  const ask = asker({ endpoint, backoffMs: 1, signal: new AbortController().signal })
  expect(await ask(question, isJson)).toMatchObject({
    why: expect.stringContaining('cannot be reached'),
    lasting: false,
  })
})
