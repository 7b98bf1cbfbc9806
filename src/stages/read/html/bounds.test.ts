import { expect, test } from 'vitest'
import { boundPage } from './bounds.ts'

test.each([
  ['scripts and styles', 'a<script src="x">b</script>c<STYLE>d</style >e', 'ace'],
  ['comments', 'a<!-- <p>b</p> -->c', 'ac'],
  ['a script in a script', 'a<script>"<script>"</script>c', 'ac'],
  ['what never ends', 'a<script>b', 'a'],
  ['nothing else', '<p>a < b & c</p>', '<p>a < b & c</p>'],
])('takes out %s', (_name, page, html) => {
  expect(boundPage(page)).toMatchObject({ html, isCut: false, isSound: true })
})

test('keeps the JSON-LD it takes out', () => {
  expect(boundPage('<script type="application/ld+json">{"a":1}</script>').jsonLd).toEqual(['{"a":1}'])
})

test.each([
  ['depth', '<div>'.repeat(1000), false],
  ['markup', '&amp;'.repeat(100_000), false],
  ['paragraphs that are never closed', '<p>a'.repeat(5000), true],
])('%s', (_name, page, isSound) => {
  expect(boundPage(page).isSound).toBe(isSound)
})

test('a page beyond all measure is cut', () => {
  expect(boundPage('word '.repeat(1_000_000))).toMatchObject({ isCut: true })
})
