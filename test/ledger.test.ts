import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClaimCheck } from '../src/model/claim-check.ts'
import { emptyFolder, hearsay } from './command-line.ts'

// An invented tram dispute: four attacks on the police in April, five in the first week of May.
const TOLD: Readonly<Record<string, string>> = {
  '2031-04-03':
    'Masked men attacked a police officer with an iron bar in Gorizia on 3 April. He lost two teeth, his sister said.',
  '2031-04-11': 'In Udine, passengers beat a policeman outside the depot on 11 April after a ticket check went wrong.',
  '2031-04-19': 'On 19 April a constable was assaulted by three drunk fans on the last tram to Monfalcone.',
  '2031-04-26': 'Skiers assaulted a sheriff at the market of Tarvisio on 26 April; he was off duty.',
  '2031-05-01': 'Youths ambushed a police patrol under the railway bridge of Cormons on 1 May, throwing bottles.',
  '2031-05-03': 'A detective was beaten up by unknown men in a car park in Pordenone on 3 May.',
  '2031-05-04': 'Farmers attacked police with pitchforks near Palmanova on 4 May when their tractors were towed.',
  '2031-05-05': 'Two policemen were assaulted by a wedding party in Grado on 5 May; the groom has apologised.',
  '2031-05-07': 'A retired boxer punched a policeman in Codroipo on 7 May about his dog.',
}
const told = Object.entries(TOLD).map(([day, text]) => ({
  id: `told-${day}`,
  source: 'Tram Post',
  published: day,
  text,
}))
// Other news, as much a day in both months.
const other = Array.from({ length: 37 * 3 }, (_, at) => ({
  id: `other-${at}`,
  source: 'Tram Post',
  published: new Date(Date.UTC(2031, 3, 1 + Math.floor(at / 3))).toISOString().slice(0, 10),
  text: `Bulletin ${at}: the choir of ward ${at * 7} sang ${at + 3} songs, and the library opened shelf ${at * 13}.`,
}))
const CLAIMS = {
  tripled: 'In the first week of May 2031, the number of attacks on police tripled compared to April.',
  fell: 'Attacks on police fell in the first week of May 2031 compared with April.',
  timeless: 'Attacks on police have doubled.',
  uncounted: 'Confidence in the tram company fell in April 2031 compared with March.',
  unread: 'Attacks on police rose in March 2030 compared with February.',
  none: 'There have been no attacks on police in the past two weeks, the mayor said.',
  quiet: 'There have been no arson attacks in the past two weeks, the mayor said.',
  videos: 'There have been no new videos in the past two weeks, the mayor said.',
}
const claiming = Object.entries(CLAIMS).map(([id, text]) => ({
  id,
  source: `Office ${id}`,
  published: '2031-05-08',
  text,
}))

interface Listed {
  readonly id: string
  readonly quote: { readonly exact: string }
  readonly check: ClaimCheck | null
}

describe('claims beside the incidents of their case', () => {
  let listed: Listed[]
  const folder = emptyFolder()
  const of = (id: keyof typeof CLAIMS) => listed.find(({ quote }) => CLAIMS[id].includes(quote.exact))

  beforeAll(async () => {
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, [...told, ...other, ...claiming].map((report) => `${JSON.stringify(report)}\n`).join(''))
    expect(await hearsay(folder, ['add', file])).toMatchObject({ code: 0 })
    expect(await hearsay(folder, ['build'])).toMatchObject({ code: 0 })
    listed = JSON.parse((await hearsay(folder, ['list', 'claims', '--json'])).out)
  })

  test.each([
    ['tripled', 'borne-out', 'holds the 3 times that are claimed'],
    ['fell', 'against', 'own incidents went up'],
    ['timeless', 'not-judged', 'does not say of which time'],
    ['uncounted', 'not-judged', 'nothing that incidents can be counted for'],
    ['unread', 'not-judged', 'Of February 2030 the case holds no report'],
    ['none', 'against', 'The case holds 6 (Fri 25 April 2031 to Thu 8 May 2031, 14 days)'],
    ['quiet', 'unsettled', 'no proof that there were none'],
    ['videos', 'not-judged', '6 incidents of any kind, and 53 reports'],
  ] as const)('%s: %s', (id, verdict, words) => {
    expect(of(id)?.check?.verdict).toBe(verdict)
    expect(of(id)?.check?.lines.join(' ')).toContain(words)
  })

  test('counts incidents and days, and gives the exact interval of their ratio', () => {
    const check = of('tripled')?.check
    expect(check).toMatchObject({ now: { incidents: 5, days: 7 }, before: { incidents: 4, days: 30 } })
    // Clopper-Pearson limits of 5 in 9 from another library, as odds, by 30 days over 7.
    expect(check?.ratio?.value).toBeCloseTo(5.357143, 5)
    expect(check?.ratio?.low).toBeCloseTo(1.153, 2)
    expect(check?.ratio?.high).toBeCloseTo(27, 2)
  })

  test('are shown with what was counted', async () => {
    const { out } = await hearsay(folder, ['show', of('fell')?.id ?? ''])
    expect(out).toContain('Beside the incidents of the case: they speak against it')
    expect(out).toContain('0.71 against 0.13 a day, 5.4 times as many (95 % interval ')
  })
})
