import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Finds what shares the most rare keys with one thing, most first; at most 40. Keeps what it learns: use one for many. */
export type FindAlike = (db: Database, id: string) => Promise<string[]>

interface Kind {
  /** Where keys lead to numbers; a key that more than `cap` share tells nothing, which keeps the cost flat as the case grows. */
  readonly table: string
  readonly column: string
  readonly cap: number
  /** Gives `keys` (a JSON list) and `kin` of one id. */
  keysOf(id: string): ReturnType<typeof sql<{ keys: string; kin: string }>>
  /** Gives ids and kin of numbers (a JSON list). Those of one kin are never looked for. */
  named(numbers: string): ReturnType<typeof sql<Named>>
}

interface Named {
  readonly number: number
  readonly id: string
  readonly kin: string
}

const CANDIDATES = 40
/** Of those that share most keys, so many are looked at: some are of the same report, or have not had their turn. */
const LOOKED_AT = 200

/**
 * Finds reports that may share text with a report.
 *
 * @param waiting Reports still to be traced, in their order: one finds no other that comes after it, for that one will find it.
 */
export function alikeReports(waiting: readonly string[]): FindAlike {
  return finder(waiting, {
    ...{ table: 'trace_key', column: 'report', cap: 100 },
    keysOf: (id) => sql`select trace_keys as keys, report_id as kin from counted where report_id = ${id}`,
    named: (numbers) =>
      sql`select number, id, id as kin from report where number in (select value from json_each(${numbers}))`,
  })
}

/** Finds accounts of other reports that may tell the same incident as an account. `waiting` as for reports. */
export function alikeAccounts(waiting: readonly string[]): FindAlike {
  return finder(waiting, {
    ...{ table: 'link_key', column: 'account', cap: 200 },
    keysOf: (id) =>
      sql`select keys, report_id as kin from linkable join account on account.id = account_id where account_id = ${id}`,
    named: (numbers) =>
      sql`select number, id, report_id as kin from account where number in (select value from json_each(${numbers}))`,
  })
}

function finder(waiting: readonly string[], kind: Kind): FindAlike {
  const turns = new Map(waiting.map((id, turn) => [id, turn]))
  const known = new Map<number, Named>()
  return async (db, id) => {
    const own = (await kind.keysOf(id).execute(db)).rows[0]
    if (own === undefined) return []
    const counts = mostShared(await sharedWith(db, own.keys, kind))
    const unknown = [...counts.keys()].filter((number) => !known.has(number))
    if (unknown.length > 0) {
      for (const one of (await kind.named(JSON.stringify(unknown)).execute(db)).rows) known.set(one.number, one)
    }
    const hasHadTurn = (other: string) => (turns.get(other) ?? -1) < (turns.get(id) ?? Infinity)
    return [...counts]
      .flatMap(([number, count]) => ({ count, ...(known.get(number) ?? { id: '', kin: own.kin }) }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .slice(0, LOOKED_AT)
      .filter((other) => other.kin !== own.kin && hasHadTurn(other.id))
      .slice(0, CANDIDATES)
      .map((other) => other.id)
  }
}

/** How many of these keys each number shares. */
async function sharedWith(db: Database, keys: string, { table, column, cap }: Kind): Promise<Map<number, number>> {
  const { rows } = await sql<{ numbers: string }>`
    select (select json_group_array(number)
              from (select ${sql.id(column)} as number from ${sql.table(table)} where key = mine.value limit ${sql.lit(cap + 1)})
           ) as numbers
      from json_each(${keys}) mine`.execute(db)
  const counts = new Map<number, number>()
  for (const { numbers } of rows) {
    const sharing: number[] = JSON.parse(numbers)
    if (sharing.length > cap) continue
    for (const number of sharing) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

/** Those that share most, `LOOKED_AT` of them and all that tie with the last. */
function mostShared(counts: ReadonlyMap<number, number>): Map<number, number> {
  const least = [...counts.values()].sort((a, b) => b - a)[LOOKED_AT - 1] ?? 0
  return new Map([...counts].filter(([, count]) => count >= least))
}
