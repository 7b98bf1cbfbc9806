import { expect, test } from 'vitest'
import { outletTailIn } from './outlet-tail.ts'

test.each([
  ['Man shot on pier - WZZZ.com-Port Ellis, GA News & Weather', 'Man shot on pier'],
  ['Man shot on pier - | WZZZ Port Ellis', 'Man shot on pier'],
  ['Man shot on pier - CBS 5 - KZZZ', 'Man shot on pier'],
  ['Two held - one free', 'Two held - one free'],
  ['PORT ELLIS (WZZZ) - Police are looking for a man.', 'PORT ELLIS (WZZZ) - Police are looking for a man.'],
  ['KILN BURNS - FIVE HELD', 'KILN BURNS - FIVE HELD'],
])('%s', (line, headline) => {
  expect(line.slice(0, outletTailIn(line))).toBe(headline)
})
