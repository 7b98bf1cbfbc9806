import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import type { Account } from '../../model/account.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function accounts(text: string): Account[] {
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text }
  const rest = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  return extract(mark({ ...report, ...rest }), conflict).accounts
}

function types(text: string): string[] {
  return accounts(text).map(({ type }) => type)
}

function names(text: string, field: 'actor' | 'target' | 'means'): string[] {
  return accounts(text).flatMap(({ fields }) => fields[field].map(({ value }) => value.name))
}

describe('types', () => {
  test.each([
    ['A pensioner blew himself up at the gate of a barracks in Lowen.', 'bombing'],
    ['He pulled out a hand grenade and blew it up in Lowen.', 'bombing'],
    ['Two brothers gunned the guards down in Lowen.', 'shooting'],
    ['Colleagues took the men back from a patrol in Lowen.', 'freeing'],
    ['Three men stopped a minibus in Lowen and let seven conscripts out.', 'freeing'],
    ['Fourteen guests were bundled into minibuses in Lowen.', 'abduction'],
    ['A baker was pulled out of his car in Lowen by soldiers.', 'abduction'],
    ['Draft patrols had been pelted with stones in Lowen.', 'attack'],
    ['A farmer drove a tractor into the gate of the draft office in Lowen.', 'vehicle-attack'],
    ['Two clerks were attacked with an axe in Lowen.', 'stabbing'],
    ['A bus with recruits came under fire near Lowen.', 'shooting'],
    ['Police fired into the air in Lowen.', 'shooting'],
    ['A villager emptied his shotgun at a patrol in Lowen.', 'shooting'],
    ['A naval mine damaged a grain ship off Lowen.', 'bombing'],
    ['A bakery in Lowen was damaged by a roadside bomb.', 'bombing'],
    ['A tractor hit a mine outside Lowen on Tuesday.', 'bombing'],
    ['Rockets slammed into a market in Lowen.', 'shelling'],
    ['A drone rammed a checkpoint near Lowen.', 'air-strike'],
    ['Fighters also cut the cable between Lowen and Marsk.', 'sabotage'],
    ['A goods train went off the rails near Lowen.', 'sabotage'],
    ['A ransomware attack hit the oil ministry in Lowen on Monday.', 'sabotage'],
    ['A clerk was jailed for throwing a petrol bomb at a bank in Lowen on Monday.', 'arson'],
    ['Rebels overran two outposts near Lowen.', 'clash'],
    ['Thousands poured into the streets of Lowen on Sunday.', 'protest'],
    ['About 80 conscripts in Lowen went on hunger strike on Friday.', 'protest'],
    ['Employees of the draft board began driving through Lowen in ambulances.', 'covert-movement'],
  ])('"%s" tells of %s', (text, type) => {
    expect(types(text)).toContain(type)
  })

  test.each([
    'The mayor of Lowen fired his aide on Monday.',
    'The chief of the railways was fired on Monday in Lowen.',
    'Lowen and Marsk struck a deal on water on Monday.',
    'The opposition came under fire for its plan on Monday.',
    'The minister shot down a proposal in Lowen on Monday.',
    'The men had a verbal altercation in Lowen on Monday.',
    'The clash of opinions in Lowen went on on Monday.',
    'The fight against malaria in Lowen began on Monday.',
    'A strike on the dam would cause a flood in Lowen.',
  ])('"%s" tells of none', (text) => {
    expect(types(text)).toEqual([])
  })
})

describe('sides', () => {
  test.each([
    ['Two clerks were attacked with an axe in Lowen.', 'target', ['clerks']],
    ['A forester attacked two clerks with an axe in Lowen.', 'target', ['clerks']],
    ['Four men forced a baker into a van in Lowen.', 'target', ['baker']],
    ['On Saturday gendarmes descended on a wedding hall in Lowen.', 'actor', ['gendarmes']],
    ['A drone struck a fuel depot in the port of Lowen.', 'target', ['fuel depot']],
    ['A criminal case was opened for obstruction of the army in Lowen.', 'actor', []],
    ['Deputies responded to shots fired in Lowen on Monday.', 'actor', []],
    ['An officer pepper-sprayed two students in Lowen.', 'means', ['pepper spray']],
    ['Rebels bombed a bridge in Lowen.', 'means', []],
  ] as const)('of "%s" the %s is %j', (text, field, wanted) => {
    expect(names(text, field)).toEqual(wanted)
  })
})

describe('telling', () => {
  test.each([['On February 17 villagers allegedly beat up two draft officers in Lowen.', 'attack']])(
    '"%s" is told as done',
    (text, type) => {
      expect(types(text)).toEqual([type])
    },
  )

  test.each([
    'The union issued a call for a strike in Lowen on Monday.',
    'Villagers could beat up draft officers in Lowen.',
    'People are being taken from their flats, with doors being broken down.',
  ])('"%s" is not', (text) => {
    expect(types(text)).toEqual([])
  })
})
