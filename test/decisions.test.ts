import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { loadCodebook } from '../src/codebook/load.ts'
import { caseDesk } from '../src/desk/case-desk.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { Act, Decision } from '../src/model/decision.ts'
import { settleCase } from '../src/pipeline/obey-decisions.ts'
import { type Case, openCaseToRead, openCaseToWrite } from '../src/store/case.ts'
import { emptyFolder, hearsay } from './command-line.ts'
import { brokenPromises, type ExportedRecord, schemaErrors } from './promises.ts'

/** A codebook of two types, under these names. */
const codebookOf = (stabbing: string, shooting: string) => `
name: own
version: "1"
types:
  - { name: ${stabbing}, label: Stabbing, verbs: [stab] }
  - { name: ${shooting}, label: Shooting, verbs: [shoot, "shoot dead"] }
actors:
  - { name: workers, label: Workers, words: [docker, guard, man] }
  - { name: police, label: Police, words: [police, officer] }
`

// `wire` and `paper` are one telling of one incident; `radio` tells another.
const REPORTS = [
  {
    id: 'wire',
    source: 'Coast Wire',
    published: '2025-03-14',
    text: 'TRIESTE — A docker was stabbed on Thursday evening at a picket outside the port of Trieste, police said. Three men were detained, and the terminal was closed for the night while officers searched the sheds.',
  },
  {
    id: 'paper',
    source: 'Evening Paper',
    published: '2025-03-15',
    text: 'TRIESTE — A docker was stabbed on Thursday evening at a picket outside the port of Trieste, police said. Three men were detained, and the terminal was closed for the night while officers searched the sheds.',
  },
  {
    id: 'radio',
    source: 'Radio Karst',
    published: '2025-04-02',
    text: 'A warehouse guard was shot dead in Rijeka on 1 April 2025, the prosecutor told this station.',
  },
] as const
type Key = (typeof REPORTS)[number]['id']

let folder: string
let open: Case
let desk: Desk

const codebookFile = () => join(folder, 'own.yaml')

beforeEach(async () => {
  folder = emptyFolder()
  // A codebook of the case's own, so that a test can edit it.
  writeFileSync(codebookFile(), codebookOf('stabbing', 'shooting'))
  writeFileSync(join(folder, 'reports.jsonl'), REPORTS.map((report) => `${JSON.stringify(report)}\n`).join(''))
  await done('init', '--codebook', codebookFile())
  await done('add', join(folder, 'reports.jsonl'))
  await done('build')
  open = openCaseToRead(folder)
  desk = await newDesk(open)
  return () => open.close()
})

async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await hearsay(folder, args)
  expect({ code, err }).toMatchObject({ code: 0 })
  return out
}

function newDesk(opened: Case): Promise<Desk> {
  const codebook = loadCodebook(codebookFile())
  return caseDesk(opened, { codebook, stamp: '', settle: () => settleCase(folder, codebook) })
}

async function record(): Promise<ExportedRecord> {
  return JSON.parse(await done('export', 'json'))
}

function reportOf({ reports }: ExportedRecord, key: Key): string {
  return reports.find((report) => report.key === key)?.id ?? ''
}

/** The incident that the report's first account tells, as exported. */
async function incidentOf(key: Key) {
  const all = await record()
  const account = all.accounts.find(({ report }) => report === reportOf(all, key))
  const incident = all.incidents.find(({ id }) => id === account?.incident)
  if (account === undefined || incident === undefined) throw new Error(`${key} tells nothing`)
  return { ...incident, account: account.id }
}

async function take(act: Act, why: string | null = null): Promise<Decision> {
  const result = await desk.decide({ act, by: 'Ada', why, seen: null })
  if (result.kind !== 'taken') throw new Error(JSON.stringify(result))
  return result.decision
}

