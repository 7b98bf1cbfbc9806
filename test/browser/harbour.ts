/** An invented case about one contested week in the harbour of Velhaven: what the browser tests look at. */
import type { CaseRecord, RecordedMark, RecordedReport } from '../../src/desk/record.ts'
import {
  type Account,
  type FieldName,
  type Fields,
  noFields,
  type Statement,
  type Voice,
} from '../../src/model/account.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { FieldStatus, Incident, WeighedField } from '../../src/model/incident.ts'
import type { Lineage } from '../../src/model/lineage.ts'
import type { SourceKind } from '../../src/model/mark.ts'
import type { Quote } from '../../src/model/span.ts'

const NOT_THERE = 'not in the text: '

function at(text: string, exact: string): Quote {
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(NOT_THERE + exact)
  return { start, end: start + exact.length, exact }
}

interface Draft {
  id: string
  outlet: string
  title: string
  published: string | null
  origin: string
  text: string
}

const DRAFTS: Draft[] = [
  {
    id: 'wire',
    outlet: 'Littoral Wire',
    title: 'Four detained after disorder at Velhaven’s Pier 4',
    published: '2026-03-12T01:10',
    origin: 'o-wire',
    text: [
      'Four people were detained after disorder at the gate of Pier 4 in Velhaven’s North Quay late on Wednesday, the police duty office said.',
      'About 60 striking dockers had gathered at the gate when a delivery lorry tried to leave the pier, the office said in a written statement. Stones and flares were thrown, and three guards of the port’s contractor were injured, according to a preliminary count. No one was killed.',
      'The control cabin of a crane was damaged. The strike committee could not be reached overnight.',
      'The dockers’ strike, now in its ninth day, began over night-shift pay and the clearing of stalls at the Salt Market beside the port. The port authority says 1,240 containers were handled in February, 31% fewer than a year before.',
    ].join('\n\n'),
  },
  {
    id: 'courier',
    outlet: 'Velhaven Courier',
    title: 'Four detained after disorder at Pier 4',
    published: '2026-03-12T06:00',
    origin: 'o-wire',
    text: [
      'Four people were detained after disorder at the gate of Pier 4 in Velhaven’s North Quay late on Wednesday, the police duty office said.',
      'About 60 striking dockers had gathered at the gate when a delivery lorry tried to leave the pier, the office said in a written statement. Stones and flares were thrown, and three guards of the port’s contractor were injured, according to a preliminary count. No one was killed.',
      'The control cabin of a crane was damaged. The strike committee could not be reached overnight.',
    ].join('\n\n'),
  },
  {
    id: 'ledger',
    outlet: 'Morning Ledger',
    title: 'Night rampage at Pier 4: strikers torch crane cabin',
    published: '2026-03-12T08:30',
    origin: 'o-wire',
    text: [
      'Police detained four people after strikers went on the rampage at the Pier 4 gate in North Quay on Wednesday night.',
      'The violence erupted around 11.40 pm, when a lorry tried to leave the pier past some 60 dockers.',
      'Stones and flares were thrown, and three guards of the port’s contractor were injured, the police duty office said.',
      'No one was killed. The control cabin of a crane burnt out.',
      'Two cars parked by the customs shed were “also hit”, a port employee who asked not to be named told the Ledger.',
      'It is understood that masked youths from outside the city had been seen near the gate.',
      'The so-called strike committee is yet to condemn the violence.',
    ].join('\n\n'),
  },
  {
    id: 'record',
    outlet: 'Seaboard Record',
    title: 'Week in brief',
    published: '2026-03-13T07:20',
    origin: 'o-wire',
    text: 'Four people were detained after disorder in the port area of Velhaven on Wednesday, Littoral Wire reported. No one was killed.',
  },
  {
    id: 'bulletin',
    outlet: 'Dockers’ Bulletin',
    title: 'Guards attack our picket at Pier 4',
    published: '2026-03-12T09:15',
    origin: 'o-bulletin',
    text: [
      'At 23:40 on 11 March guards of the port’s contractor attacked the picket at the Pier 4 gate with batons and pepper spray, the strike committee said.',
      '“Eleven of ours were treated on the pier, two of them with broken hands,” a volunteer medic said in a message passed on by the strike committee.',
      'The committee has filed a complaint with the prosecutor.',
    ].join('\n\n'),
  },
  {
    id: 'quayside',
    outlet: 'Quayside Live',
    title: 'Guards attack picket',
    published: '2026-03-12T09:40',
    origin: 'o-bulletin',
    text: [
      'At 23:40 on 11 March guards of the port’s contractor attacked the picket at the Pier 4 gate with batons and pepper spray, the strike committee said.',
      '“Eleven of ours were treated on the pier, two of them with broken hands,” a volunteer medic said in a message passed on by the strike committee.',
    ].join('\n\n'),
  },
  {
    id: 'standard',
    outlet: 'Harbour Standard',
    title: 'What happened at the gate',
    published: '2026-03-14T11:00',
    origin: 'o-standard',
    text: [
      'Shortly before midnight on Wednesday 11 March dockers and contract guards fought with stones and batons at the landward gate of Pier 4.',
      'Nine people, guards and dockers, were hurt and nobody was killed, the police duty office said by telephone on Saturday. Six people were detained in all, and three of them were charged with affray.',
      'Windows of a crane cabin were broken. The port authority put February’s traffic at 1,310 containers, up from 1,180 in January.',
    ].join('\n\n'),
  },
  {
    id: 'market',
    outlet: 'Velhaven Courier',
    title: 'Bailiffs clear the Salt Market',
    published: '2026-03-10',
    origin: 'o-market',
    text: 'Bailiffs cleared eleven fish stalls at the Salt Market from six on Tuesday 10 March, the mayor’s office said. Two stallholders were hurt. <img src=x onerror="document.title=\'owned\'"> The office expects rents to rise by 12% in 2027.',
  },
  {
    id: 'square',
    outlet: 'Harbour Standard',
    title: '<script>document.title="owned"</script> March on Custom House Square',
    published: null,
    origin: 'o-square',
    text: 'Some 400 people marched on Custom House Square on 13 March.\n\nقال شهود إن المسيرة كانت سلمية.',
  },
  {
    id: 'suburb',
    outlet: 'Seaboard Record',
    title: 'Inspector beaten',
    published: '2026-03-13',
    origin: 'o-suburb',
    text: 'A market inspector was reportedly beaten in the southern suburbs on Thursday. The attackers are not known.',
  },
]

