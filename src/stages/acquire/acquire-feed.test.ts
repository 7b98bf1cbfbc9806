import { describe, expect, test } from 'vitest'
import { read } from '../read/read.ts'
import { acquireFeed } from './acquire-feed.ts'

const place = { input: 'f.xml', capturedAt: '2026-01-01T00:00:00Z', named: true }

function taken(feed: string | Uint8Array, named = true) {
  return [...acquireFeed(Buffer.from(feed), { ...place, named })]
}

/** The reports that a feed's items become. */
function reports(feed: string | Uint8Array) {
  return taken(feed).flatMap((one) => (one.kind === 'capture' ? (read(one.capture, one.content).report ?? []) : []))
}

const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Coast Wire</title>${head}${items}</channel></rss>`

const ITEM = `<item><title>Fight &amp; arrests</title><link>https://wire.example/1</link><guid isPermaLink="false">g1</guid>
<pubDate>Sun, 04 May 2025 23:30:00 +0200</pubDate><dc:creator>Ann Lee</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>Two men were <b>hurt</b> in a fight.</p><p>Police held one.</p>]]></content:encoded></item>`

describe('a saved feed', () => {
  test('of RSS gives a report an item', () => {
    expect(reports(rss(ITEM, '<language>en-GB</language>'))).toMatchObject([
      {
        ...{ input: 'f.xml:1', key: 'g1', url: 'https://wire.example/1', title: 'Fight & arrests', byline: 'Ann Lee' },
        ...{ outlet: 'Coast Wire', published: '2025-05-04', language: 'en' },
        text: expect.stringMatching(/^Two men were hurt in a fight\.\n+Police held one\.$/),
      },
    ])
  })

  test('of Atom gives a report an item', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Port Post</title><entry><id>e1</id>
<title type="html">A &lt;b&gt;fight&lt;/b&gt;</title><link rel="self" href="https://p.example/x"/><link href="https://p.example/2"/>
<updated>2025-05-04T10:00:00Z</updated><author><name>Bo</name></author><summary>Two men were hurt in a fight.</summary></entry></feed>`
    expect(reports(feed)).toMatchObject([
      {
        ...{ key: 'e1', url: 'https://p.example/2', title: 'A fight', outlet: 'Port Post', byline: 'Bo' },
        ...{ published: '2025-05-04', text: 'Two men were hurt in a fight.' },
      },
    ])
  })

  test('is read in the character set that it declares', () => {
    const feed = rss('<item><description>Caf\u00e9 burnt down last night.</description></item>')
    const latin = Buffer.from(feed.replace('?>', ' encoding="iso-8859-1"?>'), 'latin1')
    expect(reports(latin)).toMatchObject([{ text: 'Café burnt down last night.' }])
  })

  test('has items that say little: their title is their text', () => {
    expect(reports(rss('<item><title>Two men hurt in a fight</title></item>'))).toMatchObject([
      { text: 'Two men hurt in a fight', key: null },
    ])
  })

  test('and an item without words costs only itself', () => {
    const problems = taken(rss(`<item><link>https://wire.example/0</link></item>${ITEM}`)).filter(
      ({ kind }) => kind === 'problem',
    )
    expect(problems).toMatchObject([{ problem: { code: 'acquire/empty', input: 'f.xml:1' } }])
  })
})

describe('what is no feed', () => {
  test.each([
    ['other XML', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['words', 'These are words.'],
    ['nothing', ''],
    ['a feed cut off', '<rss'],
    ['a character set that nobody knows', '<?xml version="1.0" encoding="x-none"?><rss version="2.0"/>'],
    ['nested beyond measure', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
  ])('%s is said', (_, feed) => {
    expect(taken(feed)).toMatchObject([{ problem: { code: 'acquire/no-feed', severity: 'refused' } }])
    expect(taken(feed, false)).toMatchObject([{ problem: { code: 'acquire/no-feed', severity: 'warning' } }])
  })

  test('entities that blow up are not followed', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}"><!ENTITY d "${'&c;'.repeat(99)}">]><rss version="2.0"><channel><item><title>&d;</title></item></channel></rss>`
    for (const one of taken(bomb)) if (one.kind === 'capture') expect(one.content.length).toBeLessThan(1000)
  })
})
