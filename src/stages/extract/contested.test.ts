/** What contested reports are full of: figures for a crowd, denials, tolls in passing, deaths later, reviews of a week. */
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { isAgentNoun } from '../../language/en/agent-nouns.ts'
import type { Account, FieldName } from '../../model/account.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function accounts(text: string): Account[] {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), conflict).accounts
}

function counts(text: string, field: FieldName): unknown[] {
  return accounts(text).flatMap(({ fields }) =>
    fields[field].map(({ value }) => {
      const { low, best, high } = value as { low: number | null; best: number | null; high: number | null }
      return best ?? `${low}-${high}`
    }),
  )
}

describe('counts', () => {
  test.each([
    [
      'participants',
      'Ferrymen went on strike in Hull on Monday. About 90 workers joined the strike, the union said.',
      [90],
    ],
    [
      'participants',
      'Bakers marched through Hull on Monday. The organisers counted 700 people. The police spoke of 300.',
      [700, 300],
    ],
    [
      'participants',
      'Nurses rallied in Hull on Monday. The union put the crowd at 700. The council estimated 450.',
      [700, 450],
    ],
    [
      'participants',
      'Relatives blocked a bridge in Hull on Monday. According to the organisers, 500 people took part; police counted 150.',
      [500, 150],
    ],
    ['participants', 'On Monday, between 300 and 700 people marched in Hull.', ['300-700']],
    ['injured', 'HULL, 8 May (NW) - Three guards were injured when rioters attacked a depot.', [3]],
    ['injured', 'A tanner was beaten in Hull on Monday. The 51-year-old suffered a broken jaw.', [1]],
    ['injured', 'Guards attacked the camp in Hull on Monday. At least seven of ours are injured.', ['7-null']],
    ['injured', 'Rioters attacked a depot in Hull on Monday. The mayor spoke of four wounded watchmen.', [4]],
    ['detained', 'Rioters attacked a depot in Hull on Monday. Two of our people were detained.', [2]],
    ['detained', 'Police searched the union hall in Hull on Monday and detained its bookkeeper.', [1]],
    [
      'killed',
      'A blast at a mill in Hull on Monday killed three welders. A nurse later put the number of dead at four after one of the wounded died overnight.',
      [3, 4],
    ],
    [
      'killed',
      'At least six miners were killed in a raid on a mill in Hull on Monday. The council said two people had died.',
      [2, '6-null'],
    ],
    ['freed', 'Police detained nine welders in Hull on Monday. Four of them were released at night.', [4]],
    ['freed', 'Masked men stopped a minibus in Hull on Monday, beat a clerk and let seven conscripts out.', [7]],
    ['freed', 'Guards beat two welders in Hull on Monday. Colleagues took the men back.', ['2-null']],
    ['freed', 'Guards abducted a man in Hull on Monday. Neighbours pulled him from the van.', [1]],
    ['freed', 'Police detained nine welders in Hull on Monday. A total of four men were set free.', [4]],
    ['freed', 'Police detained nine welders in Hull on Monday. Three of those arrested were freed.', [3]],
    ['detained', 'Police detained nine welders in Hull on Monday. Three of those arrested were freed.', [9]],
  ] as const)('%s: %s', (field, text, expected) => {
    expect(counts(text, field)).toEqual(expected)
  })

  test.each([
    ['killed', 'Rioters attacked a depot in Hull on Monday. No watchman has died.'],
    ['participants', 'A bomb exploded in Hull on Monday. A spokesman later put the number of dead at four.'],
    ['participants', 'A tanner was beaten in Hull on Monday. The council counted 90 streets without lamps.'],
    ['participants', 'A tanner was stabbed in Hull on Monday. Damage was put at 700 crowns.'],
    ['injured', 'Rioters attacked a depot in Hull on Monday. Its windows had broken frames.'],
    ['freed', 'Recruiters beat a tanner in Hull on Monday and took the man back to the barracks.'],
    ['freed', 'Police detained nine welders in Hull on Monday. By night all but four had been released.'],
    ['freed', 'Welders attacked guards in Hull on Monday and tried to free the man.'],
    [
      'freed',
      'Welders came to his aid in Hull on Monday and attempted to free the man, striking a guard. They were unable to free the man.',
    ],
  ] as const)('no %s: %s', (field, text) => {
    expect(counts(text, field)).toEqual([])
  })
})

test.each([
  ['Police broke up a rally in Hull on Monday. Nine people were detained and two guards suffered burns.', 'detained'],
  [
    'Rioters attacked a depot in Hull on Monday. Two men were charged with arson, the council said.',
    'charged with arson',
  ],
  ['Rioters attacked a depot in Hull on Monday. Police arrested two men and a woman.', 'arrested two men and a woman'],
])('an outcome is quoted to the end of its own clause: %s', (text, expected) => {
  expect(accounts(text).flatMap(({ fields }) => fields.outcome.map(({ value }) => value.detail))).toEqual([expected])
})

test('who counted a crowd says how many there were', () => {
  const [found] = accounts(
    'Relatives blocked a bridge in Hull on Monday. According to the organisers, 500 people took part; the police counted 150.',
  )
  expect(found?.fields.participants.map(({ saidBy }) => saidBy?.name)).toEqual(['the organisers', 'the police'])
})

