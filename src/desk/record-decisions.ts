import type { FieldName } from '../model/account.ts'
import type { Incident, WeighedField } from '../model/incident.ts'
import type { Act, Decision, DecisionResult, NewDecision } from './decision.ts'
import type { DecisionKeeper } from './decision-file.ts'

/** The log of decisions of a record held in memory. */
export interface DecisionLog {
  /** Oldest first, undone ones too. */
  all(): readonly Decision[]
  of(incident: string): readonly Decision[]
  /** As a person last set it; undefined when nobody did. */
  reliabilityOf(outlet: string): string | null | undefined
  take(decision: NewDecision, revision: string | null): DecisionResult
}

/** The incident an act is about, if any. */
export function incidentOf(act: Act): string | null {
  return 'incident' in act ? act.incident : null
}

/** A log that goes on where the keeper's stands. */
export function decisionLog(keeper: DecisionKeeper, now: () => Date): DecisionLog {
  let lines: Decision[] = []
  const add = (decision: Decision) => {
    const { act } = decision
    if (act.act === 'undo') lines = lines.map((line) => (line.id === act.decision ? { ...line, undone: true } : line))
    lines = [...lines, decision]
  }
  for (const decision of keeper.load()) add(decision)
  const of = (incident: string) => lines.filter(({ act }) => incidentOf(act) === incident)
  return {
    all: () => lines,
    of,
    reliabilityOf(outlet) {
      const set = lines.findLast(({ act, undone }) => act.act === 'reliability' && act.outlet === outlet && !undone)
      return set?.act.act === 'reliability' ? set.act.reliability : undefined
    },
    take({ act, by, why, seen }, revision) {
      if (seen !== null && revision !== null && seen !== revision) {
        const last = seen.split('-')[1]
        const own = of(incidentOf(act) ?? '')
        return { kind: 'stale', since: own.slice(own.findIndex(({ id }) => id === last) + 1) }
      }
      if (act.act === 'undo') {
        const undone = lines.find(({ id, undone }) => id === act.decision && !undone)
        if (!undone) return { kind: 'unknown', what: act.decision }
      }
      const at = now().toISOString()
      const decision: Decision = { id: `d${lines.length + 1}`, act, by, at, why, undone: false, standing: 'holds' }
      keeper.append(decision)
      add(decision)
      return { kind: 'taken', decision }
    },
  }
}

/** Lays decisions over what the machine proposed. */
export function decided(incident: Incident, decisions: readonly Decision[]): Incident {
  return decisions.filter(({ undone }) => !undone).reduce((found, { act }) => laidOver(found, act), incident)
}

function laidOver(incident: Incident, act: Act): Incident {
  switch (act.act) {
    case 'confirm':
      return { ...incident, review: 'confirmed' }
    case 'reject':
      return { ...incident, review: 'rejected' }
    case 'unsure':
      return { ...incident, review: 'machine' }
    case 'grade':
      return { ...incident, review: 'edited', credibility: { ...incident.credibility, grade: act.grade } }
    case 'edit':
      return withField(incident, act.field, (field) => ({ ...field, best: act.value, reasons: ['Set by a person.'] }))
    case 'scope':
      return withField(incident, act.field, (field) => ({ ...field, ...withoutScope(field, act.account) }))
    default:
      return incident
  }
}

function withField(
  incident: Incident,
  name: FieldName,
  change: (field: WeighedField<unknown>) => WeighedField<unknown>,
): Incident {
  const field = incident.fields[name]
  if (field === undefined) return incident
  return { ...incident, review: 'edited', fields: { ...incident.fields, [name]: change(field) } }
}

function withoutScope(field: WeighedField<unknown>, account: string): Partial<WeighedField<unknown>> {
  const counted = field.values.filter(({ accounts }) => !accounts.includes(account))
  const [only] = counted
  if (counted.length !== 1 || only === undefined) return { status: field.status }
  return { best: only.value, status: 'scope', reasons: ['A person says that the others count something else.'] }
}
