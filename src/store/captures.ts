import {
  closeSync,
  fsync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import type { Capture } from '../model/capture.ts'
import type { Database } from './database.ts'
import { asStoreError } from './faults.ts'
import { notStamped } from './not-stamped.ts'
import type { CaptureRow } from './tables.ts'

/** Where the bytes of a capture lie in a case's folder: `captures/ab/abcdef…`. */
export function captureFile(folder: string, sha256: string): string {
  return join(folder, 'captures', sha256.slice(0, 2), sha256)
}

/**
 * Writes a capture's bytes, whole or not at all, and on the disk when this returns.
 *
 * Only reaching the disk is waited for, so that several captures do so side by side; the rest is sooner done at once.
 */
export async function writeCaptureBytes(folder: string, sha256: string, content: Uint8Array): Promise<void> {
  const file = captureFile(folder, sha256)
  const temporary = `${file}.${process.pid}.part`
  try {
    if (statSync(file, { throwIfNoEntry: false })?.size === content.length) return
    mkdirSync(dirname(file), { recursive: true })
    await writeToDisk(temporary, content)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw asStoreError(error, file)
  }
}

const reachDisk = promisify(fsync)

async function writeToDisk(file: string, content: Uint8Array): Promise<void> {
  const opened = openSync(file, 'w')
  try {
    writeFileSync(opened, content)
    await reachDisk(opened)
  } finally {
    closeSync(opened)
  }
}

/** The bytes of a capture. */
export function readCaptureBytes(folder: string, sha256: string): Promise<Uint8Array> {
  return readFile(captureFile(folder, sha256))
}

/** As `readCaptureBytes`, at once: what would only wait for them is sooner done so. */
export function readCaptureBytesSync(folder: string, sha256: string): Uint8Array {
  return readFileSync(captureFile(folder, sha256))
}

/** Notes captures whose bytes are written; those known already are left as they are. Gives how many are new. */
export async function saveCaptures(db: Database, captures: readonly Capture[]): Promise<number> {
  if (captures.length === 0) return 0
  const result = await db
    .insertInto('capture')
    .values(captures.map(toRow))
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0)
}

/** Captures that some stage before `stamp` understood, or none, oldest first. */
export async function pendingCaptures(db: Database, stamp: string): Promise<Capture[]> {
  const { rows } = await sql<CaptureRow>`
    select * from ${notStamped('capture', 'done', stamp)} order by captured_at, sha256`.execute(db)
  return rows.map(toCapture)
}

/** One capture by its hash. */
export async function captureOf(db: Database, sha256: string): Promise<Capture | undefined> {
  const row = await db.selectFrom('capture').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row && toCapture(row)
}

function toRow(capture: Capture): CaptureRow {
  return {
    sha256: capture.sha256,
    input: capture.input,
    bytes: capture.bytes,
    media_type: capture.mediaType,
    captured_at: capture.capturedAt,
    metadata: JSON.stringify(capture.metadata),
    done: null,
  }
}

function toCapture(row: CaptureRow): Capture {
  return {
    sha256: row.sha256,
    input: row.input,
    bytes: row.bytes,
    mediaType: row.media_type,
    capturedAt: row.captured_at,
    metadata: JSON.parse(row.metadata),
  }
}
