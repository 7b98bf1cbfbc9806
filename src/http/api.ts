/** The types that cross the wire: what the API answers and what it is asked. Their zod schemas stand beside, in `schema-*.ts`. */

import type { Person, Role } from '../model/person.ts'

export type { Act, Decision, NewDecision } from '../desk/decision.ts'
export type {
  ClaimQuery,
  IncidentFilter,
  IncidentQuery,
  LineageQuery,
  ReportQuery,
  SaidQuery,
  SourceQuery,
} from '../desk/desk.ts'
export type { Added, BuildState } from '../desk/intake.ts'
export type {
  AccountColumn,
  CaseStatus,
  ClaimRow,
  FacetCount,
  IncidentOverview,
  IncidentRow,
  IncidentView,
  LineageRow,
  OutletRow,
  Page,
  PairSide,
  PairView,
  Question,
  QuestionSide,
  ReportHead,
  ReportRow,
  ReportView,
  SaidRow,
  SourceRow,
  StatementView,
  VoiceView,
} from '../desk/views.ts'

/** Who is signed in, where people sign in at all. */
export interface SessionState {
  readonly isShared: boolean
  readonly person: Person | null
}

/** Who may use a desk, and who is invited. */
export interface Everybody {
  readonly people: readonly Person[]
  readonly invitations: readonly {
    readonly id: string
    readonly role: Role
    readonly by: string
    readonly until: string
  }[]
}

/** What the map is drawn on. */
export interface MapGround {
  /** The address of tiles with `{z}`, `{x}` and `{y}`; null: the countries shipped with the app. */
  readonly tiles: string | null
  /** Whom the tiles are owed to; plain text. */
  readonly credit: string | null
}

/** The one shape of every error. */
export interface ApiError {
  readonly error: {
    /** Stable and searchable, such as `http/not-found`. Messages may change; codes may not. */
    readonly code: string
    /** What happened and what to do, for a person. */
    readonly message: string
    /** What is wrong with which part of the request. */
    readonly issues?: readonly { readonly path: string; readonly message: string }[] | undefined
  }
}
