import { groupBy } from '../model/group.ts'
import type { Incident } from '../model/incident.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
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

/** One account whose incident is to be worked out, the first by id; undefined when none is. */
export async function accountToWeigh(db: Database): Promise<string | undefined> {
  const row = await db.selectFrom('to_weigh').select('account_id').orderBy('account_id').limit(1).executeTakeFirst()
  return row?.account_id
}

/** How many accounts wait for their incident to be worked out. */
export async function countToWeigh(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('to_weigh')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Has every incident worked out again. */
export async function weighEverything(db: Database): Promise<void> {
  await db
    .insertInto('to_weigh')
    .columns(['account_id'])
    .expression(db.selectFrom('account').select('id as account_id').where('id', 'is not', null))
    .onConflict((known) => known.doNothing())
    .execute()
}

/** The accounts now in the same incidents as these, these among them. */
export async function accountsBeside(db: Database, accounts: readonly string[]): Promise<string[]> {
  const found = new Set(accounts)
  for (const some of chunks(accounts)) {
    const incidents = db
      .selectFrom('account')
      .select('incident_id')
      .where('id', 'in', some)
      .where('incident_id', 'is not', null)
    const rows = await db.selectFrom('account').select('id').where('incident_id', 'in', incidents).execute()
    for (const { id } of rows) found.add(id)
  }
  return [...found]
}

/** Puts incidents in place of all that these accounts were in before. */
export async function saveIncidents(
  db: Database,
  accounts: readonly string[],
  incidents: readonly { incident: Incident; index: IncidentIndex }[],
): Promise<void> {
  for (const some of chunks(accounts)) {
    const old = db
      .selectFrom('account')
      .select('incident_id')
      .where('id', 'in', some)
      .where('incident_id', 'is not', null)
    await db.deleteFrom('incident').where('id', 'in', old).execute()
    await db.deleteFrom('to_weigh').where('account_id', 'in', some).execute()
  }
  for (const { incident, index } of incidents) {
    const row = toRow(incident, index)
    await db
      .insertInto('incident')
      .values(row)
      .onConflict((known) => known.column('id').doUpdateSet(row))
      .execute()
    await db.updateTable('account').set({ incident_id: incident.id }).where('id', 'in', incident.accounts).execute()
  }
}

/** Takes out incidents that no account is in any more. */
export async function removeEmptyIncidents(db: Database): Promise<void> {
  await db
    .deleteFrom('incident')
    .where('id', 'not in', db.selectFrom('account').select('incident_id').where('incident_id', 'is not', null))
    .execute()
}

function toRow({ id, type, label, origins, fields, credibility, review }: Incident, index: IncidentIndex): IncidentRow {
  return {
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