describe('what is laid over one incident', () => {
  test('is in the desk, in the export and in the lists; an undo takes it away again', async () => {
    const { id } = await incidentOf('wire')
    await take({ act: 'confirm', incident: id }, 'Both say so.')
    expect(await incidentOf('wire')).toMatchObject({ review: 'confirmed' })
    expect((await desk.incident(id))?.incident.review).toBe('confirmed')
    const edited = await take({ act: 'edit', incident: id, field: 'killed', value: { low: 1, best: 1, high: 1 } })
    await take({ act: 'grade', incident: id, grade: '1' })
    const then = await incidentOf('wire')
    expect(then).toMatchObject({
      review: 'edited',
      credibility: { grade: '1' },
      fields: { killed: { best: { best: 1 } } },
    })
    expect(JSON.parse(await done('show', id, '--json'))).toMatchObject({ review: 'edited' })
    await take({ act: 'undo', decision: edited.id })
    expect((await incidentOf('wire')).fields.killed).toBeUndefined()
    expect((await desk.decisions({ limit: 10 })).rows.map(({ undone }) => undone)).toEqual([false, false, true, false])
  })

  test.each([
    ['edit', { field: 'killed', value: 'many' }, 'desk/bad-value'],
    ['edit', { field: 'when', value: 'Thursday' }, 'desk/bad-value'],
    ['split', { accounts: [] }, 'desk/split-none'],
  ])('cannot be %s %j', async (act, rest, code) => {
    const { id } = await incidentOf('wire')
    await expect(take({ act, incident: id, ...rest } as Act)).rejects.toMatchObject({ code })
    expect((await desk.decisions({ limit: 10 })).rows).toEqual([])
  })

  test('names what the case does not have', async () => {
    const ask = (act: Act) => desk.decide({ act, by: 'Ada', why: null, seen: null })
    const { id } = await incidentOf('wire')
    expect(await ask({ act: 'confirm', incident: 'i0' })).toEqual({ kind: 'unknown', what: 'i0' })
    expect(await ask({ act: 'merge', incident: id, into: 'i1' })).toEqual({ kind: 'unknown', what: 'i1' })
    expect(await ask({ act: 'split', incident: id, accounts: ['a1'] })).toEqual({ kind: 'unknown', what: 'a1' })
    expect(await ask({ act: 'reliability', outlet: 's1', reliability: 'A' })).toEqual({ kind: 'unknown', what: 's1' })
    expect(await ask({ act: 'independent', from: 'r1', to: 'r2' })).toEqual({ kind: 'unknown', what: 'r1' })
    expect(await ask({ act: 'undo', decision: 'd7' })).toEqual({ kind: 'unknown', what: 'd7' })
  })
})

