import type { Account } from './account.ts'
import type { Claim } from './claim.ts'
import type { Incident } from './incident.ts'
import type { Lineage } from './lineage.ts'
import type { Mark } from './mark.ts'
import type { Outlet } from './outlet.ts'
import type { Report } from './report.ts'

/** Everything a case holds that is published, in the words of the model. */
export interface CaseRecord {
  readonly codebook: { readonly name: string; readonly version: string }
  /** By publication, then id. `outletId` and `origin` are ids. */
  readonly reports: readonly (Report & { readonly outletId: string | null; readonly origin: string | null })[]
  readonly marks: readonly { readonly report: string; readonly marks: readonly Mark[] }[]
  readonly lineage: readonly Lineage[]
  /** With the incident each is of; statements say what was carried, altered or added. */
  readonly accounts: readonly (Account & { readonly incident: string })[]
  readonly incidents: readonly Incident[]
  readonly claims: readonly Claim[]
  readonly outlets: readonly Outlet[]
}
