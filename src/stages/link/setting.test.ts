import { describe, expect, test } from 'vitest'
import type { Account } from '../../model/account.ts'
import { noFields } from '../../model/account.ts'
import type { Report } from '../../model/report.ts'
import type { LinkContext } from './context.ts'
import { judge } from './link.ts'
import { linkable } from './linkable.ts'

const CONTEXT: LinkContext = {
  rarity: () => 0.8,
  lineageOf: () => null,
  types: [
    { name: 'arson', broader: null, aftermath: false },
    { name: 'attack', broader: null, aftermath: false },
    { name: 'stabbing', broader: 'attack', aftermath: false },
  ],
}

interface Told {
  readonly text: string
  readonly type: string
  readonly day: string
  readonly town?: string
  readonly modality?: Account['modality']
}

function accountOf(id: string, { text, type, day, town, modality = 'asserted' }: Told) {
  const nothing = { sha256: '', input: id, key: null, url: null, title: null, byline: null, language: 'en' }
  const report: Report = { id, text, outlet: `${id} Courier`, published: '2031-05-04', ...nothing }
  const quote = { start: 0, end: text.length, exact: text }
  const said = { quote, saidBy: null, hedged: false, derived: null }
  const fields = {
    ...noFields(),
    when: [{ value: day, ...said }],
    where:
      town === undefined
        ? []
        : [{ value: { name: town, lat: 51.2, lon: -3.1, precision: 'settlement' as const }, ...said }],
  }
  return linkable({ id: `a-${id}`, report: id, type, modality, anchor: quote, fields }, report)
}

const FIRST: Told = {
  text: 'A kiln was set alight behind the pottery in Port Ellis on Friday, and the sheds beside it burned until dawn.',
  type: 'arson',
  day: '2031-05-02',
  town: 'Port Ellis',
}
const SECOND: Told = {
  ...FIRST,
  text: 'Somebody lit a fire at a potter’s works in Port Ellis on the night to Saturday; nobody saw who.',
}

function scoreOf(left: Told, right: Told): number {
  return judge(accountOf('r1', left), accountOf('r2', right), CONTEXT).score
}

describe('the setting of two accounts', () => {
  test('day, town and kind together say more than each', () => {
    const alike = scoreOf(FIRST, SECOND)
    expect(alike - scoreOf(FIRST, { ...SECOND, type: 'stabbing' })).toBeGreaterThan(0.3)
    expect(alike - scoreOf(FIRST, { ...SECOND, day: '2031-05-09' })).toBeGreaterThan(1.2)
  })

  test('another kind of act on another day is another incident', () => {
    expect(scoreOf(FIRST, { ...SECOND, type: 'stabbing', day: '2031-05-03' })).toBeLessThan(
      scoreOf(FIRST, { ...SECOND, day: '2031-05-03' }) - 1,
    )
  })

  test('what one tells and the other denies is less likely one', () => {
    expect(scoreOf(FIRST, { ...SECOND, modality: 'denied' })).toBeLessThan(scoreOf(FIRST, SECOND))
  })

  test('a report that denies one thing and tells another tells two', () => {
    const told = accountOf('r1', FIRST)
    const denied = accountOf('r1', { ...FIRST, modality: 'denied' })
    expect(judge(told, { ...denied, id: 'a-other' }, CONTEXT).score).toBe(-Infinity)
  })
})
