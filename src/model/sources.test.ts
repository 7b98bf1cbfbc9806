import { expect, test } from 'vitest'
import { type Account, noFields, type Voice } from './account.ts'
import { sourcesOf } from './sources.ts'

const voice = (name: string, kind: Voice['kind'] = 'official'): Voice => ({
  name,
  kind,
  quote: { start: 0, end: 1, exact: 'x' },
})

function account(report: string, ...saidBy: (Voice | null | 'carried')[]): Account {
  const when = saidBy.map((by) => ({
    ...{ value: '2031-05-01', quote: { start: 0, end: 1, exact: 'x' }, hedged: false },
    ...(by === 'carried' ? { saidBy: null, derived: by } : { saidBy: by, derived: null }),
  }))
  const anchor = { start: 0, end: 1, exact: 'x' }
  return { id: `a-${report}`, report, type: 'attack', modality: 'asserted', anchor, fields: { ...noFields(), when } }
}

// Reports are named `origin-outlet`.
const context = {
  originOf: (report: string) => report.split('-')[0] ?? '',
  outletNameOf: (report: string) => report.split('-')[1] ?? null,
}
const keys = (...accounts: Account[]) => sourcesOf(accounts, context).map(({ key, origins }) => `${key}: ${origins}`)

test.each([
  [
    'two papers that quote one office are one source',
    [account('1-post', voice('the police')), account('2-echo', voice('Regional police'))],
    ['office police: 1,2'],
  ],
  [
    'an outlet’s own voice is a source',
    [account('1-post', null, voice('the police'))],
    ['own post: 1', 'office police: 1'],
  ],
  ['so is "we"', [account('1-post', null, voice('We', 'named'))], ['own post: 1']],
  [
    'what is carried over is no further source',
    [account('1-wire', null), account('1-post', 'carried')],
    ['own post: 1'],
  ],
  [
    'two reports of one outlet are one source in its own voice',
    [account('1-post', null), account('2-post', null)],
    ['own post: 1,2'],
  ],
  [
    'a report that an office publishes of itself is one source with that office',
    [account('1-Harbour Office of Lund', null, voice('The harbour office'))],
    ['own Harbour Office of Lund: 1'],
  ],
  [
    'a name given in short is the same voice',
    [account('1-post', voice('the police duty office'), voice('the duty office', 'named'))],
    ['office police: 1'],
  ],
  [
    'a paper that another names is one source with its own voice',
    [account('1-Post', null), account('2-echo', voice('the Post', 'media'))],
    ['own Post: 1,2'],
  ],
  ['unless nothing else of its origin is told', [account('1-post', 'carried')], ['own post: 1']],
  ['an account without statements rests on its outlet', [account('1-post')], ['own post: 1']],
  [
    'unnamed voices are one within an outlet only',
    [account('1-post', voice('a witness', 'anonymous')), account('2-echo', voice('a witness', 'anonymous'))],
    ['anonymous own post: 1', 'anonymous own echo: 2'],
  ],
])('%s', (_, accounts, wanted) => {
  expect(keys(...accounts)).toEqual(wanted)
})

test('what is told after the act was given on somebody’s word rests on that word', () => {
  const told = account('1-post', voice('the police'))
  const value = { low: 4, best: 4, high: 4 }
  const quote = { start: 90, end: 95, exact: 'later' }
  const detained = [{ value, quote, saidBy: null, hedged: false, derived: null }]
  const fields = { ...told.fields, detained }
  expect(keys({ ...told, fields })).toEqual(['office police: 1'])
})
