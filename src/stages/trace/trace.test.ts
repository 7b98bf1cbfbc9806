import { describe, expect, test } from 'vitest'
import type { Report } from '../../model/report.ts'
import { NO_FURNITURE } from './furniture.ts'
import { sentenceHashes, trace, traceKeys } from './trace.ts'

function report(id: string, text: string, more: Partial<Report> = {}): Report {
  const nothing = { sha256: '', input: id, key: null, url: null, title: null, byline: null, language: 'en' }
  return { id, text, outlet: `${id} Courier`, published: '2031-05-02', ...nothing, ...more }
}

const WIRE = `Dockers at Port Ellis overturned a customs van on Tuesday evening after inspectors sealed the grain warehouse.
Three inspectors climbed out through the windscreen and hid in a ferry ticket booth until the harbour patrol arrived.
The crowd rolled empty barrels down the slipway and sang until the lamps went out, a ferry steward said.
Nobody has been arrested. The harbour office said the warehouse would stay sealed for a fortnight.`

const REWRITE = `Chaos reigned in Port Ellis this week as furious dockers flipped over a customs van.
Inspectors had just sealed the grain warehouse when the mob arrived on Tuesday evening.
Three inspectors climbed out through the windscreen and hid in a ferry ticket booth, terrified for their lives.
Empty barrels were rolled down the slipway by the crowd, which sang until the lamps went out.
A secret foreign paymaster is behind the unrest and has bought the loyalty of every foreman in the harbour.`

const OTHER = `The council of Port Ellis met on Tuesday to discuss the price of ferry tickets.
Members agreed that the summer timetable would begin in June, and that pensioners should travel at half price.
A harbour clerk said the change would cost the town about 9,000 a year.`

describe('trace', () => {
  test('a rewrite is found, with what it added and that nobody is named for it', () => {
    const [wire, rewrite] = [report('r1', WIRE), report('r2', REWRITE, { published: '2031-05-04' })]
    const [found] = trace(rewrite, [wire], NO_FURNITURE)
    expect(found).toMatchObject({ from: 'r1', to: 'r2', relation: 'rewrite', directed: true })
    expect(found?.added).toContainEqual(
      expect.objectContaining({ attributed: false, exact: expect.stringContaining('paymaster') }),
    )
    for (const { start, end, exact } of found?.added ?? []) expect(REWRITE.slice(start, end)).toBe(exact)
  })

  test('a copy is a copy, whichever arrives last', () => {
    const [wire, copy] = [report('r1', WIRE), report('r2', WIRE, { published: '2031-05-03' })]
    expect(trace(copy, [wire], NO_FURNITURE)).toEqual(trace(wire, [copy], NO_FURNITURE))
    expect(trace(copy, [wire], NO_FURNITURE)).toMatchObject([{ from: 'r1', relation: 'copy', score: 1 }])
  })

  test('which of two undated reports of two houses came first cannot be told', () => {
    const undated = { published: null }
    expect(trace(report('r1', WIRE, undated), [report('r2', WIRE, undated)], NO_FURNITURE)).toMatchObject([
      { directed: false },
    ])
  })

  test.each([
    ['another story of the same town', OTHER],
    ['the report itself left out, nothing else', ''],
    [
      'page furniture',
      'Anyone with information is asked to call 555-123-4567.\nSign up for our newsletter.\nRead more: ferry news',
    ],
  ])('finds nothing in %s', (_, text) => {
    expect(trace(report('r1', WIRE), [report('r2', text), report('r1', WIRE)], NO_FURNITURE)).toEqual([])
  })

  test('two reports that share nothing but a footer learned for their outlet are no lineage', () => {
    const footer =
      '\nOur small newsroom beside the old lighthouse has printed every tide since the great gale of our grandmothers.'
    const [one, two] = [report('r1', OTHER + footer), report('r2', WIRE + footer)]
    const hashes = sentenceHashes(one).filter((hash) => sentenceHashes(two).includes(hash))
    expect(hashes).toHaveLength(1)
    expect(trace(one, [two], { isFurniture: (_, hash) => hashes.includes(hash) })).toEqual([])
  })

  test('a rewrite shares keys with its source, and keys are bounded', () => {
    const wire = new Set(traceKeys(report('r1', WIRE)))
    expect(traceKeys(report('r2', REWRITE)).filter((key) => wire.has(key)).length).toBeGreaterThan(5)
    const words = Array.from({ length: 30_000 }, (_, n) => `word${n}`).join(' ')
    expect(traceKeys(report('r3', words)).length).toBeLessThanOrEqual(120)
  })
})
