import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { modalities } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import { findIncidents } from '../store/find-incidents.ts'
import { publications } from '../store/reports.ts'
import { codebookOfCase } from './codebook-of-case.ts'

/** The ledger of a case as it stands: sets claims beside its incidents. */
export async function ledgerOfCase(opened: Case): Promise<Ledger> {
  const told = await modalities(opened.db)
  return openLedger({
    codebook: await codebookOfCase(opened),
    incidents: await findIncidents(opened.db, {}),
    modalityOf: (account) => told.get(account),
    reports: await publications(opened.db),
  })
}
