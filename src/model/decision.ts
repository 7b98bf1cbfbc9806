import type { FieldName } from './account.ts'
import type { Grade } from './incident.ts'
import type { Relation } from './lineage.ts'
import type { Mark } from './mark.ts'
import type { Quote } from './span.ts'

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
  /** The quote does not say this: the statement no longer counts. */
  | StatementAct<'strike'>
  /** The quote says this too: the statement counts as any other. */
  | StatementAct<'state'>
  /** These words of one report are, or are not, where those of the other come from. */
  | {
      readonly act: 'aligned'
      readonly from: string
      readonly to: string
      readonly left: Quote
      readonly right: Quote
      readonly isAligned: boolean
    }
  /** A mark of a report is not what it says it is. */
  | { readonly act: 'wrong-mark'; readonly report: string; readonly kind: Mark['kind']; readonly quote: Quote }
  | { readonly act: 'derives'; readonly from: string; readonly to: string; readonly relation: Relation }
  | { readonly act: 'independent'; readonly from: string; readonly to: string }
  | { readonly act: 'reliability'; readonly outlet: string; readonly reliability: string | null }
  | { readonly act: 'undo'; readonly decision: string }

/** An act on one statement of an account of an incident. */
interface StatementAct<A extends string> {
  readonly act: A
  readonly incident: string
  readonly account: string
  readonly field: FieldName
  readonly value: unknown
  readonly quote: Quote
}

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