const OUTLETS = [...new Set(DRAFTS.map(({ outlet }) => outlet))].map((name) => ({
  id: `s-${name.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}`,
  name,
  reliability: name === 'Morning Ledger' ? 'C' : null,
}))

const TEXTS = new Map(DRAFTS.map(({ id, text }) => [id, text]))

const textOf = (id: string) => TEXTS.get(id) ?? ''

const reports: RecordedReport[] = DRAFTS.map(({ id, outlet, ...draft }, index) => ({
  ...draft,
  id,
  outlet: OUTLETS.find(({ name }) => name === outlet)?.id ?? null,
  sha256: `${index}`.repeat(64).slice(0, 64),
  input: `harbour/${id}.txt`,
  key: null,
  url: `https://${id}.example/pier-4`,
  language: 'en',
  byline: null,
}))

interface Said {
  value: unknown
  quote: string
  by?: [string, SourceKind, string]
  hedged?: boolean
  derived?: Statement<unknown>['derived']
}

type Telling = { [F in FieldName]?: Said | Said[] }

const accounts: (Account & { incident: string })[] = []

function tell(report: string, incident: string, telling: Telling, anchor: string, type = 'clash'): void {
  const text = textOf(report)
  const fields = noFields() as Record<FieldName, Statement<unknown>[]>
  for (const [field, said] of Object.entries(telling) as [FieldName, Said | Said[]][]) {
    fields[field] = [said].flat().map(({ value, quote, by, hedged = false, derived = null }) => {
      const saidBy: Voice | null = by ? { name: by[0], kind: by[1], quote: at(text, by[2]) } : null
      return { value, quote: at(text, quote), saidBy, hedged, derived }
    })
  }
  accounts.push({
    id: `a-${incident}-${report}`,
    report,
    incident,
    type,
    modality: 'asserted',
    anchor: at(text, anchor),
    fields: fields as unknown as Fields,
  })
}

