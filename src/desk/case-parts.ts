import { type Account, FIELD_NAMES } from '../model/account.ts'
import type { Act } from '../model/decision.ts'
import type { Mark } from '../model/mark.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Database } from '../store/database.ts'
import { lineageOfReports } from '../store/lineage.ts'
import {
  accountsOfIncidents,
  accountsOfReports,
  claimsOfReports,
  incidentsById,
  marksOfReports,
  type PlacedReport,
  placedReports,
  reportsOfSameOrigins,
} from '../store/parts.ts'
import type { CaseRecord, RecordedReport } from './record.ts'
import { openRecord } from './record-book.ts'

/** What every part of a case has. */
export interface Whole {
  readonly codebook: CaseRecord['codebook']
  readonly outlets: readonly Outlet[]
}

/** A part of a case as a small record of its own: what is shown of one thing is shown from it. */
type Part = CaseRecord

/** Incidents with all that is told of them, and how their reports hang together. */
export async function incidentsPart(db: Database, whole: Whole, ids: readonly string[]): Promise<Part> {
  const accounts = await accountsOfIncidents(db, ids)
  const reports = accounts.map(({ report }) => report)
  return {
    ...emptyPart(whole),
    incidents: await incidentsById(db, ids),
    accounts,
    reports: (await placedReports(db, reports)).map(asRecorded),
    lineage: await lineageOfReports(db, reports),
  }
}

/** Reports with what they tell and claim, and what they hang together with. */
export async function reportsPart(db: Database, whole: Whole, ids: readonly string[]): Promise<Part> {
  const accounts = await accountsOfReports(db, ids)
  const lineage = await lineageOfReports(db, ids)
  const others = lineage.flatMap(({ from, to }) => [from, to])
  return {
    ...emptyPart(whole),
    incidents: await incidentsById(
      db,
      accounts.map(({ incident }) => incident),
    ),
    accounts,
    reports: (await placedReports(db, [...ids, ...others])).map(asRecorded),
    lineage,
    claims: await claimsOfReports(db, ids),
  }
}

/** Reports and how they hang together, without what they tell. */
export async function lineagePart(db: Database, whole: Whole, ids: readonly string[]): Promise<Part> {
  const lineage = await lineageOfReports(db, ids)
  const others = lineage.flatMap(({ from, to }) => [from, to])
  return { ...emptyPart(whole), reports: (await placedReports(db, [...ids, ...others])).map(asRecorded), lineage }
}

/** Two reports and all others of their origins. */
export async function originsPart(db: Database, whole: Whole, ids: readonly string[]): Promise<Part> {
  return lineagePart(db, whole, await reportsOfSameOrigins(db, ids))
}

/** Reports alone. */
export async function headsPart(db: Database, whole: Whole, ids: readonly string[]): Promise<Part> {
  return { ...emptyPart(whole), reports: (await placedReports(db, ids)).map(asRecorded) }
}

/** What an act names. */
export async function actPart(db: Database, whole: Whole, act: Act): Promise<Part> {
  const others = act.act === 'merge' ? [act.into] : act.act === 'apart' ? [act.other] : []
  if ('incident' in act) return incidentsPart(db, whole, [act.incident, ...others])
  const reports = 'from' in act ? [act.from, act.to] : 'report' in act ? [act.report] : []
  return reports.length > 0 ? headsPart(db, whole, reports) : emptyPart(whole)
}

/** Incidents as a book, and the marks that tell who of those who speak there is private. */
export async function sayingsPart(db: Database, whole: Whole, ids: readonly string[]) {
  const part = await incidentsPart(db, whole, ids)
  const namers = part.accounts.filter(namesSomebody).map(({ report }) => report)
  return { book: openRecord(part, () => undefined), marksOf: await marksPart(db, namers) }
}

/** Whether somebody speaks there of whom only the marks tell whether they are private. */
function namesSomebody({ fields }: Account): boolean {
  return FIELD_NAMES.some((field) => fields[field].some(({ saidBy }) => saidBy?.kind === 'named'))
}

/** The marks of reports, to be asked one by one. */
export async function marksPart(db: Database, ids: readonly string[]): Promise<(report: string) => readonly Mark[]> {
  const marks = await marksOfReports(db, ids)
  return (report) => marks.get(report) ?? []
}

/** A part with nothing in it. */
export function emptyPart({ codebook: { name, version }, outlets }: Whole): Part {
  return {
    codebook: { name, version },
    outlets,
    reports: [],
    marks: [],
    lineage: [],
    accounts: [],
    incidents: [],
    claims: [],
  }
}

function asRecorded({ outletId, origin, ...report }: PlacedReport): RecordedReport {
  return { ...report, outlet: outletId, origin: origin ?? report.id }
}
