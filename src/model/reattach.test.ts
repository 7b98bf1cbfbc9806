import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Act } from './decision.ts'
import { type LoggedDecision, type PresentAccount, reattached, type Tie } from './reattach.ts'

const TEXT = 'Two dockers were hurt at the pier. A guard was held. The mayor spoke of a knife. Nobody saw it.'

function spanOf(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function tie(words: string, type = 'attack'): Tie {
  return { sha256: 'f', type, ...spanOf(TEXT, words), exact: words }
}

function account(id: string, words: string, { text = TEXT, type = 'attack', incident = 'i1' as string | null } = {}) {
  return { id, type, incident, anchor: spanOf(text, words) } satisfies PresentAccount
}

function logged(act: Act, incident: readonly Tie[], other: readonly Tie[] = []): LoggedDecision {
  return { id: 'd1', act, by: 'Ada', at: '2031-05-01', why: null, undone: false, ties: { incident, other } }
}

const confirm: Act = { act: 'confirm', incident: 'i0' }
const HURT = 'Two dockers were hurt at the pier.'
const HELD = 'A guard was held.'
const KNIFE = 'The mayor spoke of a knife.'

const attach = (decision: LoggedDecision, accounts: readonly PresentAccount[], text = TEXT) =>
  reattached(decision, (sha256) => (sha256 === 'f' ? { text, accounts } : undefined))

describe('a decision on an incident', () => {
  test.each<[string, Tie[], PresentAccount[]]>([
    ['the same words', [tie(HURT)], [account('a1', HURT)]],
    ['words read a little wider', [tie(HURT)], [account('a1', `${HURT} ${HELD}`)]],
    ['words read a little narrower', [tie(`${HURT} ${HELD}`)], [account('a1', HURT)]],
    [
      'the same words, called otherwise, with nothing else told in them',
      [tie(HURT)],
      [account('a1', HURT, { type: 'clash' })],
    ],
    ['half of what it was about', [tie(HURT), tie(KNIFE)], [account('a1', HURT)]],
    [
      'the type it was about, of two in one sentence',
      [tie(HURT)],
      [account('a2', HURT, { type: 'arson', incident: 'i2' }), account('a1', HURT)],
    ],
  ])('is tied to %s', (_, ties, accounts) => {
    const { decision, accounts: found } = attach(logged(confirm, ties), accounts)
    expect(decision).toMatchObject({ act: { incident: 'i1' }, standing: 'holds' })
    expect(found).toEqual(['a1'])
  })

  test('goes with the incident that has most of its accounts; of equals with the one it names', () => {
    const three = [
      account('a1', HURT),
      account('a2', HELD, { incident: 'i2' }),
      account('a3', KNIFE, { incident: 'i2' }),
    ]
    expect(attach(logged(confirm, [tie(HURT), tie(HELD), tie(KNIFE)]), three).decision.act).toMatchObject({
      incident: 'i2',
    })
    const named = logged({ act: 'confirm', incident: 'i2' }, [tie(HURT), tie(HELD)])
    expect(attach(named, three).decision.act).toMatchObject({ incident: 'i2' })
    expect(attach(logged(confirm, [tie(HURT), tie(HELD)]), three).decision.act).toMatchObject({ incident: 'i1' })
  })

  test('follows its words when the text before them changed', () => {
    const text = `A line that was read later.\n${TEXT}`
    const accounts = [
      account('a1', HURT, { text }),
      account('a2', 'A line that was read later.', { text, incident: 'i2' }),
    ]
    expect(attach(logged(confirm, [tie(HURT)]), accounts, text).decision).toMatchObject({
      act: { incident: 'i1' },
      standing: 'holds',
    })
  })

  test.each<[string, Tie[], PresentAccount[]]>([
    ['nothing is told there any more', [tie(HURT)], [account('a1', KNIFE)]],
    ['the capture is gone', [{ ...tie(HURT), sha256: 'e' }], [account('a1', HURT)]],
    ['its words are gone', [{ ...tie(HURT), exact: 'Three dockers were hurt there, too' }], [account('a1', HURT)]],
    [
      'its accounts are scattered',
      [tie(HURT), tie(HELD), tie(KNIFE)],
      [account('a1', HURT), account('a2', HELD, { incident: 'i2' }), account('a3', KNIFE, { incident: 'i3' })],
    ],
    [
      'only other types are told there',
      [tie(HURT)],
      [account('a1', HURT, { type: 'x' }), account('a2', HURT, { type: 'y' })],
    ],
    ['its account is in no incident yet', [tie(HURT)], [account('a1', HURT, { incident: null })]],
  ])('needs another look when %s', (_, ties, accounts) => {
    expect(attach(logged(confirm, ties), accounts).decision.standing).toBe('needs-another-look')
  })
})

describe('merge and split', () => {
  test('hold with the accounts of both sides, wherever these are', () => {
    const merge = logged({ act: 'merge', incident: 'i1', into: 'i2' }, [tie(HURT)], [tie(HELD), tie(KNIFE)])
    const now = [
      account('a1', HURT, { incident: 'i9' }),
      account('a2', HELD, { incident: 'i9' }),
      account('a3', KNIFE, { incident: null }),
    ]
    expect(attach(merge, now)).toMatchObject({
      decision: { act: { incident: 'i9', into: 'i9' }, standing: 'holds' },
      accounts: ['a1'],
      others: ['a2', 'a3'],
    })
  })

  test('need another look when one side is gone', () => {
    const split = logged({ act: 'split', incident: 'i1', accounts: ['a2'] }, [tie(HURT), tie(HELD)], [tie(HELD)])
    const { decision } = attach(split, [account('a1', HURT)])
    expect(decision).toMatchObject({ act: { accounts: ['a2'] }, standing: 'needs-another-look' })
  })
})

test.each<Act>([
  { act: 'independent', from: 'r1', to: 'r2' },
  { act: 'reliability', outlet: 's1', reliability: 'B' },
  { act: 'undo', decision: 'd1' },
])('$act is tied to no quote and stays as it is', (act) => {
  expect(attach(logged(act, []), []).decision).toMatchObject({ act, standing: 'holds' })
})

test('whatever else is told, an account of the same words and type is found, in any order', () => {
  const words = fc.constantFrom(HURT, HELD, KNIFE, 'Nobody saw it.')
  const other = fc.record({ words, type: fc.constantFrom('arson', 'clash'), incident: fc.constantFrom('i2', 'i3') })
  fc.assert(
    fc.property(words, fc.array(other, { maxLength: 6 }), fc.nat(6), (mine, others, place) => {
      const accounts = others.map(({ words, type, incident }, at) => account(`b${at}`, words, { type, incident }))
      accounts.splice(place, 0, account('a1', mine))
      const { decision, accounts: found } = attach(logged(confirm, [tie(mine)]), accounts)
      expect(found).toEqual(['a1'])
      expect(decision).toMatchObject({ act: { incident: 'i1' }, standing: 'holds' })
    }),
  )
})
