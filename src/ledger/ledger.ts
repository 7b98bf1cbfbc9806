import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import type { Incident } from '../model/incident.ts'
import { checkCount } from './check-count.ts'
import { checkTrend } from './check-trend.ts'
import { heldOf } from './held.ts'
import { type MeasuringCodebook, measureReader } from './measure.ts'
import { daysClaimed, daysCompared } from './periods.ts'

/** What claims are set beside: everything the case holds. */
export interface Holdings {
  readonly codebook: MeasuringCodebook
  /** As people left them. */
  readonly incidents: readonly Incident[]
  readonly accounts: readonly Pick<Account, 'id' | 'modality'>[]
  readonly reports: readonly { readonly id: string; readonly published: string | null }[]
}

/** Sets a claim beside the incidents; null for one that they could not bear on: a share, a law, a forecast, another count. */
export type Ledger = (claim: Claim) => ClaimCheck | null

/** Opens the ledger of a case: trends and figures of incidents, and claims that there were none, beside the case's own. */
export function openLedger({ codebook, incidents, accounts, reports }: Holdings): Ledger {
  const measureOf = measureReader(codebook)
  const telling = new Set(accounts.filter(tellsAsHappened).map(({ id }) => id))
  // Not rejected by a person, and told by somebody as having happened.
  const happened = incidents.filter(
    ({ review, accounts }) => review !== 'rejected' && accounts.some((id) => telling.has(id)),
  )
  const held = heldOf(happened, reports)
  const publishedOf = new Map(reports.map(({ id, published }) => [id, published]))
  return (claim) => {
    if (claim.kind !== 'trend' && claim.kind !== 'statistic') return null
    const measure = measureOf(claim)
    const claimed = daysClaimed(claim, publishedOf.get(claim.report) ?? null)
    if (claim.kind === 'statistic') return checkCount(claim, { measure, claimed, held })
    return checkTrend(claim, { measure, claimed, compared: claimed && daysCompared(claim, claimed), held })
  }
}

function tellsAsHappened({ modality }: Pick<Account, 'modality'>): boolean {
  return modality === 'asserted' || modality === 'hedged'
}
