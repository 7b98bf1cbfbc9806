import type { Fared } from '../model/fared.ts'
import type { Grade, Incident } from '../model/incident.ts'
import type { Relation } from '../model/lineage.ts'
import type { Decision, DecisionResult, NewDecision } from './decision.ts'
import type {
  CaptureFile,
  CaseStatus,
  ClaimRow,
  IncidentOverview,
  IncidentRow,
  IncidentView,
  LineageRow,
  OutletRow,
  Page,
  PairView,
  Question,
  ReportRow,
  ReportView,
  SaidRow,
  SourceRow,
} from './views.ts'

/** Where a list goes on, and how much of it. */
export interface Paging {
  /** From a page's `next`; absent: from the start. */
  readonly cursor?: string | undefined
  /** 1 to 500. */
  readonly limit: number
}

/** Which incidents. Several values of one facet are "or", several facets "and". */
export interface IncidentFilter {
  /** Words looked for in labels and quotes. */
  readonly text?: string | undefined
  readonly type?: readonly string[] | undefined
  /** Place names. */
  readonly place?: readonly string[] | undefined
  /** `1`, `2`, `3` (three or more). */
  readonly origins?: readonly string[] | undefined
  /** As in the overview's facet. */
  readonly status?: readonly string[] | undefined
  readonly grade?: readonly Grade[] | undefined
  readonly review?: readonly Incident['review'][] | undefined
  /** Days, both inclusive: an incident is in when its interval touches them. */
  readonly since?: string | undefined
  readonly until?: string | undefined
  /** Degrees: west, south, east, north. */
  readonly box?: readonly [number, number, number, number] | undefined
}

export interface IncidentQuery extends IncidentFilter, Paging {
  /** `time`: undated last. `matters`: conflicts and single tellings that nobody reviewed first. Default `time`. */
  readonly sort?: 'time' | 'origins' | 'matters' | undefined
}

export interface ReportQuery extends Paging {
  readonly text?: string | undefined
  readonly outlet?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
}

export interface LineageQuery extends Paging {
  /** Only what this report draws on or is drawn on by. */
  readonly report?: string | undefined
  readonly relation?: Relation | undefined
}

export interface ClaimQuery extends Paging {
  readonly text?: string | undefined
  readonly series?: string | undefined
  readonly kind?: string | undefined
}

export interface SourceQuery extends Paging {
  /** Words of the name. */
  readonly text?: string | undefined
  readonly kind?: SourceRow['kind'] | undefined
}

export interface SaidQuery extends Paging {
  readonly fared?: Fared | undefined
}

/**
 * What a person at the desk can see and decide: everything the HTTP API offers.
 *
 * Lists are ordered, so that a cursor always goes on where it stopped. Unknown ids give null.
 */
export interface Desk {
  status(): Promise<CaseStatus>
  listIncidents(query: IncidentQuery): Promise<Page<IncidentRow>>
  overview(filter: IncidentFilter): Promise<IncidentOverview>
  incident(id: string): Promise<IncidentView | null>
  listReports(query: ReportQuery): Promise<Page<ReportRow>>
  report(id: string): Promise<ReportView | null>
  listLineage(query: LineageQuery): Promise<Page<LineageRow>>
  pair(from: string, to: string): Promise<PairView | null>
  listClaims(query: ClaimQuery): Promise<Page<ClaimRow>>
  listOutlets(): Promise<readonly OutletRow[]>
  /** Who said most first. */
  listSources(query: SourceQuery): Promise<Page<SourceRow>>
  source(id: string): Promise<SourceRow | null>
  /** In order of time. */
  listSaid(source: string, query: SaidQuery): Promise<Page<SaidRow> | null>
  capture(sha256: string): Promise<CaptureFile | null>
  /** Nearest to certain first. A desk over a record alone has none. */
  listQuestions(paging: Paging): Promise<Page<Question>>
  decide(decision: NewDecision): Promise<DecisionResult>
  /** Newest first. */
  decisions(paging: Paging): Promise<Page<Decision>>
}
