/** Which tellings are one incident, and of which type it is. */
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import type { Account } from '../../model/account.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function accountsIn(text: string): Account[] {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), conflict).accounts
}

const typesIn = (text: string): string[] => accountsIn(text).map(({ type }) => type)

function namesIn(text: string, side: 'actor' | 'target' | 'means'): string[][] {
  return accountsIn(text).map(({ fields }) => fields[side].map(({ value }) => value.name))
}

/** Two other days in front make a review of several. */
const OTHER_DAYS = `On 2 April, tanners went on strike in York.

On 9 April, a mill was burned down in Leeds.

`

describe('what is joined under one subject', () => {
  test.each([
    [
      'harm says more than presence',
      'On 12 April, about 90 ferrymen blocked the quay road in Hull, burned two lorries and smashed the windows of a depot.',
      ['arson'],
    ],
    [
      'what is done to people more than to things',
      'Masked men stole a lorry and shot its driver in Hull.',
      ['shooting'],
    ],
    [
      'shots into the air less than what they went with',
      'On 12 April, soldiers stormed the market in Hull, firing into the air, and dragged fifteen men to their lorries.',
      ['raid'],
    ],
    ['a general kind less than another', 'Four men kidnapped a clerk in Hull, beat him and fled.', ['abduction']],
  ])('is one act in a review of several days too: %s', (_, text, expected) => {
    expect(typesIn(text)).toEqual(expected)
    expect(typesIn(OTHER_DAYS + text).slice(2)).toEqual(expected)
  })

  test('when a past tense looks like a participle', () => {
    const text = 'About 200 market traders blocked the road to the barracks, burned tyres and smashed windows.'
    expect(typesIn(`${OTHER_DAYS}On 12 April, there was unrest in Hull. ${text}`).slice(2)).toEqual(['arson'])
  })

  test('but not what somebody else did', () => {
    const text = 'On 12 April, ferrymen blocked the quay road in Hull. In Goole, a depot was burned down.'
    expect(typesIn(OTHER_DAYS + text).slice(2)).toEqual(['obstruction', 'arson'])
  })

  test('has the subject of the first verb', () => {
    const text =
      'A crowd of about 60 people surrounded a recruitment van in a market of Hull on Monday, slashed its tyres and broke its windows.'
    expect(namesIn(text, 'actor')).toEqual([['crowd of about 60 people']])
    const masked = 'A man wearing a mask walked up to a lorry in Hull on Monday, fired at the driver and fled.'
    expect(namesIn(masked, 'actor')).toEqual([['man']])
  })

  test('and not that of a verb before the clause', () => {
    const text =
      'On May 5, a court in Hull convicted a baker who, on April 12, used tear gas against a clerk and stabbed him.'
    expect(namesIn(text, 'actor')).toEqual([['baker']])
  })
})

describe('an act that is named as an offence', () => {
  const ATTACK = 'Masked men shot at a patrol van in Hull on Monday and fled.'
  test.each([
    'A criminal case was opened for obstruction of the armed forces.',
    'Proceedings were opened over mass unrest and damage to property.',
    'A case under the article on vandalism was opened.',
    'Two of them were charged with robbery.',
  ])('is what came of the one told before it: "%s"', (charge) => {
    expect(typesIn(`${ATTACK} ${charge}`)).toEqual(['shooting'])
    const [account] = accountsIn(`${ATTACK} ${charge}`)
    expect(account?.fields.outcome).toHaveLength(1)
    expect(typesIn(`${OTHER_DAYS}On 12 April, a depot was burned down in Hull. ${charge}`).slice(2)).toEqual(['arson'])
  })

  test('joins none of its kind that was told before that', () => {
    const text = `Tanners blocked a road in York on 2 May.\n\n${ATTACK} A criminal case was opened for obstruction.`
    expect(accountsIn(text).map(({ type, fields }) => [type, fields.outcome.length])).toEqual([
      ['obstruction', 0],
      ['shooting', 1],
    ])
  })

  test.each([
    ['A case was opened over an arson attack on a mill in Leeds.', ['shooting', 'arson']],
    ['A court has sentenced two men for the robbery of a bank in Leeds in 2030.', ['shooting', 'robbery']],
  ])('but not one that is told: "%s"', (told, expected) => {
    expect(typesIn(`${ATTACK}\n\n${told}`)).toEqual(expected)
  })

  test('a case and a law are nobody', () => {
    expect(namesIn('A criminal case was opened for obstruction in Hull on Monday.', 'actor')).toEqual([[]])
  })
})

