import { expect, test } from 'vitest'
import { blocksOf, textOf } from './blocks.ts'
import { parsePage } from './dom.ts'

test.each([
  ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['spaces and line ends of the source', '<p>One\n   and\t two.</p>', 'One and two.'],
  ['elements inside a line', '<p>On<b>e</b> <a href="/">and</a> two.</p>', 'One and two.'],
  ['text beside paragraphs', 'One.<p>Two.</p>Three.', 'One.\n\nTwo.\n\nThree.'],
  ['breaks', 'One.<br>Two.<br><br>Three.', 'One.\nTwo.\n\nThree.'],
  ['lists', '<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>', 'One\n\nTwo\n\nThree'],
  ['rows', '<table><tr><td>One</td><td>2</td></tr><tr><td>Three</td><td>4</td></tr></table>', 'One 2\n\nThree 4'],
  ['what is not shown', '<p>One.</p><script>two()</script><style>p{}</style><template>Two</template>', 'One.'],
  ['nothing', '', ''],
])('%s', (_name, html, text) => {
  expect(textOf(blocksOf(parsePage(html).body))).toBe(text)
})

test('the share of link text', () => {
  const [block] = blocksOf(parsePage('<p>aaaa<a href="/">bbbb</a></p>').body)
  expect(block).toEqual({ text: 'aaaabbbb', tag: 'P', linkShare: 0.5 })
})
