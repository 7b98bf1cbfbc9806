import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import { listed } from './listed.ts'

/**
 * Finds what shares the most rare keys with each of some things, in their order: most first. Unknown ids are left out.
 * Keeps what it learns: use one for many.
 *
 * A key weighs 1 where one other has it, and the less the more have it. So chance weighs less in a large case than in a small
 * one, and what truly hangs together the same.
 */
export type FindAlike = (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>

interface Kind {
  /** Where keys lead to numbers; a key that more than `cap` share tells nothing, which keeps the cost flat as the case grows. */
  readonly table: string
  readonly column: string
  readonly cap: number
  /** Fewer keys in common are chance, or keys that weigh less than 1 together. */
  readonly least: number
  /** At most so many are found. */
  readonly most: number
  /** Gives `keys` (a JSON list) and `kin` of ids. */
  keysOf(ids: RawBuilder<unknown>): ReturnType<typeof sql<Keyed>>
  /** Gives ids and kin of numbers. Those of one kin are never looked for. */
  named(numbers: RawBuilder<unknown>): ReturnType<typeof sql<Named>>
}

interface Keyed {
  readonly id: string
  readonly keys: string
  readonly kin: string
}

interface Named {
  readonly number: number
  readonly id: string
  readonly kin: string
}

/**
 * Finds reports that may share text with a report.
 *
 * @param waiting Reports still to be traced, in their order: one finds no other that comes after it, for that one will find it.
 */
export function alikeReports(waiting: readonly string[]): FindAlike {
  return finder(waiting, {
    // Of news reports, what draws on another was all but always among the first 20.
    ...{ table: 'trace_key', column: 'report', cap: 100, least: 3, most: 20 },
    keysOf: (ids) =>
      sql`select report_id as id, trace_keys as keys, report_id as kin from counted where report_id in ${ids}`,
    named: (numbers) => sql`select number, id, id as kin from report where number in ${numbers}`,
  })
}

/** Finds accounts of other reports that may tell the same incident as an account. `waiting` as for reports. */
export function alikeAccounts(waiting: readonly string[]): FindAlike {
  return finder(waiting, {
    // Of accounts of news reports, 99 in 100 that tell what another tells were among the first 20.
    ...{ table: 'link_key', column: 'account', cap: 200, least: 2, most: 20 },
    keysOf: (ids) => sql`
      select account_id as id, keys, report_id as kin from linkable join account on account.id = account_id
       where account_id in ${ids}`,
    named: (numbers) => sql`select number, id, report_id as kin from account where number in ${numbers}`,
  })
}

function finder(waiting: readonly string[], kind: Kind): FindAlike {
  const turns = new Map(waiting.map((id, turn) => [id, turn]))
  const known = new Map<number, Named & { readonly turn: number }>()
  const sharers: Sharers = new Map()
  return async (db, ids) => {
    const { rows } = await kind.keysOf(listed(ids)).execute(db)
    const byId = new Map(rows.map(({ id, keys, kin }) => [id, { id, kin, keys: JSON.parse(keys) as number[] }]))
    const keyed = ids.flatMap((id) => byId.get(id) ?? [])
    if (sharers.size > MOST_KEPT) sharers.clear()
    await learnSharers(db, new Set(keyed.flatMap(({ keys }) => keys.filter((key) => !sharers.has(key)))), {
      kind,
      sharers,
    })
    const tallies = keyed.map(({ keys }) => tally(keys, sharers, kind))
    const unknown = new Set(tallies.flatMap(({ numbers }) => numbers.filter((number) => !known.has(number))))
    if (unknown.size > 0) {
      const { rows } = await kind.named(listed([...unknown])).execute(db)
      for (const one of rows) known.set(one.number, { ...one, turn: turns.get(one.id) ?? -1 })
    }
    return new Map(
      keyed.map(({ id, kin }, at) => {
        const turn = turns.get(id) ?? Infinity
        const { numbers = [], weights = [] } = tallies[at] ?? {}
        const others: Other[] = []
        numbers.forEach((number, n) => {
          const other = known.get(number)
          const weight = weights[n] ?? 0
          if (other !== undefined && other.kin !== kin && other.turn < turn) others.push({ id: other.id, weight })
        })
        return [id, mostAlike(others, kind.most)]
      }),
    )
  }
}

/** Who shares a key, by key; nobody where too many do. Keys that one alone has are left out. */
type Sharers = Map<number, readonly number[]>

/** Keys come back again and again; so many are kept. */
const MOST_KEPT = 100_000

interface Tally {
  /** Those that share enough keys, and what the keys that each of them shares weigh together. */
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
}

/** What a key weighs that only one other has. Weights are whole numbers, so that a sum does not depend on its order. */
const ONE = 1000

// By number: how many keys it shares with what is looked at, and what they weigh. Numbers count from 1 without large gaps, so lists
// are enough.
let shares = new Uint16Array(1024)
let weighed = new Uint32Array(1024)

function tally(keys: readonly number[], sharers: Sharers, { cap, least }: Pick<Kind, 'cap' | 'least'>): Tally {
  const met: number[] = []
  for (const key of keys) {
    const sharing = sharers.get(key)
    if (sharing === undefined) continue
    // One of them is what is looked at.
    const weight = Math.round(ONE * (1 - Math.log(Math.max(1, sharing.length - 1)) / Math.log(cap)))
    for (const number of sharing) {
      if (number >= shares.length) makeRoomFor(number)
      if (shares[number] === 0) met.push(number)
      shares[number] = (shares[number] as number) + 1
      weighed[number] = (weighed[number] as number) + weight
    }
  }
  const numbers = met.filter((number) => (shares[number] as number) >= least && (weighed[number] as number) >= ONE)
  const weights = numbers.map((number) => weighed[number] as number)
  for (const number of met) {
    shares[number] = 0
    weighed[number] = 0
  }
  return { numbers, weights }
}

const NOBODY: readonly number[] = []

function makeRoomFor(number: number): void {
  const room = Math.max(number + 1, shares.length * 2)
  const [shorter, lighter] = [shares, weighed]
  shares = new Uint16Array(room)
  weighed = new Uint32Array(room)
  shares.set(shorter)
  weighed.set(lighter)
}

async function learnSharers(
  db: Database,
  keys: ReadonlySet<number>,
  { kind: { table, column, cap }, sharers }: { readonly kind: Kind; readonly sharers: Sharers },
): Promise<void> {
  if (keys.size === 0) return
  // All in one row: making an object of each key costs more than looking it up. A key that nobody else has leads nowhere.
  const { rows } = await sql<{ learned: string }>`
    select json_group_array(json_array(mine.value, (select json_group_array(number) from (
             select ${sql.id(column)} as number from ${sql.table(table)} where key = mine.value limit ${sql.lit(cap + 1)}
           )))) as learned
      from json_each(${JSON.stringify([...keys])}) mine
     where exists (select 1 from ${sql.table(table)} where key = mine.value limit 1 offset 1)`.execute(db)
  const learned: [number, number[]][] = JSON.parse(rows[0]?.learned ?? '[]')
  for (const [key, sharing] of learned) sharers.set(key, sharing.length > cap ? NOBODY : sharing)
}

interface Other {
  readonly id: string
  readonly weight: number
}

/** Whose keys weigh most; of those that tie for the last places the first by id, so that no order of arrival decides. */
function mostAlike(others: readonly Other[], most: number): string[] {
  const least = others.map(({ weight }) => weight).sort((a, b) => b - a)[most - 1] ?? 0
  return others
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id)
}
