import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { type Case, DATABASE } from './case.ts'
import { type Database, openDatabase } from './database.ts'

/** A case as it stood at one moment, whatever a build commits meanwhile. */
export interface Snapshot {
  /** Reads from it. One at a time: what one reads is all of one moment. */
  read<T>(work: (db: Database) => Promise<T>): Promise<T>
  /** Moves on to now. */
  renew(): Promise<void>
  /** Bytes that the database cannot take in while this moment is held. */
  heldBack(): number
}

/** Holds a case as it stands, until the case is closed. */
export async function snapshotOf(opened: Case): Promise<Snapshot> {
  const file = join(opened.folder, DATABASE)
  const { db, raw } = openDatabase(file, { readOnly: true })
  opened.onClose(() => raw.close())
  const begin = async (on: Database) => {
    await run(on, sql`begin`)
    // It is the first look that holds a moment.
    await run(on, sql`select 1 from setting`)
  }
  await begin(db)
  return {
    read: (work) => db.connection().execute(work),
    renew: () =>
      db.connection().execute(async (on) => {
        await run(on, sql`commit`)
        await begin(on)
      }),
    heldBack: () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
  }
}

async function run(db: Database, statement: RawBuilder<unknown>): Promise<void> {
  await statement.execute(db)
}
