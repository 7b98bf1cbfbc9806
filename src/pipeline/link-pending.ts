import type { BuildOptions } from '../pipeline.ts'
import { LINK_VERSION } from '../stages/link/link.ts'
import { accountsLike, saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import { makeAccountJudge } from './account-judge.ts'

const STAMP = String(LINK_VERSION)
/** Accounts in a transaction. */
const BATCH = 32

/** Judges each unlinked account beside those it may share an incident with, and keeps what is not plainly different. */
export async function linkPending({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const pending = await unlinkedAccounts(db, STAMP)
  const judge = await makeAccountJudge(db, codebook)
  for (let done = 0; done < pending.length; done += BATCH) {
    progress({ phase: 'link', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    await db.transaction().execute(async (tx) => {
      for (const { id } of pending.slice(done, done + BATCH)) {
        const judgements = await judge.judgeAll(tx, id, await accountsLike(tx, id, STAMP))
        const worthKeeping = judgements.filter(({ verdict }) => verdict !== 'different')
        await saveJudgements(tx, id, worthKeeping, STAMP)
      }
    })
  }
  progress({ phase: 'link', done: pending.length, of: pending.length, refused: 0 })
}