describe('what is worked into incidents and origins at once', () => {
  test('merge makes one incident of two, its undo two of one', async () => {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    expect(wire.id).not.toBe(radio.id)
    const merged = await take({ act: 'merge', incident: radio.id, into: wire.id })
    const one = await incidentOf('radio')
    expect(one.accounts).toEqual([...new Set([...wire.accounts, ...radio.accounts])].sort())
    expect((await desk.incident(one.id))?.incident.origins).toBe(2)
    // Whoever has a page of either open is led to the one.
    for (const id of [wire.id, radio.id]) expect((await desk.incident(id))?.incident.id).toBe(one.id)
    await take({ act: 'undo', decision: merged.id })
    expect((await incidentOf('radio')).accounts).toEqual(radio.accounts)
    expect((await incidentOf('wire')).accounts).toEqual(wire.accounts)
  })

  test('of what was said of two accounts, the last holds', async () => {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    await take({ act: 'merge', incident: radio.id, into: wire.id })
    const one = await incidentOf('radio')
    const split = await take({ act: 'split', incident: one.id, accounts: [radio.account] })
    expect((await incidentOf('radio')).accounts).toEqual(radio.accounts)
    const again = await take({
      act: 'merge',
      incident: (await incidentOf('radio')).id,
      into: (await incidentOf('wire')).id,
    })
    expect((await incidentOf('radio')).accounts).toEqual(one.accounts)
    await take({ act: 'undo', decision: again.id })
    expect((await incidentOf('radio')).accounts).toEqual(radio.accounts)
    await take({ act: 'undo', decision: split.id })
    expect((await incidentOf('radio')).accounts).toEqual(one.accounts)
    await expect(take({ act: 'undo', decision: 'd4' })).rejects.toMatchObject({ code: 'desk/undo-of-undo' })
  })

  test('split parts what the machine joined', async () => {
    const { id, accounts } = await incidentOf('wire')
    const { account } = await incidentOf('paper')
    expect(accounts).toContain(account)
    await take({ act: 'split', incident: id, accounts: [account] })
    expect((await incidentOf('paper')).accounts).toEqual([account])
    expect((await incidentOf('wire')).accounts).not.toContain(account)
  })

  test('independent reports are two origins, derived ones one', async () => {
    const all = await record()
    const [wire, paper, radio] = [reportOf(all, 'wire'), reportOf(all, 'paper'), reportOf(all, 'radio')]
    expect((await incidentOf('wire')).origins).toBe(1)
    const parted = await take({ act: 'independent', from: paper, to: wire })
    expect((await incidentOf('wire')).origins).toBe(2)
    expect((await record()).lineage).toEqual([])
    await take({ act: 'undo', decision: parted.id })
    expect((await incidentOf('wire')).origins).toBe(1)
    await take({ act: 'derives', from: paper, to: radio, relation: 'rewrite' })
    const now = await record()
    expect(new Set(now.reports.map(({ origin }) => origin)).size).toBe(1)
    expect(now.lineage).toContainEqual(
      expect.objectContaining({ from: paper, to: radio, relation: 'rewrite', reasons: ['A person says so.'] }),
    )
  })

  test('the reliability of an outlet weighs on what only it tells', async () => {
    const outlet = (await record()).outlets.find(({ name }) => name === 'Radio Karst')?.id ?? ''
    const { credibility } = await incidentOf('radio')
    const set = await take({ act: 'reliability', outlet, reliability: 'E' })
    expect((await record()).outlets).toContainEqual(expect.objectContaining({ id: outlet, reliability: 'E' }))
    expect((await incidentOf('radio')).credibility).toMatchObject({ grade: '4' })
    await take({ act: 'undo', decision: set.id })
    expect((await incidentOf('radio')).credibility).toEqual(credibility)
  })
})

