import { join } from 'node:path'
import { isWorkedIn } from '../model/decided.ts'
import type { Act } from '../model/decision.ts'
import { type AttachedDecision, type LoggedDecision, reattached } from '../model/reattach.ts'
import { settledUpTo } from './built.ts'
import { DATABASE } from './case.ts'
import { type Database, openDatabase } from './database.ts'
import { asStoreError } from './faults.ts'
import { accountsOfCaptures, textsOfCaptures } from './tied.ts'

/** How long a decision waits for a build to commit what it is at. */
const WAIT_MS = 5000

/** The whole log, oldest first, undone decisions too. */
export async function allDecisions(db: Database): Promise<LoggedDecision[]> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('position').execute()
  const lines = rows.map(({ id, act, ties, by, at, why }) => ({
    ...{ id, by, at, why },
    act: JSON.parse(act) as Act,
    ties: JSON.parse(ties) as LoggedDecision['ties'],
  }))
  const undone = new Set(lines.flatMap(({ act }) => (act.act === 'undo' ? [act.decision] : [])))
  return lines.map((line) => ({ ...line, undone: undone.has(line.id) }))
}

/** The place of the last decision in the log; 0 when there is none. */
export async function lastDecision(db: Database): Promise<number> {
  const row = await db.selectFrom('decision').select('position').orderBy('position', 'desc').limit(1).executeTakeFirst()
  return row?.position ?? 0
}

/** The log with today's ids: each decision tied to what is now made of the quotes it was about. */
export async function standingDecisions(db: Database): Promise<AttachedDecision[]> {
  return attachedTo(db, await allDecisions(db))
}

/** Decisions with the ids of this moment of the case. */
export async function attachedTo(db: Database, decisions: readonly LoggedDecision[]): Promise<AttachedDecision[]> {
  const ties = decisions.flatMap(({ ties }) => [...ties.incident, ...ties.other])
  const captures = [...new Set(ties.map(({ sha256 }) => sha256))]
  const [texts, accounts] = [await textsOfCaptures(db, captures), await accountsOfCaptures(db, captures)]
  return decisions.map((decision) =>
    reattached(decision, (sha256) => {
      const text = texts.get(sha256)
      return text === undefined ? undefined : { text, accounts: accounts.get(sha256) ?? [] }
    }),
  )
}

/** How the log stands. */
export interface LogStatus {
  readonly taken: number
  /** Those not worked into the incidents yet: the next build does it. */
  readonly waiting: number
  /** Those whose quotes tell nothing any more, the undone ones aside. */
  readonly needAnotherLook: number
}

/** How many decisions there are, wait, and are cut off from their quotes. */
export async function logStatus(db: Database): Promise<LogStatus> {
  const decisions = (await standingDecisions(db)).map(({ decision }) => decision)
  const settled = await settledUpTo(db)
  return {
    taken: decisions.length,
    waiting: decisions.slice(settled).filter(({ act }) => isWorkedIn(act)).length,
    needAnotherLook: decisions.filter(({ standing, undone }) => standing !== 'holds' && !undone).length,
  }
}

/**
 * Adds a line to the log, if the log still ends at `after`; else nothing is written and the answer is false.
 *
 * Needs no lock on the case: one statement on a connection of its own, which waits its turn while a build commits.
 * When this returns the line is on the disk.
 *
 * @throws TryLaterError `store/busy`, `store/read-only`, `store/disk-full`.
 */
export function addDecision(
  folder: string,
  { id, act, ties, by, at, why }: LoggedDecision,
  { after, waitMs = WAIT_MS }: { readonly after: number; readonly waitMs?: number },
): boolean {
  const file = join(folder, DATABASE)
  const { raw } = openDatabase(file)
  try {
    raw.exec(`pragma synchronous = full; pragma busy_timeout = ${waitMs}`)
    const added = raw
      .prepare(
        `insert into decision (position, id, act, ties, by, at, why)
         select ?, ?, ?, ?, ?, ?, ?
          where (select coalesce(max(position), 0) from decision) = ?`,
      )
      .run(after + 1, id, JSON.stringify(act), JSON.stringify(ties), by, at, why, after)
    return Number(added.changes) === 1
  } catch (error) {
    throw asStoreError(error, file)
  } finally {
    raw.close()
  }
}
