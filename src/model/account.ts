import type { CountRange } from './count.ts'
import type { PlaceValue, SourceKind } from './mark.ts'
import type { Quote } from './span.ts'

/** Somebody who acts or is acted upon. `class` is a codebook actor class, such as `civilians`. */
export interface Party {
  readonly name: string
  readonly class: string | null
}

export interface Means {
  readonly name: string
  /** A codebook means class, such as `blade`. */
  readonly class: string | null
}

export type OutcomeKind =
  | 'detention'
  | 'case-opened'
  | 'charge'
  | 'conviction'
  | 'sentence'
  | 'release'
  | 'denial'
  | 'other'

export interface Outcome {
  readonly kind: OutcomeKind
  /** In the text's words. */
  readonly detail: string
}

/** What each field of an account holds. `when` is EDTF. */
export interface FieldValues {
  readonly when: string
  readonly where: PlaceValue
  readonly actor: Party
  readonly target: Party
  readonly means: Means
  readonly killed: CountRange
  readonly injured: CountRange
  readonly detained: CountRange
  readonly freed: CountRange
  readonly participants: CountRange
  readonly damage: string
  readonly outcome: Outcome
}

export type FieldName = keyof FieldValues

/** The fields in the fixed order of the matrix. */
export const FIELD_NAMES: readonly FieldName[] = [
  'when',
  'where',
  'actor',
  'target',
  'means',
  'killed',
  'injured',
  'detained',
  'freed',
  'participants',
  'damage',
  'outcome',
]

/** The fields that hold a number of people. */
export const COUNT_FIELDS = ['killed', 'injured', 'detained', 'freed', 'participants'] as const

/** On whose word a statement rests. */
export interface Voice {
  readonly name: string
  readonly kind: SourceKind
  readonly quote: Quote
}

/**
 * One value for one field of an account, with its quote and its source.
 *
 * A statement is evidence and is never edited: a correction is a new statement.
 */
export interface Statement<V> {
  readonly value: V
  readonly quote: Quote
  /** Null: the outlet's own voice. */
  readonly saidBy: Voice | null
  readonly hedged: boolean
  /** In a report that draws on another: `carried`, `altered` or `added`; else null. Set when the case is traced. */
  readonly derived: 'carried' | 'altered' | 'added' | null
}

/** A statement, whatever its field. */
export type AnyStatement = Statement<FieldValues[FieldName]>

export type Fields = { readonly [F in FieldName]: readonly Statement<FieldValues[F]>[] }

export type Modality = 'asserted' | 'hedged' | 'denied' | 'planned' | 'hypothetical'

/** One report's telling of one incident. */
export interface Account {
  /** `a` and 16 hex digits made from report, anchor and type. */
  readonly id: string
  readonly report: string
  /** A codebook incident type. */
  readonly type: string
  readonly modality: Modality
  /** The sentence or sentences that tell it. */
  readonly anchor: Quote
  readonly fields: Fields
  /** The language model that proposed it; absent: the rules did. */
  readonly extractor?: string
}

/** An account's fields with nothing said. */
export function noFields(): { [F in FieldName]: Statement<FieldValues[F]>[] } {
  return {
    when: [],
    where: [],
    actor: [],
    target: [],
    means: [],
    killed: [],
    injured: [],
    detained: [],
    freed: [],
    participants: [],
    damage: [],
    outcome: [],
  }
}
