import { CompiledQuery, type Insertable, sql } from 'kysely'
import { chunks } from './chunks.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Rows of one table as text: cheap to hand from one thread to another, and what SQLite takes them out of. */
export interface RowList {
  readonly columns: readonly string[]
  /** A JSON list of rows, each a list of values in the order of the columns. */
  readonly rows: string
}

/** Makes a list of rows; all have the same columns. */
export function rowList<T extends keyof Tables>(rows: readonly Insertable<Tables[T]>[]): RowList {
  const columns = Object.keys(rows[0] ?? {})
  const valuesOf = (row: Readonly<Record<string, unknown>>) => columns.map((column) => row[column])
  return { columns, rows: JSON.stringify(rows.map((row) => valuesOf(row as Readonly<Record<string, unknown>>))) }
}

/**
 * Inserts lists of rows of the same columns by one statement with one parameter: SQLite takes the rows out of a JSON list.
 *
 * Some ten times as fast as rows as parameters, for the statement is the same however many there are.
 */
export async function insertRowLists(db: Database, table: keyof Tables, lists: readonly RowList[]): Promise<void> {
  const filled = lists.filter(({ columns }) => columns.length > 0)
  const [first] = filled
  if (first === undefined) return
  const values = `[${filled.map(({ rows }) => rows.slice(1, -1)).join()}]`
  await sql`
    insert into ${sql.table(table)} (${sql.join(first.columns.map((column) => sql.id(column)))})
    select ${sql.join(first.columns.map((_, at) => sql`value ->> ${sql.lit(at)}`))} from json_each(${values})`.execute(
    db,
  )
}

/**
 * Inserts rows of the same columns that hold long texts: as parameters, for to put these into a JSON list and out of it again takes
 * longer than all else. The statement is written here, since Kysely makes an object of each value.
 */
export async function insertLongRows<T extends keyof Tables>(
  db: Database,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const valuesOf = (row: Readonly<Record<string, unknown>>) => columns.map((column) => row[column])
  const places = `(${columns.map(() => '?').join()})`
  for (const some of chunks(rows, columns.length)) {
    const statement = `insert into "${table}" (${columns.join()}) values ${some.map(() => places).join()}`
    const values = some.flatMap((row) => valuesOf(row as Readonly<Record<string, unknown>>))
    await db.executeQuery(CompiledQuery.raw(statement, values))
  }
}
