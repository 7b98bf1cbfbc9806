import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import type { Decision, NewDecision } from './decision.ts'
import type { DecisionKeeper } from './decision-keeper.ts'
import { recordDesk } from './record-desk.ts'

function inMemory(): DecisionKeeper {
  const kept: Decision[] = []
  return { load: () => kept, append: (decision) => kept.push(decision) }
}

const confirm: NewDecision = { act: { act: 'confirm', incident: 'pier' }, by: 'A', why: 'Both say so.', seen: null }

test('decisions are there again after a restart, undone ones undone', async () => {
  const keeper = inMemory()
  const first = recordDesk(harbour, 'x', { keeper })
  await first.decide(confirm)
  const graded = await first.decide({ ...confirm, act: { act: 'grade', incident: 'pier', grade: '2' } })
  if (graded.kind !== 'taken') throw new Error(graded.kind)
  await first.decide({ ...confirm, act: { act: 'undo', decision: graded.decision.id } })
  const again = await recordDesk(harbour, 'x', { keeper }).incident('pier')
  expect(again?.incident.review).toBe('confirmed')
  expect(again?.incident.credibility.grade).toBe('3')
  expect(keeper.load()).toHaveLength(3)
})

test('one whose incident is gone after a rebuild needs another look', async () => {
  const keeper = inMemory()
  await recordDesk(harbour, 'x', { keeper }).decide(confirm)
  const without = { ...harbour, incidents: harbour.incidents.filter(({ id }) => id !== 'pier') }
  const { rows } = await recordDesk(without, 'x', { keeper }).decisions({ limit: 10 })
  expect(rows.map(({ standing }) => standing)).toEqual(['needs-another-look'])
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
