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
  const version = versionOf(raw)
  if (version > newestOf(steps)) throw newerVersion(file, version, newestOf(steps))
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

/**
 * Checks that a database that is only read has the newest schema.
 *
 * @throws BadInputError `store/newer`, `store/older`, `store/damaged`.
 */
export function checkVersion(raw: DatabaseSyncInstance, file: string): void {
  const [version, newest] = [versionOf(raw), newestOf(migrations())]
  if (version > newest) throw newerVersion(file, version, newest)
  if (version === 0) throw new BadInputError('store/damaged', `${file}: is no case's database.`)
  if (version < newest) {
    const advice = 'Run "hearsay build" once: it brings the case up to date'
    throw new BadInputError('store/older', `${file}: was made by an older hearsay. ${advice}.`)
  }
}

function versionOf(raw: DatabaseSyncInstance): number {
  return (raw.prepare('pragma user_version').get() as { user_version: number }).user_version
}

function newestOf(steps: readonly { number: number }[]): number {
  return steps.at(-1)?.number ?? 0
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
