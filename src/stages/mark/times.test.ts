import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isValidEdtf } from '../../model/edtf.ts'
import type { Report, Sentence } from '../../model/report.ts'
import { findTimes } from './times.ts'

function times(text: string, published: string | null = '2024-05-16', sentences: Sentence[] = []) {
  const report = { published, text, language: 'en' } as Report
  return findTimes({ report, sentences, marks: [] })
}

function read(text: string, published: string | null = '2024-05-16') {
  return times(text, published).map(({ start, end, value }) => [text.slice(start, end), value])
}

function edtfs(text: string, published?: string) {
  return read(text, published).map(([, value]) => (value as { edtf: string }).edtf)
}

describe('findTimes', () => {
  test.each([
    ['On March 5, 2019 it fell.', 'March 5, 2019', '2019-03-05', 'day', false],
    ['On March 5 it fell.', 'March 5', '2024-03-05', 'day', true],
    ['On Monday it fell.', 'Monday', '2024-05-13', 'day', true],
    ['It fell at 10:35 a.m. on Monday.', '10:35 a.m. on Monday', '2024-05-13', 'moment', true],
    ['It fell last week.', 'last week', '2024-05-06/2024-05-12', 'week', true],
    ['It fell in October.', 'October', '2023-10', 'month', true],
    ['It fell last summer.', 'last summer', '2023-22', 'season', true],
    ['It fell in 1987.', '1987', '1987', 'year', false],
    ['It fell in the 1980s.', '1980s', '198X', 'decade', false],
    ['It fell on March 13–17.', 'March 13–17', '2024-03-13/2024-03-17', 'interval', true],
  ])('reads %s', (text, exact, edtf, granularity, anchored) => {
    expect(read(text)).toEqual([[exact, { edtf, granularity, anchored }]])
  })

  test('leaves the year unknown where nothing says it', () => {
    expect(read('On November 11th it fell.', null)).toEqual([
      ['November 11th', { edtf: 'XXXX-11-11', granularity: 'day', anchored: false }],
    ])
  })

  test('counts from a text’s own dateline rather than from when it was archived', () => {
    const text = 'PORT ELDRA, March 8, 2021 (ONA) -- Rebels took a post on Saturday.'
    expect(read(text).at(-1)).toEqual(['Saturday', { edtf: '2021-03-06', granularity: 'day', anchored: true }])
  })

  test('goes back to the day told of, not to the day of the telling', () => {
    const text = 'The raid was on April 20, police said Monday.\n\nTwo days earlier a depot burnt.'
    expect(read(text).map(([exact, value]) => [exact, (value as { edtf: string }).edtf])).toEqual([
      ['April 20', '2024-04-20'],
      ['Monday', '2024-05-13'],
      ['Two days earlier', '2024-04-18'],
    ])
  })

  test.each([
    ['It shipped 40 this week, compared with 60 the week before.', ['2024-05-13/2024-05-19', '2024-05-06/2024-05-12']],
    [
      'It shipped 40 in the week to 2 May, against 60 the week before.',
      ['2024-04-26/2024-05-02', '2024-04-19/2024-04-25'],
    ],
  ])('"%s": the time compared with goes before', (text, expected) => {
    expect(edtfs(text)).toEqual(expected)
  })

  test.each([
    ['2024-05-13', '2024-05-06/2024-05-12'],
    ['2024-05-16', '2024-05-13/2024-05-19'],
  ])('"this week" of what has been, published on %s after the days told of', (published, week) => {
    expect(edtfs('A shop burnt on Friday. It put out four fires this week.', published)).toEqual(['2024-05-10', week])
  })

  test.each(['', 'May I march?', 'He was jailed for two years.', 'Every Monday they meet.', 'Room 2016, 2000 block'])(
    'finds nothing in "%s"',
    (text) => {
      expect(times(text)).toEqual([])
    },
  )

  test('finds nothing in another language', () => {
    const report = { published: null, text: 'Am 5. März 2019', language: 'de' } as Report
    expect(findTimes({ report, sentences: [], marks: [] })).toEqual([])
  })

  test('points at the words it read, past text of several code units', () => {
    expect(read('🚨🚨 On March 5, 2019: fire.')[0]?.[0]).toBe('March 5, 2019')
  })

  const WORDS =
    'On in the The a of to from until between and , . ; : ( ) – - / ’ s last this next that same first second half week weekend day days ' +
    "month year ago earlier later before after early late morning night at 5 p.m. 17 25th 1998 2024 '90s 1990s 10:35 noon May March Oct. " +
    'Monday Sunday Friday Christmas Easter summer quarter 2 3/14/2016 2016-03-14 two every killed will said \n \n\n 🚨 century fiscal overnight today'
  test('marks are in order, apart, and have valid dates, whatever the words', () => {
    const text = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom(null, '2024-05-16', '2024-05', '2024', '../2024'), (said, published) => {
        let end = 0
        for (const mark of times(said, published)) {
          expect(mark.start).toBeGreaterThanOrEqual(end)
          expect(mark.end).toBeGreaterThan(mark.start)
          end = mark.end
          expect(isValidEdtf((mark.value as { edtf: string }).edtf), `${said} → ${JSON.stringify(mark.value)}`).toBe(
            true,
          )
        }
        expect(end).toBeLessThanOrEqual(said.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('any text is read without fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { start, end } of times(text)) expect(text.slice(start, end).trim()).not.toBe('')
      }),
    )
  })
})