describe('what a person says of the words of a report', () => {
  /** The first statement of a field that the radio's account makes. */
  async function told(field: 'where' | 'killed') {
    const { id, account } = await incidentOf('radio')
    const column = (await desk.incident(id))?.columns.find(({ accounts }) => accounts.some((one) => one.id === account))
    const statement = column?.accounts[0]?.fields[field][0]
    if (column === undefined || statement === undefined) throw new Error(`nothing is told of ${field}`)
    const { quote, value } = statement
    return { incident: id, account, field, quote, value, text: await textOf(column.report.id) }
  }
  const textOf = async (report: string) => (await desk.report(report))?.report.text ?? ''
  const quoteIn = (text: string, exact: string) => {
    const start = text.indexOf(exact)
    return { start, end: start + exact.length, exact }
  }

  test('a statement that is struck out counts no more, and its undo brings it back as it was', async () => {
    const before = await done('export', 'json')
    const { text: _, ...statement } = await told('where')
    const struck = await take({ act: 'strike', ...statement }, 'That is where he lives.')
    expect((await incidentOf('radio')).fields.where).toBeUndefined()
    expect((await desk.incident(statement.incident))?.incident.fields.where).toBeUndefined()
    await take({ act: 'undo', decision: struck.id })
    expect(await done('export', 'json')).toBe(before)
  })

  test('a statement that is added counts, stands on its quote, and is there after a rebuild', async () => {
    const before = await done('export', 'json')
    const { text, incident, account } = await told('where')
    const value = { low: 2, best: 2, high: 2 }
    const quote = quoteIn(text, 'A warehouse guard')
    const added = await take({ act: 'state', incident, account, field: 'injured', value, quote })
    const exported = await done('export', 'json')
    expect((await incidentOf('radio')).fields.injured).toMatchObject({ best: value, status: 'single' })
    expect(schemaErrors(JSON.parse(exported))).toEqual([])
    expect(brokenPromises(JSON.parse(exported))).toEqual([])
    await done('build', '--redo')
    expect(await done('export', 'json')).toBe(exported)
    await take({ act: 'undo', decision: added.id })
    expect(await done('export', 'json')).toBe(before)
  })

  test('both are obeyed by a build that reads everything anew under another codebook', async () => {
    const { text, ...statement } = await told('where')
    await take({ act: 'strike', ...statement })
    const value = { low: 2, best: 2, high: 2 }
    const quote = quoteIn(text, 'A warehouse guard')
    await take({
      act: 'state',
      incident: statement.incident,
      account: statement.account,
      field: 'injured',
      value,
      quote,
    })
    writeFileSync(codebookFile(), codebookOf('attack-with-a-blade', 'attack-with-a-gun'))
    await done('build', '--redo')
    const { fields } = await incidentOf('radio')
    expect([fields.where, fields.injured?.best]).toEqual([undefined, value])
    const { rows } = await desk.decisions({ limit: 10 })
    expect(rows.map(({ standing }) => standing)).toEqual(['holds', 'holds'])
  })

  test.each([
    ['words that do not stand there', { quote: { start: 0, end: 5, exact: 'Never' } }, 'desk/bad-quote'],
    ['a value that the field cannot have', { value: 'many' }, 'desk/bad-value'],
  ])('%s are refused', async (_, wrong, code) => {
    const { text, incident, account } = await told('where')
    const value = { low: 2, best: 2, high: 2 }
    const act = {
      incident,
      account,
      field: 'injured',
      value,
      quote: quoteIn(text, 'A warehouse guard'),
      ...wrong,
    } as const
    await expect(take({ act: 'state', ...act })).rejects.toMatchObject({ code })
    await expect(take({ act: 'strike', ...act, value: 1 })).rejects.toMatchObject({ code: 'desk/no-statement' })
    expect((await desk.decisions({ limit: 10 })).rows).toEqual([])
  })

  test('what is told there already is not told twice', async () => {
    const { text: _, ...statement } = await told('where')
    await expect(take({ act: 'state', ...statement })).rejects.toMatchObject({ code: 'desk/told-already' })
  })

  test('a mark held wrong is shown no more, until it is undone', async () => {
    const report = reportOf(await record(), 'radio')
    const marks = async () => (await desk.report(report))?.marks.filter(({ kind }) => kind === 'place') ?? []
    const [place] = await marks()
    const { start = 0, end = 0 } = place ?? {}
    const quote = { start, end, exact: (await textOf(report)).slice(start, end) }
    const wrong = await take({ act: 'wrong-mark', report, kind: 'place', quote })
    expect(await marks()).not.toContainEqual(place)
    await expect(take({ act: 'wrong-mark', report, kind: 'place', quote })).rejects.toMatchObject({
      code: 'desk/no-mark',
    })
    await take({ act: 'undo', decision: wrong.id })
    expect(await marks()).toContainEqual(place)
  })

  test('sentences held to be another’s, or not, are shown so; the origins stay', async () => {
    const all = await record()
    const [from = '', to = ''] = all.lineage.map(({ from, to }) => [from, to])[0] ?? []
    const [left, right] = [await textOf(from), await textOf(to)].map((text) => quoteIn(text, text.split('. ')[0] ?? ''))
    if (left === undefined || right === undefined) throw new Error('no link')
    const between = async () => {
      const passages = (await desk.pair(from, to))?.lineage.passages ?? []
      return passages.some((one) => one.from.start >= left.start && one.from.end <= left.end && one.to.end <= right.end)
    }
    const parted = await take({ act: 'aligned', from, to, left, right, isAligned: false })
    expect(await between()).toBe(false)
    await take({ act: 'aligned', from, to, left, right, isAligned: true })
    expect((await desk.pair(from, to))?.lineage.passages).toContainEqual(
      expect.objectContaining({ from: { start: left.start, end: left.end }, score: 1 }),
    )
    expect((await record()).lineage).toEqual(all.lineage)
    await expect(
      take({ act: 'aligned', from, to, left: { ...left, exact: 'Never' }, right, isAligned: true }),
    ).rejects.toMatchObject({ code: 'desk/bad-quote' })
    expect(parted.standing).toBe('holds')
  })
})

