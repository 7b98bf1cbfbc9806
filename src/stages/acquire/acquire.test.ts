import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acquire } from './acquire.ts'
import { type Acquired, sha256Of } from './acquired.ts'
import { MAX_LINE_BYTES } from './limits.ts'

const now = new Date('2026-03-01T12:00:00Z')
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-acquire-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function all(inputs: readonly string[], stdin?: Readable): Promise<Acquired[]> {
  const taken: Acquired[] = []
  for await (const acquired of acquire(inputs, { now, ...(stdin && { stdin }) })) taken.push(acquired)
  return taken
}

// Captures as [name, text], problems as [name, code, severity]; names without the folder.
async function outcome(inputs: readonly string[], stdin?: Readable): Promise<string[][]> {
  return (await all(inputs, stdin)).map((acquired) => {
    if (acquired.kind === 'capture') return [short(acquired.capture.input), Buffer.from(acquired.content).toString()]
    const { input, code, severity, message } = acquired.problem
    expect(message).toMatch(/^[A-Z"].*\.$/u)
    return [short(input), code, severity]
  })
}

function short(input: string): string {
  return input.replace(`${folder}/`, '')
}

describe('what is taken', () => {
  test('a file, with its hash, size, type and time', async () => {
    const path = file('a.txt', 'Two hurt.\n')
    expect(await all([path])).toEqual([
      {
        kind: 'capture',
        capture: {
          sha256: sha256Of(Buffer.from('Two hurt.\n')),
          input: path,
          bytes: 10,
          mediaType: 'text/plain',
          capturedAt: '2026-03-01T12:00:00.000Z',
          metadata: {},
        },
        content: Buffer.from('Two hurt.\n'),
      },
    ])
  })

  test('a folder and its folders, in order of name, without hidden ones', async () => {
    mkdirSync(join(folder, 'sub'))
    mkdirSync(join(folder, '.git'))
    file('b.md', 'b')
    file('a.HTM', 'a')
    file('sub/c.txt', 'c')
    file('.git/d.txt', 'd')
    file('.hidden.txt', 'e')
    expect(await outcome([folder])).toEqual([
      ['a.HTM', 'a'],
      ['b.md', 'b'],
      ['sub/c.txt', 'c'],
    ])
  })

  test('a pattern', async () => {
    file('a.txt', 'a')
    file('b.txt', 'b')
    file('c.md', 'c')
    expect(await outcome([`${folder}/*.txt`])).toEqual([
      ['a.txt', 'a'],
      ['b.txt', 'b'],
    ])
  })

  test('a file whose name looks like a pattern, or holds a newline or control characters', async () => {
    const names = ['[a].txt', 'two\nlines.txt', 'bell\u0007.txt']
    const paths = names.map((name) => file(name, 'x'))
    expect(await outcome(paths)).toEqual(names.map((name) => [name, 'x']))
  })

  test.each(['a.txt.meta.json', 'a.meta.json'])('what %s says of a.txt', async (sidecar) => {
    const path = file('a.txt', 'x')
    file(
      sidecar,
      JSON.stringify({ title: ' Strike  ends ', source: 'Port Herald', published: '2026-02-03T10:00:00Z', more: 1 }),
    )
    const [acquired] = await all([folder])
    expect(acquired).toMatchObject({
      capture: { input: path, metadata: { title: 'Strike ends', outlet: 'Port Herald', published: '2026-02-03' } },
    })
  })

  test('JSON lines, each by its number', async () => {
    const path = file('a.jsonl', '\uFEFF{"id":7,"text":"one"}\r\n\n{"text":"two","url":"https://a.example/2"}')
    expect(await all([path])).toMatchObject([
      { capture: { input: `${path}:1`, mediaType: 'application/x-hearsay-line', metadata: { key: '7' } } },
      { capture: { input: `${path}:3`, metadata: { url: 'https://a.example/2' } } },
    ])
  })

  test.each([
    ['{"text":"one"}\n{"text":"two"}\n', ['-:1', '-:2'], 'application/x-hearsay-line'],
    ['Two people were hurt.', ['-'], 'text/plain'],
    ['\n<!doctype html><p>Two people were hurt.', ['-'], 'text/html'],
  ])('standard input %j', async (text, inputs, mediaType) => {
    const acquired = await all(['-'], Readable.from([Buffer.from(text.slice(0, 1)), Buffer.from(text.slice(1))]))
    expect(acquired).toMatchObject(inputs.map((input) => ({ capture: { input, mediaType } })))
  })

  test('the same bytes twice are one capture by their hash', async () => {
    const [left, right] = await all([file('a.txt', 'x'), file('b.txt', 'x')])
    expect(left?.kind === 'capture' && left.capture.sha256).toBe(right?.kind === 'capture' && right.capture.sha256)
  })

  test('nothing more after the signal', async () => {
    const stop = new AbortController()
    const taken: Acquired[] = []
    for await (const acquired of acquire([file('a.jsonl', '{"text":"one"}\n{"text":"two"}')], {
      now,
      signal: stop.signal,
    })) {
      taken.push(acquired)
      stop.abort()
    }
    expect(taken).toHaveLength(1)
  })
})

describe('what is refused or doubted, the rest taken', () => {
  test.each([
    ['empty.txt', '', 'acquire/empty'],
    ['empty.jsonl', '', 'acquire/empty'],
    ['blank.jsonl', '\n \r\n', 'acquire/empty'],
    ['a.pdf', '%PDF-1.7', 'acquire/unsupported-type'],
    ['pdf.txt', '%PDF-1.7', 'acquire/binary'],
    ['nul.txt', 'text\u0000text', 'acquire/binary'],
    ['controls.html', '\u0001\u0002\u0003\u0004text', 'acquire/binary'],
    ['nul.jsonl', '\u0000\u0000\n'.repeat(9), 'acquire/binary'],
  ])('%s', async (name, content, code) => {
    expect(await outcome([file(name, content), file('good.txt', 'x')])).toEqual([
      [name, code, 'refused'],
      ['good.txt', 'x'],
    ])
  })

  test('a missing path, a pattern without matches', async () => {
    expect(await outcome([join(folder, 'none.txt'), `${folder}/*.md`])).toEqual([
      ['none.txt', 'acquire/missing', 'refused'],
      ['*.md', 'acquire/missing', 'refused'],
    ])
  })

  test('a kind of file that is not read, in a folder', async () => {
    file('a.txt', 'x')
    file('b.docx', 'y')
    expect(await outcome([folder])).toEqual([
      ['a.txt', 'x'],
      ['b.docx', 'acquire/unsupported-type', 'warning'],
    ])
  })

  test('a file of 200 MB that is one publication', async () => {
    const path = file('large.html', '<p>')
    truncateSync(path, 200 * 1024 * 1024)
    expect(await outcome([path])).toEqual([['large.html', 'acquire/too-large', 'refused']])
  })

  test('a socket', async () => {
    const server = createServer().listen(join(folder, 'socket.txt'))
    await once(server, 'listening')
    expect(await outcome([folder])).toEqual([['socket.txt', 'acquire/no-file', 'refused']])
    server.close()
  })

  test('an unreadable file', async ({ skip }) => {
    const path = file('secret.txt', 'x')
    chmodSync(path, 0)
    const root = process.getuid?.() === 0
    if (root && !process.seteuid) skip('runs as root and cannot change the user')
    if (root) {
      chmodSync(folder, 0o755)
      process.seteuid?.(65534)
    }
    try {
      expect(await outcome([path])).toEqual([['secret.txt', 'acquire/unreadable', 'refused']])
    } finally {
      if (root) process.seteuid?.(0)
    }
  })

  test('symbolic links that lead round or nowhere', async () => {
    mkdirSync(join(folder, 'sub'))
    file('sub/a.txt', 'x')
    symlinkSync(folder, join(folder, 'sub', 'up'))
    symlinkSync('self.txt', join(folder, 'self.txt'))
    symlinkSync('gone.txt', join(folder, 'to-gone.txt'))
    expect(await outcome([folder])).toEqual([
      ['self.txt', 'acquire/link-loop', 'refused'],
      ['sub/a.txt', 'x'],
      ['sub/up', 'acquire/link-loop', 'warning'],
      ['to-gone.txt', 'acquire/missing', 'refused'],
    ])
  })

  test.each(['{"title": ', '[]', '"text"', '{"title":"a","title":"b"}'])('a sidecar that holds %s', async (sidecar) => {
    file('a.txt.meta.json', sidecar)
    expect(await outcome([file('a.txt', 'x')])).toEqual([['a.txt', 'acquire/bad-sidecar', 'refused']])
  })

  test('bad lines, by their numbers', async () => {
    const lines = [
      '{"text":"one"}',
      '{"text":',
      '["text"]',
      '{"id":"b"}',
      '{"text":" "}',
      '{"text":"one","text":"two"}',
      '{"text":"last"}',
    ]
    expect(await outcome([file('a.jsonl', lines.join('\n'))])).toEqual([
      ['a.jsonl:1', '{"text":"one"}'],
      ['a.jsonl:2', 'acquire/bad-line', 'refused'],
      ['a.jsonl:3', 'acquire/bad-line', 'refused'],
      ['a.jsonl:4', 'acquire/bad-line', 'refused'],
      ['a.jsonl:5', 'acquire/bad-line', 'refused'],
      ['a.jsonl:6', 'acquire/bad-line', 'refused'],
      ['a.jsonl:7', '{"text":"last"}'],
    ])
  })

  test('an id that comes again with other content; the same line again is no harm', async () => {
    const [one, other] = ['{"id":"a","text":"one"}', '{"id":"a","text":"other"}']
    expect(await outcome([file('a.jsonl', [one, other, one].join('\n'))])).toEqual([
      ['a.jsonl:1', one],
      ['a.jsonl:2', 'acquire/duplicate-id', 'refused'],
      ['a.jsonl:3', one],
    ])
  })

  test.each([
    ['"published":"2026-13-45"', 'published'],
    ['"url":"javascript:alert(1)"', 'url'],
    ['"language":"<b>"', 'language'],
    ['"title":{}', 'title'],
  ])('a line with %s is taken without it', async (member, key) => {
    const [problem, capture] = await all([file('a.jsonl', `{"id":"1","text":"one",${member}}`)])
    expect(problem).toMatchObject({ problem: { code: 'acquire/bad-metadata', severity: 'warning' } })
    expect(capture).toMatchObject({ capture: { metadata: { key: '1' } } })
    expect(capture).not.toMatchObject({ capture: { metadata: { [key]: expect.anything() } } })
  })

  test('a line of 1 MB is taken, one beyond the limit refused', async () => {
    const long = (bytes: number) => `{"text":"${'word '.repeat(bytes / 5)}"}`
    const path = file('a.jsonl', [long(1_000_000), long(MAX_LINE_BYTES), '{"text":"last"}'].join('\n'))
    const acquired = await all([path])
    expect(acquired).toMatchObject([
      { capture: { input: `${path}:1`, bytes: 1_000_011 } },
      { problem: { input: `${path}:2`, code: 'acquire/line-too-long' } },
      { capture: { input: `${path}:3` } },
    ])
  })

  test('standard input without anything', async () => {
    expect(await outcome(['-'], Readable.from([]))).toEqual([['-', 'acquire/empty', 'refused']])
  })
})
