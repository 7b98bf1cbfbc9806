import type { Account, AnyStatement, FieldName } from '../../../model/account.ts'
import { FIELD_NAMES } from '../../../model/account.ts'
import type { Claim } from '../../../model/claim.ts'
import type { ClaimCheck } from '../../../model/claim-check.ts'
import { countText } from '../../../model/count-text.ts'
import { dateText } from '../../../model/date-text.ts'
import { parseEdtf } from '../../../model/edtf.ts'
import { boundsMeet } from '../../../model/edtf-compare.ts'
import type { FieldStatus, Incident, WeighedField } from '../../../model/incident.ts'
import { GRADES } from '../../../model/incident.ts'
import type { CaseRecord } from '../../../model/record.ts'
import { claimLines } from './claim-lines.ts'
import { type Note, notebook } from './notebook.ts'
import { capital, fieldWords, HEADINGS, readingText } from './wording.ts'

/** What a monitoring group publishes of a period: plain texts, to be laid out as Markdown or HTML. */
export interface Review {
  /** EDTF days as given; null where there is no bound. */
  readonly since: string | null
  readonly until: string | null
  /** What it holds, and how it was made: whole sentences. */
  readonly summary: readonly string[]
  readonly incidents: readonly IncidentEntry[]
  readonly claims: readonly ClaimLine[]
  readonly notJudged: readonly string[]
  /** Numbered from 1 in the order in which the entries name them. */
  readonly notes: readonly Note[]
}

export interface IncidentEntry {
  readonly id: string
  readonly label: string
  /** Such as `3 origins, resting on 2 sources, in 7 reports`. */
  readonly toldBy: string
  /** One line an origin: the outlet that tells it, with those that only repeat it named as such. */
  readonly origins: readonly string[]
  /** Those on whose word it rests, the outlets' own voices aside. */
  readonly voices: readonly string[]
  readonly groups: readonly FieldGroup[]
  readonly aftermath: readonly Reading[]
  readonly grade: string
  readonly reviewed: boolean
}

/** Fields of one status. */
export interface FieldGroup {
  readonly status: FieldStatus
  readonly heading: string
  readonly fields: readonly { readonly words: string; readonly readings: readonly Reading[] }[]
}

/** One value, whose it is where tellings differ, and its notes. */
export interface Reading {
  readonly text: string
  readonly by: string | null
  readonly notes: readonly number[]
}

export interface ClaimLine {
  /** The claim in its own words. */
  readonly quote: string
  readonly by: string
  readonly note: number
  /** What the case's own incidents say of it; empty where they could say nothing. */
  readonly beside: readonly string[]
}

export interface ReviewOptions {
  readonly since: string | null
  readonly until: string | null
  /** Sets a claim beside the case's own incidents. */
  readonly check: (claim: Claim) => ClaimCheck | null
}

/** Gathers what a case holds of a period. Without bounds, of all time; then undated incidents are in. */
export function reviewOf(record: CaseRecord, { since, until, check }: ReviewOptions): Review {
  const inPeriod = periodTest(since, until)
  const book = notebook(record)
  const accounts = new Map(record.accounts.map((account) => [account.id, account]))
  const incidents = record.incidents
    .filter(({ fields, review }) => review !== 'rejected' && inPeriod(fields.when?.best))
    .sort((a, b) => dayOf(a) - dayOf(b) || (a.id < b.id ? -1 : 1))
  const entries = incidents.map((incident) => {
    const members = incident.accounts.flatMap((id) => accounts.get(id) ?? [])
    return entryOf(incident, members, book)
  })
  const told = new Set(incidents.flatMap(({ accounts }) => accounts).flatMap((id) => accounts.get(id)?.report ?? []))
  const reports = record.reports.filter(({ id }) => told.has(id))
  const claims = record.claims
    .filter((claim) => inPeriod(claim.period ?? book.publishedOf(claim.report)))
    .map((claim) => ({ claim, check: check(claim) }))
  return {
    ...{ since, until, incidents: entries },
    summary: summaryOf(incidents, { reports: reports.length, origins: originsOf(reports) }),
    claims: claimLines(claims, book),
    notJudged: [
      ...incidents.flatMap(notJudged),
      ...claims.flatMap(({ claim, check }) =>
        check?.verdict === 'not-judged' ? [`“${claim.quote.exact}”: ${check.lines.join(' ')}`] : [],
      ),
    ],
    notes: book.notes(),
  }
}

function periodTest(since: string | null, until: string | null): (when: string | null | undefined) => boolean {
  const low = since === null ? -Infinity : (parseEdtf(since)?.low ?? -Infinity)
  const high = until === null ? Infinity : (parseEdtf(until)?.high ?? Infinity)
  const isBounded = since !== null || until !== null
  return (when) => {
    const bounds = when ? parseEdtf(when) : null
    return bounds ? boundsMeet(bounds, { low, high, unit: 'interval', yearKnown: true }) : !isBounded
  }
}

