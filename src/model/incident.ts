import type { FieldName, FieldValues } from './account.ts'

/** `vaguer`, `update` and `scope` are differences that are no conflict. */
export type FieldStatus = 'agree' | 'single' | 'vaguer' | 'update' | 'scope' | 'conflict'

/** One value of a field and who stands behind it. */
export interface WeighedValue<V> {
  readonly value: V
  readonly accounts: readonly string[]
  /** Independent tellings. */
  readonly origins: number
  /** Distinct voices they rest on. */
  readonly sources: number
}

export interface WeighedField<V> {
  /** Null when no value stands. */
  readonly best: V | null
  readonly status: FieldStatus
  /** Why `best` is the best and the status what it is, in words. */
  readonly reasons: readonly string[]
  readonly values: readonly WeighedValue<V>[]
}

export type WeighedFields = { readonly [F in FieldName]?: WeighedField<FieldValues[F]> }

/** A grade of the Admiralty (NATO) system; `1` is never proposed by the machine. */
export type Grade = '1' | '2' | '3' | '4' | '5' | '6'

/** The grades in the words of that system. */
export const GRADES: Readonly<Record<Grade, string>> = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
}

export interface Credibility {
  readonly grade: Grade
  readonly reasons: readonly string[]
}

/** What happened in the world, as one or more accounts tell it. */
export interface Incident {
  /** `i` and 16 hex digits made from its first account. */
  readonly id: string
  readonly type: string
  /** One line for a person. */
  readonly label: string
  readonly accounts: readonly string[]
  readonly origins: number
  readonly fields: WeighedFields
  readonly credibility: Credibility
  readonly review: 'machine' | 'confirmed' | 'edited' | 'rejected'
}

export interface Reason {
  /** Which feature speaks: `date`, `place`, `kind`, `words`. */
  readonly feature: string
  /** Positive speaks for, negative against. */
  readonly weight: number
  /** In words, for a person. */
  readonly why: string
}

/** Whether two accounts tell one incident. `left` < `right` as strings. */
export interface Judgement {
  readonly left: string
  readonly right: string
  readonly verdict: 'same' | 'different' | 'unsure'
  /** Log-odds that they are the same. */
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly by: 'machine' | 'person'
}
