import { type Account, FIELD_NAMES, type FieldName, type Statement, type Voice } from '../model/account.ts'
import { type Fared, faredOf } from '../model/fared.ts'
import type { Incident, WeighedField } from '../model/incident.ts'
import type { SourceKind } from '../model/mark.ts'
import { voiceBehind } from '../model/sources.ts'

/** Whom a statement rests on, as the reports name them. */
export interface SourceName {
  readonly kind: SourceKind | 'own'
  /** Null for whoever is not named, or is a private person: nobody is to be followed from report to report. */
  readonly name: string | null
}

/** One value that a source gave for one field of an incident. Told again by a report of the same origin it is no other. */
export interface Saying {
  readonly source: SourceName
  readonly field: FieldName
  readonly statement: Statement<unknown>
  readonly report: string
  readonly fared: Fared
  /** What others say that cannot hold together with it. */
  readonly against: readonly unknown[]
}

/** What finding sources needs of a case. */
export interface SayingContext {
  originOf(report: string): string
  outletOf(report: string): string | null
  /** The outlet of this name, as the case spells it; null: none. */
  outletNamed(name: string): string | null
  /** Whether a voice that is named there is a body or a holder of public office. */
  isPublic(report: string, voice: Voice): boolean
}

/** What is said of an incident, source by source, in the order of the accounts. Carried over in a copy's own voice it is not said again. */
export function sayingsIn(incident: Incident, accounts: readonly Account[], context: SayingContext): Saying[] {
  const origins = new Map(accounts.map(({ id, report }) => [id, context.originOf(report)]))
  const told = new Set<string>()
  return accounts.flatMap((account) =>
    FIELD_NAMES.flatMap((field) => {
      const weighed = incident.fields[field] as WeighedField<unknown> | undefined
      if (weighed === undefined) return []
      const origin = origins.get(account.id) ?? account.report
      return account.fields[field].flatMap((statement): Saying[] => {
        if (voiceBehind(statement.saidBy) === null && statement.derived !== null) return []
        const source = sourceNameOf(account.report, statement.saidBy, context)
        const own = weighed.values.find(({ accounts: telling }) => telling.includes(account.id))
        const key = `${keyOf(source)} ${field} ${origin} ${JSON.stringify(statement.value)}`
        if (told.has(key)) return []
        told.add(key)
        const { fared, against } = faredOf(field, weighed, {
          accounts: new Set([account.id]),
          origin,
          originOf: (id) => origins.get(id),
        })
        const others = weighed.values.filter(
          (value) => value !== own && value.accounts.some((id) => against.includes(origins.get(id) ?? '')),
        )
        return [{ source, field, statement, report: account.report, fared, against: others.map(({ value }) => value) }]
      })
    }),
  )
}

function sourceNameOf(report: string, saidBy: Voice | null, context: SayingContext): SourceName {
  const voice = voiceBehind(saidBy)
  if (voice === null) return { kind: 'own', name: context.outletOf(report) }
  const name = voice.name.trim().replace(/^the /iu, '')
  // A paper that another one names is the same source as that paper in its own voice.
  const outlet = context.outletNamed(name)
  if (outlet !== null) return { kind: 'own', name: outlet }
  const isNamed = NAMED.has(voice.kind) || (voice.kind === 'named' && context.isPublic(report, voice))
  return { kind: voice.kind, name: isNamed && name !== '' ? name : null }
}

const NAMED: ReadonlySet<SourceKind> = new Set(['official', 'document', 'media'])

/** The same for the same source throughout a case. */
export function keyOf({ kind, name }: SourceName): string {
  return `${kind} ${name?.toLowerCase() ?? ''}`
}
