/** Who did it and whom it was done to, over the sentences of a report. */
import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

function told(text: string) {
  const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
  const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
  return extract(mark(report), conflict).accounts.map(({ type, fields }) => ({
    type,
    actors: fields.actor.map(({ value }) => value.name),
    targets: fields.target.map(({ value }) => value.name),
    means: fields.means.map(({ value }) => value.name),
  }))
}

test('an act that a verb and its noun tell together is one', () => {
  const text = 'The guerrillas carried out their sixth bomb attack this year against the pipeline in Genoa.'
  expect(told(text)).toMatchObject([{ type: 'bombing', means: ['bomb'] }])
})

test('what an act was done with is told by its fullest name', () => {
  const text = 'A bomb exploded outside a bank in Genoa on Monday. The guerrillas had hidden the car bomb in a yard.'
  expect(told(text)[0]?.means).toEqual(['car bomb'])
})

test('a day of long ago that the incident is compared with is not its own', () => {
  const text =
    'Gunmen murdered a banker in Genoa.\n\nPolice searched houses. The town was calm. Shops were open.\n\nThe minister said that this incident was like one that happened in the 1960s.'
  expect(told(text)).toHaveLength(1)
})

test('who shot himself is told of, though others are told of by their kind', () => {
  const text =
    'LOWEN (XYZ) – A 3-year-old boy is recovering after accidentally shooting himself in the arm with his uncle’s gun.\n\nThe police said it was luck that more children weren’t hurt.'
  expect(told(text)).toHaveLength(1)
})

describe('the band of unnamed fighters', () => {
  test('is the only one that the report names', () => {
    const text =
      'Rebels killed a shopkeeper in Genoa on Monday.\n\nThe Ligurian Liberation Front [LLF] has kept rooms in the old town for years.'
    expect(told(text)[0]?.actors).toEqual(['Rebels', 'Ligurian Liberation Front [LLF]'])
  })

  test.each([
    ['there are two', 'The Ligurian Liberation Front and the Shield Liberation Army deny it.'],
    ['there is none', 'The Ligurian Electric Company denies it.'],
  ])('is not told where %s', (_, text) => {
    expect(told(`Rebels killed a shopkeeper in Genoa on Monday.\n\n${text}`)[0]?.actors).toEqual(['Rebels'])
  })
})

describe('the army of unnamed soldiers', () => {
  test.each([
    ['the one that the report names', 'The Ligurian Army denied it. The Army keeps a post there.', ['Ligurian Army']],
    ['none where the report names two', 'The Ligurian Army and the Ligurian Navy denied it.', []],
  ])('is %s', (_, text, expected) => {
    const [account] = told(`Soldiers killed a shopkeeper in Genoa on Monday.\n\n${text}`)
    expect(account?.actors).toEqual(['Soldiers', ...expected])
  })
})

test('who claims an act did it, also where nobody knows what the name is of', () => {
  const text = 'A banker was murdered in Genoa on Monday. The Untouchables claimed responsibility for the murder.'
  expect(told(text)[0]?.actors).toEqual(['Untouchables'])
})

describe('parties', () => {
  test('keep what stands in brackets behind their name', () => {
    const text = 'The Ligurian Liberation Front [LLF] murdered a retired shopkeeper in Genoa on Monday.'
    expect(told(text)[0]?.actors).toEqual(['Ligurian Liberation Front [LLF]'])
  })

  test('are found behind an editor’s brackets', () => {
    const text = 'The mayor condemned the murder of [retired] banker Aldo Ferrante in Genoa on Monday.'
    expect(told(text)[0]?.targets).toEqual(['banker Aldo Ferrante'])
  })

  test('called otherwise a second time are one', () => {
    const text =
      'Guerrillas killed peasants in Genoa on Monday. The rebels shot the dead peasants at dawn, police said.'
    expect(told(text)).toMatchObject([{ type: 'shooting', actors: ['Guerrillas'], targets: ['peasants'] }])
  })

  test.each([
    ['by what they are', 'Mayor Aldo Ferrante was murdered in Genoa. Gunmen shot the mayor on Monday.'],
    ['by an office alone', 'Aldo Ferrante was murdered in Genoa. Gunmen shot the mayor on Monday.'],
  ])('called %s a second time are one', (_, text) => {
    expect(told(text)[0]?.targets).toEqual([expect.stringContaining('Aldo Ferrante')])
  })

  test('told of as a number and then by name are these', () => {
    const text = 'Gunmen kidnapped two reporters in Genoa. Ann Miller and John Lee were kidnapped on Monday.'
    expect(told(text)[0]?.targets).toEqual(['Ann Miller', 'John Lee'])
  })

  test.each([
    ['an attorney general', 'Gunmen shot Attorney General Aldo Ferrante in Genoa on Monday.', 'official'],
    ['the front of a bank', 'A bomb exploded at the front of a bank in Genoa on Monday.', 'building'],
  ])('of two words are what both say: %s', (_, text, kind) => {
    const nothing = { sha256: '', input: 'test', key: null, url: null, title: null, outlet: null, byline: null }
    const report = { id: 'r1', published: '2031-05-08', language: 'en', text, ...nothing }
    const [account] = extract(mark(report), conflict).accounts
    expect(account?.fields.target.map(({ value }) => value.class)).toEqual([kind])
  })
})