describe('two desks on one case', () => {
  test('see what the other decides, and overwrite nothing silently', async () => {
    const elsewhere = openCaseToRead(folder)
    const other = await newDesk(elsewhere)
    const { id } = await incidentOf('wire')
    const seen = (await other.incident(id))?.revision ?? null
    const confirmed = await take({ act: 'confirm', incident: id })
    const late = await other.decide({ act: { act: 'reject', incident: id }, by: 'Bo', why: null, seen })
    expect(late).toMatchObject({ kind: 'stale', since: [{ id: confirmed.id, by: 'Ada' }] })
    const again = (await other.incident(id))?.revision ?? null
    expect(
      await other.decide({ act: { act: 'reject', incident: id }, by: 'Bo', why: null, seen: again }),
    ).toMatchObject({
      kind: 'taken',
    })
    expect((await desk.incident(id))?.incident.review).toBe('rejected')
    expect((await desk.decisions({ limit: 10 })).rows.map(({ by }) => by)).toEqual(['Bo', 'Ada'])
    await elsewhere.close()
  })

  test('decide at the same moment: both are kept, in one order', async () => {
    const elsewhere = openCaseToRead(folder)
    const other = await newDesk(elsewhere)
    const { id } = await incidentOf('wire')
    const at = (which: Desk, by: string) =>
      which.decide({ act: { act: 'confirm', incident: id }, by, why: null, seen: null })
    const taken = await Promise.all([at(desk, 'Ada'), at(other, 'Bo'), at(desk, 'Cy'), at(other, 'Di')])
    expect(taken.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'taken', 'taken'])
    const { rows } = await desk.decisions({ limit: 10 })
    expect(rows.map(({ id }) => id)).toEqual(['d4', 'd3', 'd2', 'd1'])
    expect(rows.map(({ by }) => by).sort()).toEqual(['Ada', 'Bo', 'Cy', 'Di'])
    await elsewhere.close()
  })
})

describe('while another command holds the case', () => {
  test('a decision is taken, and worked in when the case is free', async () => {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    const holder = openCaseToWrite(folder, 'build')
    await take({ act: 'merge', incident: radio.id, into: wire.id })
    expect((await incidentOf('radio')).id).toBe(radio.id)
    expect(await done('status')).toContain('1 decision of people; 1 to be worked in by the next build')
    await holder.close()
    // Nobody builds: the open desk works it in when it is next asked and the case is free.
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
    await desk.listIncidents({ limit: 1 })
    later.mockRestore()
    expect((await incidentOf('radio')).accounts).toHaveLength(wire.accounts.length + radio.accounts.length)
    const [row] = (await desk.listIncidents({ limit: 10 })).rows
    expect(row?.reports).toBe(3)
  })

  test('or by the next build, without a desk', async () => {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    const holder = openCaseToWrite(folder, 'build')
    await take({ act: 'merge', incident: radio.id, into: wire.id })
    await holder.close()
    await done('build')
    expect((await incidentOf('radio')).accounts).toHaveLength(wire.accounts.length + radio.accounts.length)
  })

  test('an open desk sees what was added and built since', async () => {
    const file = join(folder, 'later.txt')
    writeFileSync(file, 'A clerk was stabbed in Pula on 5 May 2025, police said.')
    await done('add', file)
    await done('build')
    expect((await desk.listReports({ limit: 10 })).count).toBe(4)
    expect((await desk.listIncidents({ limit: 10 })).count).toBe(3)
  })
})

