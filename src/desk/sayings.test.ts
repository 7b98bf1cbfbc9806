import { describe, expect, test } from 'vitest'
import { type Account, noFields, type Voice } from '../model/account.ts'
import type { Incident, WeighedField } from '../model/incident.ts'
import type { SourceKind } from '../model/mark.ts'
import { type SayingContext, sayingsIn } from './sayings.ts'
import { sourceIndex } from './source-index.ts'

const quote = { start: 0, end: 1, exact: 'x' }
const by = (name: string, kind: SourceKind): Voice => ({ name, kind, quote })

/** Reports are named `origin-outlet`; who is called "Committee" is a body. */
const context: SayingContext = {
  originOf: (report) => report.split('-')[0] ?? '',
  outletOf: (report) => report.split('-')[1] ?? null,
  outletNamed: (name) => (/^(?:post|echo)$/iu.test(name) ? name.toLowerCase() : null),
  isPublic: (_, { name }) => name === 'Committee',
}

interface Told {
  readonly report: string
  readonly saidBy: Voice | null
  readonly hurt: number
  readonly derived?: 'carried'
}

function account({ report, saidBy, hurt, derived }: Told): Account {
  const statement = {
    value: { low: hurt, best: hurt, high: hurt },
    quote,
    saidBy,
    hedged: false,
    derived: derived ?? null,
  }
  const fields = { ...noFields(), injured: [statement] }
  return { id: `a-${report}`, report, type: 'attack', modality: 'asserted', anchor: quote, fields }
}

/** An incident of which tellings of other numbers are in conflict. */
function weighed(told: readonly Told[]): { incident: Incident; accounts: Account[] } {
  const values = [...new Set(told.map(({ hurt }) => hurt))].map((hurt) => {
    const tellers = told.filter((one) => one.hurt === hurt).map(({ report }) => report)
    const origins = new Set(tellers.map(context.originOf)).size
    return {
      value: { low: hurt, best: hurt, high: hurt },
      accounts: tellers.map((report) => `a-${report}`),
      origins,
      sources: 1,
    }
  })
  const origins = new Set(told.map(({ report }) => context.originOf(report))).size
  const status = values.length > 1 ? 'conflict' : origins > 1 ? 'agree' : 'single'
  const injured: WeighedField<(typeof values)[0]['value']> = {
    best: values[0]?.value ?? null,
    status,
    reasons: [],
    values,
  }
  const accounts = told.map(account)
  return {
    incident: {
      ...{ id: 'i', type: 'attack', label: 'An attack', origins, review: 'machine', fields: { injured } },
      ...{ accounts: accounts.map(({ id }) => id), credibility: { grade: '3', reasons: [] } },
    },
    accounts,
  }
}

function said(...told: Told[]): string[] {
  const { incident, accounts } = weighed(told)
  return sayingsIn(incident, accounts, context).map(
    ({ source, fared, against }) =>
      `${source.kind} ${source.name}: ${fared}${against.map((value) => ` ${(value as { best: number }).best}`).join('')}`,
  )
}

describe('who said what', () => {
  const police = by('the police', 'official')
  test.each<[string, Told[], string[]]>([
    ['one telling', [{ report: '1-post', saidBy: police, hurt: 3 }], ['official police: single']],
    [
      'two origins that agree',
      [
        { report: '1-post', saidBy: police, hurt: 3 },
        { report: '2-echo', saidBy: null, hurt: 3 },
      ],
      ['official police: agree', 'own echo: agree'],
    ],
    [
      'two that do not, each against the other',
      [
        { report: '1-post', saidBy: police, hurt: 3 },
        { report: '2-echo', saidBy: by('Committee', 'named'), hurt: 9 },
      ],
      ['official police: conflict 9', 'named Committee: conflict 3'],
    ],
    [
      'a copy does not say it again',
      [
        { report: '1-post', saidBy: police, hurt: 3 },
        { report: '1-echo', saidBy: police, hurt: 3, derived: 'carried' },
        { report: '1-wire', saidBy: null, hurt: 3, derived: 'carried' },
      ],
      ['official police: single'],
    ],
    [
      'a paper that is named is its own voice',
      [{ report: '1-wire', saidBy: by('The Post', 'media'), hurt: 3 }],
      ['own post: single'],
    ],
    ['"we" is the paper', [{ report: '1-post', saidBy: by('We', 'named'), hurt: 3 }], ['own post: single']],
    [
      'a private person has no name here',
      [{ report: '1-post', saidBy: by('Osk Vantaru', 'named'), hurt: 3 }],
      ['named null: single'],
    ],
    [
      'nor has who is not named',
      [{ report: '1-post', saidBy: by('a medic', 'anonymous'), hurt: 3 }],
      ['anonymous null: single'],
    ],
    ['nor a crowd', [{ report: '1-post', saidBy: by('neighbours', 'crowd'), hurt: 3 }], ['crowd null: single']],
  ])('%s', (_, told, wanted) => {
    expect(said(...told)).toEqual(wanted)
  })
})

test('private persons are counted together, and nothing leads to what one of them said', () => {
  const { incident, accounts } = weighed([
    { report: '1-post', saidBy: by('Osk Vantaru', 'named'), hurt: 3 },
    { report: '2-echo', saidBy: by('Ilse Brandt', 'named'), hurt: 3 },
  ])
  const sources = sourceIndex()
  sources.add('i', sayingsIn(incident, accounts, context))
  const all = () => false
  expect(sources.list({ limit: 10 }, all).rows).toMatchObject([{ id: null, kind: 'named', name: null, said: 2 }])
  for (const text of ['vantaru', 'brandt']) expect(sources.list({ text, limit: 10 }, all).rows).toEqual([])
  expect(JSON.stringify(sources.list({ limit: 10 }, all))).not.toMatch(/Vantaru|Brandt/u)
})

test('what a person holds not to have happened does not count', () => {
  const { incident, accounts } = weighed([{ report: '1-post', saidBy: null, hurt: 3 }])
  const sources = sourceIndex()
  sources.add('i', sayingsIn(incident, accounts, context))
  const [row] = sources.list({ limit: 10 }, () => false).rows
  expect(row).toMatchObject({ kind: 'own', name: 'post', said: 1, incidents: 1 })
  expect(sources.list({ limit: 10 }, () => true).rows).toEqual([])
  expect(sources.said(row?.id ?? '', { limit: 10 }, () => true)?.rows).toEqual([])
})
