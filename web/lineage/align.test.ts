import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { harbour } from '../../test/browser/harbour.ts'
import { align, differences } from './align.ts'

const pair = await recordDesk(harbour).pair('wire', 'ledger')
const rows = pair ? align(pair) : []

test('the rewrite beside the wire', () => {
  expect(rows.map(({ kind }) => kind)).toEqual([
    'reworded',
    'reworded',
    'reworded',
    'same',
    'reworded',
    'added',
    'added',
    'reworded',
    'dropped',
    'dropped',
  ])
  expect(rows[0]?.losses).toEqual(['source'])
  expect(rows[2]?.losses).toEqual(['hedge'])
  expect(rows.filter(({ kind }) => kind === 'added').map(({ attributed }) => attributed)).toEqual([true, false])
})

test('words on one side only', () => {
  const [left, right] = ['The cabin of a crane was damaged.', 'The cabin of a crane burnt out.']
  const found = differences(left, right)
  const own = (text: string, runs: typeof found.left) =>
    runs.filter(({ isOwn }) => isOwn).map(({ start, end }) => text.slice(start, end))
  expect(own(left, found.left)).toEqual(['was damaged'])
  expect(own(right, found.right)).toEqual(['burnt out'])
})

test('runs give back both texts whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      const found = differences(left, right)
      expect(found.left.map(({ start, end }) => left.slice(start, end)).join('')).toBe(left)
      expect(found.right.map(({ start, end }) => right.slice(start, end)).join('')).toBe(right)
    }),
  )
})
