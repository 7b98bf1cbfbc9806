import { FIELD_NAMES } from '../model/account.ts'
import type { Incident } from '../model/incident.ts'
import type { Lineage } from '../model/lineage.ts'
import { columnsOf, type Teller, voicesOf } from './columns.ts'
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
  const columns = columnsOf(tellers, lineage)
  const voices = voicesOf(columns)
  return {
    incident,
    sources: voices.length,
    voices,
    columns,
    graded: decisions.some(({ act, undone }) => act.act === 'grade' && !undone),
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

/** One incident as the list shows it. */
export function incidentRow({ incident, columns, sources, graded }: IncidentView): IncidentRow {
  return {
    id: incident.id,
    type: incident.type,
    label: incident.label,
    when: incident.fields.when?.best ?? null,
    where: incident.fields.where?.best ?? null,
    reports: columns.length,
    origins: incident.origins,
    sources,
    statuses: statusesOf(incident),
    grade: incident.credibility.grade,
    graded,
    review: incident.review,
  }
}
