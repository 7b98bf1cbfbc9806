import { type Ledger, openLedger } from '../ledger/ledger.ts'
import { type ClaimCheck, VERDICTS } from '../model/claim-check.ts'
import { modalities } from '../store/accounts.ts'
import type { Case } from '../store/case.ts'
import { findIncidents } from '../store/find-incidents.ts'
import { publications } from '../store/reports.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type Io, print } from './io.ts'

/** The ledger of a case as it stands: sets claims beside its incidents. */
export async function ledgerOfCase(opened: Case): Promise<Ledger> {
  return openLedger({
    codebook: await codebookOfCase(opened),
    incidents: await findIncidents(opened.db, {}),
    accounts: await modalities(opened.db),
    reports: await publications(opened.db),
  })
}

/** Says how a claim stands to the incidents of its case, and why. */
export function printCheck(io: Io, check: ClaimCheck | null): void {
  print(io, `\nBeside the incidents of the case: ${check ? VERDICTS[check.verdict] : 'no incidents could bear on it'}`)
  for (const line of check?.lines ?? []) print(io, `  ${line}`)
}