const n = (count: number) => ({ low: count, best: count, high: count })
const POLICE: Said['by'] = ['police duty office', 'official', 'the police duty office']
const COMMITTEE: Said['by'] = ['strike committee', 'named', 'the strike committee']
const PIER = { name: 'Pier 4 gate', lat: 54.3233, lon: -8.5122, precision: 'site' } as const
const PORT = { name: 'the port area', precision: 'district' } as const
const CITY = { name: 'Velhaven', lat: 54.32, lon: -8.5, precision: 'settlement' } as const

const wireTelling = (derived: Statement<unknown>['derived']): Telling => ({
  when: { value: '2026-03-11', quote: 'late on Wednesday', by: POLICE, derived },
  where: { value: PIER, quote: 'the gate of Pier 4 in Velhaven’s North Quay', by: POLICE, derived },
  actor: {
    value: { name: 'striking dockers', class: 'strikers' },
    quote: 'About 60 striking dockers',
    by: POLICE,
    derived,
  },
  target: { value: { name: 'guards', class: 'guards' }, quote: 'three guards of the port’s contractor', derived },
  means: { value: { name: 'stones and flares', class: 'thrown' }, quote: 'Stones and flares', derived },
  killed: { value: n(0), quote: 'No one was killed', derived },
  injured: { value: n(3), quote: 'three guards of the port’s contractor were injured', hedged: true, derived },
  detained: { value: n(4), quote: 'Four people were detained', by: POLICE, derived },
  damage: { value: 'crane cabin damaged', quote: 'The control cabin of a crane was damaged', derived },
  outcome: {
    value: { kind: 'detention', detail: '4 detained' },
    quote: 'Four people were detained',
    by: POLICE,
    derived,
  },
})

