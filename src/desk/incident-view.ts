import { FIELD_NAMES } from '../model/account.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import type { IncidentHead } from '../store/incident-index.ts'
import { columnsOf, setsOf, type Teller, voicesOf } from './columns.ts'
import type { Decision } from './decision.ts'
import type { IncidentRow, IncidentView, RelatedIncident } from './views.ts'

/** What the store knows of one incident. */
export interface IncidentParts {
  readonly incident: Incident
  readonly tellers: readonly Teller[]
  /** Links between the tellers' reports; others are passed over. */
  readonly lineage: readonly Lineage[]
  readonly related: readonly RelatedIncident[]
  /** Those on this incident, oldest first. */
  readonly decisions: readonly Decision[]
}

/** One incident as the matrix shows it. */
export function incidentView({ incident, tellers, lineage, related, decisions }: IncidentParts): IncidentView {
  const sets = setsOf(tellers, lineage)
  const voices = voicesOf(sets)
  return {
    incident,
    sources: voices.length,
    voices,
    columns: columnsOf(sets, lineage),
    graded: isGraded(decisions),
    related,
    decisions,
    revision: `${incident.accounts.length}-${decisions.at(-1)?.id ?? '0'}-${decisions.filter(({ undone }) => undone).length}`,
  }
}

/** The statuses of the fields that any account fills. */
export function statusesOf(incident: Incident): IncidentRow['statuses'] {
  const filled = FIELD_NAMES.flatMap((field) => {
    const status = incident.fields[field]?.status
    return status === undefined ? [] : [[field, status] as const]
  })
  return Object.fromEntries(filled)
}

/** Whether a person set the grade. */
export function isGraded(decisions: readonly Decision[]): boolean {
  return decisions.some(({ act, undone }) => act.act === 'grade' && !undone)
}

/** One incident as lists and filters need it. */
export function headOf(incident: Incident): IncidentHead {
  const { id, type, label, origins, fields, credibility, review } = incident
  return {
    ...{ id, type, label, origins, review },
    when: fields.when?.best ?? null,
    where: fields.where?.best ?? null,
    statuses: statusesOf(incident),
    grade: credibility.grade,
  }
}

/** One incident as the list shows it. Reads no text: a list has many. */
export function incidentRow({ incident, tellers, lineage, decisions }: IncidentParts): IncidentRow {
  return {
    ...headOf(incident),
    reports: tellers.length,
    sources: voicesOf(setsOf(tellers, lineage)).length,
    graded: isGraded(decisions),
  }
}
