import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function damageIn(text: string): string[] {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), conflict).accounts.flatMap(({ fields }) => fields.damage.map(({ value }) => value))
}

describe('damage', () => {
  test.each([
    ['a verb of damage', 'Men attacked a bank in Genoa and damaged two cars.', ['damaged two cars']],
    ['what was blown up', 'Rebels blew up a bridge in Genoa on Monday.', ['blew up a bridge']],
    [
      'what was set on fire',
      'Rebels attacked a depot in Genoa and set three trucks on fire.',
      ['set three trucks on fire'],
    ],
    ['what stands before', 'A car was set on fire in Genoa on Monday.', ['A car was set on fire']],
    [
      'what fire was set to',
      'Rebels attacked a depot in Genoa and set fire to three trucks.',
      ['set fire to three trucks'],
    ],
    ['what was bombed', 'A shop was bombed in Genoa on Monday.', ['A shop was bombed']],
    [
      'the sum of it',
      'A bomb exploded in Genoa, causing damage of about 12,000 euros.',
      ['damage of about 12,000 euros'],
    ],
    [
      'the sum it is put at',
      'A bomb exploded in Genoa. Damage is put at 90,000 crowns.',
      ['Damage is put at 90,000 crowns'],
    ],
    ['a loss in money', 'A bomb exploded in Genoa, causing losses of $3 million.', ['losses of $3 million']],
    [
      'what it was worth',
      'Rebels attacked a depot in Genoa and destroyed two trucks worth 3 million crowns.',
      ['destroyed two trucks worth 3 million crowns'],
    ],
    ['no more than that there was some', 'A bomb exploded in Genoa, causing serious damage.', ['serious damage']],
  ])('is %s', (_, text, expected) => expect(damageIn(text)).toEqual(expected))

  test.each([
    'A bomb exploded in Genoa, but there was no damage.',
    'Rebels attacked a post in Genoa and suffered losses of 40 men.',
    'A bomb exploded in Genoa without causing any injuries or damage.',
    'A bomb exploded in Genoa. It could cause damage, the police had warned.',
    'A bomb exploded in Genoa. The police said that nothing was blown up.',
  ])('is none in "%s"', (text) => expect(damageIn(text)).toEqual([]))
})