tell('wire', 'pier', wireTelling(null), 'Four people were detained after disorder at the gate of Pier 4')
tell('courier', 'pier', wireTelling('carried'), 'Four people were detained after disorder at the gate of Pier 4')
tell(
  'ledger',
  'pier',
  {
    when: [
      { value: '2026-03-11', quote: 'Wednesday night', derived: 'carried' },
      { value: '2026-03-11T23:40', quote: 'around 11.40 pm', derived: 'added' },
    ],
    where: { value: PIER, quote: 'the Pier 4 gate in North Quay', derived: 'carried' },
    actor: [
      { value: { name: 'strikers', class: 'strikers' }, quote: 'strikers', derived: 'carried' },
      {
        value: { name: 'masked youths', class: 'unknown' },
        quote: 'masked youths from outside the city',
        hedged: true,
        derived: 'added',
      },
    ],
    target: {
      value: { name: 'guards', class: 'guards' },
      quote: 'three guards of the port’s contractor',
      by: POLICE,
      derived: 'carried',
    },
    means: {
      value: { name: 'stones and flares', class: 'thrown' },
      quote: 'Stones and flares',
      by: POLICE,
      derived: 'carried',
    },
    killed: { value: n(0), quote: 'No one was killed', derived: 'carried' },
    injured: {
      value: n(3),
      quote: 'three guards of the port’s contractor were injured',
      by: POLICE,
      derived: 'altered',
    },
    detained: { value: n(4), quote: 'detained four people', derived: 'carried' },
    damage: [
      { value: 'crane cabin “burnt out”', quote: 'The control cabin of a crane burnt out', derived: 'altered' },
      {
        value: 'two cars',
        quote: 'Two cars parked by the customs shed',
        by: ['a port employee', 'anonymous', 'a port employee who asked not to be named'],
        derived: 'added',
      },
    ],
    outcome: { value: { kind: 'detention', detail: '4 detained' }, quote: 'detained four people', derived: 'carried' },
  },
  'Police detained four people after strikers went on the rampage',
)
tell(
  'record',
  'pier',
  {
    when: { value: '2026-03-11', quote: 'on Wednesday', derived: 'carried' },
    where: {
      value: PORT,
      quote: 'the port area of Velhaven',
      by: ['Littoral Wire', 'media', 'Littoral Wire'],
      derived: 'altered',
    },
    killed: { value: n(0), quote: 'No one was killed', derived: 'carried' },
    detained: { value: n(4), quote: 'Four people were detained', derived: 'carried' },
    outcome: {
      value: { kind: 'detention', detail: '4 detained' },
      quote: 'Four people were detained',
      derived: 'carried',
    },
  },
  'Four people were detained after disorder in the port area',
)
const bulletinTelling = (derived: Statement<unknown>['derived']): Telling => ({
  when: { value: '2026-03-11T23:40', quote: '23:40 on 11 March', by: COMMITTEE, derived },
  where: { value: PIER, quote: 'the Pier 4 gate', by: COMMITTEE, derived },
  actor: {
    value: { name: 'guards of the port’s contractor', class: 'guards' },
    quote: 'guards of the port’s contractor',
    by: COMMITTEE,
    derived,
  },
  target: { value: { name: 'dockers on picket', class: 'strikers' }, quote: 'the picket', by: COMMITTEE, derived },
  means: [
    { value: { name: 'batons', class: 'blunt' }, quote: 'batons', by: COMMITTEE, derived },
    { value: { name: 'pepper spray', class: 'chemical' }, quote: 'pepper spray', by: COMMITTEE, derived },
  ],
  injured: {
    value: n(11),
    quote: 'Eleven of ours were treated on the pier',
    by: ['a volunteer medic', 'anonymous', 'a volunteer medic'],
    derived,
  },
})
tell(
  'bulletin',
  'pier',
  {
    ...bulletinTelling(null),
    outcome: { value: { kind: 'other', detail: 'complaint filed' }, quote: 'filed a complaint with the prosecutor' },
  },
  'guards of the port’s contractor attacked the picket',
)
tell('quayside', 'pier', bulletinTelling('carried'), 'guards of the port’s contractor attacked the picket')
tell(
  'standard',
  'pier',
  {
    when: { value: '2026-03-11T23:50~', quote: 'Shortly before midnight on Wednesday 11 March' },
    where: { value: PIER, quote: 'the landward gate of Pier 4' },
    actor: { value: { name: 'dockers and contract guards', class: null }, quote: 'dockers and contract guards' },
    target: { value: { name: 'each other', class: null }, quote: 'dockers and contract guards fought' },
    means: { value: { name: 'stones and batons', class: 'blunt' }, quote: 'stones and batons' },
    killed: { value: n(0), quote: 'nobody was killed', by: POLICE },
    injured: { value: n(9), quote: 'Nine people, guards and dockers, were hurt', by: POLICE },
    detained: { value: n(6), quote: 'Six people were detained in all' },
    damage: { value: 'windows of a crane cabin broken', quote: 'Windows of a crane cabin were broken' },
    outcome: {
      value: { kind: 'charge', detail: '3 charged with affray' },
      quote: 'three of them were charged with affray',
    },
  },
  'dockers and contract guards fought with stones and batons',
)
tell(
  'market',
  'market',
  {
    when: { value: '2026-03-10', quote: 'Tuesday 10 March' },
    where: { value: { ...CITY, name: 'Salt Market' }, quote: 'the Salt Market' },
    actor: { value: { name: 'bailiffs', class: 'officials' }, quote: 'Bailiffs' },
    injured: { value: n(2), quote: 'Two stallholders were hurt' },
  },
  'Bailiffs cleared eleven fish stalls',
  'eviction',
)
tell(
  'square',
  'square',
  {
    when: { value: '2026-03-13', quote: '13 March' },
    where: { value: { ...CITY, lat: 54.31, name: 'Custom House Square' }, quote: 'Custom House Square' },
    participants: { value: { low: null, best: 400, high: null }, quote: 'Some 400 people', hedged: true },
  },
  'Some 400 people marched',
  'protest',
)
tell(
  'suburb',
  'suburb',
  {
    when: { value: 'XXXX-XX-XX', quote: 'Thursday' },
    where: { value: { name: 'southern suburbs', precision: 'region' }, quote: 'the southern suburbs' },
    target: { value: { name: 'a market inspector', class: 'officials' }, quote: 'A market inspector', hedged: true },
  },
  'A market inspector was reportedly beaten',
  'assault',
)

interface Weighing {
  best: unknown
  status: FieldStatus
  why: string
  /** Values with the reports that give them; origins and voices are counted by hand. */
  values: [value: unknown, reports: string, origins: number, sources: number][]
}

function weigh(incident: string, fields: { [F in FieldName]?: Weighing }): Incident['fields'] {
  const weighed = Object.entries(fields).map(([field, { best, status, why, values }]) => {
    const counted = values.map(([value, by, origins, sources]) => {
      return { value, accounts: by.split(' ').map((report) => `a-${incident}-${report}`), origins, sources }
    })
    return [field, { best, status, reasons: [why], values: counted } satisfies WeighedField<unknown>]
  })
  return Object.fromEntries(weighed)
}

