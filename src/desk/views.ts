import type { Account, FieldName, Statement } from '../model/account.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import type { Fared } from '../model/fared.ts'
import type { FieldStatus, Grade, Incident } from '../model/incident.ts'
import type { Addition, Lineage, Relation } from '../model/lineage.ts'
import type { Mark, PlacePrecision, PlaceValue, SourceKind } from '../model/mark.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Quote, Span } from '../model/span.ts'
import type { Decision } from './decision.ts'

/** One page of a long list. */
export interface Page<T> {
  readonly rows: readonly T[]
  /** How many match in all, over every page. */
  readonly count: number
  /** Opaque: give it back as `cursor` for the next page; null on the last. */
  readonly next: string | null
}

/** What is in the case, what is pending, what failed and why. */
export interface CaseStatus {
  /** The case folder's name. */
  readonly name: string
  readonly codebook: { readonly name: string; readonly version: string }
  readonly counts: {
    readonly captures: number
    readonly reports: number
    readonly accounts: number
    readonly incidents: number
    readonly claims: number
    readonly lineage: number
    readonly outlets: number
  }
  /** Reports that a stage has still to take, by stage; empty when the case is built. */
  readonly pending: readonly { readonly stage: string; readonly count: number }[]
  readonly problems: readonly Problem[]
}

/** What names an outlet wherever one of its reports is shown. */
export interface OutletHead {
  readonly id: string
  readonly name: string
  /** A to F, set by a person, else null. */
  readonly reliability: string | null
}

/** What names a report wherever it is shown without its text. */
export interface ReportHead {
  readonly id: string
  readonly title: string | null
  readonly outlet: OutletHead | null
  /** EDTF. */
  readonly published: string | null
  readonly language: string
  readonly url: string | null
  /** As it was given to `add`. */
  readonly input: string
  readonly sha256: string
  /** Reports with the same origin go back to one telling. */
  readonly origin: string
}

