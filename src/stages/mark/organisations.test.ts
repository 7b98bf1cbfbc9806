import { describe, expect, test } from 'vitest'
import { reportOf } from './attributions/report-of.ts'
import { findOrganisations } from './organisations.ts'

function bodiesIn(text: string): [string, string][] {
  return reportOf(text, [findOrganisations]).marks.flatMap((mark) =>
    mark.kind === 'organisation' ? [[text.slice(mark.start, mark.end), mark.value.name]] : [],
  )
}

describe('findOrganisations', () => {
  test.each([
    ['The Ministry of Health and Welfare closed.', ['Ministry of Health and Welfare']],
    ['The Dorsk Police Department had no comment.', ['Dorsk Police Department']],
    ['🚨 Varga Steel Inc. shut down.', ['Varga Steel Inc.']],
    ['He works for Reuters in Dorsk.', ['Reuters']],
    ['The NATO patrol turned back.', ['NATO']],
  ])('in "%s" finds %j', (text, expected) => {
    expect(bodiesIn(text).map(([words]) => words)).toEqual(expected)
  })

  test('joins an acronym to the name it was given for', () => {
    expect(bodiesIn('The Rural Defence Council (RDC) met. The RDC agreed.')).toEqual([
      ['Rural Defence Council', 'Rural Defence Council'],
      ['RDC', 'Rural Defence Council'],
      ['RDC', 'Rural Defence Council'],
    ])
  })

  test('joins an acronym in an editor’s brackets to its name', () => {
    expect(bodiesIn('The Rural Defence Council [RDC] met. The RDC agreed.').at(-1)).toEqual([
      'RDC',
      'Rural Defence Council',
    ])
  })

  test.each(['', 'The police came.', 'A committee was formed in the USA.', 'Anna Kell left on Monday.'])(
    'finds none in "%s"',
    (text) => {
      expect(bodiesIn(text)).toEqual([])
    },
  )
})
