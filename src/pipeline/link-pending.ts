import type { Building } from '../pipeline.ts'
import { LINK_VERSION } from '../stages/versions.ts'
import { saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import { inParts } from './crew.ts'
import { makeLinker } from './linker.ts'
import { toShared } from './shared-ids.ts'
import type { Comparison } from './worker.ts'

const STAMP = String(LINK_VERSION)
/** Accounts in a transaction. */
const BATCH = 32

/** Judges each unlinked account beside those it may share an incident with, and keeps what is not plainly different. */
export async function linkPending({ db }: Case, { crew, progress, codebook }: Building): Promise<void> {
  const waiting = await unlinkedAccounts(db, STAMP)
  const shared = toShared(waiting)
  const linker = await makeLinker(db, codebook, waiting)
  const linked = crew.results({
    parts: inParts(waiting, BATCH).map((ids): Comparison => ({ ids, waiting: shared })),
    ...{ name: 'linkInWorker', worthStarting: 64 },
    here: ({ ids }) => linker(db, ids),
  })
  let done = 0
  progress({ phase: 'link', done, of: waiting.length, refused: 0 })
  for await (const { accounts, judgements } of linked) {
    await db.transaction().execute((tx) => saveJudgements(tx, accounts, { judgements, stamp: STAMP }))
    done += accounts.length
    progress({ phase: 'link', done, of: waiting.length, refused: 0 })
  }
}
