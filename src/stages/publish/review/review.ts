import type { Account, AnyStatement, FieldName } from '../../../model/account.ts'
import { FIELD_NAMES } from '../../../model/account.ts'
import { parseEdtf } from '../../../model/edtf.ts'
import { boundsMeet } from '../../../model/edtf-compare.ts'
import type { FieldStatus, Incident, WeighedField } from '../../../model/incident.ts'
import type { CaseRecord } from '../../../model/record.ts'
import { valueText } from '../../../model/value-text.ts'
import { claimLines } from './claim-lines.ts'
import { type Note, notebook } from './notebook.ts'

/** What a monitoring group publishes of a period: plain texts, to be laid out as Markdown or HTML. */
export interface Review {
  /** EDTF days as given; null where there is no bound. */
  readonly since: string | null
  readonly until: string | null
  readonly reports: number
  readonly origins: number
  readonly incidents: readonly IncidentEntry[]
  readonly claims: readonly ClaimLine[]
  readonly notJudged: readonly string[]
  /** Numbered from 1 in the order in which the entries name them. */
  readonly notes: readonly Note[]
}

export interface IncidentEntry {
  readonly id: string
  readonly label: string
  /** Such as `7 reports, 3 origins, 2 sources`. */
  readonly toldBy: string
  /** One line an origin: the outlets that tell it, those that only repeat it named as such. */
  readonly origins: readonly string[]
  readonly groups: readonly FieldGroup[]
  readonly aftermath: readonly Reading[]
  readonly grade: string
  readonly reviewed: boolean
}

/** Fields of one status. */
export interface FieldGroup {
  readonly heading: string
  readonly fields: readonly { readonly field: FieldName; readonly readings: readonly Reading[] }[]
}

/** One value, whose it is where tellings differ, and its notes. */
export interface Reading {
  readonly text: string
  readonly by: string | null
  readonly notes: readonly number[]
}

export interface ClaimLine {
  readonly text: string
  readonly by: string
  readonly note: number
}

const HEADINGS: readonly (readonly [FieldStatus, string])[] = [
  ['agree', 'Agreed'],
  ['single', 'One telling only'],
  ['vaguer', 'Agreed, more exactly by some'],
  ['update', 'Later word'],
  ['scope', 'Counted differently'],
  ['conflict', 'Disputed'],
]

const GRADES = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
} as const

/** Gathers what a case holds of a period. Without bounds, of all time; then undated incidents are in. */
export function reviewOf(record: CaseRecord, { since, until }: { since: string | null; until: string | null }): Review {
  const period = {
    low: since === null ? -Infinity : (parseEdtf(since)?.low ?? -Infinity),
    high: until === null ? Infinity : (parseEdtf(until)?.high ?? Infinity),
  }
  const bounded = since !== null || until !== null
  const inPeriod = (when: string | null | undefined): boolean => {
    const bounds = when ? parseEdtf(when) : null
    return bounds ? boundsMeet(bounds, { ...period, unit: 'interval', yearKnown: true }) : !bounded
  }
  const book = notebook(record)
  const accounts = new Map(record.accounts.map((account) => [account.id, account]))
  const incidents = record.incidents.filter(
    ({ fields, review }) => review !== 'rejected' && inPeriod(fields.when?.best),
  )
  const entries = incidents.map((incident) => {
    const members = incident.accounts.flatMap((id) => accounts.get(id) ?? [])
    return entryOf(incident, members, book)
  })
  const told = new Set(incidents.flatMap(({ accounts }) => accounts).flatMap((id) => accounts.get(id)?.report ?? []))
  const reports = record.reports.filter(({ id }) => told.has(id))
  return {
    ...{ since, until, incidents: entries },
    reports: reports.length,
    origins: new Set(reports.map(({ id, origin }) => origin ?? id)).size,
    claims: claimLines(
      record.claims.filter((claim) => inPeriod(claim.period ?? book.publishedOf(claim.report))),
      book,
    ),
    notJudged: notJudged(incidents),
    notes: book.notes(),
  }
}

type Book = ReturnType<typeof notebook>

function entryOf(incident: Incident, members: readonly Account[], book: Book): IncidentEntry {
  const voices = new Set(members.flatMap((account) => statementsOf(account).map((one) => book.voiceOf(account, one))))
  const reports = new Set(members.map(({ report }) => report)).size
  const { grade, reasons } = incident.credibility
  return {
    id: incident.id,
    label: incident.label,
    toldBy: [count(reports, 'report'), count(incident.origins, 'origin'), count(voices.size, 'source')].join(', '),
    origins: book.originLines(members),
    groups: groupsOf(incident, members, book),
    aftermath: readingsOf('outcome', incident, members, book),
    grade: `${grade}, ${GRADES[grade]}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
    reviewed: incident.review !== 'machine',
  }
}

function groupsOf(incident: Incident, members: readonly Account[], book: Book): FieldGroup[] {
  return HEADINGS.flatMap(([status, heading]) => {
    const fields = FIELD_NAMES.filter((field) => field !== 'outcome' && incident.fields[field]?.status === status)
    if (fields.length === 0) return []
    return [
      { heading, fields: fields.map((field) => ({ field, readings: readingsOf(field, incident, members, book) })) },
    ]
  })
}

function readingsOf(field: FieldName, incident: Incident, members: readonly Account[], book: Book): Reading[] {
  const weighed: WeighedField<unknown> | undefined = incident.fields[field]
  if (!weighed) return []
  const differ = weighed.values.length > 1
  return weighed.values.map(({ value, accounts }) => {
    const said = members
      .filter(({ id }) => accounts.includes(id))
      .flatMap((account) => {
        const same = account.fields[field].filter((one) => sameValue(one.value, value))
        return (same.length > 0 ? same : account.fields[field].slice(0, 1)).map((one) => ({ account, one }))
      })
    const voices = [...new Set(said.map(({ account, one }) => book.voiceOf(account, one)))]
    const hedged = said.length > 0 && said.every(({ one }) => one.hedged)
    return {
      text: `${valueText(field, value as never)}${hedged ? ' (hedged)' : ''}`,
      by: differ && voices.length > 0 ? voices.join(', ') : null,
      notes: said.map(({ account, one }) => book.note(account.report, one)),
    }
  })
}

function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function statementsOf(account: Account): AnyStatement[] {
  return FIELD_NAMES.flatMap((field): AnyStatement[] => [...account.fields[field]])
}

function notJudged(incidents: readonly Incident[]): string[] {
  return incidents.flatMap(({ label, credibility, fields, origins }) => [
    ...(credibility.grade === '6' ? [`${label}: its credibility cannot be judged.`] : []),
    ...(fields.when === undefined ? [`${label}: no account says when it happened.`] : []),
    ...(origins === 0 ? [`${label}: nothing in it stands without the report that it was drawn from.`] : []),
  ])
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
