import type { Codebook } from '../model/codebook.ts'
import type { Judgement } from '../model/incident.ts'
import { alikeAccounts } from '../store/alike.ts'
import type { Database } from '../store/database.ts'
import { makeAccountJudge } from './account-judge.ts'

/** What accounts are beside those they may share an incident with; what is plainly different is left out. */
export interface Linked {
  readonly accounts: readonly string[]
  readonly judgements: readonly Judgement[]
}

/** Makes what links a build's accounts; `waiting` are all of them, in their order. Only reads. */
export async function makeLinker(db: Database, codebook: Codebook, waiting: readonly string[]) {
  const judge = await makeAccountJudge(db, codebook)
  const alike = alikeAccounts(waiting)
  return async (db: Database, accounts: readonly string[]): Promise<Linked> => {
    const judgements = await judge.judgeAll(db, await alike(db, accounts))
    return { accounts, judgements: judgements.filter(({ verdict }) => verdict !== 'different') }
  }
}
