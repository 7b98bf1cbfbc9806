import { type RawBuilder, sql } from 'kysely'

/** Any number of values behind one parameter, for `in`: the statement is the same however many there are. */
export function listed(values: readonly (string | number)[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`
}
