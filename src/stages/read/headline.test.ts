import { expect, test } from 'vitest'
import { withHeadline } from './headline.ts'

const HEADLINE = 'Two dockers wounded in shooting at Lowen harbour'

test.each([
  ['Sign in to go on reading. A subscription is needed.', 'behind a wall'],
  ['0:40 Two dockers on new harbour\n1:12 Wounded shooting star seen in Lowen\n\nMore films.', 'in the names of films'],
  ['1:12 Mayor opens new school\n\n0:40 Goats on the ring road', 'under a film'],
])('a text that does not say it is led by its headline: %#', (text) => {
  expect(withHeadline(HEADLINE, text)).toBe(`${HEADLINE}\n\n${text}`)
})

test.each([
  [HEADLINE, 'Two dockers were wounded on Friday when a man started shooting by the harbour of Lowen.'],
  [HEADLINE, ''],
  ['Lowen Gazette', 'A bridge was closed.'],
  [null, 'A bridge was closed.'],
])('a text that says it, or is empty, and a title that tells nothing: %#', (headline, text) => {
  expect(withHeadline(headline, text)).toBe(text)
})
