import { describe, expect, test } from 'vitest'
import { loadCodebook } from '../../codebook/load.ts'
import type { Account } from '../../model/account.ts'
import type { Report } from '../../model/report.ts'
import { mark } from '../mark/mark.ts'
import { extract } from './extract.ts'

const conflict = loadCodebook('conflict')

/** What the first account of a report says; published on Friday 10 May 2024. */
function told(text: string, url: string | null = null): Account['fields'] | undefined {
  const nothing = { url, title: null, outlet: null, byline: null }
  const report: Report = {
    ...{ id: 'r1', sha256: '', input: '', key: null, ...nothing },
    published: '2024-05-10',
    language: 'en',
    text,
  }
  return extract(mark(report), conflict).accounts[0]?.fields
}

const placesIn = (text: string) => told(text)?.where.map(({ value }) => value.name) ?? []
const dayIn = (text: string) => told(text)?.when[0]?.value

describe('where an incident happened', () => {
  test('is the town of the outlet behind its headline, where only a street is told', () => {
    const head = 'Boy dies after shooting - KZZZ.com - Shreveport, LA News, Weather and Sports'
    expect(placesIn(`${head}\n\nA boy was shot on Friday in the 200 block of Marlow Street.`)).toContain('Shreveport')
  })

  test('is the large city that the outlet is called after, where nothing but a street is told', () => {
    const text = 'A boy was shot on Friday in the 200 block of Marlow Avenue.'
    const named = (url: string) => told(text, url)?.where.map(({ value }) => value.name)
    expect(named('https://www.chicagodispatch.example/1')).toContain('Chicago')
    expect(named('https://www.springfielddispatch.example/1')).toEqual(['Marlow Avenue'])
  })

  test('is not also the capital that a dispatch on another country was sent from', () => {
    expect(placesIn('OSLO (XYZ) — A Norwegian engineer was kidnapped on Friday in Finland, his firm said.')).toEqual([
      'Finland',
    ])
  })

  test('is the country of a capital in the dateline, and no town of the sentences around', () => {
    const text =
      'OSLO (XYZ) — A minister praised the police.\n\nA clerk was murdered on Friday. Her firm is from Bergen.'
    expect(placesIn(text)).toEqual(['Norway'])
  })

  test.each([
    ['in this capital', 'A clerk was murdered on Friday in this capital.', ['Oslo']],
    ['in the capital', 'A clerk was murdered on Friday in a shop in the capital.', ['Oslo']],
    ['outside it', 'A clerk was murdered on Friday 40 km north of the capital.', ['Norway']],
  ])('is the capital of the dateline only where it is told to be: %s', (_, text, expected) => {
    expect(placesIn(`OSLO (XYZ) — ${text}`)).toEqual(expected)
  })

  test('is no town that a cartel is called after', () => {
    const text = 'OSLO (XYZ) — A gunman of the Bergen Cartel murdered a clerk on Friday, the police said.'
    expect(placesIn(text)).toEqual(['Norway'])
  })

  test('is a suburb without the capital of the dateline', () => {
    const text = 'OSLO (XYZ) — A clerk was murdered in Drammen on Friday, the police said.'
    expect(placesIn(text)).toEqual(['Drammen'])
  })

  test('is no country that only says whose people or things were struck', () => {
    const text = 'OSLO (XYZ) — Masked men on Friday attacked two U.S. travel agents, the police said.'
    expect(placesIn(text)).toEqual(['Norway'])
  })

  test('is no town afar of which a quarter called a ferry has its first word', () => {
    const text = 'NASHVILLE (XYZ) — Police say a clerk was shot dead in Walton Ferry on Friday.'
    expect(placesIn(text)).toContain('Walton Ferry')
    expect(placesIn(text)).not.toContain('Walton')
  })

  test('is no town that only bears the name of the sheriff’s county', () => {
    const text =
      'A boy was shot Friday, the Anderson sheriff’s office said. It happened on Marlow Street in Greenville.'
    expect(placesIn(text)[0]).toBe('Greenville')
  })

  test.each([
    [
      'the town, not the hospital',
      'A man was shot in Toledo. He was taken to Dayton Memorial Hospital.',
      'Toledo',
      'Dayton',
    ],
    [
      'the town, not the home of the dead',
      'TOLEDO, Ohio (AP) — Ann Reed, 26, of Dayton, was shot dead on Monday.',
      'Toledo',
      'Dayton',
    ],
    ['the town, not one some miles away', 'A man was shot in Tiffin, 12 miles south of Toledo.', 'Tiffin', 'Toledo'],
    ['the dateline, also behind a plain dash', 'TOLEDO, Ohio - A man was shot on Monday at a bar.', 'Toledo', 'Ohio'],
    [
      "the town of the police beside a quarter of another town's name",
      'A man was shot in the Austin neighborhood. Chicago police are looking for a witness. Chicago police said so.',
      'Chicago',
      'Texas',
    ],
    [
      'the town in its county',
      'A man was shot on Monday in Lucas County, Ohio. Neighbors in Toledo heard shots.',
      'Toledo',
      'Dayton',
    ],
    [
      'the town, not where somebody was arrested',
      'A man was arrested in Dayton after a clerk was killed on Monday in Toledo.',
      'Toledo',
      'Dayton',
    ],
    [
      'the town, not the seat of the examiner',
      'A clerk was killed in Toledo. Her body was sent to the state medical examiner in Columbus.',
      'Toledo',
      'Columbus',
    ],
    [
      'every town near by in which it is told',
      'A man shot two guards in Toledo. He then shot a clerk in Perrysburg.',
      'Perrysburg',
      'Ohio',
    ],
    [
      'also the county',
      'A clerk was shot in Toledo. A guard was shot beside her in Lucas County.',
      'Lucas County',
      'Ohio',
    ],
    [
      'the town that a part of its county is near',
      'A clerk was shot on Monday in Lucas County. The house stands just north of Toledo. A lawyer from Dayton said so.',
      'Toledo',
      'Dayton',
    ],
    [
      "also the report's own town, where a quarter bears the name of a small town far away",
      'NEW ORLEANS -- Six people were shot on Sunday in Central City, leaving one man dead.',
      'New Orleans',
      'Louisiana',
    ],
    [
      'not the town that a road is called after where it meets another',
      'TOLEDO, Ohio (AP) — A clerk was shot on Monday at Dayton and Interstate 75.',
      'Toledo',
      'Dayton',
    ],
    [
      'the town whose street it is',
      'A clerk was shot as she walked along a Perrysburg street, deputies said.',
      'Perrysburg',
      'Ohio',
    ],
    [
      'not the seat of the station that was told',
      'Lucas County deputies say a clerk was shot on Monday. Her sister told WZZZ-TV in Cleveland that Ann Lee died.',
      'Lucas County',
      'Cleveland',
    ],
    [
      'not the town of an outlet',
      'Police came to a house in Perrysburg. Cleveland Now reported that a clerk was shot there.',
      'Perrysburg',
      'Cleveland',
    ],
    [
      'not what lies round a large city',
      'Police came to a house near Perrysburg. The shooting of a clerk is the third in metro Cleveland.',
      'Perrysburg',
      'Cleveland',
    ],
    [
      'not that of another story on the page',
      'TOLEDO, Ohio (AP) — A clerk was shot on Monday at Marlow Park. She is well. Nobody was held. Rain fell. LIVE: 25 hurt in an explosion in Boston.',
      'Toledo',
      'Boston',
    ],
    [
      "the dateline, beside a quarter that bears another town's name",
      'TOLEDO, Ohio (AP) — A clerk was shot on Monday in the Denver neighborhood.',
      'Toledo',
      'Colorado',
    ],
    ['told where four of five were shot', 'Four of the five victims were shot to death in Toledo.', 'Toledo', 'Ohio'],
    ['told in a headline', 'Teen shot in head near Toledo', 'Toledo', 'Ohio'],
  ])('is %s', (_, text, right, wrong) => {
    expect(placesIn(text)).toContain(right)
    expect(placesIn(text)).not.toContain(wrong)
  })

  test.each([
    [
      'the town told before it in its paragraph, also long before',
      'A case was heard in Toledo on Monday. A tram had stopped. Rain fell. Doors were open. Nobody spoke. A man shot a clerk.\n\nIn Dayton a school opened.',
      ['Toledo'],
    ],
    [
      'the town where it is told to have been, and not the home of who did it',
      'A farmer from the village of Perrysburg drove to a bank in Dayton. He hit a clerk with a shovel.',
      ['Dayton'],
    ],
    [
      'the region told just before, and not the town that the report names most',
      'Police in Dayton are busy. Dayton police held a man in Dayton.\n\nA bus was stopped in northern Italy. A masked man shot the driver.',
      ['northern Italy'],
    ],
    [
      'a town alone where its own region is told with it',
      'Police in Lyon are busy. Lyon police held a man in Lyon.\n\nIn the Brittany region a clerk was shot in Vannes.',
      ['Vannes'],
    ],
  ])('is %s', (_, text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })

  test.each([
    ['the one of the act', 'A court in Lyon jailed a baker for stabbing a clerk in Nice on May 2.', ['Nice']],
    ['the court’s, for want of another', 'A court in Lyon jailed a baker for stabbing a clerk on May 2.', ['Lyon']],
    [
      'the court’s before a town that the report names more often',
      'Nice is large. Nice police held a baker in Nice.\n\nRain fell. Trams stood.\n\nOn Monday a court in Lyon jailed a baker for stabbing a clerk.',
      ['Lyon'],
    ],
    [
      'the court’s before what was told of another act',
      'In Nice police took a man to the barracks. Also on May 5, a court in Lyon convicted a baker who, on April 12, used tear gas against a clerk and stabbed him.',
      ['Lyon'],
    ],
  ])('is of a crime tried %s', (_, text, expected) => {
    expect(placesIn(text)).toEqual(expected)
  })

  test('is the place that the same town means, on these words', () => {
    const text =
      'A bus was stopped in Lyon. A woman from Nice was at home.\n\nA man shot a clerk in the same city on Monday. A farmer in Vannes heard of it.'
    expect(told(text)?.where.map(({ value, quote }) => [value.name, quote.exact])).toEqual([['Lyon', 'the same city']])
  })

  test.each([
    ['the same region', 'Shops closed in the Brittany region.', ['Brittany']],
    ['the same district', 'Shops closed in the Vannes district.', ['Vannes']],
    ['the same spirit', 'Shops closed in Vannes.', ['Lyon']],
  ])('is, of %s, the last that fits', (words, before, expected) => {
    const text = `LYON, France (XYZ) - ${before}\n\nA guard shot a clerk on Monday in ${words}.`
    expect(placesIn(text).slice(0, 1)).toEqual(expected)
  })

  test.each([
    ['in the capital', ['Paris']],
    ['in the capital of the region', ['Vannes']],
  ])('is the capital that the report names, %s', (words, expected) => {
    const text = `In Paris and Nice rain fell.\n\nShops closed in Vannes. A guard shot a clerk on Monday ${words}.`
    expect(placesIn(text).slice(0, 1)).toEqual(expected)
  })

  test('of an arrest told by itself is where it was made', () => {
    const text = 'Police in Lyon are busy. Lyon police are in Lyon.\n\nA baker was arrested in Nice on Monday.'
    expect(placesIn(text)).toEqual(['Nice'])
  })

  test('is a district without the report’s own city, far from it', () => {
    const text = 'Police in Brest are busy. Brest police are in Brest.\n\nA guard shot a clerk in the Vannes district.'
    expect(placesIn(text)).toEqual(['Vannes'])
  })

  test('is no inventor of a bottle of petrol', () => {
    expect(placesIn('In Lyon a man threw a Molotov cocktail at a bank on Monday.')).toEqual(['Lyon'])
  })

  test('is the town that a review of several days tells just before', () => {
    const text =
      'On May 1 a bus burned in Lyon.\n\nOn May 3 a shop burned in Nice.\n\nThe worst case of the week took place in Vannes on May 5. A man shot a clerk and two guards.'
    const nothing = { url: null, title: null, outlet: null, byline: null }
    const report = {
      ...{ id: 'r1', sha256: '', input: '', key: null, ...nothing },
      published: '2024-05-10',
      language: 'en',
      text,
    }
    const { fields } = extract(mark(report), conflict).accounts.at(-1) ?? {}
    expect(fields?.where.map(({ value }) => value.name)).toEqual(['Vannes'])
  })

  test('a name in the credits of a photo is no place of it', () => {
    expect(placesIn('A man was shot at a bar. (Photo: Toledo Lane, Daily Bee)')).toEqual([])
  })
})

