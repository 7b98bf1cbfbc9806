import { sql } from 'kysely'
import type { FieldName } from '../model/account.ts'
import type { FieldStatus, Grade, Incident } from '../model/incident.ts'
import type { PlaceValue } from '../model/mark.ts'
import type { Database } from './database.ts'

/** What lists and filters need of an incident: a small part of it. */
export interface IncidentHead {
  readonly id: string
  readonly type: string
  readonly label: string
  /** EDTF; null when no date stands. */
  readonly when: string | null
  readonly where: PlaceValue | null
  readonly origins: number
  /** A field that no account fills is left out. */
  readonly statuses: { readonly [F in FieldName]?: FieldStatus }
  readonly grade: Grade
  readonly review: Incident['review']
}

interface Row extends Omit<IncidentHead, 'where' | 'statuses'> {
  /** JSON. */
  readonly where: string | null
  readonly statuses: string
}

/** The heads of all incidents as the machine proposes them, in no order. SQLite takes them out of what is kept: whole incidents are much more. */
export async function incidentHeads(db: Database): Promise<IncidentHead[]> {
  const { rows } = await sql<Row>`
    select id, type, label, origins, grade, review,
           fields ->> '$.when.best' as "when", fields -> '$.where.best' as "where",
           (select json_group_object(key, value ->> 'status') from json_each(fields)) as statuses
      from incident`.execute(db)
  // Thousands of incidents have a few hundred places and combinations of statuses between them.
  const known = new Map<string, unknown>()
  const parsed = <T>(json: string): T => {
    const found = known.get(json) ?? JSON.parse(json)
    known.set(json, found)
    return found as T
  }
  // Each name written out: of a row spread open V8 makes a dictionary, several times as slow to read.
  return rows.map(({ id, type, label, when, where, origins, statuses, grade, review }) => ({
    id,
    type,
    label,
    when,
    where: where === null ? null : parsed(where),
    origins,
    statuses: parsed(statuses),
    grade,
    review,
  }))
}

/** What lists need of a report. */
export interface ReportPlace {
  readonly id: string
  readonly published: string | null
  /** The outlet's id. */
  readonly outlet: string | null
}

/** All reports, earliest first, undated last. */
export async function reportPlaces(db: Database): Promise<ReportPlace[]> {
  const { rows } = await sql<ReportPlace>`
    select id, published, outlet_id as outlet from report order by coalesce(published, '9999'), id`.execute(db)
  return rows
}