/** What one report alone tells. */
function alone(incident: string, report: string): Incident['fields'] {
  const account = accounts.find(({ id }) => id === `a-${incident}-${report}`)
  const told = Object.entries(account?.fields ?? {}).flatMap(([field, [first]]) => {
    if (!first) return []
    const one: Weighing = {
      best: first.value,
      status: 'single',
      why: 'One telling.',
      values: [[first.value, report, 1, 1]],
    }
    return [[field, one] as const]
  })
  return weigh(incident, Object.fromEntries(told))
}

const incident = (id: string, type: string, label: string, rest: Partial<Incident> = {}): Incident => ({
  id,
  type,
  label,
  accounts: accounts.filter((account) => account.incident === id).map((account) => account.id),
  origins: 1,
  fields: {},
  credibility: { grade: '6', reasons: ['One telling alone: it cannot be judged.'] },
  review: 'machine',
  ...rest,
})

const ALL_WIRE = 'wire courier ledger record'

const incidents: Incident[] = [
  incident('pier', 'clash', 'Night clash at the Pier 4 gate', {
    origins: 3,
    fields: weigh('pier', {
      when: {
        best: '2026-03-11T23:40~',
        status: 'agree',
        why: 'The day from 3 origins, the hour from 2.',
        values: [
          ['2026-03-11', ALL_WIRE, 1, 1],
          ['2026-03-11T23:40', 'ledger bulletin quayside', 1, 1],
          ['2026-03-11T23:50~', 'standard', 1, 1],
        ],
      },
      where: {
        best: PIER,
        status: 'agree',
        why: 'The site is named by all 3 origins.',
        values: [
          [PIER, 'wire courier ledger bulletin quayside standard', 3, 3],
          [PORT, 'record', 1, 1],
        ],
      },
      actor: {
        best: null,
        status: 'conflict',
        why: 'No value fits all three. Both sides are named as attackers.',
        values: [
          [{ name: 'striking dockers', class: 'strikers' }, 'wire courier ledger', 1, 1],
          [{ name: 'guards of the port’s contractor', class: 'guards' }, 'bulletin quayside', 1, 1],
          [{ name: 'dockers and contract guards', class: null }, 'standard', 1, 1],
        ],
      },
      target: {
        best: null,
        status: 'conflict',
        why: 'The mirror of the row above.',
        values: [
          [{ name: 'guards', class: 'guards' }, 'wire courier ledger', 1, 1],
          [{ name: 'dockers on picket', class: 'strikers' }, 'bulletin quayside', 1, 1],
          [{ name: 'each other', class: null }, 'standard', 1, 1],
        ],
      },
      means: {
        best: null,
        status: 'conflict',
        why: 'Each side is given its own means.',
        values: [
          [{ name: 'stones and flares', class: 'thrown' }, 'wire courier ledger', 1, 1],
          [{ name: 'batons', class: 'blunt' }, 'bulletin quayside', 1, 1],
          [{ name: 'stones and batons', class: 'blunt' }, 'standard', 1, 1],
        ],
      },
      killed: {
        best: n(0),
        status: 'agree',
        why: 'Said outright by 2 origins.',
        values: [[n(0), `${ALL_WIRE} standard`, 2, 1]],
      },
      injured: {
        best: null,
        status: 'conflict',
        why: 'No value stands: 3, 9 and 11 cannot all hold.',
        values: [
          [n(3), 'wire courier ledger', 1, 1],
          [n(9), 'standard', 1, 1],
          [n(11), 'bulletin quayside', 1, 1],
        ],
      },
      detained: {
        best: n(6),
        status: 'update',
        why: 'Later word of the same office: 4 on the night, 6 by Saturday.',
        values: [
          [n(6), 'standard', 1, 1],
          [n(4), ALL_WIRE, 1, 1],
        ],
      },
      damage: {
        best: 'windows of a crane cabin broken',
        status: 'vaguer',
        why: 'The finer of two that agree.',
        values: [
          ['windows of a crane cabin broken', 'standard', 1, 1],
          ['crane cabin damaged', 'wire courier', 1, 1],
          ['crane cabin “burnt out”', 'ledger', 1, 1],
        ],
      },
      outcome: {
        best: { kind: 'charge', detail: '3 charged with affray' },
        status: 'update',
        why: 'Later word: detained, then charged.',
        values: [
          [{ kind: 'charge', detail: '3 charged with affray' }, 'standard', 1, 1],
          [{ kind: 'detention', detail: '4 detained' }, ALL_WIRE, 1, 1],
          [{ kind: 'other', detail: 'complaint filed' }, 'bulletin', 1, 1],
        ],
      },
    }),
    credibility: {
      grade: '3',
      reasons: [
        '+ Day and place are told alike by 3 origins.',
        '- 2 of 3 origins rest on the police duty office.',
        '- 4 of 10 fields are in conflict.',
        '4 copies and rewrites count for nothing.',
      ],
    },
  }),
  incident('market', 'eviction', 'Bailiffs clear the Salt Market fish stalls', { fields: alone('market', 'market') }),
  incident('square', 'protest', 'March on Custom House Square', {
    fields: alone('square', 'square'),
    review: 'confirmed',
  }),
  incident('suburb', 'assault', 'Market inspector beaten', { fields: alone('suburb', 'suburb') }),
]

