import type { SourceOf } from '../../model/sources.ts'

/** What of the case weighing needs beside the accounts. */
export interface WeighContext {
  originOf(report: string): string
  publishedOf(report: string): string | null
  /** As it calls itself. */
  outletNameOf(report: string): string | null
  /** The outlet's id. */
  outletOf(report: string): string | null
  /** A to F as a person set it, else null. */
  reliabilityOf(outlet: string): string | null
  /** The codebook's label of a type, such as `Attack`. */
  labelOf(type: string): string
}

/** What of it is told of the accounts of one incident together. */
export interface IncidentContext extends WeighContext {
  readonly sourceOf: SourceOf
}
