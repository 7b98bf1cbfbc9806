import type { Outlet } from '../model/outlet.ts'
import { idOf } from '../text/id.ts'
import type { Database } from './database.ts'

/** The id of an outlet by its name; case and outer space do not make another outlet. */
export function outletIdOf(name: string): string {
  return idOf('s', name.trim().toLowerCase())
}

/** Makes the outlet known if it is not; gives its id. */
export async function saveOutlet(db: Database, name: string): Promise<string> {
  const id = outletIdOf(name)
  await db
    .insertInto('outlet')
    .values({ id, name: name.trim(), reliability: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return id
}

/** All outlets by name. */
export function listOutlets(db: Database): Promise<Outlet[]> {
  return db.selectFrom('outlet').selectAll().orderBy('name').orderBy('id').execute()
}

/** The reliability that a person gave to outlets; null where nobody did. */
export async function reliabilities(db: Database, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('outlet')
    .select(['id', 'reliability'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, reliability }) => [id, reliability]))
}
