import { describe, expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { parsePage } from './dom.ts'
import { clearPage, withoutFurniture } from './furniture.ts'

const sentence = 'Two dockers were hurt at the east gate on Monday, a police spokeswoman told reporters.'
const block = (text: string, tag = 'P', linkShare = 0): Block => ({ text, tag, linkShare })
const between = (text: string) =>
  withoutFurniture(
    [sentence, text, sentence].map((one) => block(one)),
    undefined,
  ).length === 3

describe('a line between two sentences', () => {
  test.each([
    'Sign up for our newsletter and get the news in your inbox.',
    'Subscribe',
    'Advertisement',
    'Share this on Facebook',
    'READ MORE: Harbour fees rise again',
    'Related: Harbour fees rise again',
    'Читайте також: Портові збори знову зростуть',
    'Photo: Ana Brook',
    'Фото: Ана Брук',
    '(Image credit: Harbour Wire)',
    'Image 3 of 12',
    '© 2026 Ardley Courier. All rights reserved.',
    '(Reporting by Ana Brook; editing by Leo Marsh)',
    'Ana Brook contributed to this report.',
    'Follow Ana Brook on Twitter @anabrook',
    'https://courier.example/strike',
    '***',
  ])('"%s" goes', (line) => {
    expect(between(line)).toBe(false)
  })

  test.each([
    'March 11, 2026',
    '11.03.2026',
    '18:05',
    'Update 10:40',
    'Monfalcone',
    'Source: National Police',
    'More than 40 lorries were held.',
    'More arrests followed.',
    'Read in court, the letter named two officers.',
    'Images show a guard with a baton.',
    'Photos of the gate were deleted, the union said.',
    'Share prices of the operator fell by four percent.',
    'Follow-up searches took place in three towns.',
    'Police said: “Nobody was hurt.”',
    '— Harbour union, 3 March',
    '“They are out. Thank you all.”',
    'Three of ours were taken.',
    'Subscribers to the channel were told to stay at home.',
    'Close to the gate, a van burned.',
  ])('"%s" stays', (line) => {
    expect(between(line)).toBe(true)
  })
})

test('the headline, names and dates above the first sentence go, and dates below the last', () => {
  const lines = [
    'Strike goes on',
    'By Ana Brook',
    '3 March 2026 | 4:10pm',
    'Trieste',
    sentence,
    'Published on 3 March 2026',
  ]
  const kept = withoutFurniture(
    lines.map((line) => block(line)),
    'Strike goes on',
  )
  expect(kept.map(({ text }) => text)).toEqual([sentence])
})

test('a list of links goes, sentences with links stay', () => {
  const kept = withoutFurniture(
    [block(sentence), block('Harbour fees rise', 'LI', 1), block(sentence, 'LI', 1)],
    undefined,
  )
  expect(kept).toHaveLength(2)
})

test('a heading of links goes with what stands below it, but not when sentences follow', () => {
  const related = [block('Related stories', 'H3'), block('Harbour fees rise', 'P', 0.2)]
  expect(withoutFurniture([block(sentence), ...related], undefined)).toHaveLength(1)
  expect(withoutFurniture([block(sentence), ...related, block(sentence)], undefined)).toHaveLength(4)
})

test('text without a whole sentence stays as it is', () => {
  expect(withoutFurniture([block('Police at Gate 3'), block('Take the north road')], undefined)).toHaveLength(2)
})

describe('an element of a page', () => {
  const paragraph = `<p>${sentence}</p>`
  const isKept = (element: string) => {
    const document = parsePage(`<html><body><div>${paragraph.repeat(5)}</div>${element}</body></html>`)
    clearPage(document)
    return (document.body.textContent ?? '').includes('SEEN')
  }

  test.each([
    '<nav>SEEN</nav>',
    '<figure><figcaption>SEEN</figcaption></figure>',
    '<div class="related-stories">SEEN</div>',
    '<div class="story__caption">SEEN</div>',
    '<ul id="comments"><li>SEEN</li></ul>',
    '<p hidden>SEEN</p>',
    '<p style="color: red; display: none">SEEN</p>',
    '<div role="complementary">SEEN</div>',
    '<aside><p>SEEN</p></aside>',
  ])('%s goes', (element) => {
    expect(isKept(element)).toBe(false)
  })

  test.each([
    '<div class="has-post-thumbnail category-comments">SEEN</div>',
    '<article class="promo">SEEN</article>',
    '<div class="social"><blockquote>SEEN</blockquote></div>',
    '<p class="captioned-by-nobody">SEEN</p>',
    `<div class="comments">${paragraph.repeat(9)}SEEN</div>`,
    `<div class="latest">${`${sentence}<br>`.repeat(9)}SEEN</div>`,
  ])('%s stays', (element) => {
    expect(isKept(element)).toBe(true)
  })
})
