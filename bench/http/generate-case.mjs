// Fills a case with generated rows, straight into the store: what the desk is measured on. Nothing in it was read or understood.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { randomOf } from '../random.mjs'
import { generate } from '../speed/generate.mjs'

const TYPES = ['attack', 'protest', 'raid', 'arson', 'clash', 'detention', 'threat', 'sabotage']
const STATUSES = ['agree', 'single', 'single', 'vaguer', 'update', 'conflict']
const DAY_MS = 24 * 3600 * 1000
const FIRST_DAY = Date.UTC(2015, 0, 1) / DAY_MS
/** The span of time that incidents are spread over, in days. */
const SPAN = 4000

/**
 * Adds `reports` reports that tell `incidents` incidents to a case that exists and is empty. The same numbers give the
 * same rows on any machine.
 */
export function generateCase(folder, { reports, incidents }) {
  const db = new DatabaseSync(join(folder, 'case.db'))
  db.exec('pragma synchronous = off; pragma foreign_keys = off; begin')
  const add = insertsOf(db)
  const shares = sharesOf(reports, incidents)
  const texts = generate(reports)
  const outlets = new Set()
  shares.forEach((share, at) => {
    const random = randomOf(at + 1)
    const told = Array.from({ length: share }, () => texts.next().value)
    const tellings = told.map((report) => addReport(add, { report, outlets, random }))
    addIncident(add, { at, tellings, random })
  })
  db.exec('commit; analyze')
  db.close()
}

/** How many reports tell each incident: one to six, the sum as wanted. */
function sharesOf(reports, incidents) {
  const random = randomOf(7)
  const shares = Array.from({ length: incidents }, () => 1)
  for (let left = reports - incidents; left > 0; left--) shares[Math.floor(random() * incidents)]++
  return shares
}

function insertsOf(db) {
  const into = (table, columns) => {
    const names = columns.map((name) => `"${name}"`)
    const statement = db.prepare(`insert into ${table} (${names}) values (${columns.map(() => '?')})`)
    return (...values) => statement.run(...values)
  }
  const words = db.prepare('insert into account_text (rowid, words) select number, ? from account where id = ?')
  return {
    words: (account, text) => words.run(text, account),
    capture: into('capture', ['sha256', 'input', 'bytes', 'media_type', 'captured_at', 'metadata', 'done']),
    outlet: into('outlet', ['id', 'name']),
    report: into('report', [
      ...['id', 'sha256', 'input', 'title', 'outlet_id', 'published', 'language', 'text', 'origin_id', 'traced'],
    ]),
    marks: into('report_marks', ['report_id', 'marks']),
    account: into('account', [
      ...['id', 'report_id', 'type', 'modality', 'anchor_start', 'anchor_end', 'incident_id', 'linked'],
    ]),
    statement: into('statement', ['account_id', 'field', 'position', 'value', 'start', 'end', 'said_by', 'hedged']),
    lineage: into('lineage', ['from_id', 'to_id', 'relation', 'directed', 'score', 'passages', 'added', 'reasons']),
    incident: into('incident', [
      ...['id', 'type', 'label', 'origins', 'fields', 'grade', 'reasons', 'review'],
      ...['first_day', 'last_day', 'lat', 'lon', 'conflicts'],
    ]),
  }
}

function addReport(add, { report, outlets, random }) {
  const { id, title, source, published, text } = report
  const outlet = `s${hash(source)}`
  if (!outlets.has(outlet)) add.outlet(outlet, source)
  outlets.add(outlet)
  const sha256 = createHash('sha256').update(`${id} ${text}`).digest('hex')
  add.capture(sha256, `${id}.txt`, text.length, 'text/plain', '2026-01-01T00:00:00Z', '{}', 'generated')
  add.marks(`r${id}`, JSON.stringify(marksIn(text, random)))
  const sentences = Array.from(text.matchAll(/[^\n.]{8,}[.\n]/g), (found) => [
    found.index,
    found.index + found[0].length,
  ])
  return { id: `r${id}`, sha256, title, outlet, published, text, sentences }
}

