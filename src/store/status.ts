import { sql } from 'kysely'
import type { Database } from './database.ts'
import { notStamped } from './not-stamped.ts'
import { type KeptProblem, listProblems } from './problems.ts'

/** What is in the case, what is pending, what failed and why. */
export interface CaseStatus {
  readonly captures: number
  /** Captures that no stage has understood yet. */
  readonly pending: number
  readonly reports: number
  readonly origins: number
  readonly accounts: number
  /** How many of the accounts language models proposed; the others are the rules'. */
  readonly models: readonly { readonly model: string; readonly accounts: number }[]
  readonly incidents: number
  readonly claims: number
  readonly lineage: number
  readonly outlets: number
  readonly problems: readonly KeptProblem[]
}

/** `stamp`: the version stamp of today's stages; what carries another is pending. */
export async function caseStatus(db: Database, stamp: string): Promise<CaseStatus> {
  const tables = ['capture', 'report', 'account', 'incident', 'claim', 'lineage', 'outlet'] as const
  const counts = new Map<string, number>()
  for (const table of tables) {
    const { count } = await db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    counts.set(table, count)
  }
  const { origins } = await db
    .selectFrom('report')
    .select((select) => select.fn.count<number>('origin_id').distinct().as('origins'))
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ pending: number }>`
    select count(*) as pending from ${notStamped('capture', 'done', stamp)}`.execute(db)
  const of = (table: (typeof tables)[number]) => counts.get(table) ?? 0
  return {
    captures: of('capture'),
    pending: rows[0]?.pending ?? 0,
    reports: of('report'),
    origins,
    accounts: of('account'),
    models: await modelCounts(db),
    incidents: of('incident'),
    claims: of('claim'),
    lineage: of('lineage'),
    outlets: of('outlet'),
    problems: await listProblems(db),
  }
}

async function modelCounts(db: Database): Promise<{ model: string; accounts: number }[]> {
  const rows = await db
    .selectFrom('account')
    .select(['extractor', (select) => select.fn.countAll<number>().as('accounts')])
    .where('extractor', 'is not', null)
    .groupBy('extractor')
    .orderBy('extractor')
    .execute()
  return rows.map(({ extractor, accounts }) => ({ model: extractor ?? '', accounts }))
}
