import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A number that changes when another connection, such as a build's, has changed the case. */
export async function dataVersion(db: Database): Promise<number> {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db)
  return rows[0]?.data_version ?? 0
}
