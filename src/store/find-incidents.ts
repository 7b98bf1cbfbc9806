import type { Incident } from '../model/incident.ts'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import { asDecided } from './decided.ts'
import { toIncident } from './rows.ts'
import { matchQuery } from './text-search.ts'

/** Which incidents; what is absent does not restrict. */
export interface IncidentFilter {
  /** Days since 1970-01-01, both inclusive: an incident is in when its days touch them. Undated ones are then out. */
  readonly since?: number | undefined
  readonly until?: number | undefined
  /** Degrees: south, west, north, east. */
  readonly box?: readonly [number, number, number, number] | undefined
  readonly type?: string | undefined
  readonly minOrigins?: number | undefined
  /** Words that all stand in one report that tells it. */
  readonly text?: string | undefined
}

/** Incidents that pass a filter on what the machine proposes, earliest first, undated last; each as people left it. */
export async function findIncidents(db: Database, filter: IncidentFilter): Promise<Incident[]> {
  let query = db.selectFrom('incident').selectAll()
  if (filter.since !== undefined) query = query.where('last_day', '>=', filter.since)
  if (filter.until !== undefined) query = query.where('first_day', '<=', filter.until)
  if (filter.type !== undefined) query = query.where('type', '=', filter.type)
  if (filter.minOrigins !== undefined) query = query.where('origins', '>=', filter.minOrigins)
  if (filter.box !== undefined) {
    const [south, west, north, east] = filter.box
    query = query.where('lat', '>=', south).where('lat', '<=', north)
    query = query.where('lon', '>=', west).where('lon', '<=', east)
  }
  if (filter.text !== undefined) {
    const told = db
      .selectFrom('account')
      .select('incident_id')
      .where('incident_id', 'is not', null)
      .where('report_id', 'in', matchQuery(filter.text))
    query = query.where('id', 'in', told)
  }
  const rows = await query
    .orderBy((order) => order.fn.coalesce('first_day', order.lit(9_999_999)))
    .orderBy('id')
    .execute()
  const accounts = await accountIdsOf(
    db,
    rows.map(({ id }) => id),
  )
  return asDecided(
    db,
    rows.map((row) => toIncident(row, accounts.get(row.id) ?? [])),
  )
}

/** One incident as people left it, or undefined. */
export async function incidentById(db: Database, id: string): Promise<Incident | undefined> {
  const row = await db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const [incident] = await asDecided(db, [toIncident(row, (await accountIdsOf(db, [id])).get(id) ?? [])])
  return incident
}

async function accountIdsOf(db: Database, incidents: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const some of chunks(incidents)) {
    const rows = await db.selectFrom('account').select(['id', 'incident_id']).where('incident_id', 'in', some).execute()
    for (const { id, incident_id } of rows) found.set(incident_id ?? '', [...(found.get(incident_id ?? '') ?? []), id])
  }
  return found
}
