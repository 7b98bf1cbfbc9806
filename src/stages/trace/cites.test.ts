import { describe, expect, test } from 'vitest'
import type { Report } from '../../model/report.ts'
import { citationBetween } from './cites.ts'
import { NO_FURNITURE } from './furniture.ts'
import { mentionsOutlet } from './outlet-name.ts'
import { sideOf } from './side.ts'

function side(id: string, outlet: string, published: string, text: string) {
  const nothing = { sha256: '', input: id, key: null, url: null, title: null, byline: null, language: 'en' }
  const report: Report = { id, text, outlet, published, ...nothing }
  return sideOf(report, NO_FURNITURE)
}

const FIRST = side(
  'r1',
  'Quay Herald',
  '2031-05-02',
  'Two smugglers scuttled a barge off Port Ellis on Friday.\nThe harbour patrol pulled both of them out of the water.',
)

describe('citationBetween', () => {
  test.each([
    ['The Quay Herald reported that smugglers had scuttled a barge.', '2031-05-02'],
    ['According to the Quay Herald, smugglers scuttled a barge off the port.', '2031-05-04'],
    ['A barge was scuttled by smugglers, the Quay Herald wrote on Friday.', '2031-05-03'],
  ])('%s', (sentence, published) => {
    const later = side('r2', 'Northern Wire', published, `A barge has gone down.\n${sentence}`)
    const found = citationBetween(later, FIRST)
    expect(found).toMatchObject({ from: 'r1', to: 'r2', relation: 'cites', directed: true })
    expect(citationBetween(FIRST, later)).toEqual(found)
    const [passage] = found?.passages ?? []
    expect(later.prepared.report.text.slice(passage?.to.start, passage?.to.end)).toContain('Quay Herald')
  })

  test.each([
    ['an older report', 'Northern Wire', '2031-05-01', 'The Quay Herald reported that smugglers had scuttled a barge.'],
    ['its own outlet', 'Quay Herald', '2031-05-03', 'The Quay Herald reported that smugglers had scuttled a barge.'],
    ['another story', 'Northern Wire', '2031-05-03', 'The Quay Herald reported that ferry tickets would cost more.'],
    [
      'a name without a word of reporting',
      'Northern Wire',
      '2031-05-03',
      'Smugglers scuttled a barge by the Quay Herald building.',
    ],
  ])('finds nothing in %s', (_, outlet, published, text) => {
    expect(citationBetween(side('r2', outlet, published, text), FIRST)).toBeNull()
  })
})

test.each([
  ['the Gazette wrote', 'The Gazette', true],
  ['she told the Gazette', 'Gazette', true],
  ["the Gazette's report", 'Gazette', true],
  ['the Gazettes wrote', 'Gazette', false],
  ['it said so', 'It', false],
])('%s', (sentence, outlet, expected) => {
  expect(mentionsOutlet(sentence, outlet)).toBe(expected)
})
