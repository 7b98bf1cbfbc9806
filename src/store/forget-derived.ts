import type { Database } from './database.ts'

const COUNTED = ['word_count', 'sentence_count', 'trace_key', 'link_key'] as const

/** Forgets all that was derived from captures: everything is pending again. Captures, settings and decisions are kept. */
export async function forgetDerived(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Marks, accounts, statements, claims, lineage and judgements go with their reports.
    for (const table of [...COUNTED, 'report', 'outlet', 'incident'] as const) {
      await tx.deleteFrom(table).execute()
    }
    await tx.deleteFrom('problem').where('stage', '!=', 'acquire').execute()
    await tx.updateTable('capture').set({ done: null }).execute()
  })
}