export interface IncidentRow {
  readonly id: string
  readonly type: string
  readonly label: string
  /** EDTF; null when no date stands. */
  readonly when: string | null
  readonly where: PlaceValue | null
  readonly reports: number
  readonly origins: number
  readonly sources: number
  /** A field that no account fills is left out. */
  readonly statuses: { readonly [F in FieldName]?: FieldStatus }
  readonly grade: Grade
  /** Whether a person set the grade. */
  readonly graded: boolean
  readonly review: Incident['review']
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** Counts over all incidents that match: every facet counts with the other facets applied, its own left out. */
export interface IncidentOverview {
  /** Incidents in the case. */
  readonly total: number
  /** Incidents that match. */
  readonly count: number
  readonly facets: {
    /** `conflict`, `update`, `single` (has such a field) and `agree` (has nothing else). */
    readonly status: readonly FacetCount[]
    /** `1`, `2`, `3` (three or more). */
    readonly origins: readonly FacetCount[]
    readonly type: readonly FacetCount[]
    readonly place: readonly FacetCount[]
    readonly grade: readonly FacetCount[]
    readonly review: readonly FacetCount[]
  }
  /** Matching incidents by day (`2026-03-11`, the first day of an interval), the span of time left out; in order, no empty days. */
  readonly days: readonly { readonly day: string; readonly count: number; readonly conflicts: number }[]
  /** Matching incidents by place. */
  readonly places: readonly {
    readonly name: string
    readonly lat: number
    readonly lon: number
    readonly precision: PlacePrecision
    readonly count: number
  }[]
}

/** A statement with the sentence it stands in. */
export type StatementView = Statement<unknown> & { readonly context: Quote }

export interface AccountView extends Omit<Account, 'fields'> {
  readonly fields: { readonly [F in FieldName]: readonly StatementView[] }
}

/** One report's telling of an incident: a column of the matrix. */
export interface AccountColumn {
  /** `1`, `2` for an origin in order of time; `1a`, `1b` for what draws on 1. */
  readonly siglum: string
  /** Counts from 1. */
  readonly origin: number
  readonly report: ReportHead
  /** Null for an origin, and for a report of the origin's set whose own link to it is not among the lineage. */
  readonly relation: Relation | null
  /** The report drawn on; null for an origin. */
  readonly from: string | null
  readonly added: readonly Addition[]
  /** Mostly one; several where a report tells the incident in more than one place. */
  readonly accounts: readonly AccountView[]
}

/** One voice that the tellings rest on, and the origins that rest on it. */
export interface VoiceView {
  readonly name: string
  readonly kind: SourceKind | 'own'
  /** Origin numbers, ascending. */
  readonly origins: readonly number[]
}

/** An incident that may be the same, or that a person decided on. */
export interface RelatedIncident {
  readonly id: string
  readonly label: string
  readonly when: string | null
  /** Log-odds that they are the same. */
  readonly score: number
  readonly why: readonly string[]
}

/** One incident whole: what the matrix is drawn from. */
export interface IncidentView {
  readonly incident: Incident
  readonly sources: number
  readonly voices: readonly VoiceView[]
  /** Origins in order of time, each followed by what draws on it, in order of time. */
  readonly columns: readonly AccountColumn[]
  readonly graded: boolean
  readonly related: readonly RelatedIncident[]
  readonly decisions: readonly Decision[]
  /** Changes whenever a decision changes the incident: a decision names the revision it was taken on. */
  readonly revision: string
}

/** One side of a question: an incident, and the account that makes it asked. */
export interface QuestionSide {
  readonly incident: { readonly id: string; readonly label: string; readonly revision: string }
  readonly report: ReportHead
  readonly account: AccountView
}

/** Two incidents that may be one: the machine found too little to say. */
export interface Question {
  readonly left: QuestionSide
  readonly right: QuestionSide
  /** Log-odds that they are the same. */
  readonly score: number
  /** What speaks for (above 0) and against it, heaviest first. */
  readonly reasons: readonly { readonly weight: number; readonly why: string }[]
}

export interface ReportRow {
  readonly report: ReportHead
  readonly incidents: number
  readonly claims: number
  /** How it draws on an earlier report; null when it stands alone. */
  readonly relation: Relation | null
  /** Characters of text. */
  readonly length: number
}

export interface LineageRow {
  readonly from: ReportHead
  readonly to: ReportHead
  readonly relation: Relation
  readonly directed: boolean
  /** 0 to 1. */
  readonly score: number
  readonly passages: number
  readonly added: number
  readonly reasons: readonly string[]
}

/** Facts of the bytes a report was read from. */
export interface CaptureView {
  readonly sha256: string
  readonly bytes: number
  readonly mediaType: string
  /** ISO 8601 in UTC. */
  readonly capturedAt: string
}

/** One report whole: text, marks, what it tells. */
export interface ReportView {
  readonly report: Report
  readonly head: ReportHead
  /** Null when the case does not keep the capture. */
  readonly capture: CaptureView | null
  readonly sentences: readonly Span[]
  readonly marks: readonly Mark[]
  readonly accounts: readonly {
    readonly account: Account
    readonly incident: { readonly id: string; readonly label: string; readonly statuses: IncidentRow['statuses'] }
  }[]
  readonly claims: readonly Claim[]
  /** Both what it draws on and what draws on it. */
  readonly lineage: readonly LineageRow[]
}

/** One side of a pair. */
export interface PairSide {
  readonly head: ReportHead
  readonly text: string
  readonly sentences: readonly Span[]
  /** Attributions and hedges: what a rewrite may drop. */
  readonly marks: readonly Mark[]
}

/** Two reports side by side, and the others of their origin. */
export interface PairView {
  readonly lineage: Lineage
  readonly from: PairSide
  readonly to: PairSide
  readonly family: readonly LineageRow[]
}

export interface ClaimRow {
  readonly claim: Claim
  readonly report: ReportHead
  readonly context: Quote
  /** Beside the case's own incidents; null where none could bear on it. */
  readonly check: ClaimCheck | null
}

export interface OutletRow {
  readonly outlet: OutletHead
  readonly reports: number
  /** Reports that are the first of their origin. */
  readonly origins: number
  /** Reports that draw on another. */
  readonly derived: number
  readonly statements: number
  /** Statements that rest on an unnamed voice. */
  readonly anonymous: number
  readonly hedged: number
  /** Marks of loaded language. */
  readonly loaded: number
  readonly words: number
}

/** Somebody on whose word statements rest, and how these fared. */
export interface SourceRow {
  /** Null where nobody is named, or private persons are: they are counted together, and cannot be followed. */
  readonly id: string | null
  readonly kind: SourceKind | 'own'
  /** As the reports first name them. */
  readonly name: string | null
  readonly incidents: number
  /** Values given, each once an origin. */
  readonly said: number
  /** Of these, how many stand how to what other origins say. */
  readonly fared: Readonly<Record<Fared, number>>
}

/** One value that a source gave. */
export interface SaidRow {
  readonly incident: { readonly id: string; readonly label: string }
  readonly report: ReportHead
  readonly field: FieldName
  readonly statement: StatementView
  readonly fared: Fared
  /** What others say that cannot hold together with it. */
  readonly against: readonly unknown[]
}

/** The bytes of one publication as retrieved. */
export interface CaptureFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
}
