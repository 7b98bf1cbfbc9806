import { describe, expect, test } from 'vitest'
import { recordDesk } from '../../src/desk/record-desk.ts'
import { isVaguer } from '../../src/model/vaguer.ts'
import { harbour } from '../../test/browser/harbour.ts'
import { layOut } from './layout.ts'
import { rowsOf } from './rows.ts'
import { summaryOf } from './summary.ts'

const view = await recordDesk(harbour).incident('pier')
const rows = view ? rowsOf(view) : []
const row = (field: string) => rows.find((found) => found.field === field)
const words = (field: string) =>
  row(field)?.cells.map(({ kind, standings }) => standings.map(({ word }) => word).join('; ') || kind)

describe('the matrix of the clash', () => {
  test('has its accounts under sigla, origins in order of time', () => {
    expect(view?.columns.map(({ siglum }) => siglum)).toEqual(['1', '1a', '1b', '1c', '2', '2a', '3'])
  })

  test('names with whom each origin conflicts, and leaves copies quiet', () => {
    expect(words('injured')).toEqual([
      'conflicts with 2, 3',
      'ditto',
      'value',
      'point',
      'conflicts with 1, 3',
      'ditto',
      'conflicts with 1, 2',
    ])
  })

  test('says that a rewrite dropped the hedge', () => {
    expect(row('injured')?.cells[2]?.notes).toEqual(['hedge dropped'])
    expect(row('injured')?.cells[0]?.isHedged).toBe(true)
  })

  test('tells what a rewrite added on whose word', () => {
    expect(words('when')?.[2]).toBe('added, no source')
    expect(words('damage')?.[2]).toBe('altered; added, unnamed source')
  })

  test('a vaguer place is no conflict, silence is said', () => {
    expect(words('where')?.[3]).toBe('vaguer')
    expect(words('killed')?.[4]).toBe('silent')
  })

  test('is summed up from statuses alone', () => {
    const lines = summaryOf(rows).map(({ label, text }) => `${label}: ${text}`)
    expect(lines[0]).toMatch(/^Agreed: Wed 11 March, about 23:40; Pier 4 gate; 0 killed/u)
    expect(lines[1]).toMatch(/injured: 3, 9 or 11\.$/u)
  })

  test('tucks copies', () => {
    const groups = layOut(view?.columns ?? [], rows, new Set())
    expect(groups.map(({ slots }) => slots.map(({ kind }) => kind))).toEqual([
      ['origin', 'sliver', 'wide', 'wide'],
      ['origin', 'sliver'],
      ['origin'],
    ])
  })
})

describe('isVaguer', () => {
  test.each([
    ['when', '2026-03', '2026-03-11', true],
    ['when', '2026-03-11', '2026-03-12', false],
    ['where', { name: 'A', precision: 'region' }, { name: 'B', precision: 'site' }, true],
    ['killed', { low: 2, best: null, high: null }, { low: 5, best: 5, high: 5 }, true],
    ['killed', { low: 3, best: 3, high: 3 }, { low: 5, best: 5, high: 5 }, false],
    ['damage', 'car', 'red car', false],
  ] as const)('%s %j %j', (field, value, other, expected) => {
    expect(isVaguer(field, value, other)).toBe(expected)
  })
})