const marks: RecordedMark[] = []

function mark(report: string, kind: RecordedMark['kind'], exact: string, value: unknown): void {
  const made = { id: `m${marks.length}`, report, kind, ...at(textOf(report), exact), value }
  marks.push(made as unknown as RecordedMark)
}

function attribute(report: string, [source, cue, content]: [string, string, string], sourceKind: SourceKind): void {
  const text = textOf(report)
  const pair = (words: string) => [at(text, words).start, at(text, words).end]
  const value = { source: source === '' ? null : pair(source), cue: pair(cue), content: [pair(content)], sourceKind }
  mark(report, 'attribution', source === '' ? cue : text.slice(...outer(pair(source), pair(cue))), value)
}

function outer(left: number[], right: number[]): [number, number] {
  return [Math.min(left[0] ?? 0, right[0] ?? 0), Math.max(left[1] ?? 0, right[1] ?? 0)]
}

for (const report of ['wire', 'courier']) {
  mark(report, 'time', 'late on Wednesday', { edtf: '2026-03-11', granularity: 'day', anchored: true })
  mark(report, 'place', 'North Quay', { name: 'North Quay', precision: 'district' })
  mark(report, 'hedge', 'according to a preliminary count', { cue: 'preliminary' })
  attribute(
    report,
    [
      'the police duty office',
      'said',
      'Four people were detained after disorder at the gate of Pier 4 in Velhaven’s North Quay late on Wednesday',
    ],
    'official',
  )
}
mark('ledger', 'time', 'Wednesday night', { edtf: '2026-03-11', granularity: 'day', anchored: true })
mark('ledger', 'time', 'around 11.40 pm', { edtf: '2026-03-11T23:40~', granularity: 'moment', anchored: true })
mark('ledger', 'place', 'Pier 4 gate', PIER)
mark('ledger', 'place', 'North Quay', { name: 'North Quay', precision: 'district' })
mark('ledger', 'place', 'customs shed', { name: 'customs shed', precision: 'site' })
mark('ledger', 'hedge', 'It is understood that', { cue: 'it is understood' })
mark('ledger', 'loaded', 'rampage', { device: 'charged verb', why: 'It names the act by its worst reading.' })
mark('ledger', 'loaded', 'erupted', {
  device: 'no one acts',
  why: 'Violence as a natural force: nobody is said to begin it.',
})
mark('ledger', 'loaded', 'masked youths from outside the city', {
  device: 'outsider frame',
  why: 'It puts the blame on people without names.',
})
mark('ledger', 'loaded', 'so-called', { device: 'distancing word', why: 'It casts doubt on a body’s own name.' })
mark('ledger', 'loaded', 'yet to condemn', {
  device: 'presumed duty',
  why: 'It presumes that the body owes a condemnation.',
})
mark('ledger', 'quantity', 'some 60 dockers', { low: null, best: 60, high: null, approximate: true, unit: 'dockers' })
mark('ledger', 'organisation', 'strike committee', { name: 'strike committee' })
attribute(
  'ledger',
  [
    'the police duty office',
    'said',
    'Stones and flares were thrown, and three guards of the port’s contractor were injured',
  ],
  'official',
)
attribute(
  'ledger',
  [
    'a port employee who asked not to be named',
    'told the Ledger',
    'Two cars parked by the customs shed were “also hit”',
  ],
  'anonymous',
)
attribute(
  'ledger',
  ['', 'It is understood that', 'masked youths from outside the city had been seen near the gate'],
  'anonymous',
)
attribute(
  'bulletin',
  [
    'the strike committee',
    'said',
    'guards of the port’s contractor attacked the picket at the Pier 4 gate with batons and pepper spray',
  ],
  'named',
)
attribute(
  'bulletin',
  ['a volunteer medic', 'said in a message', 'Eleven of ours were treated on the pier, two of them with broken hands'],
  'anonymous',
)

