import { readFileSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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

/** Writes a capture's bytes, whole or not at all, and on the disk when this returns. */
export async function writeCaptureBytes(folder: string, sha256: string, content: Uint8Array): Promise<void> {
  const file = captureFile(folder, sha256)
  if (await isWhole(file, content.length)) return
  const temporary = `${file}.${process.pid}.part`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeToDisk(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw asStoreError(error, file)
  }
}

async function writeToDisk(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function isWhole(file: string, bytes: number): Promise<boolean> {
  return stat(file).then(
    ({ size }) => size === bytes,
    () => false,
  )
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
