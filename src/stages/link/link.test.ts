import { describe, expect, test } from 'vitest'
import { type Account, noFields, type Voice } from '../../model/account.ts'
import type { Report } from '../../model/report.ts'
import { judge, type LinkContext, linkKeys, rarityAmong } from './link.ts'
import { type Linkable, linkable } from './linkable.ts'
import { pack, unpack } from './packed.ts'

const CONTEXT: LinkContext = { rarity: () => 0.9, lineageOf: () => null }
const TOWN = { name: 'Port Ellis', lat: 51.2, lon: -3.1, precision: 'settlement' } as const
const CITY = { name: 'Brackwater', lat: 53.9, lon: -0.3, precision: 'settlement' } as const

function told(
  id: string,
  text: string,
  more: { when?: string; where?: typeof TOWN | typeof CITY; report?: string; saidBy?: Voice } = {},
): Linkable {
  const { when, where, saidBy, report: reportId = `r-${id}` } = more
  const quote = { start: 0, end: 4, exact: text.slice(0, 4) }
  const said = { quote, saidBy: saidBy ?? null, hedged: false, derived: null }
  const fields = {
    ...noFields(),
    when: when === undefined ? [] : [{ value: when, ...said }],
    where: where === undefined ? [] : [{ value: where, ...said }],
    injured: saidBy === undefined ? [] : [{ value: { low: 1, best: 1, high: 1 }, ...said }],
  }
  const account: Account = {
    id,
    report: reportId,
    type: 'attack',
    modality: 'asserted',
    anchor: { ...quote, end: text.length, exact: text },
    fields,
  }
  const nothing = {
    sha256: '',
    input: '',
    key: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    language: 'en',
  }
  const report: Report = { id: reportId, text, published: '2031-05-03', ...nothing }
  return linkable(account, report)
}

const VAN = 'Dockers overturned a customs van beside the grain warehouse; inspector Orla Finch, 44, climbed out of it.'
const VAN_AGAIN =
  'A customs van lay on its roof at the grain warehouse after dockers rolled it over with Orla Finch, 44, inside.'
const MINE = 'Miners threw lamps at a pay clerk in the canteen and kept him there until the whistle blew at dawn.'

describe('judge', () => {
  test('without day and town a rare word speaks less for one incident than a name', () => {
    const against = (left: Linkable, right: Linkable) =>
      judge(left, right, CONTEXT).reasons.find(({ feature }) => feature === 'unanchored')?.weight ?? 0
    const dated = told('a1', VAN, { when: '2031-05-01', where: TOWN })
    const word = told('a2', 'A clerk spoke of a quarrel among dockers over a purse.')
    const name = told('a3', 'A clerk spoke of a quarrel of dockers with Orla Finch.')
    expect(against(dated, word)).toBeLessThan(against(dated, name))
    expect(against(dated, name)).toBeLessThan(0)
  })

  test('who speaks for an office by rank is no name in common', () => {
    const voice = {
      name: 'Orla Finch',
      kind: 'named',
      quote: { start: 0, end: 0, exact: 'Inspector Orla Finch' },
    } as const
    const text = 'Dockers overturned a van, said Inspector Orla Finch.'
    expect([...told('a1', text).names]).toContain('orla finch')
    expect([...told('a1', text, { saidBy: voice }).names]).toEqual([])
    expect(told('a1', text, { saidBy: voice }).words.stems).not.toContain('finch')
  })

  test('two tellings of one act are the same, and it says why', () => {
    const left = told('a1', VAN, { when: '2031-05-01', where: TOWN })
    const right = told('a2', VAN_AGAIN, { when: '2031-05-01', where: TOWN })
    const judgement = judge(left, right, CONTEXT)
    expect(judgement.verdict).toBe('same')
    expect(judgement.reasons.map(({ feature }) => feature)).toContain('date-same')
    expect(judge(right, left, CONTEXT)).toEqual(judgement)
  })

  test.each([
    ['another act on another day', MINE, { when: '2031-03-01', where: CITY }],
    ['another act of the day in the town', MINE, { when: '2031-05-01', where: TOWN }],
    ['an act without day or town', MINE, {}],
  ])('%s is not the same', (_, text, more) => {
    expect(
      judge(told('a1', VAN, { when: '2031-05-01', where: TOWN }), told('a2', text, more), CONTEXT).verdict,
    ).not.toBe('same')
  })

  test('far days and far places speak against one incident, both more than each', () => {
    const left = told('a1', VAN, { when: '2031-05-01', where: TOWN })
    const scores = [
      told('a2', VAN_AGAIN, { when: '2031-03-01', where: TOWN }),
      told('a2', VAN_AGAIN, { when: '2031-03-01', where: CITY }),
    ].map((right) => judge(left, right, CONTEXT))
    expect(scores[1]?.reasons.map(({ feature }) => feature)).toContain('other-day-and-place')
    expect(scores[1]?.score).toBeLessThan((scores[0]?.score ?? 0) - 1.5)
  })

  test('a year is no rare word', () => {
    const { words, numbers } = told('a1', 'Miners threw lamps at a pay clerk in 2031 beside block 412.')
    expect(words.stems).toContain('412')
    expect(words.stems).not.toContain('2031')
    expect([...numbers]).toEqual(['412'])
  })

  test('two pieces of news, each of the days before it, are rather two than news and a later look back', () => {
    const left = told('a1', VAN, { when: '2031-05-01', where: TOWN })
    const right = told('a2', VAN_AGAIN, { when: '2031-04-20', where: TOWN })
    const ownDay = right.when[0]?.low ?? 0
    const asNews = judge(left, { ...right, published: ownDay + 1 }, CONTEXT)
    const later = judge(left, { ...right, published: ownDay + 24 }, CONTEXT)
    expect(asNews.score).toBeLessThan(later.score - 1)
  })

  test('one report tells its incidents apart', () => {
    const left = told('a1', VAN, { when: '2031-05-01', where: TOWN, report: 'r' })
    const right = told('a2', MINE, { when: '2031-03-01', where: CITY, report: 'r' })
    expect(judge(left, right, CONTEXT).score).toBe(-Infinity)
  })
})

test('tellings of one act share keys of day and place, and keys are bounded', () => {
  const keys = new Set(linkKeys(told('a1', VAN, { when: '2031-05-01', where: TOWN })))
  const sharedWith = (more: Parameters<typeof told>[2]) =>
    linkKeys(told('a2', MINE, more)).filter((key) => keys.has(key))
  expect(sharedWith({ when: '2031-05-02', where: TOWN })).not.toEqual([])
  expect(sharedWith({ when: '2031-08-02', where: CITY })).toEqual([])
  const long = Array.from({ length: 5000 }, (_, n) => `Name${n} Other${n}`).join(' ')
  expect(linkKeys(told('a3', long)).length).toBeLessThanOrEqual(100)
})

test('what comparing needs can be kept as text', () => {
  const account = told('a1', VAN, { when: '2031-05-01/..', where: TOWN })
  expect(unpack(pack(account))).toEqual(account)
})

test('a word of all reports is not rare, a word of one is', () => {
  expect(rarityAmong(1000, 1000)).toBeLessThan(0.01)
  expect(rarityAmong(1, 1000)).toBe(1)
})
