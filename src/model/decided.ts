import type { FieldName } from './account.ts'
import type { Act, Decision } from './decision.ts'
import type { Incident, WeighedField } from './incident.ts'

/** The incident an act is about, if any. */
export function incidentOf(act: Act): string | null {
  return 'incident' in act ? act.incident : null
}

/** Lays decisions on an incident over what the machine proposed; what is undone or needs another look is left out. */
export function decided(incident: Incident, decisions: readonly Decision[]): Incident {
  return decisions.filter(isObeyed).reduce((found, { act }) => laidOver(found, act), incident)
}

/** Whether a decision stands: neither undone nor cut off from what it was about. */
export function isObeyed({ undone, standing }: Decision): boolean {
  return !undone && standing === 'holds'
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
      if (incident.fields[act.field] === undefined) return incident
      return withField(incident, act.field, (field) => ({ ...field, ...withoutScope(field, act.account) }))
    default:
      return incident
  }
}

/** A field that no account fills, as after a rebuild that reads less there. */
const UNTOLD: WeighedField<unknown> = { best: null, status: 'single', reasons: [], values: [] }

function withField(
  incident: Incident,
  name: FieldName,
  change: (field: WeighedField<unknown>) => WeighedField<unknown>,
): Incident {
  const field = incident.fields[name] ?? UNTOLD
  return { ...incident, review: 'edited', fields: { ...incident.fields, [name]: change(field) } }
}

function withoutScope(field: WeighedField<unknown>, account: string): Partial<WeighedField<unknown>> {
  const counted = field.values.filter(({ accounts }) => !accounts.includes(account))
  const [only] = counted
  if (counted.length !== 1 || only === undefined) return { status: field.status }
  return { best: only.value, status: 'scope', reasons: ['A person says that the others count something else.'] }
}
