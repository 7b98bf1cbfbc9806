import type { Judgement } from '../model/incident.ts'
import type { BuildOptions } from '../pipeline.ts'
import { LINK_VERSION } from '../stages/versions.ts'
import { saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import { alikeAccounts } from '../store/alike.ts'
import type { Case } from '../store/case.ts'
import { makeAccountJudge } from './account-judge.ts'

const STAMP = String(LINK_VERSION)
/** Accounts in a transaction. */
const BATCH = 32

/** Judges each unlinked account beside those it may share an incident with, and keeps what is not plainly different. */
export async function linkPending({ db }: Case, { signal, progress, codebook }: BuildOptions): Promise<void> {
  const pending = await unlinkedAccounts(db, STAMP)
  const judge = await makeAccountJudge(db, codebook)
  const alike = alikeAccounts(pending)
  for (let done = 0; done < pending.length; done += BATCH) {
    progress({ phase: 'link', done, of: pending.length, refused: 0 })
    if (signal.aborted) return
    const accounts = pending.slice(done, done + BATCH)
    const judgements: Judgement[] = []
    for (const id of accounts) judgements.push(...(await judge.judgeAll(db, id, await alike(db, id))))
    const worthKeeping = judgements.filter(({ verdict }) => verdict !== 'different')
    await db.transaction().execute((tx) => saveJudgements(tx, accounts, { judgements: worthKeeping, stamp: STAMP }))
  }
  progress({ phase: 'link', done: pending.length, of: pending.length, refused: 0 })
}
