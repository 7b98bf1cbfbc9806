import { describe, expect, test } from 'vitest'
import { parsePage } from './dom.ts'
import { pageMetadata } from './page-metadata.ts'

const metadataOf = (head: string, body = '') =>
  pageMetadata(parsePage(`<html><head>${head}</head><body>${body}</body></html>`), {})

describe('pageMetadata', () => {
  test.each([
    ['<meta property="og:title" content="Strike"><title>Other</title>', '', 'Strike'],
    ['<title>Strike goes on | Ardley Courier</title>', '', 'Strike goes on'],
    ['<title>Strike - Courier</title><meta property="og:site_name" content="Courier">', '', 'Strike'],
    ['<title>Dockers - the night shift</title>', '', 'Dockers - the night shift'],
    ['<title>Courier</title>', '<h1>Strike</h1>', 'Strike'],
    ['<title>Courier</title>', '<h1>Strike</h1><h1>Weather</h1>', 'Courier'],
    ['<meta property="og:title" content="Bread &amp;amp; roses">', '', 'Bread & roses'],
    ['', '', undefined],
  ])('title of %s %s', (head, body, title) => {
    expect(metadataOf(head, body).title).toBe(title)
  })

  test.each([
    [
      '<meta property="article:published_time" content="2026-03-02T10:00:00Z">',
      '<time>3 March 2026</time>',
      '2026-03-02',
    ],
    ['<meta name="DC.date.issued" content="2026-03-02">', '', '2026-03-02'],
    ['', '<time>yesterday</time><time datetime="2026-03-02">x</time>', '2026-03-02'],
    ['', '<time>1 March 2026</time><article><time>2 March 2026</time></article>', '2026-03-02'],
    ['', '<div class="post-date">Posted 2 March 2026, 10:00</div>', '2026-03-02'],
    ['<meta name="date" content="2026-13-45">', '', undefined],
    ['', `<div class="updates">${'words '.repeat(30)} 2 March 2026</div>`, undefined],
  ])('day of %s %s', (head, body, published) => {
    expect(metadataOf(head, body).published).toBe(published)
  })

  test.each([
    ['<meta property="og:site_name" content="Courier">', 'Courier'],
    ['<meta property="og:url" content="https://www.courier.example/1">', 'courier.example'],
    ['<meta name="publisher" content="@courier">', undefined],
    ['<meta property="og:url" content="javascript:alert(1)">', undefined],
  ])('outlet of %s', (head, outlet) => {
    expect(metadataOf(head).outlet).toBe(outlet)
  })

  test.each([
    ['<meta name="author" content="By Ana Brook | Courier">', '', 'Ana Brook'],
    [
      '<meta property="article:author" content="https://courier.example/ana">',
      '<a rel="author">Ana Brook</a>',
      'Ana Brook',
    ],
    ['', '', undefined],
  ])('byline of %s %s', (head, body, byline) => {
    expect(metadataOf(head, body).byline).toBe(byline)
  })
})
