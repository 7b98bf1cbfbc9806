import type { BuildOptions } from '../pipeline.ts'
import { LINK_VERSION } from '../stages/versions.ts'
import { saveJudgements, unlinkedAccounts } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import type { EveryComparison } from './compare-worker.ts'
import { inParts, inWorkers } from './in-workers.ts'
import { makeLinker } from './linker.ts'

const STAMP = String(LINK_VERSION)
/** Accounts in a transaction. */
const BATCH = 32

/** Judges each unlinked account beside those it may share an incident with, and keeps what is not plainly different. */
export async function linkPending({ db, folder }: Case, options: BuildOptions): Promise<void> {
  const { progress, codebook } = options
  const waiting = await unlinkedAccounts(db, STAMP)
  const linker = await makeLinker(db, codebook, waiting)
  const everyPart: EveryComparison = { folder, waiting, codebook }
  const work = {
    ...{ parts: inParts(waiting, BATCH), workerData: everyPart, worthWorkers: 64 },
    ...{ module: new URL('./compare-worker.js', import.meta.url), name: 'linkInWorker' },
    here: (accounts: readonly string[]) => linker(db, accounts),
  }
  let done = 0
  progress({ phase: 'link', done, of: waiting.length, refused: 0 })
  for await (const { accounts, judgements } of inWorkers(work, options)) {
    await db.transaction().execute((tx) => saveJudgements(tx, accounts, { judgements, stamp: STAMP }))
    done += accounts.length
    progress({ phase: 'link', done, of: waiting.length, refused: 0 })
  }
}
