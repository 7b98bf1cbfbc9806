import { sql } from 'kysely'
import type { Reason } from '../model/incident.ts'
import type { Database } from './database.ts'

/** Two accounts of two incidents of which it is not clear whether they tell the same. */
export interface UnsureLink {
  readonly left: { readonly account: string; readonly incident: string }
  readonly right: { readonly account: string; readonly incident: string }
  /** Log-odds that they are the same. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

interface Row {
  readonly left_id: string
  readonly right_id: string
  readonly left_incident: string
  readonly right_incident: string
  readonly score: number
  readonly reasons: string
}

/** Every pair of incidents that nobody decided on, by the accounts that are most alike; the likeliest first. */
export async function unsureLinks(db: Database): Promise<UnsureLink[]> {
  const { rows } = await sql<Row>`
    select left_id, right_id, l.incident_id as left_incident, r.incident_id as right_incident,
           max(judgement.score) as score, judgement.reasons
      from judgement
      join account l on l.id = left_id
      join account r on r.id = right_id
     where verdict = 'unsure' and l.incident_id <> r.incident_id
       and not exists (select 1 from decided_pair d where d.left_id = judgement.left_id and d.right_id = judgement.right_id)
     group by min(l.incident_id, r.incident_id), max(l.incident_id, r.incident_id)
     order by score desc, left_id, right_id`.execute(db)
  return rows.map((row) => ({
    left: { account: row.left_id, incident: row.left_incident },
    right: { account: row.right_id, incident: row.right_incident },
    score: row.score,
    reasons: JSON.parse(row.reasons),
  }))
}
