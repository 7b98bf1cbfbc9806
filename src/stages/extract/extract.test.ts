import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { analyse } from '../../language/en/analyse.ts'
import type { Account } from '../../model/account.ts'
import type { Codebook } from '../../model/codebook.ts'
import type { Mark } from '../../model/mark.ts'
import type { MarkedReport } from '../../model/marked-report.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function marked(text: string, marks: Mark[] = [], language = 'en'): MarkedReport {
  const report = {
    id: 'r1',
    sha256: '',
    input: 'test',
    key: null,
    url: null,
    title: null,
    outlet: null,
    byline: null,
    published: '2024-05-10',
    language,
    text,
  }
  return { report, sentences: analyse(text), marks }
}

function accounts(text: string, codebook: Codebook = conflict): Account[] {
  return extract(marked(text), codebook).accounts
}

describe('extract', () => {
  test.each([
    ['Gunmen attacked a police station.', 'attack'],
    ['A farmer was stabbed by a neighbour.', 'stabbing'],
    ['A bomb exploded outside a bank.', 'bombing'],
    ['Miners clashed with police.', 'clash'],
    ['Rebels kidnapped two engineers.', 'abduction'],
    ['Detectives are looking into the shooting deaths of two bakers.', 'shooting'],
    ['A girl was grazed by a bullet.', 'shooting'],
    ['Another suspect in the market shooting is in custody.', 'shooting'],
  ])('finds in "%s" the type %s', (text, type) => {
    expect(accounts(text).map((account) => account.type)).toEqual([type])
  })

  test.each([
    'The council met on Monday.',
    'Gangs often attack drivers here.',
    'If rebels attacked, the army would respond.',
    'The army could storm the town.',
    'Did the rebels attack the town?',
    'He warned of the danger of attacks.',
    'The attack helicopter was sold.',
    'The attack was worth it, the coach said.',
    'Cows grazed beside the road.',
    '',
  ])('finds nothing in "%s"', (text) => {
    expect(accounts(text)).toEqual([])
  })

  test('reads no language but English', () => {
    expect(extract(marked('Gunmen attacked a police station.', [], 'de'), conflict)).toEqual({
      accounts: [],
      claims: [],
    })
  })

  test('says no later date than publication where the text has none, and quotes the words that tell it', () => {
    const [account] = accounts('Gunmen attacked a village.')
    expect(account?.fields.when).toMatchObject([{ value: '../2024-05-10', quote: { exact: 'attacked' } }])
  })

  test('marks a denied act as denied', () => {
    expect(accounts('The rebels did not attack the village.').map(({ modality }) => modality)).toEqual(['denied'])
  })

  test('tells one incident of three sentences as one account', () => {
    const text = 'A man was shot in a park. The shooting happened near a fountain. He died at a hospital.'
    const [account, ...rest] = accounts(text)
    expect(rest).toEqual([])
    expect(account?.fields.killed).toMatchObject([{ value: { best: 1 } }])
    expect(account?.fields.injured).toEqual([])
  })

  test('what was shot down or carried off is no means', () => {
    const means = (text: string) => accounts(text).map(({ fields }) => fields.means.map(({ value }) => value.name))
    expect(means('Gunmen attacked a post and fired two rockets.')).toEqual([['rockets']])
    expect(means('Gunmen attacked a post, shot down two drones and carried off mortars.')).toEqual([[]])
  })

  test('an added type works at once', () => {
    const [type] = conflict.types
    if (type === undefined) throw new Error('the shipped codebook has no types')
    const flooding = { ...type, name: 'flooding', label: 'Flooding', verbs: ['flood'], nouns: [], weak: [] }
    const codebook: Codebook = { ...conflict, types: [...conflict.types, flooding] }
    expect(accounts('Vandals flooded the mine.')).toEqual([])
    expect(accounts('Vandals flooded the mine.', codebook).map((account) => account.type)).toEqual(['flooding'])
  })

  test('every quote is the text at its offsets, whatever the text', () => {
    const piece = fc.constantFrom(
      'Gunmen attacked',
      ' a police station',
      ' in Tarvos',
      ', killing two people',
      '. ',
      '\n\n',
      '🚨 ',
      'A man was shot',
      ' and died',
      ' by soldiers',
      '“They fired,”',
      ' 17',
      ' was arrested',
      ' the number of attacks doubled',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const found = extract(marked(text), conflict)
        const quotes = [
          ...found.accounts.map(({ anchor }) => anchor),
          ...found.accounts.flatMap(({ fields }) =>
            Object.values(fields).flatMap((list) => list.map(({ quote }) => quote)),
          ),
          ...found.claims.map(({ quote }) => quote),
        ]
        for (const { start, end, exact } of quotes) {
          expect(text.slice(start, end)).toBe(exact)
          expect(exact).not.toBe('')
        }
        const ids = found.accounts.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 150 },
    )
  })
})
