import type { FieldName } from './account.ts'
import type { Grade } from './incident.ts'
import type { Relation } from './lineage.ts'

/** What a person may decide. Ids are as they are now: `Ties` hold an act to its quotes when a rebuild changes them. */
export type Act =
  | { readonly act: 'confirm' | 'reject' | 'unsure'; readonly incident: string }
  | { readonly act: 'grade'; readonly incident: string; readonly grade: Grade }
  /** `value` is a value of that field, or null for "none stands". */
  | { readonly act: 'edit'; readonly incident: string; readonly field: FieldName; readonly value: unknown }
  /** The account's value of that field counts something else than the others do. */
  | { readonly act: 'scope'; readonly incident: string; readonly field: FieldName; readonly account: string }
  | { readonly act: 'merge'; readonly incident: string; readonly into: string }
  /** The two are different incidents, and stay so. */
  | { readonly act: 'apart'; readonly incident: string; readonly other: string }
  | { readonly act: 'split'; readonly incident: string; readonly accounts: readonly string[] }
  | { readonly act: 'derives'; readonly from: string; readonly to: string; readonly relation: Relation }
  | { readonly act: 'independent'; readonly from: string; readonly to: string }
  | { readonly act: 'reliability'; readonly outlet: string; readonly reliability: string | null }
  | { readonly act: 'undo'; readonly decision: string }

/** A decision about to be taken. */
export interface NewDecision {
  readonly act: Act
  /** Who decides. */
  readonly by: string
  readonly why: string | null
  /** The revision of the incident the person saw; null for acts on no incident. */
  readonly seen: string | null
}

/** One line of the log. Never changed; an undo is a line of its own. */
export interface Decision {
  readonly id: string
  readonly act: Act
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly why: string | null
  readonly undone: boolean
  /** After a rebuild: whether what it was tied to is still there. What needs another look is kept and shown, not obeyed. */
  readonly standing: 'holds' | 'needs-another-look'
}

/** Never overwrites silently: on `stale` nothing was written, and `since` says what others decided. */
export type DecisionResult =
  | { readonly kind: 'taken'; readonly decision: Decision }
  | { readonly kind: 'stale'; readonly since: readonly Decision[] }
  | { readonly kind: 'unknown'; readonly what: string }