/** Marks as a report has them: a dozen or two, on words that stand there. */
function marksIn(text, random) {
  const kinds = ['time', 'place', 'person', 'organisation', 'quantity', 'attribution', 'hedge']
  return Array.from(text.matchAll(/\b[A-Z][\w’]+\b/g), ({ index, 0: word }) => ({
    kind: kinds[Math.floor(random() * kinds.length)],
    start: index,
    end: index + word.length,
    value: { name: word },
  }))
}

function addIncident(add, { at, tellings, random }) {
  const id = `i${hash(`incident ${at}`)}`
  const type = pick(TYPES, random)
  const day = FIRST_DAY + Math.floor(random() * SPAN)
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10)
  const name = /in ([^,]+)$/.exec(tellings[0].title)?.[1] ?? 'Aarhus'
  const place = {
    name,
    lat: 36 + (hash(name, 4) % 240) / 10,
    lon: -9 + (hash(name, 5) % 330) / 10,
    precision: 'settlement',
  }
  const injured = 1 + Math.floor(random() * 9)
  const origins = 1 + Math.floor(random() * Math.min(tellings.length, 3))
  const accounts = tellings.map((telling, number) => {
    const origin = tellings[number % origins].id
    const { title, outlet, published, text, sha256 } = telling
    add.report(telling.id, sha256, `${telling.id}.txt`, title, outlet, published, 'en', text, origin, 'generated')
    if (telling.id !== origin) add.lineage(origin, telling.id, 'copy', 1, 0.9, '[]', '[]', '["generated"]')
    return addAccount(add, { telling, id, type, values: valuesOf({ date, place, injured, random }) })
  })
  const weighed = Object.fromEntries(
    Object.entries(valuesOf({ date, place, injured, random })).map(([field, value]) => {
      const values = [{ value, accounts, origins, sources: origins }]
      return [field, { best: value, status: origins === 1 ? 'single' : pick(STATUSES, random), values }]
    }),
  )
  const conflicts = Object.values(weighed).filter(({ status }) => status === 'conflict').length
  const label = `${type[0].toUpperCase()}${type.slice(1)} in ${name}, ${date}`
  const grade = origins === 1 ? '4' : pick(['2', '3', '4'], random)
  const fields = JSON.stringify(weighed)
  add.incident(
    id,
    type,
    label,
    origins,
    fields,
    grade,
    '["generated"]',
    'machine',
    day,
    day,
    place.lat,
    place.lon,
    conflicts,
  )
}

function valuesOf({ date, place, injured, random }) {
  return {
    when: date,
    where: place,
    actor: { name: 'dockers', class: 'civilians' },
    target: { name: 'guards', class: 'security' },
    injured: { low: injured, best: injured, high: injured + Math.floor(random() * 2) },
    detained: { low: 1, best: 1, high: 1 },
  }
}

function addAccount(add, { telling, id: incident, type, values }) {
  const id = `a${telling.id.slice(1)}`
  const [start, end] = telling.sentences[0] ?? [0, telling.text.length]
  add.account(id, telling.id, type, 'asserted', start, end, incident, 'generated')
  add.words(id, telling.text)
  Object.entries(values).forEach(([field, value], at) => {
    const [from, to] = telling.sentences[at % telling.sentences.length] ?? [start, end]
    const voice =
      at % 2 === 0
        ? null
        : {
            name: 'police',
            kind: 'official',
            quote: { start: from, end: from + 4, exact: telling.text.slice(from, from + 4) },
          }
    add.statement(id, field, 0, JSON.stringify(value), from, to, voice && JSON.stringify(voice), at % 3 === 0 ? 1 : 0)
  })
  return id
}

const pick = (list, random) => list[Math.floor(random() * list.length)]

/** The first part of a hash; as a number when its length in digits is named. */
function hash(words, digits) {
  const hex = createHash('sha256').update(words).digest('hex')
  return digits === undefined ? hex.slice(0, 12) : Number.parseInt(hex.slice(0, digits), 16)
}
