import { expect, test } from 'vitest'
import { articleOfJsonLd } from './json-ld.ts'

const article = { '@type': 'NewsArticle', headline: 'Strike', datePublished: '2026-03-02' }

test.each([
  ['alone', article],
  ['in a list', [{ '@type': 'WebSite' }, article]],
  ['in a graph', { '@graph': [{ '@type': 'Person', name: 'A' }, article] }],
  ['as the main entity', { '@type': 'WebPage', mainEntity: article }],
  ['with several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'] }],
])('an article %s', (_where, json) => {
  expect(articleOfJsonLd([JSON.stringify(json)])).toMatchObject({ title: 'Strike', published: '2026-03-02' })
})

test('names of several authors, and an outlet; addresses are no names', () => {
  const author = [{ name: 'Ana Brook' }, 'Leo Marsh', 'https://courier.example/ana']
  const script = JSON.stringify({ ...article, author, publisher: { name: 'Ardley Courier' } })
  expect(articleOfJsonLd([script])).toMatchObject({ byline: 'Ana Brook, Leo Marsh', outlet: 'Ardley Courier' })
})

test('line ends inside strings and CDATA marks are no harm', () => {
  const script = `//<![CDATA[\n{"@type":"NewsArticle","headline":"Strike\ngoes on"}\n//]]>`
  expect(articleOfJsonLd([script]).title).toBe('Strike goes on')
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '7',
  '{"@type":"Organization","name":"Courier"}',
  '{"@graph":7}',
  `${'['.repeat(5000)}`,
])('finds nothing in %j', (script) => {
  expect(articleOfJsonLd([script])).toEqual({})
})
