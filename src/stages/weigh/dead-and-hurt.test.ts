import { describe, expect, test } from 'vitest'
import { CONTEXT, count, telling } from './fixtures.ts'
import { weigh } from './weigh.ts'

type Told = readonly [killed: number, injured: number]

/** Reports of one day after another, each with its numbers; 0 is not said. */
function weighed(tellings: readonly Told[]): number | null | undefined {
  const accounts = tellings.map(([killed, injured], at) =>
    telling(`r${at + 1}`, {
      killed: killed > 0 ? [{ value: count(killed), words: `${killed} people were killed` }] : [],
      injured: injured > 0 ? [{ value: count(injured), words: `${injured} people were hurt` }] : [],
    }),
  )
  const { injured } = weigh(accounts, CONTEXT).fields
  return injured === undefined ? undefined : (injured.best?.best ?? null)
}

describe('the number of the hurt', () => {
  test.each<[string, readonly Told[], number]>([
    [
      'is less by one who died since',
      [
        [0, 1],
        [1, 0],
      ],
      0,
    ],
    [
      'is less by those who died since',
      [
        [0, 4],
        [1, 0],
      ],
      3,
    ],
    [
      'is the one told beside the dead that stand',
      [
        [0, 4],
        [1, 3],
      ],
      3,
    ],
    [
      'is the one told beside the dead, whoever came first',
      [
        [1, 3],
        [0, 4],
      ],
      3,
    ],
  ])('%s', (_, tellings, expected) => {
    expect(weighed(tellings)).toBe(expected)
  })

  test.each<[string, readonly Told[], number | undefined]>([
    [
      'nobody died',
      [
        [0, 4],
        [0, 4],
      ],
      4,
    ],
    [
      'each says the same of the dead',
      [
        [1, 4],
        [1, 4],
      ],
      4,
    ],
    [
      'nobody was hurt',
      [
        [1, 0],
        [1, 0],
      ],
      undefined,
    ],
  ])('stands as told where %s', (_, tellings, expected) => {
    expect(weighed(tellings)).toBe(expected)
  })
})

describe('a toll that grew', () => {
  test.each<[string, readonly number[], number]>([
    ['is the later one', [1, 2], 2],
    ['is not the later one, where more origins went on with the earlier', [1, 2, 1, 1], 1],
  ])('%s', (_, tolls, expected) => {
    const accounts = tolls.map((dead, at) =>
      telling(`r${at + 1}`, { killed: [{ value: count(dead), words: `${dead} people were killed` }] }),
    )
    expect(weigh(accounts, CONTEXT).fields.killed?.best?.best).toBe(expected)
  })
})

test('who is told as hurt beside an unsure number of dead is not taken for one of them', () => {
  const dying = { value: { low: 1, best: null, high: null }, words: 'some died' }
  const accounts = [
    telling('r1', { killed: [dying], injured: [{ value: count(1), words: 'one was hurt' }] }),
    telling('r2', { killed: [{ value: count(1), words: 'one man dead' }] }),
  ]
  expect(weigh(accounts, CONTEXT).fields.injured?.best?.best).toBe(1)
})
