/** How a claim stands to the incidents that the case holds itself. */
export type ClaimVerdict = 'borne-out' | 'against' | 'unsettled' | 'not-judged'

/** The verdicts in words, after "beside the case's own incidents". */
export const VERDICTS: Readonly<Record<ClaimVerdict, string>> = {
  'borne-out': 'borne out',
  against: 'they speak against it',
  unsettled: 'not settled',
  'not-judged': 'cannot be judged',
}

/** A claim set beside the incidents that the case holds itself. */
export interface ClaimCheck {
  /** `unsettled`: the case holds too little to tell; `not-judged`: what is claimed cannot be counted in it. */
  readonly verdict: ClaimVerdict
  /** What was counted, what came out and what to beware of, or why it cannot be judged: whole sentences. */
  readonly lines: readonly string[]
  /** Of the time claimed; null when it is not known which. */
  readonly now: HeldCount | null
  /** Of the time it is compared with. */
  readonly before: HeldCount | null
  /** The rate of incidents a day against that before. */
  readonly ratio: CheckedRatio | null
}

/** What the case holds of a time. */
export interface HeldCount {
  /** EDTF. */
  readonly period: string
  readonly days: number
  readonly incidents: number
  /** Incidents that may lie in that time or not: their own is not told well enough. */
  readonly vague: number
  /** Reports published in it. */
  readonly reports: number
}

/** A ratio with its exact 95 % interval; null: without bound. */
export interface CheckedRatio {
  readonly value: number | null
  readonly low: number
  readonly high: number | null
}
