import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeHeap } from './heap.ts'

test('gives back what was put in, the best first', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (numbers) => {
      const heap = makeHeap<{ n: number }>((a, b) => a.n > b.n)
      for (const n of numbers) heap.add({ n })
      const taken = numbers.map(() => heap.take()?.n)
      expect(taken).toEqual([...numbers].sort((a, b) => b - a))
      expect(heap.take()).toBeNull()
    }),
  )
})
