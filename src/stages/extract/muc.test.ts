/** What the codebook of the MUC-4 evaluation takes for an incident, and what it leaves out: acts of war. */
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

function accountsIn(text: string) {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), loadCodebook('muc')).accounts
}

const typesIn = (text: string) => accountsIn(text).map(({ type }) => type)

describe('the codebook muc', () => {
  test.each([
    ['a deputy', 'Gunmen murdered Deputy Aldo Ferrante in Genoa on Monday.', ['attack']],
    ['a judge of a criminal court', 'Two men murdered a criminal court judge in Genoa on Monday.', ['attack']],
    ['the head of a police force', 'Gunmen murdered a police commander in Genoa on Monday.', ['attack']],
    ['civilians beside soldiers', 'A bomb killed a soldier and two shopkeepers in Genoa on Monday.', ['bombing']],
  ])('takes an attack on %s', (_, text, expected) => expect(typesIn(text)).toEqual(expected))

  test.each([
    ['soldiers', 'Rebels ambushed and killed five soldiers near Genoa on Monday.'],
    ['what an army drives', 'Rebels ambushed an army convoy near Genoa on Monday.'],
    ['a police post', 'Rebels attacked a police post in Genoa on Monday.'],
    ['criminals', 'The police killed two kidnappers in Genoa on Monday.'],
    ['nobody', 'There was a massacre in Genoa on Monday.'],
    ['those who are searched', 'The police raided two houses of a banker in Genoa on Monday.'],
  ])('leaves out an attack on %s', (_, text) => expect(typesIn(text)).toEqual([]))
})

test.each([
  ['posts', 'Rebels attacked an army post and a dairy farmer in Genoa on Monday.', ['dairy farmer']],
  ['soldiers that were hurt stay', 'A bomb killed a soldier and two shopkeepers in Genoa.', ['soldier', 'shopkeepers']],
])('leaves out of those struck what is no target of such acts: %s', (_, text, expected) => {
  expect(accountsIn(text)[0]?.fields.target.map(({ value }) => value.name)).toEqual(expected)
})

describe('of several acts', () => {
  test.each([
    [
      'one of another day',
      'Two bombs exploded in a bank in Genoa on Monday.\n\nThe police searched houses.\n\nOn Saturday a bomb exploded.',
      2,
    ],
    [
      'one of another town',
      'A bomb exploded in a bank in Genoa.\n\nThe police searched houses.\n\nA bomb exploded in Naples.',
      2,
    ],
    [
      'no more than that there were others',
      'A bomb exploded in a bank in Genoa.\n\nThe police searched houses.\n\nOther explosions were heard.',
      1,
    ],
    ['one that a sentence goes over to', 'Rebels burned down a mill in Genoa. Meanwhile, gunmen attacked a bank.', 2],
    [
      'what the next paragraph tells of the same one',
      'Gunmen attacked the home of a judge in Genoa on Monday.\n\nThe men attacked his car and a shed.',
      1,
    ],
    [
      'what happened then to the same one',
      'Gunmen kidnapped banker Aldo Ferrante in Genoa on Monday.\n\nFerrante was murdered at dawn.',
      1,
    ],
  ])('tells apart %s', (_, text, expected) => expect(typesIn(text)).toHaveLength(expected))
})
