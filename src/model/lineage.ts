import type { Quote, Span } from './span.ts'

export type Relation = 'copy' | 'rewrite' | 'excerpt' | 'cites'

/** A stretch of one report that stands again in another. */
export interface Passage {
  readonly from: Span
  readonly to: Span
  readonly kind: 'verbatim' | 'paraphrase'
  /** 0 to 1. */
  readonly score: number
}

/** Detail that only the derived report has. */
export interface Addition extends Quote {
  /** Whether it has a source of its own. */
  readonly attributed: boolean
}

/** One report derives from another. */
export interface Lineage {
  /** The earlier report, or the one drawn upon. */
  readonly from: string
  readonly to: string
  readonly relation: Relation
  /** False when which came first cannot be told. */
  readonly directed: boolean
  /** 0 to 1. */
  readonly score: number
  readonly passages: readonly Passage[]
  readonly added: readonly Addition[]
  readonly reasons: readonly string[]
}
