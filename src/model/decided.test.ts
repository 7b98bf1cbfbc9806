import { describe, expect, test } from 'vitest'
import { decided } from './decided.ts'
import type { Act, Decision } from './decision.ts'
import type { Incident } from './incident.ts'

const toll = (best: number) => ({ low: best, best, high: best })
const INCIDENT: Incident = {
  ...{ id: 'i1', type: 'stabbing', label: 'Stabbing, Port Ellis, 2031-05-01', accounts: ['a1', 'a2'], origins: 2 },
  fields: {
    when: { best: '2031-05-01', status: 'single', reasons: [], values: [] },
    where: { best: { name: 'Port Ellis', precision: 'settlement' }, status: 'single', reasons: [], values: [] },
    injured: {
      ...{ best: null, status: 'conflict', reasons: ['They differ.'] },
      values: [
        { value: toll(3), accounts: ['a1'], origins: 1, sources: 1 },
        { value: toll(9), accounts: ['a2'], origins: 1, sources: 1 },
      ],
    },
  },
  credibility: { grade: '3', reasons: ['one'] },
  review: 'machine',
}

function taken(act: Act, rest: Partial<Decision> = {}): Decision {
  return { id: 'd1', act, by: 'Ada', at: '2031-05-02', why: null, undone: false, standing: 'holds', ...rest }
}

const i = { incident: 'i1' }

describe('decided', () => {
  test.each<[string, Act, unknown]>([
    ['confirm', { act: 'confirm', ...i }, { review: 'confirmed' }],
    ['reject', { act: 'reject', ...i }, { review: 'rejected' }],
    ['unsure', { act: 'unsure', ...i }, { review: 'machine' }],
    ['grade', { act: 'grade', ...i, grade: '1' }, { review: 'edited', credibility: { grade: '1', reasons: ['one'] } }],
    [
      'edit',
      { act: 'edit', ...i, field: 'injured', value: toll(3) },
      { review: 'edited', fields: { injured: { best: toll(3), status: 'conflict' } } },
    ],
    ['a day', { act: 'edit', ...i, field: 'when', value: '2031-04-30' }, { label: 'Stabbing, Port Ellis, 2031-04-30' }],
    [
      'a place',
      { act: 'edit', ...i, field: 'where', value: { name: 'Old Port', precision: 'site' } },
      { label: 'Stabbing, Old Port, 2031-05-01' },
    ],
    [
      'none stands',
      { act: 'edit', ...i, field: 'when', value: null },
      { label: INCIDENT.label, fields: { when: { best: null } } },
    ],
    [
      'a field nobody filled',
      { act: 'edit', ...i, field: 'killed', value: toll(1) },
      { fields: { killed: { best: toll(1), values: [{ accounts: [], origins: 0 }] } } },
    ],
    [
      'scope',
      { act: 'scope', ...i, field: 'injured', account: 'a2' },
      { fields: { injured: { best: toll(3), status: 'scope' } } },
    ],
  ])('%s', (_, act, expected) => {
    expect(decided(INCIDENT, [taken(act)])).toMatchObject(expected as object)
  })

  test.each<[string, Decision]>([
    ['undone', taken({ act: 'reject', ...i }, { undone: true })],
    ['cut off from its quotes', taken({ act: 'reject', ...i }, { standing: 'needs-another-look' })],
    ['about which accounts belong together', taken({ act: 'merge', ...i, into: 'i2' })],
    ['the scope of a field nobody fills', taken({ act: 'scope', ...i, field: 'killed', account: 'a1' })],
  ])('nothing is laid over it by what is %s', (_, decision) => {
    expect(decided(INCIDENT, [decision])).toEqual(INCIDENT)
  })

  test('the last of several holds', () => {
    const two = [taken({ act: 'reject', ...i }), taken({ act: 'confirm', ...i }, { id: 'd2' })]
    expect(decided(INCIDENT, two).review).toBe('confirmed')
    const [rejected, confirmed] = two
    expect(decided(INCIDENT, [rejected, { ...confirmed, undone: true }] as Decision[]).review).toBe('rejected')
  })
})
