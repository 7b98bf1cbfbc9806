import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import { claimText } from './claim.ts'

test.each([
  ['1,180 in January', '1,180 containers'],
  ['31% fewer than a year before', '−31% against February 2025'],
  ['up from 1,180 in January', 'rose against January 2026'],
  ['rents to rise by 12% in 2027', '+12%'],
])('"%s" is said as %s', (quote, said) => {
  const claim = harbour.claims.find(({ quote: { exact } }) => exact === quote)
  expect(claim && claimText(claim)).toBe(said)
})