test('a count of many acts since January is none of them', () => {
  const text =
    'Masked men abducted a baker in Lyon.\n\nLawyers say that at least 40 people have been abducted since January.'
  const fields = told(text)
  expect(fields?.when[0]?.value).toBe('../2024-05-10')
  expect(fields?.detained[0]?.value.low).toBe(1)
})

describe('when an incident happened', () => {
  test('is the day that its noun has in the genitive', () => {
    expect(dayIn('A gang claimed responsibility for yesterday’s deadly attack on a bank in Genoa.')).toBe('2024-05-09')
  })

  test('is not that of an old act told with it', () => {
    const text =
      'Gunmen shot a clerk in Genoa on Monday. In 1996 the first attack on a clerk was carried out in the same street.'
    expect(dayIn(text)).toBe('2024-05-06')
  })

  test('is that of the sentence before one that tells it again', () => {
    const text = 'A clerk was shot in Genoa.\n\nShe left the bank on Monday. Two men attacked her at the gate.'
    expect(dayIn(text)).toBe('2024-05-06')
  })

  test.each([
    [
      'not the day on which it is told',
      'A clerk was shot in a park on Monday. The sheriff on Thursday said that she died.',
      '2024-05-06',
    ],
    [
      'not the day of a later death told first',
      'A boy who was shot near a school died Thursday. He was shot on Monday by a stranger.',
      '2024-05-06',
    ],
    ['not the day of the arrest', 'A man was arrested Thursday after a clerk was shot Monday.', '2024-05-06'],
    ['not the day of the trial', 'A man was sentenced Thursday. A clerk was shot on May 2.', '2024-05-02'],
    [
      'the day told of the act, whoever was arrested',
      'A clerk was shot and a man was arrested in a shooting on Tuesday.',
      '2024-05-07',
    ],
    [
      'not the day of a death that came later',
      'Ann Reed, 38, died Wednesday after being shot on May 2 in a park.',
      '2024-05-02',
    ],
    ['not the day of the page', 'Posted: Thursday, May 9, 2024\n\nA clerk was shot Monday in a park.', '2024-05-06'],
    ['the day of the call', 'On Monday, deputies responded to a shooting at a bar. A clerk was shot.', '2024-05-06'],
    [
      'not the day of a plea or of a condition',
      'A man entered a plea Thursday over a shooting. A clerk was shot on May 2. She was in stable condition Friday.',
      '2024-05-02',
    ],
    [
      'not the day since which a video goes round',
      'A video of masked men who beat a clerk has been viewed two million times since Thursday. The clerk was attacked on Monday.',
      '2024-05-06',
    ],
    [
      'not the day since which something else goes on',
      'The road has been closed since Wednesday, after a clerk was shot on May 6.',
      '2024-05-06',
    ],
    [
      'not the day of the dispatch, below a headline',
      'Drone hits fuel depot\nOslo, 10 May (Fjord Wire) - A drone struck a fuel depot in Bergen early on Thursday.',
      '2024-05-09',
    ],
    [
      'not the day of a worse case that the next sentences tell',
      'A clerk was shot in Lyon on Monday.\n\nThe most serious attack of the week took place in Nice on May 9.',
      '2024-05-06',
    ],
    [
      'a day within a vaguer time',
      'A girl was shot last week. At noon on Friday, May 3, a bullet struck the girl in a car.',
      '2024-05-03',
    ],
  ])('is %s', (_, text, day) => {
    expect(dayIn(text)).toBe(day)
  })

  test.each([
    ['was arrested', 'A man was arrested Thursday in the killing of a clerk.'],
    [
      'is still to come',
      'A man is in court over a shooting. A clerk was shot in a park, and the trial goes on May 21.',
    ],
    ['is of the page', 'Updated: May 9, 2024\n\nA clerk was shot in a park.'],
  ])('is left open where the only day %s', (_, text) => {
    expect(dayIn(text)).toBe('../2024-05-10')
  })

  test.each([
    ['no day', 'A clerk was shot in a park. Officers are looking for a witness.'],
    ['the day of the page', 'Updated: May 9, 2024\n\nA clerk was shot in a park. Deputies are there.'],
    [
      'the day of a word about it',
      'A clerk was shot in a park. Detectives are there. The mayor met her family on Thursday.',
    ],
  ])('is about that of publication where the news has %s', (_, text) => {
    expect(dayIn(text)).toBe('2024-05-10~')
  })
})
