import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Judgement } from '../../model/incident.ts'
import { cluster } from './cluster.ts'

function judged(left: string, right: string, score: number, by: Judgement['by'] = 'machine'): Judgement {
  const [a, b] = left < right ? [left, right] : [right, left]
  return { left: a, right: b, verdict: score > 0 ? 'same' : 'different', score, reasons: [], by }
}

describe('cluster', () => {
  test('joins what is judged the same, and leaves the rest alone', () => {
    expect(cluster(['c', 'a', 'b'], [judged('a', 'b', 3)])).toEqual([['a', 'b'], ['c']])
  })

  test('one weak link does not chain two groups', () => {
    const judgements = [judged('a', 'b', 5), judged('c', 'd', 5), judged('b', 'c', 0.5), judged('a', 'c', -4)]
    expect(cluster(['a', 'b', 'c', 'd'], judgements)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('a row of weak links is no incident, however long it is', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `a${String(n).padStart(2, '0')}`)
    const judgements = ids.slice(1).map((id, n) => judged(ids[n] ?? '', id, 1))
    expect(Math.max(...cluster(ids, judgements).map((group) => group.length))).toBe(2)
  })

  test('a pair that shares little does not keep apart what others hold together', () => {
    const judgements = [judged('a', 'b', 3), judged('b', 'c', 3), judged('a', 'c', -9)]
    expect(cluster(['a', 'b', 'c'], judgements)).toEqual([['a', 'b', 'c']])
  })

  test('a must-not-link holds through others', () => {
    const judgements = [judged('a', 'b', 5), judged('b', 'c', 4), judged('a', 'c', -Infinity)]
    expect(cluster(['a', 'b', 'c'], judgements)).toEqual([['a', 'b'], ['c']])
  })

  test('what a person decides goes before what the machine thinks', () => {
    const judgements = [judged('a', 'b', 6), judged('a', 'b', -1, 'person'), judged('b', 'c', 1, 'person')]
    expect(cluster(['a', 'b', 'c'], [...judgements, judged('b', 'c', -5)])).toEqual([['a'], ['b', 'c']])
  })

  test('has nothing to say of nothing', () => {
    expect(cluster([], [judged('a', 'b', 3)])).toEqual([])
  })

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const judgement = fc
    .record({
      left: fc.constantFrom(...ids),
      right: fc.constantFrom(...ids),
      score: fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constant(-Infinity)),
      by: fc.constantFrom('machine', 'machine', 'person'),
    })
    .filter(({ left, right, score, by }) => left !== right && (by === 'machine' || score !== -Infinity))
    .map(({ left, right, score, by }) => judged(left, right, score, by as Judgement['by']))

  test('does not depend on the order of its arguments, and loses and doubles nobody', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 16 }), fc.infiniteStream(fc.nat()), (judgements, order) => {
        const shuffled = judgements.map((item) => ({ item, at: order.next().value ?? 0 })).sort((x, y) => x.at - y.at)
        const straight = cluster(ids, judgements)
        expect(
          cluster(
            [...ids].reverse(),
            shuffled.map(({ item }) => item),
          ),
        ).toEqual(straight)
        expect(straight.flat().sort()).toEqual(ids)
      }),
    )
  })

  test('never joins what a must-not-link forbids', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 16 }), (judgements) => {
        const groups = cluster(ids, judgements)
        const wanted = new Set(judgements.filter(({ by }) => by === 'person').map(({ left, right }) => left + right))
        for (const { left, right, score } of judgements) {
          if (score !== -Infinity || wanted.has(left + right)) continue
          expect(groups.some((group) => group.includes(left) && group.includes(right))).toBe(false)
        }
      }),
    )
  })
})