describe('whom an act was done to', () => {
  test.each([
    ['a participle without auxiliary', 'The relatives of the minister murdered in Genoa met.', ['minister']],
    ['one between commas', 'Aldo Rossi and Carla Bossi, kidnapped on Monday, are free.', ['Aldo Rossi', 'Carla Bossi']],
    ['a passive in -wn', 'A milk truck was also blown up on Monday in Genoa.', ['milk truck']],
    ['behind who carried it out', 'The attack carried out by a gang against a bank shook Genoa.', ['bank']],
    ['what a blast damaged', 'Two depots in Genoa were destroyed by several blasts.', ['depots']],
    ['the target of an act', 'The bank was the target of a bomb attack in Genoa on Monday.', ['bank']],
    ['who survived it', 'Judge Carla Bossi survived an attack on Monday in Genoa.', ['Judge Carla Bossi']],
    [
      'no body that the victim led',
      'He condemned the murder of Aldo Rossi, head of a dairy, on Monday.',
      ['Aldo Rossi'],
    ],
    ['no place of a murder', 'The murder of Aldo Rossi at a dairy on Monday shook Genoa.', ['Aldo Rossi']],
    [
      'what those arrested are accused of',
      'The arrest of six clerks and a judge for killing a nun on Monday.',
      ['nun'],
    ],
    ['a name before an apposition', 'Aldo Rossi, head of a dairy, was kidnapped in Genoa on Monday.', ['Aldo Rossi']],
    ['a name that is one', 'A clerk, Aldo Rossi, was kidnapped in Genoa on Monday.', ['Aldo Rossi']],
    ['what a lorry blew up at', 'A truck full of dynamite exploded outside a bank in Genoa.', ['truck', 'bank']],
    [
      'what was damaged',
      'Men attacked a bank in Genoa on Monday and damaged two cars and a house.',
      ['bank', 'cars', 'house'],
    ],
    [
      'who is said to be the victim',
      'Two men were kidnapped in Genoa on Monday. The victims were identified as Aldo Rossi and Carla Bossi.',
      ['Aldo Rossi', 'Carla Bossi'],
    ],
  ])('is found: %s', (_, text, expected) => expect(told(text)[0]?.targets).toEqual(expected))

  test('is not taken for who did it, where that one is identified', () => {
    const text = 'Two men were kidnapped in Genoa on Monday. Police identified the kidnapper as Bruno Neri.'
    expect(told(text)[0]).toMatchObject({ actors: ['Bruno Neri'], targets: ['men'] })
  })

  test('is the object behind a particle', () => {
    const text = 'At noon the guerrillas set off a bomb in the office of a bank in Genoa.'
    expect(told(text)[0]?.actors).toEqual(['guerrillas'])
  })

  test('and nobody who ordered an inquiry did it', () => {
    const text = 'The president ordered an inquiry into the murder of Aldo Rossi on Monday.'
    expect(told(text)[0]?.actors).toEqual([])
  })
})

describe('what is done to people of a kind', () => {
  test.each(['The cartels have been killing judges.', 'He recalled the murder of many journalists.'])(
    'is no incident without a day and a place: "%s"',
    (text) => expect(told(text)).toEqual([]),
  )

  test('is one with a place', () => {
    expect(told('The cartels killed judges in Genoa.')).toHaveLength(1)
  })

  test('opens no incident beside the one already told', () => {
    const text =
      'Gunmen killed a judge in Genoa on Monday.\n\nPolice searched houses. The men also wounded many people.'
    expect(told(text)).toHaveLength(1)
  })
})
