import type { Voice } from './account.ts'
import type { CountRange } from './count.ts'
import type { Quote } from './span.ts'

/** A checkable assertion that is no single incident: a statistic, a trend, a rate, a policy. */
export interface Claim {
  /** `c` and 16 hex digits made from report, quote and measure. */
  readonly id: string
  readonly report: string
  readonly quote: Quote
  readonly kind: 'statistic' | 'trend' | 'share' | 'forecast' | 'legal'
  /** What is counted, in the text's words. */
  readonly measure: string
  readonly unit: string | null
  readonly value: (CountRange & { readonly approximate: boolean }) | null
  /** EDTF. */
  readonly period: string | null
  /** Such as `month`. */
  readonly per: string | null
  readonly place: string | null
  readonly comparison: Comparison | null
  readonly saidBy: Voice | null
  /** Measures of one thing over time share this. */
  readonly series: string
}

export interface Comparison {
  readonly kind: 'ratio' | 'difference' | 'up' | 'down'
  /** Null for a bare "rose" or "fell". */
  readonly value: number | null
  /** What it is compared to: EDTF, else the text's words; null when not said. */
  readonly to: string | null
}
