import type { FieldName, FieldValues } from './account.ts'
import type { Act, Decision } from './decision.ts'
import type { Incident, WeighedField } from './incident.ts'

/** The incident an act is about, if any. */
export function incidentOf(act: Act): string | null {
  return 'incident' in act ? act.incident : null
}

/** Acts that change which accounts are an incident, or how incidents are weighed. The rest is laid over them when they are read. */
const WORKED_IN: ReadonlySet<string> = new Set([
  'merge',
  'apart',
  'split',
  'derives',
  'independent',
  'reliability',
  'strike',
  'state',
  'undo',
])

/** Whether an act changes more than what is shown of one incident. */
export function isWorkedIn({ act }: Act): boolean {
  return WORKED_IN.has(act)
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
      return edited(incident, act)
    case 'scope':
      return scoped(incident, act)
    default:
      return incident
  }
}

/** A field that no account fills, as after a rebuild that reads less there, stands on the person's word alone. */
function edited(incident: Incident, { field, value }: Extract<Act, { act: 'edit' }>): Incident {
  const said = { best: value, reasons: ['Set by a person.'] }
  const known = incident.fields[field]
  if (known !== undefined) return withField(relabelled(incident, field, value), field, { ...known, ...said })
  if (value === null) return { ...incident, review: 'edited' }
  const values = [{ value, accounts: [], origins: 0, sources: 0 }]
  return withField(incident, field, { ...said, status: 'single', values })
}

/** The label ends in place and day: it follows them. */
function relabelled(incident: Incident, field: FieldName, value: unknown): Incident {
  const before =
    field === 'when' ? incident.fields.when?.best : field === 'where' ? incident.fields.where?.best?.name : null
  const after = field === 'where' ? (value as FieldValues['where'] | null)?.name : value
  const at = before ? incident.label.lastIndexOf(`, ${before}`) : -1
  if (at < 0 || typeof after !== 'string') return incident
  const rest = incident.label.slice(at + `, ${before}`.length)
  return { ...incident, label: `${incident.label.slice(0, at)}, ${after}${rest}` }
}

function scoped(incident: Incident, { field, account }: Extract<Act, { act: 'scope' }>): Incident {
  const known = incident.fields[field]
  return known === undefined ? incident : withField(incident, field, { ...known, ...withoutScope(known, account) })
}

function withField(incident: Incident, name: FieldName, field: WeighedField<unknown>): Incident {
  return { ...incident, review: 'edited', fields: { ...incident.fields, [name]: field } }
}

function withoutScope(field: WeighedField<unknown>, account: string): Partial<WeighedField<unknown>> {
  const counted = field.values.filter(({ accounts }) => !accounts.includes(account))
  const [only] = counted
  if (counted.length !== 1 || only === undefined) return { status: field.status }
  return { best: only.value, status: 'scope', reasons: ['A person says that the others count something else.'] }
}
