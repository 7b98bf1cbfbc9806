import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../codebook/load.ts'
import type { Modality } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import { openLedger } from './ledger.ts'

const codebook = loadCodebook('conflict')
const RATED = { accounts: [], origins: 1, sources: 1 }

let made = 0
function incident(
  type: string,
  when: string,
  more: { target?: string; where?: string; country?: string } = {},
): Incident {
  const party = { name: more.target ?? 'someone', class: more.target ?? null }
  const place = { name: more.where ?? 'Harbourton', precision: 'settlement', country: more.country ?? 'IT' } as const
  const field = <V>(value: V) =>
    ({ best: value, status: 'single', reasons: [], values: [{ value, ...RATED }] }) as const
  made++
  return {
    ...{ id: `i${made}`, type, label: type, accounts: [`a${made}`], origins: 1, review: 'machine' },
    fields: { when: field(when), where: field(place), target: field(party) },
    credibility: { grade: '3', reasons: [] },
  }
}

const days = (month: string, count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => `${month}-${String(from + at).padStart(2, '0')}`)
const published = (all: readonly string[]) => all.map((day, at) => ({ id: `r${at}`, published: day }))

function check(
  rest: Partial<Claim>,
  incidents: readonly Incident[],
  reports: readonly string[],
  modality: Modality = 'asserted',
) {
  const claim: Claim = {
    ...{
      id: 'c',
      report: 'own',
      quote: { start: 0, end: 1, exact: 'x' },
      kind: 'trend',
      measure: 'attacks',
      unit: null,
    },
    ...{ value: null, period: '2031-05', per: null, place: null, saidBy: null, series: 'attack' },
    comparison: { kind: 'up', value: null, to: '2031-04' },
    ...rest,
  }
  const own = { id: 'own', published: '2031-06-02' }
  const accounts = incidents.flatMap((one) => one.accounts.map((id) => ({ id, modality })))
  return openLedger({ codebook, incidents, accounts, reports: [...published(reports), own] })(claim)
}

const even = [...days('2031-04', 30), ...days('2031-05', 31)]
const quiet = days('2031-04', 4).map((day) => incident('attack', day))
const stormy = days('2031-05', 20).map((day) => incident('attack', day))

describe('a trend', () => {
  test('is borne out by rates that the interval tells apart', () => {
    expect(check({}, [...quiet, ...stormy], even)).toMatchObject({ verdict: 'borne-out' })
    expect(
      check({ comparison: { kind: 'down', value: null, to: '2031-04' } }, [...quiet, ...stormy], even),
    ).toMatchObject({
      verdict: 'against',
    })
  })

  test.each([
    [5, 'borne-out'],
    [30, 'against'],
  ] as const)('by a factor of %d is %s', (value, verdict) => {
    const found = check({ comparison: { kind: 'ratio', value, to: '2031-04' } }, [...quiet, ...stormy], even)
    expect(found?.verdict).toBe(verdict)
  })

  test('in percent is a factor', () => {
    const by = (value: number) =>
      check({ unit: 'percent', comparison: { kind: 'up', value, to: '2031-04' } }, [...quiet, ...stormy], even)
    expect(by(400)?.verdict).toBe('borne-out')
    expect(by(10)?.verdict).toBe('against')
  })

  test('is unsettled by few incidents', () => {
    expect(check({}, [...quiet, ...stormy.slice(0, 6)], even)).toMatchObject({ verdict: 'unsettled' })
  })

  test('is unsettled where the case holds that many more reports too', () => {
    const more = [...even, ...even.filter((day) => day > '2031-05'), ...even.filter((day) => day > '2031-05')]
    const twice = [...more, ...more.filter((day) => day > '2031-05')]
    const found = check({}, [...quiet, ...stormy], twice)
    expect(found?.verdict).toBe('unsettled')
    expect(found?.lines.join(' ')).toContain('There may be other reporting rather than other incidents.')
  })

  test.each([
    ['no time said', { period: null }, 'of which time'],
    ['no measure', { measure: 'confidence' }, 'nothing that incidents can be counted for'],
    ['whom nobody tells apart', { measure: 'attacks on lighthouse cats' }, 'lighthouse cats'],
    [
      'an unread time',
      { comparison: { kind: 'up', value: null, to: '2030-04' } },
      'Of April 2030 the case holds no report',
    ],
    ['a number', { comparison: { kind: 'difference', value: 12, to: '2031-04' } }, 'difference in numbers'],
    ['a place without any', { place: 'Atlantis' }, 'in either time'],
  ] as const)('cannot be judged: %s', (_, rest, why) => {
    const found = check(rest, [...quiet, ...stormy], even)
    expect(found?.verdict).toBe('not-judged')
    expect(found?.lines[0]).toContain(why)
  })

  test('counts what its words mean: kinds, those harmed, places', () => {
    const all = [
      incident('stabbing', '2031-05-02', { target: 'police' }),
      incident('killing', '2031-05-03', { target: 'worker' }),
      incident('protest', '2031-05-04', { target: 'police' }),
      incident('attack', '2031-05-05', { target: 'police', where: 'Splitburg', country: 'HR' }),
      incident('attack', '2031-05', { target: 'police' }),
      incident('attack', '2031-05-30/2031-06-01', { target: 'police' }),
    ]
    const now = (rest: Partial<Claim>) => check(rest, all, even)?.now
    expect(now({ measure: 'number of attacks on officers' })).toMatchObject({ incidents: 3, vague: 1 })
    expect(now({ measure: 'violence against police' })?.incidents).toBe(3)
    expect(now({ measure: 'violent incidents' })?.incidents).toBe(4)
    expect(now({ measure: 'attacks on police', place: 'Croatia' })?.incidents).toBe(1)
    expect(now({ measure: 'incidents' })?.incidents).toBe(5)
  })
})

describe('a figure', () => {
  const figure = (high: number | null, measure = 'attacks') =>
    check(
      { kind: 'statistic', comparison: null, measure, value: { low: high, best: high, high, approximate: false } },
      stormy,
      even,
    )

  test('below what the case alone holds is contradicted; above it is not', () => {
    expect(figure(12)?.verdict).toBe('against')
    expect(figure(40)?.verdict).toBe('unsettled')
    expect(figure(12, 'containers')).toBeNull()
  })

  test('of none is set beside what the case holds', () => {
    expect(figure(0)?.verdict).toBe('against')
    expect(figure(0, 'arson attacks')?.verdict).toBe('unsettled')
    expect(figure(0, 'videos')?.lines[1]).toBe('Of May 2031 the case holds 20 incidents of any kind, and 31 reports.')
  })
})

test('what a person rejected and what is only planned is not counted', () => {
  const all = [...stormy.slice(0, 2), { ...incident('attack', '2031-05-04'), review: 'rejected' as const }]
  expect(check({}, all, even)?.now?.incidents).toBe(2)
  expect(check({}, all, even, 'planned')?.lines[0]).toContain('no incidents of the kind “Attack” in either time')
})
