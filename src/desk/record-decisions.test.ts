import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import type { Decision, NewDecision } from './decision.ts'
import { decisionLog } from './record-decisions.ts'
import { recordDesk } from './record-desk.ts'

const confirm: NewDecision = { act: { act: 'confirm', incident: 'pier' }, by: 'A', why: 'Both say so.', seen: null }

test('a log goes on where it stood, what was undone undone', () => {
  const kept: Decision[] = []
  const keep = (decision: Decision) => kept.push(decision)
  const first = decisionLog([], () => new Date())
  first.take(confirm, '7-0-0', keep)
  const graded = first.take({ ...confirm, act: { act: 'grade', incident: 'pier', grade: '2' } }, '7-d1-0', keep)
  if (graded.kind !== 'taken') throw new Error(graded.kind)
  first.take({ ...confirm, act: { act: 'undo', decision: graded.decision.id } }, null, keep)
  const again = decisionLog(kept, () => new Date())
  expect(again.of('pier').map(({ id, undone }) => [id, undone])).toEqual([
    ['d1', false],
    ['d2', true],
  ])
  expect(again.all()).toEqual(first.all())
})

test('what cannot be kept was not taken', () => {
  const log = decisionLog([], () => new Date())
  const full = () => {
    throw new Error('the disk is full')
  }
  expect(() => log.take(confirm, '7-0-0', full)).toThrow('the disk is full')
  expect(log.all()).toEqual([])
})

test('the list shows what a decision changed', async () => {
  const desk = recordDesk(harbour)
  expect((await desk.overview({ review: ['confirmed'] })).count).toBe(1)
  await desk.decide(confirm)
  expect((await desk.overview({ review: ['confirmed'] })).count).toBe(2)
})

test('an outlet has the reliability that a person set', async () => {
  const desk = recordDesk(harbour)
  const [outlet] = await desk.listOutlets()
  const id = outlet?.outlet.id ?? ''
  await desk.decide({ act: { act: 'reliability', outlet: id, reliability: 'B' }, by: 'A', why: null, seen: null })
  expect((await desk.listOutlets())[0]?.outlet.reliability).toBe('B')
})
