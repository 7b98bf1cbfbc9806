import { expect, test } from 'vitest'
import type { Lineage } from '../../model/lineage.ts'
import { markDerived } from './derived.ts'
import { count, telling } from './fixtures.ts'

const LINEAGE: Lineage = {
  ...{ from: 'r1', to: 'r2', relation: 'rewrite', directed: true, score: 0.9, reasons: [] },
  passages: [{ from: { start: 100, end: 150 }, to: { start: 200, end: 250 }, kind: 'verbatim', score: 1 }],
  added: [{ start: 0, end: 5, exact: 'words', attributed: false }],
}

test('says what was carried, altered and added', () => {
  const first = telling('r1', { killed: [{ value: count(1) }], injured: [{ value: count(2) }] })
  const second = telling('r2', {
    killed: [{ value: count(1) }],
    injured: [{ value: count(9) }],
    detained: [{ value: count(3) }],
  })
  const { fields } = markDerived(second, [{ ...LINEAGE, added: [] }], [first])
  expect(fields.killed[0]?.derived).toBe('carried')
  expect(fields.injured[0]?.derived).toBe('altered')
  expect(fields.detained[0]?.derived).toBe('added')
})

test('leaves a report alone that draws on none, or on one that it is not known to follow', () => {
  const account = telling('r2', { killed: [{ value: count(1) }] })
  expect(markDerived(account, [], [])).toBe(account)
  expect(markDerived(account, [{ ...LINEAGE, directed: false }], [])).toBe(account)
  expect(markDerived(account, [{ ...LINEAGE, relation: 'cites' }], [])).toBe(account)
})

test('takes back what was said of it by lineage that is no more', () => {
  const account = telling('r2', { killed: [{ value: count(1), derived: 'carried' }] })
  expect(markDerived(account, [], []).fields.killed[0]?.derived).toBeNull()
})
