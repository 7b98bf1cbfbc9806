import { describe, expect, test } from 'vitest'
import type { PersonValue } from '../../model/mark.ts'
import { reportOf } from './attributions/report-of.ts'
import { findOrganisations } from './organisations.ts'
import { findPersons } from './persons.ts'

function personsIn(text: string): [string, PersonValue][] {
  return reportOf(text, [findOrganisations, findPersons]).marks.flatMap((mark) =>
    mark.kind === 'person' ? [[text.slice(mark.start, mark.end), mark.value]] : [],
  )
}

describe('findPersons', () => {
  test.each([
    ['Maria Solis was hurt.', 'Maria Solis', { name: 'Maria Solis', public: false }],
    [
      'The police chief Tarv Ollenko spoke.',
      'Tarv Ollenko',
      { name: 'Tarv Ollenko', role: 'police chief', public: true },
    ],
    ['A teacher, Osk Vantaru, 37, was held.', 'Osk Vantaru', { name: 'Osk Vantaru', public: false }],
    ['🚨 President Anna Kell resigned.', 'Anna Kell', { name: 'Anna Kell', role: 'president', public: true }],
    [
      'Anna Kell, the mayor of Dorsk, resigned.',
      'Anna Kell',
      { name: 'Anna Kell', role: 'mayor of dorsk', public: true },
    ],
    ['Mr Brandt left early.', 'Brandt', { name: 'Brandt', public: false }],
    ['The pollster Vex Tarrow disagreed.', 'Vex Tarrow', { name: 'Vex Tarrow', public: false }],
  ])('in "%s" finds %s', (text, words, value) => {
    expect(personsIn(text)).toMatchObject([[words, value]])
  })

  test('joins a later surname to the full name and its office', () => {
    const text = 'Mayor Anna Kell came. Kell left. Ms. Kell was tired.'
    expect(personsIn(text).map(([words, { name, public: office }]) => [words, name, office])).toEqual([
      ['Anna Kell', 'Anna Kell', true],
      ['Kell', 'Anna Kell', true],
      ['Kell', 'Anna Kell', true],
    ])
  })

  test.each([
    '',
    'The Ministry of Health closed.',
    'They drove to North Dorsk on Monday.',
    'It happened on Anna Street in March.',
    'Police said the road was closed.',
    'Fire Destroys Market Hall In Dorsk',
  ])('finds nobody in "%s"', (text) => {
    expect(personsIn(text)).toEqual([])
  })
})