describe('after everything is derived anew', () => {
  async function decideOnEverything() {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    const { account } = await incidentOf('paper')
    await take({ act: 'confirm', incident: radio.id })
    await take({ act: 'edit', incident: radio.id, field: 'when', value: '2025-03-31' })
    await take({ act: 'split', incident: wire.id, accounts: [account] })
    const { id } = await incidentOf('wire')
    await take({ act: 'merge', incident: id, into: radio.id })
    const outlet = (await record()).outlets.find(({ name }) => name === 'Radio Karst')?.id ?? ''
    await take({ act: 'reliability', outlet, reliability: 'C' })
    await take({
      act: 'edit',
      incident: (await incidentOf('radio')).id,
      field: 'freed',
      value: { low: 1, best: 1, high: 1 },
    })
    const all = await record()
    await take({ act: 'derives', from: reportOf(all, 'wire'), to: reportOf(all, 'radio'), relation: 'excerpt' })
  }

  const told = ({ incidents, outlets }: ExportedRecord) => ({
    incidents: incidents
      .map(({ accounts, review, fields }) => `${accounts.length} ${review} ${fields.when?.best}`)
      .sort(),
    outlets: outlets.map(({ reliability }) => reliability),
  })

  test('by build --redo the record is the same to the byte, decisions and all', async () => {
    await decideOnEverything()
    const before = await done('export', 'json')
    expect(told(JSON.parse(before))).toMatchObject({ incidents: ['1 machine 2025-03-13', '2 edited 2025-03-31'] })
    await done('build', '--redo')
    expect(await done('export', 'json')).toBe(before)
    expect(schemaErrors(JSON.parse(before))).toEqual([])
    expect(brokenPromises(JSON.parse(before))).toEqual([])
    expect((await desk.decisions({ limit: 10 })).rows.map(({ standing }) => standing)).toEqual(Array(7).fill('holds'))
  })

  test.each([7, 83])(
    'by build --redo it is as it was reached step by step, whatever was decided (%i)',
    async (start) => {
      const towns = ['Pula', 'Zadar', 'Split', 'Koper', 'Udine']
      const told = towns.map((town, at) => ({
        id: town,
        source: `Paper ${at}`,
        published: `2025-06-0${at + 1}`,
        text: `A guard was stabbed in ${town} on ${at + 10} May 2025, police said. Word ${at} of it came late.`,
      }))
      writeFileSync(join(folder, 'towns.jsonl'), told.map((report) => `${JSON.stringify(report)}\n`).join(''))
      await done('add', join(folder, 'towns.jsonl'))
      await done('build')
      let seed = start
      const pick = <T>(from: readonly T[]): T => {
        seed = (seed * 16_807) % 2_147_483_647
        return from[seed % from.length] as T
      }
      for (let n = 0; n < 25; n++) {
        const { incidents, reports } = await record()
        const [one, other, kind] = [
          pick(incidents),
          pick(incidents),
          pick(['merge', 'merge', 'split', 'undo', 'derives']),
        ]
        const taken = (await desk.decisions({ limit: 50 })).rows.filter(
          ({ act, undone }) => act.act !== 'undo' && !undone,
        )
        if (kind === 'merge' && one.id !== other.id) await take({ act: 'merge', incident: one.id, into: other.id })
        if (kind === 'split' && one.accounts.length > 1)
          await take({ act: 'split', incident: one.id, accounts: [pick(one.accounts)] })
        if (kind === 'undo' && taken.length > 0) await take({ act: 'undo', decision: pick(taken).id })
        const [from, to] = [pick(reports).id, pick(reports).id]
        if (kind === 'derives' && from !== to)
          await take({ act: pick(['derives', 'independent']), from, to, relation: 'rewrite' } as Act)
      }
      const before = await done('export', 'json')
      await done('build', '--redo')
      expect(await done('export', 'json')).toBe(before)
      expect(brokenPromises(JSON.parse(before))).toEqual([])
    },
  )

  test('by stages of another version they are still obeyed', async () => {
    await decideOnEverything()
    const before = await done('export', 'json')
    const raw = new DatabaseSync(join(folder, 'case.db'))
    raw.exec(
      "update capture set done = 'older'; update report set traced = 'older'; update account set linked = 'older'",
    )
    raw.close()
    await done('build')
    expect(await done('export', 'json')).toBe(before)
  })

  test('by a codebook that gives every account another id they are tied to their quotes', async () => {
    await decideOnEverything()
    const before = await record()
    writeFileSync(codebookFile(), codebookOf('attack-with-a-blade', 'attack-with-a-gun'))
    await done('build', '--redo')
    const after = await record()
    const ids = ({ accounts }: ExportedRecord) => accounts.map(({ id }) => id)
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([])
    expect(told(after)).toEqual(told(before))
    expect((await desk.decisions({ limit: 10 })).rows.map(({ standing }) => standing)).toEqual(Array(7).fill('holds'))
  })

  test('one whose quotes tell nothing any more needs another look, and is not obeyed', async () => {
    const { id } = await incidentOf('radio')
    await take({ act: 'reject', incident: id })
    writeFileSync(codebookFile(), codebookOf('stabbing', 'shooting').replace(/.*shooting.*/, ''))
    await done('build', '--redo')
    expect((await record()).incidents.filter(({ review }) => review === 'rejected')).toEqual([])
    const { rows } = await desk.decisions({ limit: 10 })
    expect(rows).toMatchObject([{ act: { act: 'reject' }, standing: 'needs-another-look', undone: false }])
    expect(JSON.parse(await done('status', '--json')).decisions).toEqual({ taken: 1, waiting: 0, needAnotherLook: 1 })
  })
})