describe('what is done to whoever did it', () => {
  const ATTACK = 'In Hull, a former soldier launched an axe attack on two clerks on Monday.'
  test.each([
    'The attacker was shot dead by police.',
    'A guard shot the assailant in the leg.',
    'The soldier was shot by a passer-by.',
  ])('says nothing of the act: "%s"', (after) => {
    const text = `${ATTACK} ${after}`
    expect(typesIn(text)).toEqual(['stabbing'])
    expect(namesIn(text, 'actor')).toEqual([['former soldier']])
    expect(namesIn(text, 'target')).toEqual([['clerks']])
  })

  test.each([
    ['what he did next', 'The attacker shot a porter too.', ['clerks', 'porter']],
    ['what befell another', 'A porter was shot by a second man.', ['clerks', 'porter']],
  ])('but %s does', (_, after, expected) => {
    expect(namesIn(`${ATTACK} ${after}`, 'target')).toEqual([expected])
  })
})

describe('what is told beside', () => {
  const STRIKE = 'On Monday a drone struck a depot in Hull, killing three porters and wounding nine.'

  test('another act before, and the text goes back to the first', () => {
    const text = `${STRIKE}\n\nIt was the second attack on the port in a month. On 11 April a mine damaged a barge off Goole.\n\nThe mayor visited the port.\n\nOne of the wounded died overnight.`
    expect(accountsIn(text).map(({ type, fields }) => [type, fields.killed.length])).toEqual([
      ['air-strike', 1],
      ['bombing', 0],
    ])
  })

  test('an arrest elsewhere, of others', () => {
    const text = `${STRIKE}\n\nIn York, meanwhile, police detained two men on suspicion of passing coordinates.`
    const found = accountsIn(text)
    expect(found.map(({ type, fields }) => [type, fields.detained.length])).toEqual([
      ['air-strike', 0],
      ['detention', 1],
    ])
    expect(namesIn(text, 'actor')).toEqual([[], ['police']])
  })

  test.each([
    'The attackers, meanwhile, were arrested in York.',
    'Police in York detained two men on suspicion of passing coordinates.',
  ])('but not an arrest that may be for the act: "%s"', (arrest) => {
    expect(accountsIn(`${STRIKE} ${arrest}`).map(({ type, fields }) => [type, fields.outcome.length])).toEqual([
      ['air-strike', 1],
    ])
  })

  test('drones that were shot down are another matter', () => {
    const text = `${STRIKE} Air defences shot down four other drones over the sea.`
    expect(typesIn(text)).toEqual(['air-strike'])
    expect(namesIn(text, 'means')).toEqual([['drone']])
    expect(typesIn('Rebels shot down a helicopter near Hull on Monday.')).toEqual(['shooting'])
  })

  test('another town of a region that bears the name of the first', () => {
    const text = 'Last week, thugs attacked a clerk in Puno.\n\nOn 3 May, a teacher attacked a sentry in Juliaca.'
    expect(typesIn(text)).toEqual(['attack', 'attack'])
  })
})

describe('a denial', () => {
  const ACT = 'Masked men abducted a baker in Hull on Monday, witnesses said.'
  const kindsIn = (text: string) =>
    accountsIn(text).flatMap(({ fields }) => fields.outcome.map(({ value }) => value.kind))

  test.each([
    'The ministry said on Tuesday that no such operation had taken place.',
    'The ministry denied any involvement.',
    'The ministry dismissed the reports as gossip.',
    'The ministry denies that anybody was taken.',
  ])('is kept with what it denies: "%s"', (denial) => {
    expect(kindsIn(`${ACT} ${denial}`)).toEqual(['denial'])
  })

  test.each(['A court denied the men bail.', 'The ministry dismissed two officers.', 'No such van is made in Hull.'])(
    'is not in "%s"',
    (text) => expect(kindsIn(`${ACT} ${text}`)).toEqual([]),
  )

  test('of something else, in a paragraph of its own, is another account', () => {
    const text = `${ACT}\n\nThe governor rejected reports that soldiers had fired on mourners outside a hospital in York.`
    expect(accountsIn(text).map(({ type, modality }) => [type, modality])).toEqual([
      ['abduction', 'asserted'],
      ['shooting', 'denied'],
    ])
  })
})
