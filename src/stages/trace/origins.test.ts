import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Lineage, Relation } from '../../model/lineage.ts'
import { originsOf } from './origins.ts'

function drawn(from: string, to: string, relation: Relation = 'rewrite'): Lineage {
  return { from, to, relation, directed: true, score: 0.9, passages: [], added: [], reasons: [] }
}

const REPORTS = ['r1', 'r2', 'r3', 'r4', 'r5'].map((id, n) => ({ id, published: n === 4 ? null : `2031-05-0${n + 1}` }))

test('chains of copies go back to one origin, citations do not join', () => {
  const origins = originsOf(REPORTS, [
    drawn('r1', 'r2', 'copy'),
    drawn('r2', 'r3', 'excerpt'),
    drawn('r3', 'r4', 'cites'),
  ])
  expect(origins.get('r3')).toBe(origins.get('r1'))
  expect(origins.get('r4')).not.toBe(origins.get('r1'))
  expect(new Set(origins.values()).size).toBe(3)
})

test('lineage of unknown reports joins nothing', () => {
  expect(new Set(originsOf(REPORTS, [drawn('r1', 'r9')]).values()).size).toBe(5)
})

test('does not depend on order', () => {
  const edges = fc.array(fc.tuple(fc.constantFrom(...REPORTS), fc.constantFrom(...REPORTS)), { maxLength: 8 })
  fc.assert(
    fc.property(edges, (pairs) => {
      const lineage = pairs.filter(([a, b]) => a !== b).map(([a, b]) => drawn(a.id, b.id))
      const straight = originsOf(REPORTS, lineage)
      const turned = originsOf([...REPORTS].reverse(), [...lineage].reverse())
      for (const { id } of REPORTS) expect(turned.get(id)).toBe(straight.get(id))
    }),
  )
})
