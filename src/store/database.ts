import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import { asStoreError } from './faults.ts'
import type { Tables } from './tables.ts'

/** The database of a case, or a transaction on it. */
export type Database = Kysely<Tables>

export interface OpenDatabase {
  readonly db: Database
  /** The same connection, for migrations and checks that are no queries. */
  readonly raw: DatabaseSyncInstance
}

/** How many compiled statements are kept: more than the different queries of one run. */
const STATEMENTS_KEPT = 256

/**
 * Opens one SQLite file. `readOnly` for commands that only look.
 *
 * Other processes may read while one writes (WAL); two writers wait up to 5 s for each other.
 */
export function openDatabase(file: string, { readOnly = false } = {}): OpenDatabase {
  const raw = telling(file, () => new DatabaseSync(file, { readOnly }))
  return telling(file, () => {
    if (!readOnly) {
      raw.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on')
      // A build writes the same pages again and again: they go into the database when 64 MB of them have come together.
      raw.exec('pragma wal_autocheckpoint = 16384; pragma journal_size_limit = 67108864')
    }
    raw.exec('pragma busy_timeout = 5000; pragma cache_size = -65536; pragma temp_store = memory')
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKyselyExpects(raw, file, readOnly) }) })
    return { db, raw }
  })
}

/** Does something with the database, so that what goes wrong is said to a person. */
function telling<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw asStoreError(error, file)
  }
}

/** Kysely's SQLite dialect wants better-sqlite3's shape: parameters as one list, and whether a statement gives rows. */
function asKyselyExpects(raw: DatabaseSyncInstance, file: string, readOnly: boolean): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => raw.close(),
    prepare(sql) {
      const known = statements.get(sql)
      if (known) return known
      // A transaction that reads before it writes fails at once when another connection wrote in between; one that is
      // to write from its first moment waits its turn.
      const begun = sql === 'begin' && !readOnly ? 'begin immediate' : sql
      const statement = telling(file, () => raw.prepare(begun))
      const wrapped = {
        reader: statement.columns().length > 0,
        all: (parameters: readonly unknown[]) => telling(file, () => statement.all(...parameters)),
        run: (parameters: readonly unknown[]) => telling(file, () => statement.run(...parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters),
      }
      if (statements.size >= STATEMENTS_KEPT) statements.clear()
      statements.set(sql, wrapped)
      return wrapped
    },
  }
}