/** The first day it may have happened, the last where only that is told; undated incidents come last. */
function dayOf({ fields }: Incident): number {
  const when = fields.when?.best ?? fields.when?.values[0]?.value
  const bounds = when === undefined ? null : parseEdtf(when)
  if (!bounds?.yearKnown) return Number.MAX_SAFE_INTEGER
  return Number.isFinite(bounds.low) ? bounds.low : bounds.high
}

function originsOf(reports: CaseRecord['reports']): number {
  return new Set(reports.map(({ id, origin }) => origin ?? id)).size
}

function summaryOf(incidents: readonly Incident[], told: { reports: number; origins: number }): string[] {
  const having = (test: (incident: Incident) => boolean) => incidents.filter(test).length
  const disputed = having(({ fields }) => Object.values(fields).some(({ status }) => status === 'conflict'))
  const single = having(({ origins }) => origins <= 1)
  const reviewed = having(({ review }) => review !== 'machine')
  return [
    `${countText(incidents.length, 'incident')}, told by ${countText(told.origins, 'origin')} in ${countText(told.reports, 'report')}: ${disputed} disputed in some field, ${single} told by one origin alone.`,
    `An origin is a set of reports that go back to one telling; a source is a person or body on whose word it rests. Grades of credibility, 1 to 6, are proposals of the machine until a person sets them: ${reviewed} of ${incidents.length} were reviewed.`,
  ]
}

type Book = ReturnType<typeof notebook>

function entryOf(incident: Incident, members: readonly Account[], book: Book): IncidentEntry {
  const sources = book.sourcesOf(members)
  const { grade, reasons } = incident.credibility
  const told = [
    countText(incident.origins, 'origin'),
    `resting on ${countText(sources.length, 'source')}`,
    `in ${countText(new Set(members.map(({ report }) => report)).size, 'report')}`,
  ]
  return {
    id: incident.id,
    label: labelOf(incident),
    toldBy: told.join(', '),
    origins: book.originLines(members),
    voices: sources.flatMap(({ voice }) => (voice ? [voice.name.replace(/^The /u, 'the ')] : [])),
    groups: groupsOf(incident, members, book),
    aftermath: readingsOf('outcome', incident, members, book).map((one) => ({ ...one, text: capital(one.text) })),
    grade: `${grade}, ${GRADES[grade]}${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`,
    reviewed: incident.review !== 'machine',
  }
}

/** The incident's line with its date in words. */
function labelOf({ label, fields }: Incident): string {
  const when = fields.when?.best ?? fields.when?.values[0]?.value
  if (when === undefined || !label.endsWith(when)) return label
  return `${label.slice(0, -when.length)}${dateText(when)}`
}

function groupsOf(incident: Incident, members: readonly Account[], book: Book): FieldGroup[] {
  return HEADINGS.flatMap(([status, heading]) => {
    const fields = FIELD_NAMES.filter((field) => field !== 'outcome' && incident.fields[field]?.status === status)
    if (fields.length === 0) return []
    const said = fields.map((field) => ({
      words: fieldWords(field),
      readings: readingsOf(field, incident, members, book),
    }))
    return [{ status, heading, fields: said }]
  })
}

/** The values of a field, the best first; values that read alike are one. */
function readingsOf(field: FieldName, incident: Incident, members: readonly Account[], book: Book): Reading[] {
  const weighed: WeighedField<unknown> | undefined = incident.fields[field]
  if (!weighed) return []
  const found = new Map<string, { voices: Set<string>; notes: Set<number> }>()
  for (const { value, accounts } of weighed.values) {
    const said = members.filter(({ id }) => accounts.includes(id)).flatMap((account) => tellings(account, field, value))
    const isHedged = said.length > 0 && said.every(({ one }) => one.hedged)
    const text = `${readingText(field, value)}${isHedged ? ' (hedged)' : ''}`
    const known = found.get(text) ?? { voices: new Set(), notes: new Set() }
    for (const { account, one } of said) {
      known.voices.add(book.voiceOf(account, one))
      known.notes.add(book.note(account.report, one))
    }
    found.set(text, known)
  }
  return [...found].map(([text, { voices, notes }]) => ({
    text,
    by: found.size > 1 && voices.size > 0 ? [...voices].join(', ') : null,
    notes: [...notes].sort((a, b) => a - b),
  }))
}

/** What an account says of a value: the statements that give it, else the first of its field. */
function tellings(account: Account, field: FieldName, value: unknown) {
  const all: readonly AnyStatement[] = account.fields[field]
  const same = all.filter((one) => JSON.stringify(one.value) === JSON.stringify(value))
  return (same.length > 0 ? same : all.slice(0, 1)).map((one) => ({ account, one }))
}

function notJudged(incident: Incident): string[] {
  const { credibility, fields, origins } = incident
  const label = labelOf(incident)
  return [
    ...(credibility.grade === '6' ? [`${label}: its credibility.`] : []),
    ...(fields.when === undefined ? [`${label}: when it happened; no account says it.`] : []),
    ...(origins === 0 ? [`${label}: nothing in it stands without the report that it was drawn from.`] : []),
  ]
}
