import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTEXT, count, telling } from './fixtures.ts'
import { weigh } from './weigh.ts'

const PORT = { name: 'Port Ellis', lat: 51.2, lon: -3.1, precision: 'settlement' } as const
const SHIRE = { name: 'Ellisshire', lat: 51.3, lon: -3.2, precision: 'region' } as const
const HULL = { name: 'Brackwater', lat: 53.9, lon: -0.3, precision: 'settlement' } as const

describe('status of a field', () => {
  test.each([
    ['two tellings of one day', ['2031-05-01', '2031-05-01'], 'agree'],
    ['one telling', ['2031-05-01'], 'single'],
    ['a month beside a day', ['2031-05', '2031-05-01'], 'vaguer'],
    ['a day without its year', ['XXXX-05-01', '2031-05-01'], 'vaguer'],
    ['two days', ['2031-05-01', '2031-05-04'], 'conflict'],
  ])('when: %s', (_, days, status) => {
    const accounts = days.map((value, n) => telling(`r${n + 5}`, { when: [{ value }] }))
    expect(weigh(accounts, CONTEXT).fields.when?.status).toBe(status)
  })

  test.each([
    ['a region that holds the town', [PORT, SHIRE], 'vaguer'],
    ['two towns far apart', [PORT, HULL], 'conflict'],
    ['one town', [PORT, PORT], 'agree'],
  ])('where: %s', (_, places, status) => {
    const accounts = places.map((value, n) => telling(`r${n + 1}`, { where: [{ value }] }))
    expect(weigh(accounts, CONTEXT).fields.where?.status).toBe(status)
  })

  test.each([
    [
      'a toll that grew',
      [
        ['r1', 2],
        ['r3', 5],
      ],
      'update',
      5,
    ],
    [
      'a later telling of fewer',
      [
        ['r1', 5],
        ['r3', 2],
      ],
      'conflict',
      2,
    ],
    [
      'one toll',
      [
        ['r1', 5],
        ['r3', 5],
      ],
      'agree',
      5,
    ],
  ] as const)('killed: %s', (_, tolls, status, best) => {
    const accounts = tolls.map(([report, toll]) => telling(report, { killed: [{ value: count(toll) }] }))
    const { killed } = weigh(accounts, CONTEXT).fields
    expect(killed?.status).toBe(status)
    expect(killed?.best?.best).toBe(best)
  })

  test('a count of others is no contradiction', () => {
    const accounts = [
      telling('r1', { injured: [{ value: count(3), words: '3 guards were hurt' }] }),
      telling('r2', { injured: [{ value: count(9), words: '9 people were hurt' }] }),
    ]
    expect(weigh(accounts, { ...CONTEXT, publishedOf: () => '2031-05-01' }).fields.injured?.status).toBe('scope')
  })
})

describe('what counts', () => {
  test('what a rewrite added without a source counts for nothing', () => {
    const accounts = [
      telling('r1', { killed: [{ value: count(1) }] }),
      telling('r2', { killed: [{ value: count(4), derived: 'added' }] }),
    ]
    const { killed } = weigh(accounts, CONTEXT).fields
    expect(killed?.best?.best).toBe(1)
    expect(killed?.status).toBe('single')
    expect(killed?.values.map(({ origins }) => origins)).toEqual([1, 0])
  })

  test('two papers that quote one police office are two origins and one source', () => {
    const accounts = [
      telling('r1', { killed: [{ value: count(1), by: 'police in Port Ellis' }] }),
      telling('r2', { killed: [{ value: count(1), by: 'the regional police' }] }),
    ]
    expect(weigh(accounts, CONTEXT).fields.killed?.values[0]).toMatchObject({ origins: 2, sources: 1 })
  })

  test('copies of one telling agree with nobody', () => {
    const accounts = ['r1', 'r2'].map((report) => telling(report, { killed: [{ value: count(1) }] }))
    const incident = weigh(accounts, { ...CONTEXT, originOf: () => 'o-r1' })
    expect(incident.origins).toBe(1)
    expect(incident.fields.killed?.status).toBe('single')
  })
})

describe('the best value', () => {
  test('of two days told at once is the one nearer to the telling', () => {
    const days = ['2031-05-01', '2031-05-08']
    const accounts = days.map((value, n) => telling(`r${n + 1}`, { when: [{ value }] }))
    const { when } = weigh(accounts, { ...CONTEXT, publishedOf: () => '2031-05-09' }).fields
    expect(when).toMatchObject({ best: '2031-05-08', status: 'conflict' })
  })

  test.each([
    ['a fresh day goes before one that was old when it was first told', ['2031-04-20', '2031-05-07'], '2031-05-07'],
    ['of two fresh days the one told first stands', ['2031-05-05', '2031-05-08'], '2031-05-05'],
    ['of two old days too', ['2031-04-20', '2031-05-01'], '2031-04-20'],
  ])('of two days told one after the other: %s', (_, days, best) => {
    const accounts = days.map((value, n) => telling(`r${n + 8}`, { when: [{ value }] }))
    expect(weigh(accounts, CONTEXT).fields.when?.best).toBe(best)
  })
})

describe('the whole', () => {
  test('a label names kind, target, place and day', () => {
    const account = telling('r1', {
      when: [{ value: '2031-05-01' }],
      where: [{ value: PORT }],
      target: [{ value: { name: 'dockers', class: 'worker' } }],
    })
    expect(weigh([account], CONTEXT).label).toBe('Attack on dockers, Port Ellis, 2031-05-01')
  })

  test.each([
    ['2031-05', '2031-05'],
    ['../2031-05-01', 'by Thu 1 May 2031'],
    ['2031-05-01/2031-05-03', 'Thu 1 May 2031 to Sat 3 May 2031'],
  ])('a label says %s as a person would', (value, said) => {
    expect(weigh([telling('r1', { when: [{ value }] })], CONTEXT).label).toBe(`Attack, ${said}`)
  })

  test('no grade is 1, and one denied telling is improbable', () => {
    const told = ['r1', 'r2', 'r3'].map((report) => telling(report, { when: [{ value: '2031-05-01' }] }))
    expect(weigh(told, CONTEXT).credibility.grade).toBe('2')
    expect(weigh(told.slice(0, 1), CONTEXT).credibility.grade).toBe('3')
    expect(weigh([{ ...(told[0] as (typeof told)[number]), modality: 'denied' }], CONTEXT).credibility.grade).toBe('5')
  })

  test('does not depend on the order of its accounts', () => {
    const accounts = [1, 2, 3, 4, 5].map((n) =>
      telling(`r${n}`, { killed: [{ value: count(n % 3) }], when: [{ value: n % 2 ? '2031-05-01' : '2031-05' }] }),
    )
    const straight = weigh(accounts, CONTEXT)
    fc.assert(
      fc.property(fc.shuffledSubarray(accounts, { minLength: 5 }), (shuffled) => {
        expect(weigh(shuffled, CONTEXT)).toEqual(straight)
      }),
    )
  })
})
