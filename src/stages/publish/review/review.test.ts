import { describe, expect, test } from 'vitest'
import { noFields } from '../../../model/account.ts'
import type { CaseRecord } from '../../../model/record.ts'
import { reviewHtml } from './html.ts'
import { reviewMarkdown } from './markdown.ts'
import { reviewOf } from './review.ts'

const check = () => null
const ALWAYS = { since: null, until: null, check }

const report = (id: string, outlet: string, text: string) => ({
  ...{ id, sha256: id, input: id, key: null, url: null, title: null, byline: null, language: 'en', text },
  ...{ outlet, outletId: outlet, published: '2025-03-14', origin: `o-${id}` },
})

const injured = (report: { id: string; text: string }, count: number, exact: string) => ({
  ...{ id: `a-${report.id}`, report: report.id, incident: 'i1', type: 'attack', modality: 'asserted' as const },
  anchor: { start: 0, end: report.text.length, exact: report.text },
  fields: {
    ...noFields(),
    injured: [
      {
        value: { low: count, best: count, high: count },
        quote: { start: 0, end: exact.length, exact },
        ...{ saidBy: null, hedged: false, derived: null },
      },
    ],
  },
})

const one = report('r1', 'Coast Wire', 'Three guards <b>hurt</b> at gate *4*.')
const two = report('r2', 'Dockers & Sons', 'Eleven hurt at gate 4.')
const accounts = [injured(one, 3, 'Three guards <b>hurt</b>'), injured(two, 11, 'Eleven hurt')]
const record: CaseRecord = {
  codebook: { name: 'conflict', version: '1' },
  ...{ reports: [one, two], marks: [], lineage: [], accounts, claims: [] },
  outlets: [one, two].map(({ outlet }) => ({ id: outlet, name: outlet, reliability: null })),
  incidents: [
    {
      ...{ id: 'i1', type: 'attack', label: 'Attack, gate *4*', accounts: accounts.map(({ id }) => id), origins: 2 },
      fields: {
        when: {
          best: '2025-03-13',
          status: 'agree',
          reasons: [],
          values: [{ value: '2025-03-13', accounts: [], origins: 2, sources: 2 }],
        },
        injured: {
          ...{ best: null, status: 'conflict', reasons: [] },
          values: accounts.map(({ id, fields }) => ({
            ...{
              value: fields.injured[0]?.value ?? { low: 0, best: 0, high: 0 },
              accounts: [id],
              origins: 1,
              sources: 1,
            },
          })),
        },
      },
      credibility: { grade: '3', reasons: ['two origins disagree on the injured'] },
      review: 'machine',
    },
  ],
}

describe('reviewOf', () => {
  test('says what is disputed, and whose each value is', () => {
    const [entry] = reviewOf(record, ALWAYS).incidents
    expect(entry?.toldBy).toBe('2 origins, resting on 2 sources, in 2 reports')
    const disputed = entry?.groups.find(({ heading }) => heading === 'Disputed')
    expect(disputed?.fields[0]?.readings).toEqual([
      { text: '3', by: 'Coast Wire', notes: [1] },
      { text: '11', by: 'Dockers & Sons', notes: [2] },
    ])
  })

  test.each([
    [{ since: '2025-03-13', until: '2025-03-13' }, 1],
    [{ since: '2025-03', until: null }, 1],
    [{ since: null, until: '2025-03-12' }, 0],
    [{ since: '2025-04-01', until: null }, 0],
  ])('takes what happened in %j', (period, count) => {
    expect(reviewOf(record, { ...period, check }).incidents).toHaveLength(count)
  })

  test('leaves out what a person rejected', () => {
    const rejected = record.incidents.map((incident) => ({ ...incident, review: 'rejected' as const }))
    expect(reviewOf({ ...record, incidents: rejected }, ALWAYS).incidents).toEqual([])
  })
})

describe('layout', () => {
  test('of Markdown escapes what reports say, and gives each quote as a note', () => {
    const text = [...reviewMarkdown(reviewOf(record, ALWAYS))].join('')
    expect(text).toContain('## Attack, gate \\*4\\*')
    expect(text).toContain('- Hurt: 3 (Coast Wire)[^1] / 11 (Dockers & Sons)[^2]')
    expect(text).toContain('[^1]: “Three guards \\<b\\>hurt\\</b\\>” Coast Wire, Fri 14 March 2025')
  })

  test('of HTML escapes what reports say', () => {
    const text = [...reviewHtml(reviewOf(record, ALWAYS))].join('')
    expect(text).toContain('Three guards &lt;b&gt;hurt&lt;/b&gt;')
    expect(text).toContain('Dockers &amp; Sons')
    expect(text).not.toContain('<b>hurt')
  })

  test('of an empty period is a page that says so', () => {
    const empty = reviewOf(record, { since: '1990', until: '1991', check })
    expect([...reviewMarkdown(empty)].join('')).toMatch(/0 incidents/)
  })
})
