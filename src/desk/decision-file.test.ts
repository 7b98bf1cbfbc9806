import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import type { NewDecision } from './decision.ts'
import { decisionFile } from './decision-file.ts'
import { recordDesk } from './record-desk.ts'

const file = () => join(mkdtempSync(join(tmpdir(), 'hearsay-log-')), 'decisions.jsonl')
const confirm: NewDecision = { act: { act: 'confirm', incident: 'pier' }, by: 'A', why: 'Both say so.', seen: null }

test('decisions are there again after a restart, undone ones undone', async () => {
  const path = file()
  const first = recordDesk(harbour, 'x', decisionFile(path))
  await first.decide(confirm)
  const graded = await first.decide({ ...confirm, act: { act: 'grade', incident: 'pier', grade: '2' } })
  if (graded.kind !== 'taken') throw new Error(graded.kind)
  await first.decide({ ...confirm, act: { act: 'undo', decision: graded.decision.id } })
  const again = await recordDesk(harbour, 'x', decisionFile(path)).incident('pier')
  expect(again?.incident.review).toBe('confirmed')
  expect(again?.incident.credibility.grade).toBe('3')
  expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(3)
})

test('one whose incident is gone after a rebuild needs another look', async () => {
  const path = file()
  await recordDesk(harbour, 'x', decisionFile(path)).decide(confirm)
  const without = { ...harbour, incidents: harbour.incidents.filter(({ id }) => id !== 'pier') }
  const { rows } = await recordDesk(without, 'x', decisionFile(path)).decisions({ limit: 10 })
  expect(rows.map(({ standing }) => standing)).toEqual(['needs-another-look'])
})

test('a line cut off by a power failure is passed over, and the next one stands alone', async () => {
  const path = file()
  await recordDesk(harbour, 'x', decisionFile(path)).decide(confirm)
  appendFileSync(path, '{"id":"d2","act":{"act":"rej')
  await recordDesk(harbour, 'x', decisionFile(path)).decide({ ...confirm, why: null })
  expect(decisionFile(path).load()).toHaveLength(2)
})

test('a line that is no decision is named', () => {
  const path = file()
  writeFileSync(path, 'nonsense}\n')
  expect(() => decisionFile(path).load()).toThrow(/decisions\.jsonl:1/u)
})

test('an outlet has the reliability that a person set', async () => {
  const desk = recordDesk(harbour)
  const [outlet] = await desk.listOutlets()
  const id = outlet?.outlet.id ?? ''
  await desk.decide({ act: { act: 'reliability', outlet: id, reliability: 'B' }, by: 'A', why: null, seen: null })
  expect((await desk.listOutlets())[0]?.outlet.reliability).toBe('B')
})
