import type { Problem } from '../model/problem.ts'
import type { Database } from './database.ts'

/** A problem as kept: with the capture it belongs to, if one was made, and when it was noted. */
export interface KeptProblem extends Problem {
  readonly sha256: string | null
  readonly notedAt: string
}

/** Keeps problems; the same one again changes nothing. */
export async function saveProblems(
  db: Database,
  problems: readonly (Problem & { sha256?: string })[],
  now: Date,
): Promise<void> {
  for (const { code, input, message, severity, stage, sha256 } of problems) {
    await db
      .insertInto('problem')
      .values({ code, input, message, severity, stage, sha256: sha256 ?? null, noted_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Forgets what was wrong with inputs when they were last added, before they are added again. */
export async function forgetAcquireProblems(db: Database, inputs: readonly string[]): Promise<void> {
  for (const input of inputs) {
    await db
      .deleteFrom('problem')
      .where('stage', '=', 'acquire')
      .where((where) => where.or([where('input', '=', input), where('input', 'like', `${escapeLike(input)}:%`)]))
      .execute()
  }
}

function escapeLike(text: string): string {
  return text.replace(/[%_]/g, '_')
}

/** All problems of a case, refusals first, then by input. */
export async function listProblems(db: Database): Promise<KeptProblem[]> {
  const rows = await db.selectFrom('problem').selectAll().orderBy('severity').orderBy('input').orderBy('code').execute()
  return rows.map(({ noted_at, severity, stage, ...row }) => ({
    ...row,
    severity: severity as Problem['severity'],
    stage: stage as Problem['stage'],
    notedAt: noted_at,
  }))
}