describe('several acts in one report', () => {
  const tolls = (text: string) =>
    accounts(text).map(({ type, fields }) => [type, fields.when[0]?.value, fields.injured.length])

  test('what is told in a paragraph belongs to the act of that paragraph', () => {
    const found = tolls(
      'Tanners attacked a depot in Hull on 21 April. Two guards were hurt.\n\nOn 24 April masked men stormed the mill in Goole. A clerk sustained a leg injury.',
    )
    expect(found.map(([, when, injured]) => [when, injured])).toEqual([
      ['2031-04-21', 1],
      ['2031-04-24', 1],
    ])
  })

  test('an act of a month long before is one of its own, and the text goes on with the other', () => {
    const found = accounts(
      'A tanner was shot in Hull on Monday. He is in hospital.\n\nIn March 2030 a clerk was shot and killed in the same street.\n\nThe tanner was shot in the leg, the police said.',
    )
    expect(found.map(({ fields }) => [fields.when[0]?.value, fields.killed.length])).toEqual([
      ['2031-05-05', 0],
      ['2030-03', 1],
    ])
  })

  test('a count of acts over a month is no act', () => {
    expect(accounts('The council registered 18 attacks in April 2031.')).toEqual([])
    expect(accounts('The council registered three attacks on lorries in Hull on Monday.')).toHaveLength(1)
  })
})

describe('words that only look like an act or a party', () => {
  test.each([
    ['On Wednesday, March 26, a tanner was shot in Hull.', 'shooting'],
    ['A tanner was shot in the 3500 block of Mill Street in Hull on Monday.', 'shooting'],
  ])('%s', (text, type) => {
    expect(accounts(text).map((account) => account.type)).toEqual([type])
  })

  test('how often is no part of whom', () => {
    const [found] = accounts('Welders beat the guards several times in Hull on Monday.')
    expect(found?.fields.target.map(({ value }) => value.name)).toEqual(['guards'])
  })
})

describe('what is denied', () => {
  test('reports that are denied tell of what did not happen, and what is told beside them did', () => {
    const found = accounts(
      'The council denies reports that a boy died in the flood barracks in Hull on Monday. Nobody has died.\n\nFive people were hurt in all at the depot in Hull on Monday night.',
    )
    expect(found.map(({ type, modality }) => [type, modality])).toEqual([
      ['killing', 'denied'],
      ['attack', 'asserted'],
    ])
    expect(found[1]?.fields.killed).toEqual([])
  })

  test('what somebody only hears is hedged', () => {
    expect(accounts('We hear that a boy died in Hull on Monday.').map(({ modality }) => modality)).toEqual(['hedged'])
  })
})

describe('the time of an act', () => {
  test.each([
    ['A man was charged with murder on Friday over the stabbing of a tanner in Hull on 2 April.', '2031-04-02'],
    [
      'A court sentenced a man on Friday for an attack on a clerk in Hull. On 2 April he had hit the clerk with a spade.',
      '2031-04-02',
    ],
    ['A tanner was stabbed in Hull on 2 April. He died on Sunday.', '2031-04-02'],
  ])('%s', (text, day) => {
    const found = accounts(text)
    expect(found.map(({ fields }) => fields.when[0]?.value)).toEqual([day])
  })
})

test('who died in an act of another month that is told beside it is not counted', () => {
  const [account] = accounts(
    'A tanner was stabbed in Hull on Monday. The stabbing on Monday was near that of July 2029 that left a baker dead.',
  )
  expect(account?.fields.killed).toEqual([])
})

test('a village beside a town is not the town', () => {
  const [account] = accounts('A tanner was stabbed on Monday in a village north of Leeds.')
  expect(account?.fields.where[0]?.value.precision).toBe('district')
})

test('a review of a week tells as many stories as it has', () => {
  const found = accounts(
    `On Monday, ferrymen blocked the quay road near Hull.

On Tuesday night a kiln was set on fire in Leeds. That night a tanner was stabbed in the dales; he died on Thursday.

On Wednesday, police searched the union hall in York.`,
  )
  expect(found.map(({ type }) => type)).toEqual(['obstruction', 'arson', 'stabbing', 'raid'])
  expect(found.map(({ fields }) => fields.where.length)).toEqual([1, 1, 0, 1])
})

test.each(['Woman kills three bakers in Leeds before fleeing', 'Police: Three Bakers Shot Dead in Leeds'])(
  'the head of another story between the paragraphs of a report tells nothing of it: "%s"',
  (head) => {
    const [account, ...rest] = accounts(
      `A tanner was stabbed in Hull on Monday. He is at home.

A witness heard him shout. Police are looking for a man.

${head}

The tanner, 40, is well.`,
    )
    expect(account?.fields.killed).toEqual([])
    expect(rest).toEqual([])
  },
)

test('a headline without a verb tells a raid', () => {
  expect(accounts('Raid at the union hall since 5:00.').map(({ type }) => type)).toEqual(['raid'])
})

test.each([
  ['docker', true],
  ['watchman', true],
  ['motorist', true],
  ['container', false],
  ['door', false],
  ['committee', false],
])('%s is somebody: %s', (noun, expected) => {
  expect(isAgentNoun(noun)).toBe(expected)
})
