import { type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * The rows of a table whose `column` is not `stamp`, or null, as a subquery.
 *
 * In three ranges of the column's index: what is done is not looked at, however much it is.
 */
export function notStamped<T extends keyof Tables & string>(
  table: T,
  column: keyof Tables[T] & string,
  stamp: string,
): RawBuilder<unknown> {
  const [rows, stamped] = [sql.table(table), sql.id(column)]
  return sql`(select * from ${rows} where ${stamped} is null
    union all select * from ${rows} where ${stamped} < ${stamp}
    union all select * from ${rows} where ${stamped} > ${stamp})`
}
