import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { acquireAddress } from './acquire-address.ts'
import { fetchAddress } from './fetch-address.ts'

const PAGE = '<!doctype html><html><body><p>Two dockers were hurt at the gate.</p></body></html>'
const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What is taken from an address: of a capture its type, its address and its words; of a problem its code. */
async function outcome(address: string, { publicOnly = false, signal = new AbortController().signal } = {}) {
  const taken: unknown[] = []
  for await (const one of acquireAddress(address, { capturedAt: '2024-05-10T00:00:00Z', publicOnly, signal })) {
    if (one.kind === 'problem') taken.push(one.problem.code)
    else taken.push([one.capture.mediaType, one.capture.metadata.url, Buffer.from(one.content).toString('utf8')])
  }
  return taken
}

const answering =
  (type: string | null, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_, response) => {
    if (type !== null) response.setHeader('content-type', type)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.end(body)
  }

describe('what stands at an address', () => {
  test.each([
    ['a page', 'text/html; charset=windows-1251', PAGE, 'text/html; charset=windows-1251'],
    ['a page by its looks', 'application/octet-stream', PAGE, 'text/html'],
    ['a page without a type', null, PAGE, 'text/html'],
    ['XHTML', 'application/xhtml+xml', `<?xml version="1.0"?>${PAGE.slice(15)}`, 'text/html'],
    ['text', 'text/plain;charset="utf-8"', 'A bell rang.', 'text/plain; charset=utf-8'],
  ])('%s is one capture', async (_, type, body, mediaType) => {
    const address = await serving(answering(type, body))
    expect(await outcome(`${address}/story`)).toEqual([[mediaType, `${address}/story`, body]])
  })

  test('what was packed for the way is unpacked', async () => {
    const address = await serving(answering('text/html', gzipSync(PAGE), { 'content-encoding': 'gzip' }))
    expect(await outcome(address)).toEqual([['text/html', `${address}/`, PAGE]])
  })

  test('a feed is its items, lines of reports are the reports', async () => {
    const feed =
      '<rss version="2.0"><channel><title>Gazette</title><item><title>One</title><description>A bell rang.</description></item><item><title>Two</title><description>A dog barked.</description></item></channel></rss>'
    const items = await outcome(await serving(answering('application/rss+xml', feed)))
    expect(items).toHaveLength(2)
    const lines = '{"text":"A bell rang."}\n{"text":"A dog barked."}\n'
    expect(await outcome(await serving(answering('application/x-ndjson', lines)))).toHaveLength(2)
  })

  test('what a browser would be led to is followed, and its address kept', async () => {
    const address = await serving((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new#part' }).end()
      else response.setHeader('content-type', 'text/html').end(PAGE)
    })
    expect(await outcome(`${address}/old`)).toEqual([['text/html', `${address}/new`, PAGE]])
  })
})

describe('is refused:', () => {
  test.each<[string, string, RequestListener]>([
    ['no page', 'acquire/no-answer', (_, response) => response.writeHead(404).end('gone')],
    [
      'an address that leads round',
      'acquire/no-answer',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
    ],
    [
      'one that leads to a file',
      'acquire/bad-address',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    ],
    ['nothing', 'acquire/empty', answering('text/html', '')],
    ['a picture', 'acquire/unsupported-type', answering('image/png', 'x')],
    ['a document that says it is text', 'acquire/binary', answering('text/plain', '%PDF-1.7')],
    ['an archive', 'acquire/unsupported-type', answering('application/zip', 'PK')],
    [
      'what breaks off',
      'acquire/no-answer',
      (_, response) => response.writeHead(200, { 'content-length': '99' }).write('x', () => response.destroy()),
    ],
  ])('%s', async (_, code, listener) => {
    expect(await outcome(await serving(listener))).toEqual([code])
  })

  test('more than a page can have', async () => {
    const piece = Buffer.alloc(1024 * 1024, 32)
    const address = await serving((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece));
        if (!response.destroyed) response.once('drain', more)
      }
      response.setHeader('content-type', 'text/html')
      more()
    })
    expect(await outcome(address)).toEqual(['acquire/too-large'])
  })

  test.each(['http://user:secret@127.0.0.1/', 'http://', 'https://exa mple/'])('the address %s', async (address) => {
    expect(await outcome(address)).toEqual(['acquire/bad-address'])
  })

  test('a host where nobody answers', async () => {
    expect(await outcome('http://127.0.0.1:9/')).toEqual(['acquire/no-answer'])
    expect(await outcome('http://nowhere.invalid/')).toEqual(['acquire/no-answer'])
  })
})

describe('from the open network alone', () => {
  test.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://2130706433:PORT/',
    'http://0x7f.1:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://0.0.0.0:PORT/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
  ])('%s is not asked', async (written) => {
    let asked = 0
    const address = await serving((_, response) => {
      asked++
      response.end(PAGE)
    })
    const port = new URL(address).port
    expect(await outcome(written.replace('PORT', port), { publicOnly: true })).toEqual(['acquire/private-address'])
    expect(asked).toBe(0)
  })
})

test('a server that falls silent is left', async () => {
  const address = await serving((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).write('<p>'))
  const { signal } = new AbortController()
  await expect(fetchAddress(address, { publicOnly: false, signal, timeoutMs: 100 })).rejects.toMatchObject({
    code: 'acquire/no-answer',
    message: expect.stringContaining('in time'),
  })
})

test('Ctrl-C ends what is being fetched', async () => {
  const stop = new AbortController()
  const address = await serving(() => stop.abort())
  expect(await outcome(address, { signal: stop.signal })).toEqual([])
})
