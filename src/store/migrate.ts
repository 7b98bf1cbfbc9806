import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { BadInputError } from '../model/errors.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)

/**
 * Brings a database to the newest schema; `user_version` holds the number of the last migration.
 *
 * @throws BadInputError `store/newer` when a newer hearsay made it.
 */
export function migrate(raw: DatabaseSyncInstance, file: string): void {
  const steps = migrations()
  const newest = steps.at(-1)?.number ?? 0
  const { user_version: version } = raw.prepare('pragma user_version').get() as { user_version: number }
  if (version > newest) throw newerVersion(file, version, newest)
  for (const { number, sql } of steps.filter((step) => step.number > version)) {
    raw.exec('begin immediate')
    try {
      raw.exec(sql)
      raw.exec(`pragma user_version = ${number}`)
      raw.exec('commit')
    } catch (error) {
      raw.exec('rollback')
      throw error
    }
  }
}

function newerVersion(file: string, version: number, newest: number): BadInputError {
  return new BadInputError(
    'store/newer',
    `${file}: was made by a newer hearsay (schema ${version}, this one knows ${newest}). Update hearsay, or use another case with --case.`,
  )
}

function migrations(): { number: number; sql: string }[] {
  return readdirSync(fileURLToPath(FOLDER))
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, FOLDER), 'utf8') }))
}
