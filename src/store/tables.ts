import type { Generated } from 'kysely'

/** The tables of a case as Kysely sees them; `migrations/` is where they are made. JSON columns are strings here. */
export interface Tables {
  setting: { name: string; value: string }
  capture: CaptureRow
  problem: ProblemRow
  outlet: { id: string; name: string; reliability: string | null }
  report: ReportRow & Numbered
  report_marks: { report_id: string; marks: string }
  account: AccountRow & Numbered
  statement: StatementRow
  claim: ClaimRow
  trace_key: { key: number; report: number }
  sentence_count: { outlet_id: string; hash: number; reports: number }
  counted: { report_id: string; words: string; sentences: string; trace_keys: string }
  word_count: { word: string; reports: number }
  lineage: LineageRow
  link_key: { key: number; account: number }
  linkable: { account_id: string; keys: string; packed: string }
  judgement: JudgementRow
  to_weigh: { account_id: string }
  incident: IncidentRow
  decision: DecisionRow
  decided_statement: DecidedStatementRow
  decided_pair: { left_id: string; right_id: string; verdict: string; decision_id: string }
  decided_lineage: DecidedLineageRow
}

/** Given by the database. */
interface Numbered {
  number: Generated<number>
}

export interface CaptureRow {
  sha256: string
  input: string
  bytes: number
  media_type: string
  captured_at: string
  metadata: string
  done: string | null
}

export interface ProblemRow {
  code: string
  input: string
  message: string
  severity: string
  stage: string
  sha256: string | null
  noted_at: string
}

export interface ReportRow {
  id: string
  sha256: string
  input: string
  key: string | null
  url: string | null
  title: string | null
  outlet_id: string | null
  byline: string | null
  published: string | null
  language: string
  text: string
  origin_id: string | null
  traced: string | null
}

export interface AccountRow {
  id: string
  report_id: string
  type: string
  modality: string
  anchor_start: number
  anchor_end: number
  extractor: string | null
  incident_id: string | null
  linked: string | null
}

export interface StatementRow {
  account_id: string
  field: string
  position: number
  value: string
  start: number
  end: number
  said_by: string | null
  hedged: number
  derived: string | null
}

/** `verdict`: `struck` or `added`. */
export interface DecidedStatementRow extends StatementRow {
  verdict: string
  decision_id: string
}

export interface ClaimRow {
  id: string
  report_id: string
  kind: string
  measure: string
  unit: string | null
  value: string | null
  period: string | null
  per: string | null
  place: string | null
  comparison: string | null
  said_by: string | null
  series: string
  start: number
  end: number
}

export interface LineageRow {
  from_id: string
  to_id: string
  relation: string
  directed: number
  score: number
  passages: string
  added: string
  reasons: string
}

export interface JudgementRow {
  left_id: string
  right_id: string
  verdict: string
  score: number
  reasons: string
  by: string
}

export interface IncidentRow {
  id: string
  type: string
  label: string
  origins: number
  fields: string
  grade: string
  reasons: string
  review: string
  first_day: number | null
  last_day: number | null
  lat: number | null
  lon: number | null
  conflicts: number
}

export interface DecisionRow {
  position: number
  id: string
  act: string
  ties: string
  by: string
  at: string
  why: string | null
}

export interface DecidedLineageRow {
  from_id: string
  to_id: string
  relation: string | null
  decision_id: string
}
