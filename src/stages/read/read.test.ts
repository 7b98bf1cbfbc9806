import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Capture } from '../../model/capture.ts'
import { read } from './read.ts'

const fixtures = new URL('./fixtures/', import.meta.url)

function capture(mediaType: string, metadata: Capture['metadata'] = {}): Capture {
  return { sha256: '0'.repeat(64), input: 'source', bytes: 0, mediaType, capturedAt: '2026-03-07T00:00:00Z', metadata }
}

describe('pages', () => {
  // A new folder's expected.json is written by the first run: `scripts/add-page.mjs` makes one.
  test.each(readdirSync(fixtures))('%s', async (slug) => {
    const { report, problems } = read(capture('text/html'), readFileSync(new URL(`${slug}/source.html`, fixtures)))
    const { title, outlet, byline, published, language, url, text } = report ?? {}
    const read_ = { title, outlet, byline, published, language, url, text: text?.split('\n'), problems }
    await expect(`${JSON.stringify(read_, null, 2)}\n`).toMatchFileSnapshot(`fixtures/${slug}/expected.json`)
  })

  test('what was said when it was added wins over what the page says', () => {
    const page = '<title>Page</title><meta name="date" content="2026-01-01"><p>Two dockers were hurt at the gate.</p>'
    const said = {
      title: 'Said',
      published: '2026-02-02',
      outlet: 'Herald',
      language: 'de-AT',
      url: 'https://a.example/',
      key: 'k',
    }
    const { report } = read(capture('text/html', said), Buffer.from(page))
    expect(report).toMatchObject({ title: 'Said', published: '2026-02-02', outlet: 'Herald', language: 'de', key: 'k' })
  })
})

describe('text', () => {
  test.each([
    ['text/plain', '# Not a title\n\nTwo hurt.', null],
    ['text/markdown', '# Strike ends\n\nTwo hurt.', 'Strike ends'],
    ['text/markdown', 'Two hurt.\n\n## Later', null],
  ])('a title of %s %j', (mediaType, text, title) => {
    expect(read(capture(mediaType), Buffer.from(text)).report).toMatchObject({ title, text })
  })

  test('a line of JSON', () => {
    const line = capture('application/x-hearsay-line', { key: '7' })
    const { report, problems } = read(line, Buffer.from('{"id":"7","text":"Two hurt.\\r\\n\\r\\n\\r\\nOne held. "}'))
    expect(report).toMatchObject({ key: '7', text: 'Two hurt.\n\nOne held.' })
    expect(problems).toEqual([])
  })

  test('invalid UTF-8 is read, with a warning', () => {
    const bytes = Buffer.concat([
      Buffer.from('Über 300 Menschen an der Straße. '),
      Buffer.of(0xc3),
      Buffer.from(' Ende'),
    ])
    const { report, problems } = read(capture('text/plain'), bytes)
    expect(report?.text).toContain('Über 300 Menschen')
    expect(problems).toMatchObject([{ code: 'read/charset', severity: 'warning', input: 'source' }])
  })

  test('the id is made from the bytes', () => {
    expect(read(capture('text/plain'), Buffer.from('x')).report?.id).toMatch(/^r[\da-f]{16}$/u)
  })
})

describe('no text', () => {
  test.each([
    ['text/html', '<html><body><script>1</script></body></html>'],
    ['text/html', '<!-- nothing -->'],
    ['text/plain', ' \n\u200B\n'],
    ['application/x-hearsay-line', '{"text":"\\u200b"}'],
  ])('%s %j', (mediaType, content) => {
    const { report, problems } = read(capture(mediaType), Buffer.from(content))
    expect(report).toBeNull()
    expect(problems).toMatchObject([{ code: 'read/no-text', severity: 'refused', stage: 'read' }])
  })
})

test('a text that is a collection is refused', () => {
  const { report, problems } = read(capture('text/plain'), Buffer.from('word '.repeat(900_000)))
  expect(report).toBeNull()
  expect(problems).toMatchObject([{ code: 'read/too-long', severity: 'refused' }])
})

describe('hostile pages end, and soon', () => {
  const words = 'Two dockers were hurt at the east gate on Monday, police said.'
  test.each([
    ['nesting', `${'<div>'.repeat(100_000)}${words}`],
    ['nested links and tables', `${'<table><tr><td><a>'.repeat(30_000)}${words}`],
    ['tags without end', `<p>${words}</p>${'<b>'.repeat(500_000)}`],
    ['scripts', `<p>${words}</p>${'<script>while(1);</script>'.repeat(100_000)}`],
    ['an unclosed script at every turn', `<p>${words}</p>${'<script>'.repeat(500_000)}`],
    ['comments that never close', `<p>${words}</p>${'<!--'.repeat(500_000)}`],
    ['attributes', `<p>${words}</p><p ${'class="a" '.repeat(300_000)}>${words}</p>`],
    ['many paragraphs', `<article>${`<p>${words}</p>`.repeat(1000)}</article>`],
    ['depth within the limits', `<div>`.repeat(140).concat(`<p>${words}</p>`, '</div>'.repeat(140)).repeat(4)],
    ['entities', `<p>${words}</p>${'&amp;'.repeat(100_000)}`],
    ['one long line', `<p>${words} ${'word '.repeat(200_000)}</p>`],
    ['spaces', `<p>${words}${' '.repeat(3_000_000)}.</p>`],
  ])('%s', (_name, page) => {
    expect(read(capture('text/html'), Buffer.from(page)).report?.text).toContain('Two dockers were hurt')
  })
})
