/** What the codebook of the MUC-4 evaluation takes for an incident, and what it leaves out: acts of war. */
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

function typesIn(text: string): string[] {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), loadCodebook('muc')).accounts.map(({ type }) => type)
}

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
  ])('leaves out an attack on %s', (_, text) => expect(typesIn(text)).toEqual([]))
})
