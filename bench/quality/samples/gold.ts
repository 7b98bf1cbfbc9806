import type { Quote } from '../../../src/model/span.ts'

/** What a careful reader finds in the samples: `samples/gold.json`. */
export interface SamplesGold {
  readonly incidents: readonly GoldMention[]
  readonly claims: readonly GoldClaim[]
  /** Mentions that tell one incident. */
  readonly identity: readonly { readonly cluster: string; readonly mentions: readonly string[] }[]
  /** Pairs of mentions that must not be joined, with the reason. */
  readonly notSame: readonly (readonly [string, string, string])[]
  readonly lineage: readonly GoldLineage[]
  readonly statuses: readonly GoldStatus[]
}

/** One report's telling of one incident. Lists give every value that is right. */
export interface GoldMention extends Quote {
  readonly id: string
  readonly report: string
  readonly types: readonly string[]
  /** EDTF. */
  readonly dates: readonly string[]
  /** None: the report does not say. */
  readonly places: readonly string[]
  readonly lat?: number
  readonly lon?: number
  readonly means?: readonly string[]
  readonly killed?: readonly number[]
  readonly injured?: readonly number[]
  readonly detained?: readonly number[]
  readonly freed?: readonly number[]
  readonly participants?: readonly number[]
  readonly outcome?: readonly string[]
  /** Absent: asserted or hedged. */
  readonly modality?: string
  /** Why it is neither wanted nor wrong. */
  readonly optional?: string
}

export interface GoldClaim extends Quote {
  readonly id: string
  readonly report: string
  readonly value: number
  readonly unit: string
  /** EDTF, or null when the report does not say. */
  readonly period: string | null
  readonly optional?: string
}

export interface GoldLineage {
  /** From, to. */
  readonly pair: readonly [string, string]
  readonly relations: readonly string[]
  readonly directed: boolean
  /** Words that only the second has and that must be among what it added. */
  readonly added?: readonly string[]
  readonly optional?: boolean
}

export interface GoldStatus {
  readonly cluster: string
  readonly field: string
  /** Every status that is right. */
  readonly status: readonly string[]
}
