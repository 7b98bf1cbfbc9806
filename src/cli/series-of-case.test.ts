import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, hearsay } from '../../test/command-line.ts'
import type { Claim } from '../model/claim.ts'
import { besideFigures } from './series-of-case.ts'

const claim = (id: string, rest: Partial<Claim>): Claim => ({
  ...{ id, report: `r-${id}`, quote: { start: 0, end: 1, exact: 'x' }, measure: 'burglaries', unit: 'burglaries' },
  ...{ kind: 'statistic', value: null, period: null, per: null, place: null, comparison: null, saidBy: null },
  series: 'burglaries',
  ...rest,
})
const figure = (id: string, period: string, count: number) =>
  claim(id, { period, value: { low: count, best: count, high: count, approximate: false } })
const trend = (kind: 'up' | 'down', to: string) =>
  claim(kind, { kind: 'trend', period: '2031-02', comparison: { kind, value: null, to } })

const FIGURES = [figure('office', '2031-02', 1240), figure('union', '2031-02', 1310), figure('before', '2031-01', 980)]

test.each([
  [
    'a figure that another one contradicts',
    FIGURES[0],
    'differs',
    ['2031-02: 1,310 burglaries (own voice, in r-union)'],
  ],
  ['a figure alone for its period', FIGURES[2], null, []],
  ['a trend that the figures bear out', trend('up', '2031-01'), 'borne out', ['2031-01: 980', '2031-02: 1,310']],
  ['one that they do not', trend('down', '2031-01'), 'against', ['2031-01: 980', '2031-02: 1,310']],
  ['one without figures to hold it against', trend('up', '2029-01'), null, []],
] as const)('%s', (_, held, verdict, lines) => {
  const found = besideFigures(held ?? claim('none', {}), FIGURES)
  expect(found.verdict).toBe(verdict)
  expect(found.lines).toEqual(lines.map((line) => expect.stringContaining(line)))
})

test('claims are listed and shown with the other figures of their series', async () => {
  const folder = emptyFolder()
  const told = [1240, 1310].map((count) => `The ministry recorded ${count} burglaries in February 2031.`)
  const lines = told.map((text, at) =>
    JSON.stringify({ id: `${at}`, source: `Paper ${at}`, published: '2031-03-05', text }),
  )
  writeFileSync(join(folder, 'claims.jsonl'), lines.join('\n'))
  await hearsay(folder, ['add', join(folder, 'claims.jsonl')])
  await hearsay(folder, ['build', '--workers', '0'])
  const listed = JSON.parse((await hearsay(folder, ['list', 'claims', '--json'])).out)
  expect(listed).toMatchObject([{ figures: { verdict: 'differs' } }, { figures: { verdict: 'differs' } }])
  expect((await hearsay(folder, ['list', 'claims'])).out).toMatch(/its series/u)
  const { out } = await hearsay(folder, ['show', listed[0].id])
  expect(out).toMatch(
    /Beside the figures of its series: a figure for the same period differs\n {2}2031-02: 1,\d{3} burglaries/u,
  )
})
