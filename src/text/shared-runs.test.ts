import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignInOrder } from './align.ts'
import { gramIndex, sharedRuns } from './shared-runs.ts'

const row = (...words: number[]) => gramIndex(Uint32Array.from(words))

test('finds a run that stands in both, and nothing shorter', () => {
  expect(sharedRuns(row(9, 1, 2, 3, 4, 5, 8), row(1, 2, 3, 4, 5, 7), 5)).toEqual([{ left: 1, right: 0, length: 5 }])
  expect(sharedRuns(row(1, 2, 3, 4), row(1, 2, 3, 4), 5)).toEqual([])
  expect(sharedRuns(row(), row(1, 2, 3, 4, 5), 5)).toEqual([])
})

test('runs are equal on both sides and do not overlap on the right', () => {
  const words = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      let last = 0
      for (const { left, right, length } of sharedRuns(row(...a), row(...b), 5)) {
        expect(a.slice(left, left + length)).toEqual(b.slice(right, right + length))
        expect(right).toBeGreaterThanOrEqual(last)
        last = right + length
      }
    }),
  )
})

test('an alignment keeps the order of both sides', () => {
  const same = (a: string, b: string) => (i: number, j: number) => (a[i] === b[j] ? 1 : 0)
  expect(alignInOrder(4, 4, same('abcd', 'bdac')).map(({ left, right }) => [left, right])).toHaveLength(2)
  expect(alignInOrder(0, 3, () => 1)).toEqual([])
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const chain = alignInOrder(a.length, b.length, same(a, b))
      chain.forEach(({ left, right }, n) => {
        expect(a[left]).toBe(b[right])
        expect(left).toBeGreaterThan(chain[n - 1]?.left ?? -1)
        expect(right).toBeGreaterThan(chain[n - 1]?.right ?? -1)
      })
    }),
  )
})