const spanOf = (report: string, words: string) => {
  const { start, end } = at(textOf(report), words)
  return { start, end }
}

const passage = (from: string, to: string, left: string, right: string, score: number) => ({
  from: spanOf(from, left),
  to: spanOf(to, right),
  kind: left === right ? ('verbatim' as const) : ('paraphrase' as const),
  score,
})

const whole = (report: string, sentence: string) => passage('wire', report, sentence, sentence, 1)

const FIRST =
  'Four people were detained after disorder at the gate of Pier 4 in Velhaven’s North Quay late on Wednesday, the police duty office said.'
const GATHERED =
  'About 60 striking dockers had gathered at the gate when a delivery lorry tried to leave the pier, the office said in a written statement.'
const THROWN =
  'Stones and flares were thrown, and three guards of the port’s contractor were injured, according to a preliminary count.'
const CABIN = 'The control cabin of a crane was damaged.'
const REACHED = 'The strike committee could not be reached overnight.'

const lineage: Lineage[] = [
  {
    from: 'wire',
    to: 'courier',
    relation: 'copy',
    directed: true,
    score: 0.99,
    passages: [FIRST, GATHERED, THROWN, 'No one was killed.', CABIN, REACHED].map((sentence) =>
      whole('courier', sentence),
    ),
    added: [],
    reasons: ['6 of 6 sentences are the same, in order.'],
  },
  {
    from: 'wire',
    to: 'ledger',
    relation: 'rewrite',
    directed: true,
    score: 0.86,
    passages: [
      passage(
        'wire',
        'ledger',
        FIRST,
        'Police detained four people after strikers went on the rampage at the Pier 4 gate in North Quay on Wednesday night.',
        0.71,
      ),
      passage(
        'wire',
        'ledger',
        GATHERED,
        'The violence erupted around 11.40 pm, when a lorry tried to leave the pier past some 60 dockers.',
        0.58,
      ),
      passage(
        'wire',
        'ledger',
        THROWN,
        'Stones and flares were thrown, and three guards of the port’s contractor were injured, the police duty office said.',
        0.88,
      ),
      whole('ledger', 'No one was killed.'),
      passage('wire', 'ledger', CABIN, 'The control cabin of a crane burnt out.', 0.8),
      passage('wire', 'ledger', REACHED, 'The so-called strike committee is yet to condemn the violence.', 0.41),
    ],
    added: [
      { ...at(textOf('ledger'), 'around 11.40 pm'), attributed: false },
      { ...at(textOf('ledger'), 'Two cars parked by the customs shed were “also hit”'), attributed: true },
      { ...at(textOf('ledger'), 'masked youths from outside the city'), attributed: false },
    ],
    reasons: ['6 of 8 sentences stand again in order.', 'Both name Pier 4 and the same night.'],
  },
  {
    from: 'wire',
    to: 'record',
    relation: 'excerpt',
    directed: true,
    score: 0.74,
    passages: [
      passage(
        'wire',
        'record',
        FIRST,
        'Four people were detained after disorder in the port area of Velhaven on Wednesday, Littoral Wire reported.',
        0.7,
      ),
      whole('record', 'No one was killed.'),
    ],
    added: [],
    reasons: ['It cites Littoral Wire by name.'],
  },
  {
    from: 'bulletin',
    to: 'quayside',
    relation: 'copy',
    directed: true,
    score: 0.97,
    passages: [
      passage(
        'bulletin',
        'quayside',
        'At 23:40 on 11 March guards of the port’s contractor attacked the picket at the Pier 4 gate with batons and pepper spray, the strike committee said.',
        'At 23:40 on 11 March guards of the port’s contractor attacked the picket at the Pier 4 gate with batons and pepper spray, the strike committee said.',
        1,
      ),
    ],
    added: [],
    reasons: ['2 of 2 sentences are the same, 25 minutes later.'],
  },
]

