import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { BadInputError } from '../model/errors.ts'
import { type Database, type OpenDatabase, openDatabase } from './database.ts'
import { type Lock, lockCase } from './lock.ts'
import { checkVersion, migrate } from './migrate.ts'

/** One monitoring project: a folder with its evidence store, database and settings. */
export interface Case {
  readonly folder: string
  readonly db: Database
  /** Has something else closed with it. */
  onClose(also: () => void): void
  close(): Promise<void>
}

/** The database's file in a case's folder. */
export const DATABASE = 'case.db'

/**
 * Opens a case for a command that changes it, making it where there is none.
 *
 * @param command What holds the case, said to whoever wants it at the same time.
 * @throws TryLaterError `store/held`; BadInputError `store/read-only`, `store/newer`, `store/unreadable`.
 */
export function openCaseToWrite(folder: string, command: string): Case {
  try {
    mkdirSync(join(folder, 'captures'), { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new BadInputError('store/read-only', `${folder}: ${whyNoFolder(cause)}`, { cause })
  }
  const lock = lockCase(folder, command)
  try {
    const opened = openDatabase(join(folder, DATABASE))
    migrate(opened.raw, join(folder, DATABASE))
    return asCase(folder, opened, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Opens a case for a command that only looks; it may be open for writing elsewhere.
 *
 * @throws BadInputError `store/no-case` where there is none.
 */
export function openCaseToRead(folder: string): Case {
  const file = join(folder, DATABASE)
  if (!existsSync(file)) {
    throw new BadInputError(
      'store/no-case',
      `${folder}: no case here. Make one with "hearsay --case ${folder} add FILE…", or name another with --case.`,
    )
  }
  const opened = openDatabase(file, { readOnly: true })
  checkVersion(opened.raw, file)
  return asCase(folder, opened)
}

function asCase(folder: string, { db, raw }: OpenDatabase, lock?: Lock): Case {
  const others: (() => void)[] = []
  return {
    folder,
    db,
    onClose: (also) => void others.push(also),
    async close() {
      try {
        for (const close of others) close()
        // The pages that were read: a connection is let go of only when its statements are collected, if ever.
        if (raw.isOpen) raw.exec('pragma shrink_memory')
        await db.destroy()
        if (raw.isOpen) raw.close()
      } finally {
        lock?.release()
      }
    },
  }
}

function whyNoFolder(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'is no folder. Name another with --case.'
  if (code === 'ENOSPC') return 'the disk is full. Free some space, then run this again.'
  return `cannot be written to (${code ?? String(cause)}). Check its permissions, or name another case with --case.`
}
