import { sql } from 'kysely'
import { groupBy } from '../model/group.ts'
import type { Incident } from '../model/incident.ts'
import type { Database } from './database.ts'
import { insertRowLists, rowList } from './insert-rows.ts'
import { listed } from './listed.ts'
import { toIncident } from './rows.ts'
import type { IncidentRow } from './tables.ts'

/** What of an incident is kept in columns of their own, for filters. Days since 1970-01-01. */
export interface IncidentIndex {
  readonly firstDay: number | null
  readonly lastDay: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly conflicts: number
}

/** Accounts whose incident is to be worked out, the first by id. */
export async function accountsToWeigh(db: Database, most: number): Promise<string[]> {
  const rows = await db.selectFrom('to_weigh').select('account_id').orderBy('account_id').limit(most).execute()
  return rows.map(({ account_id }) => account_id)
}

/** How many accounts wait for their incident to be worked out. */
export async function countToWeigh(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('to_weigh')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Has every incident worked out again, and takes out those that no account is in. */
export async function weighEverything(db: Database): Promise<void> {
  await sql`
    delete from incident where id not in (select incident_id from account where incident_id is not null)`.execute(db)
  await db
    .insertInto('to_weigh')
    .columns(['account_id'])
    .expression(db.selectFrom('account').select('id as account_id').where('id', 'is not', null))
    .onConflict((known) => known.doNothing())
    .execute()
}

/** The accounts of the incidents that these accounts are now in, incident by incident. */
export async function accountsBeside(db: Database, accounts: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ accounts: string }>`
    select json_group_array(id) as accounts from account where incident_id in (
      select incident_id from account where id in ${listed(accounts)} and incident_id is not null
    ) group by incident_id`.execute(db)
  return rows.map(({ accounts }) => JSON.parse(accounts))
}

/** Puts incidents in place of all that these accounts were in before. */
export async function saveIncidents(
  db: Database,
  accounts: readonly string[],
  incidents: readonly KeptIncident[],
): Promise<void> {
  await sql`delete from incident where id in (
    select incident_id from account where id in ${listed(accounts)} and incident_id is not null)`.execute(db)
  await sql`delete from to_weigh where account_id in ${listed(accounts)}`.execute(db)
  const rows = incidents.map(({ row }) => row)
  // An incident that was in no account's row any more may have been left by a build that was stopped.
  await sql`delete from incident where id in ${listed(rows.map(({ id }) => id))}`.execute(db)
  await insertRowLists(db, 'incident', [rowList<'incident'>(rows)])
  const members = incidents.flatMap(({ row: { id }, accounts }) => accounts.map((account) => [account, id]))
  await sql`
    update account set incident_id = member.value ->> 1 from json_each(${JSON.stringify(members)}) member
     where account.id = member.value ->> 0`.execute(db)
}

/** An incident as the store keeps it: made where it is weighed, which may be another thread. */
export interface KeptIncident {
  readonly row: IncidentRow
  readonly accounts: readonly string[]
}

/** Makes an incident ready to be kept. */
export function toKept(incident: Incident, index: IncidentIndex): KeptIncident {
  const { id, type, label, origins, fields, credibility, review, accounts } = incident
  const row = {
    ...{ id, type, label, origins, review },
    fields: JSON.stringify(fields),
    grade: credibility.grade,
    reasons: JSON.stringify(credibility.reasons),
    first_day: index.firstDay,
    last_day: index.lastDay,
    lat: index.lat,
    lon: index.lon,
    conflicts: index.conflicts,
  }
  return { row, accounts }
}

/** All incidents, earliest first, undated last. */
export async function allIncidents(db: Database): Promise<Incident[]> {
  const rows = await db
    .selectFrom('incident')
    .selectAll()
    .orderBy((order) => order.fn.coalesce('first_day', order.lit(9_999_999)))
    .orderBy('id')
    .execute()
  const accounts = groupBy(
    await db.selectFrom('account').select(['id', 'incident_id']).where('incident_id', 'is not', null).execute(),
    ({ incident_id }) => incident_id,
  )
  return rows.map((row) =>
    toIncident(
      row,
      (accounts.get(row.id) ?? []).map(({ id }) => id),
    ),
  )
}
