import type { Account } from '../model/account.ts'
import type { Act } from '../model/decision.ts'
import type { Tie, Ties } from '../model/reattach.ts'
import type { CaseRecord } from './record.ts'

/** The quotes that an act is about, by which it is found again when a rebuild has made ids anew. */
export function tiesOf(act: Act, record: CaseRecord): Ties {
  if (!('incident' in act)) return { incident: [], other: [] }
  const incident = tiesTo(record, (account) => account.incident === act.incident)
  switch (act.act) {
    case 'merge':
      return { incident, other: tiesTo(record, (account) => account.incident === act.into) }
    case 'apart':
      return { incident, other: tiesTo(record, (account) => account.incident === act.other) }
    case 'split':
      return { incident, other: tiesTo(record, ({ id }) => act.accounts.includes(id)) }
    case 'scope':
    case 'strike':
    case 'state':
      return { incident, other: tiesTo(record, ({ id }) => id === act.account) }
    default:
      return { incident, other: [] }
  }
}

type RecordedAccount = Account & { readonly incident: string }

function tiesTo({ accounts, reports }: CaseRecord, isMeant: (account: RecordedAccount) => boolean): Tie[] {
  const meant = accounts.filter(isMeant)
  const wanted = new Set(meant.map(({ report }) => report))
  const captures = new Map(reports.flatMap(({ id, sha256 }) => (wanted.has(id) ? [[id, sha256]] : [])))
  return meant.map(({ report, type, anchor }) => ({ sha256: captures.get(report) ?? '', type, ...anchor }))
}

/** The first id in an act that names nothing of this record, or part of one; null when all do. */
export function unknownIn(act: Act, record: CaseRecord): string | null {
  const isIncident = (id: string) => record.incidents.some((incident) => incident.id === id)
  const isReport = (id: string) => record.reports.some((report) => report.id === id)
  const isOutlet = (id: string) => record.outlets.some((outlet) => outlet.id === id)
  const isOwn = (id: string) =>
    'incident' in act && record.accounts.some((account) => account.id === id && account.incident === act.incident)
  const missing = (ids: readonly string[], isThere: (id: string) => boolean) => ids.find((id) => !isThere(id))
  const named =
    ('incident' in act ? missing([act.incident], isIncident) : undefined) ??
    (act.act === 'merge' ? missing([act.into], isIncident) : undefined) ??
    (act.act === 'apart' ? missing([act.other], isIncident) : undefined) ??
    (act.act === 'split' ? missing(act.accounts, isOwn) : undefined) ??
    ('account' in act ? missing([act.account], isOwn) : undefined) ??
    (act.act === 'wrong-mark' ? missing([act.report], isReport) : undefined) ??
    ('from' in act ? missing([act.from, act.to], isReport) : undefined) ??
    (act.act === 'reliability' ? missing([act.outlet], isOutlet) : undefined)
  return named ?? null
}