const claim = (id: string, report: string, quote: string, rest: Partial<Claim>): Claim => ({
  id,
  report,
  quote: at(textOf(report), quote),
  kind: 'statistic',
  measure: 'containers handled',
  unit: 'containers',
  value: null,
  period: null,
  per: null,
  place: 'Velhaven',
  comparison: null,
  saidBy: null,
  series: 'containers handled',
  ...rest,
})

const claims: Claim[] = [
  claim('c1', 'wire', '1,240 containers were handled in February', {
    value: { ...n(1240), approximate: false },
    period: '2026-02',
    saidBy: { name: 'port authority', kind: 'official', quote: at(textOf('wire'), 'The port authority') },
  }),
  claim('c2', 'standard', 'February’s traffic at 1,310 containers', {
    value: { ...n(1310), approximate: false },
    period: '2026-02',
    saidBy: { name: 'port authority', kind: 'official', quote: at(textOf('standard'), 'The port authority') },
  }),
  claim('c3', 'wire', '31% fewer than a year before', {
    kind: 'trend',
    period: '2026-02',
    comparison: { kind: 'down', value: 31, to: '2025-02' },
    saidBy: { name: 'port authority', kind: 'official', quote: at(textOf('wire'), 'The port authority') },
  }),
  claim('c5', 'standard', '1,180 in January', { value: { ...n(1180), approximate: false }, period: '2026-01' }),
  claim('c6', 'standard', 'up from 1,180 in January', {
    kind: 'trend',
    period: '2026-02',
    comparison: { kind: 'up', value: null, to: '2026-01' },
  }),
  claim('c4', 'market', 'rents to rise by 12% in 2027', {
    kind: 'forecast',
    measure: 'rents',
    unit: 'percent',
    value: { ...n(12), approximate: false },
    period: '2027',
    series: 'market rents',
    comparison: { kind: 'up', value: 12, to: null },
    saidBy: { name: 'mayor’s office', kind: 'official', quote: at(textOf('market'), 'The office') },
  }),
]

export const harbour: CaseRecord = {
  codebook: { name: 'conflict', version: '1' },
  reports,
  marks: marks.toSorted((left, right) => left.start - right.start),
  lineage,
  accounts,
  incidents,
  claims,
  outlets: OUTLETS,
}

/** The harbour with more who tell of the clash: verbatim copies of the wire, and further origins. */
export function crowded(copies: number, origins: number): CaseRecord {
  const clones = (of: string, count: number, isCopy: boolean) =>
    Array.from({ length: count }, (_, index) => {
      const id = `${of}-${index}`
      const [report, account] = [
        harbour.reports.find((found) => found.id === of),
        accounts.find((found) => found.report === of && found.incident === 'pier'),
      ]
      if (!report || !account) throw new Error(of)
      const own = {
        ...report,
        id,
        published: `2026-03-15T${10 + index}:00`,
        origin: isCopy ? report.origin : `o-${id}`,
      }
      return { report: own, account: { ...account, id: `a-pier-${id}`, report: id } }
    })
  const [copied, fresh] = [clones('courier', copies, true), clones('standard', origins, false)]
  const added = [...copied, ...fresh]
  const like = (ids: readonly string[]) => [
    ...ids,
    ...(ids.includes('a-pier-courier') ? copied.map(({ account }) => account.id) : []),
    ...(ids.includes('a-pier-standard') ? fresh.map(({ account }) => account.id) : []),
  ]
  return {
    ...harbour,
    reports: [...harbour.reports, ...added.map(({ report }) => report)],
    accounts: [...harbour.accounts, ...added.map(({ account }) => account)],
    lineage: [
      ...lineage,
      ...copied.flatMap(({ report }) => lineage.slice(0, 1).map((link) => ({ ...link, to: report.id }))),
    ],
    incidents: incidents.map((found) =>
      found.id === 'pier'
        ? {
            ...found,
            accounts: like(found.accounts),
            origins: found.origins + origins,
            fields: Object.fromEntries(
              Object.entries(found.fields).map(([name, field]) => [
                name,
                { ...field, values: field.values.map((value) => ({ ...value, accounts: like(value.accounts) })) },
              ]),
            ) as Incident['fields'],
          }
        : found,
    ),
  }
}
