import { sql } from 'kysely'
import type { Account, Voice } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import { groupBy } from '../model/group.ts'
import type { Incident } from '../model/incident.ts'
import type { Mark } from '../model/mark.ts'
import type { Report } from '../model/report.ts'
import type { Telling } from '../model/sources.ts'
import type { Database } from './database.ts'
import { listed } from './listed.ts'
import { type ReportWithOutlet, toAccount, toClaim, toIncident, toReport } from './rows.ts'
import type { AccountRow, ClaimRow, IncidentRow, StatementRow } from './tables.ts'

// Parts of a case by ids, for who shows one thing of it. Unknown ids are left out.

/** A report with the ids of its outlet and its origin. */
export type PlacedReport = Report & { readonly outletId: string | null; readonly origin: string | null }

export async function placedReports(db: Database, ids: readonly string[]): Promise<PlacedReport[]> {
  const { rows } = await sql<ReportWithOutlet>`
    select report.*, outlet.name as outlet from report left join outlet on outlet.id = outlet_id
     where report.id in ${listed(ids)}`.execute(db)
  return rows.map((row) => ({ ...toReport(row), outletId: row.outlet_id, origin: row.origin_id }))
}

/** The ids of the reports that go back to the same tellings as these. */
export async function reportsOfSameOrigins(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from report where id in ${listed(ids)}
     or origin_id in (select origin_id from report where id in ${listed(ids)} and origin_id is not null)`.execute(db)
  return rows.map(({ id }) => id)
}

type AccountWithText = AccountRow & { readonly text: string }
type PlacedAccount = Account & { readonly incident: string }

/** What is told of incidents, in the order of report and place in it. */
export async function accountsOfIncidents(db: Database, ids: readonly string[]): Promise<PlacedAccount[]> {
  const { rows } = await sql<AccountWithText>`
    select account.*, report.text from account join report on report.id = report_id
     where incident_id in ${listed(ids)} order by report_id, anchor_start, account.id`.execute(db)
  return withStatements(db, rows)
}

/** What reports tell, in the order of report and place in it. */
export async function accountsOfReports(db: Database, ids: readonly string[]): Promise<PlacedAccount[]> {
  const { rows } = await sql<AccountWithText>`
    select account.*, report.text from account join report on report.id = report_id
     where report_id in ${listed(ids)} order by report_id, anchor_start, account.id`.execute(db)
  return withStatements(db, rows)
}

async function withStatements(db: Database, rows: readonly AccountWithText[]): Promise<PlacedAccount[]> {
  const found = await sql<StatementRow>`
    select * from statement where account_id in ${listed(rows.map(({ id }) => id))}
     order by account_id, field, position`.execute(db)
  const statements = groupBy(found.rows, ({ account_id }) => account_id)
  return rows.map(({ text, ...row }) => ({
    ...toAccount(row, statements.get(row.id) ?? [], text),
    incident: row.incident_id ?? '',
  }))
}

/** Who tells an incident, and on whose word. */
export interface ToldBy {
  readonly incident: string
  readonly report: string
  /** The ids of the report's origin, and how it is called. */
  readonly origin: string
  readonly name: string
  readonly statements: Telling['statements']
}

/** Who tells incidents, an account each: without their words, of which a list has no need. */
export async function tellersOfIncidents(db: Database, ids: readonly string[]): Promise<ToldBy[]> {
  const { rows } = await sql<Omit<ToldBy, 'statements'> & { readonly said: string }>`
    select account.incident_id as incident, report.id as report, coalesce(report.origin_id, report.id) as origin,
           coalesce(outlet.name, report.title, report.input) as name,
           (select json_group_array(json_array(json(said_by), start < anchor_end and "end" > anchor_start))
              from statement where account_id = account.id) as said
      from account join report on report.id = report_id left join outlet on outlet.id = outlet_id
     where incident_id in ${listed(ids)} order by report_id, anchor_start, account.id`.execute(db)
  return rows.map(({ said, ...row }) => ({
    ...row,
    statements: (JSON.parse(said) as [Voice | null, number][]).map(([saidBy, ofAct]) => ({
      saidBy,
      ofAct: ofAct === 1,
    })),
  }))
}

/** Incidents as the machine proposes them. */
export async function incidentsById(db: Database, ids: readonly string[]): Promise<Incident[]> {
  const { rows } = await sql<IncidentRow & { readonly accounts: string }>`
    select *, (select json_group_array(account.id) from account where incident_id = incident.id) as accounts
      from incident where id in ${listed(ids)}`.execute(db)
  return rows.map(({ accounts, ...row }) => toIncident(row, JSON.parse(accounts)))
}

/** The claims of reports, in text order. */
export async function claimsOfReports(db: Database, ids: readonly string[]): Promise<Claim[]> {
  const { rows } = await sql<ClaimRow & { readonly text: string }>`
    select claim.*, report.text from claim join report on report.id = report_id
     where report_id in ${listed(ids)} order by report_id, start, claim.id`.execute(db)
  return rows.map(({ text, ...row }) => toClaim(row, text))
}

/** The marks of reports, each in text order. */
export async function marksOfReports(db: Database, ids: readonly string[]): Promise<Map<string, Mark[]>> {
  const { rows } = await sql<{ report_id: string; marks: string }>`
    select report_id, marks from report_marks where report_id in ${listed(ids)}`.execute(db)
  return new Map(rows.map(({ report_id, marks }) => [report_id, JSON.parse(marks)]))
}

/** What filters and the order of the ledger need of a claim. */
export interface ClaimPlace {
  readonly id: string
  readonly report: string
  readonly series: string
  readonly kind: string
  readonly measure: string
}

/** All claims by series, then period. */
export async function claimPlaces(db: Database): Promise<ClaimPlace[]> {
  const { rows } = await sql<ClaimPlace>`
    select id, report_id as report, series, kind, measure from claim
     order by series, coalesce(period, ''), id`.execute(db)
  return rows
}

/** Claims by their ids. */
export async function claimsById(db: Database, ids: readonly string[]): Promise<Map<string, Claim>> {
  const { rows } = await sql<ClaimRow & { readonly text: string }>`
    select claim.*, report.text from claim join report on report.id = report_id
     where claim.id in ${listed(ids)}`.execute(db)
  return new Map(rows.map(({ text, ...row }) => [row.id, toClaim(row, text)]))
}

/** How outlets report, counted: of their reports, and of the statements in them. */
export interface OutletCounts {
  readonly outlet: string
  readonly reports: number
  readonly derived: number
  readonly statements: number
  readonly anonymous: number
  readonly hedged: number
  readonly loaded: number
}

export async function outletCounts(db: Database): Promise<Map<string, OutletCounts>> {
  const { rows } = await sql<OutletCounts>`
    with told as (
      select outlet_id, count(*) as statements, sum(hedged) as hedged,
             sum(coalesce(said_by ->> 'kind', '') = 'anonymous') as anonymous
        from statement join account on account.id = account_id join report on report.id = report_id group by outlet_id
    ), marked as (
      select outlet_id, count(*) as loaded
        from report_marks join report on report.id = report_id, json_each(marks) mark
       where instr(marks, '"loaded"') > 0 and mark.value ->> 'kind' = 'loaded' group by outlet_id
    )
    select report.outlet_id as outlet, count(*) as reports,
           sum(exists (select 1 from lineage where to_id = report.id and directed = 1)) as derived,
           coalesce(told.statements, 0) as statements, coalesce(told.anonymous, 0) as anonymous,
           coalesce(told.hedged, 0) as hedged, coalesce(marked.loaded, 0) as loaded
      from report left join told on told.outlet_id = report.outlet_id left join marked on marked.outlet_id = report.outlet_id
     where report.outlet_id is not null group by report.outlet_id`.execute(db)
  return new Map(rows.map((row) => [row.outlet, row]))
}

/** The texts of so many reports after the one of this number, in the order of their numbers. */
export async function textsAfter(
  db: Database,
  number: number,
  most: number,
): Promise<{ number: number; outlet: string | null; text: string }[]> {
  const { rows } = await sql<{ number: number; outlet: string | null; text: string }>`
    select number, outlet_id as outlet, text from report where number > ${number} order by number limit ${most}`.execute(
    db,
  )
  return rows
}
