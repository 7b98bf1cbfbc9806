import type { Account } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { Mark } from '../model/mark.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Report } from '../model/report.ts'

/** A report as the exported record has it: its outlet is an id, its origin stands with it. */
export interface RecordedReport extends Omit<Report, 'outlet' | 'byline'> {
  readonly outlet: string | null
  readonly byline?: string | null
  readonly origin: string
}

export type RecordedMark = Mark & { readonly id: string; readonly report: string; readonly exact: string }

/** The record that `hearsay export json` writes, as far as the desk reads it. */
export interface CaseRecord {
  readonly codebook: { readonly name: string; readonly version: string }
  readonly reports: readonly RecordedReport[]
  readonly marks: readonly RecordedMark[]
  readonly lineage: readonly Lineage[]
  readonly accounts: readonly (Account & { readonly incident: string })[]
  readonly incidents: readonly Incident[]
  readonly claims: readonly Claim[]
  readonly outlets: readonly Outlet[]
}