describe('whether two incidents are one', () => {
  /** Has the machine find too little to say of the wire's and the radio's account. */
  async function unsure() {
    const [wire, radio] = [await incidentOf('wire'), await incidentOf('radio')]
    const [left, right] = [wire.account, radio.account].toSorted()
    const db = new DatabaseSync(join(folder, 'case.db'))
    const reasons = JSON.stringify([{ feature: 'place', weight: -1.2, why: 'Trieste beside Rijeka' }])
    db.prepare(
      `insert or replace into judgement (left_id, right_id, verdict, score, reasons, by) values (?, ?, 'unsure', 0.4, ?, 'machine')`,
    ).run(left ?? '', right ?? '', reasons)
    db.close()
    return { wire, radio }
  }
  const questions = async () => (await desk.listQuestions({ limit: 10 })).rows

  test('is asked with both accounts and the reasons', async () => {
    const { wire, radio } = await unsure()
    const [question, ...others] = await questions()
    expect(others).toEqual([])
    expect([question?.left, question?.right].map((side) => side?.incident.id).toSorted()).toEqual(
      [wire.id, radio.id].toSorted(),
    )
    expect(question).toMatchObject({ score: 0.4, reasons: [{ weight: -1.2, why: 'Trieste beside Rijeka' }] })
    expect([question?.left, question?.right].map((side) => side?.account.id)).toContain(radio.account)
  })

  test('is asked no more when a person holds them apart; a rebuild keeps them apart', async () => {
    const { wire, radio } = await unsure()
    const { id } = await take({ act: 'apart', incident: wire.id, other: radio.id })
    expect(await questions()).toEqual([])
    await done('build', '--redo')
    const { rows } = await desk.decisions({ limit: 10 })
    expect(rows).toMatchObject([{ id, standing: 'holds', act: { act: 'apart' } }])
    await unsure()
    expect(await questions()).toEqual([])
    await take({ act: 'undo', decision: id })
    expect(await questions()).toHaveLength(1)
  })

  test('is asked no more when a person says that they are one', async () => {
    const { wire, radio } = await unsure()
    await take({ act: 'merge', incident: radio.id, into: wire.id })
    expect(await questions()).toEqual([])
    expect((await incidentOf('radio')).id).toBe((await incidentOf('wire')).id)
  })

  test('cannot be said of one and the same, or of what is not there', async () => {
    const { id } = await incidentOf('wire')
    await expect(take({ act: 'apart', incident: id, other: id })).rejects.toMatchObject({ code: 'desk/same-incident' })
    const act: Act = { act: 'apart', incident: id, other: 'i0' }
    expect(await desk.decide({ act, by: 'Ada', why: null, seen: null })).toEqual({ kind: 'unknown', what: 'i0' })
  })
})
