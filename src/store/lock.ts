import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { TryLaterError } from '../model/errors.ts'

export interface Lock {
  release(): void
}

/**
 * Takes the case for writing. The operating system lets go of it when the process ends, however it ends.
 *
 * The lock is an exclusive transaction on `lock.db`; `holder.json` beside it only says who holds it.
 *
 * @throws TryLaterError `store/held` when another process holds it.
 */
export function lockCase(folder: string, command: string): Lock {
  const holder = join(folder, 'holder.json')
  const db = new DatabaseSync(join(folder, 'lock.db'))
  try {
    take(db, holder)
  } catch (cause) {
    db.close()
    if (!/locked|busy/i.test(String(cause))) throw cause
    throw new TryLaterError('store/held', `${folder}: ${heldBy(holder)}. Wait until it is done, then run this again.`)
  }
  writeFileSync(holder, JSON.stringify({ pid: process.pid, command, since: new Date().toISOString() }))
  return {
    release() {
      rmSync(holder, { force: true })
      db.exec('rollback')
      db.close()
    },
  }
}

/** A server holds the case only while it works in a decision: worth waiting for, unlike a build. */
const SERVER_WAIT_MS = 3000

function take(db: DatabaseSyncInstance, holder: string): void {
  try {
    db.exec('pragma busy_timeout = 0; begin exclusive')
  } catch (error) {
    if (!/hearsay serve/.test(heldBy(holder))) throw error
    db.exec(`pragma busy_timeout = ${SERVER_WAIT_MS}; begin exclusive`)
  }
}

function heldBy(file: string): string {
  try {
    const { pid, command, since } = JSON.parse(readFileSync(file, 'utf8'))
    return `process ${pid} (hearsay ${command}, since ${since}) holds this case`
  } catch {
    return 'another hearsay holds this case'
  }
}
