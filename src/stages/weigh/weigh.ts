import { type Account, FIELD_NAMES, type FieldName } from '../../model/account.ts'
import { dateText } from '../../model/date-text.ts'
import type { Incident, WeighedField, WeighedFields } from '../../model/incident.ts'
import { sourcesAmong } from '../../model/sources.ts'
import { idOf } from '../../text/id.ts'
import type { IncidentContext, WeighContext } from './context.ts'
import { withoutTheDead } from './dead-and-hurt.ts'
import { weighField } from './field.ts'
import { gradeOf, origins } from './grade.ts'

export type { WeighContext } from './context.ts'

/** Weighs the accounts of one incident: the matrix, what stands, and a proposed grade. Accounts in any order; at least one. */
export function weigh(accounts: readonly Account[], context: WeighContext): Incident {
  const ordered = inTimeOrder(accounts, context)
  const fields = weighFields(ordered, { ...context, sourceOf: sourcesAmong(ordered, context) })
  const type = typeOf(ordered, context)
  return {
    id: idOf('i', ordered[0]?.id ?? ''),
    type,
    label: labelOf(context.labelOf(type), fields),
    accounts: ordered.map(({ id }) => id).sort(),
    origins: origins(ordered, context),
    fields,
    credibility: gradeOf(ordered, fields, context),
    review: 'machine',
  }
}

// Undated reports come last: nothing says that they are the earlier.
function inTimeOrder(accounts: readonly Account[], { publishedOf }: WeighContext): Account[] {
  const key = ({ report, id }: Account) => `${publishedOf(report) ?? '~'} ${id}`
  return [...accounts].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

function weighFields(accounts: readonly Account[], context: IncidentContext): WeighedFields {
  const weighed: [FieldName, WeighedField<unknown>][] = []
  for (const field of FIELD_NAMES) {
    const found = weighField(field, accounts, context)
    if (found !== null) weighed.push([field, found])
  }
  return withoutTheDead(Object.fromEntries(weighed) as WeighedFields, accounts)
}

/** The type that most tellings give it; of equals the one told first. */
function typeOf(accounts: readonly Account[], context: WeighContext): string {
  const types = [...new Set(accounts.map(({ type }) => type))]
  const count = (type: string) =>
    origins(
      accounts.filter((account) => account.type === type),
      context,
    )
  return types.sort((a, b) => count(b) - count(a))[0] ?? 'other'
}

const AGAINST = /attack|assault|raid|strike|shelling|bombing/i
const LONGEST_NAME = 40
/** A date that anybody can read as it stands. */
const PLAIN = /^\d{4}(?:-\d{2}){0,2}$/

/** One line for a person, such as `Attack on dockers, Port Ellis, 2025-10-18`. */
function labelOf(kind: string, { when, where, target }: WeighedFields): string {
  const name = target?.best?.name ?? target?.values[0]?.value.name
  const onWhom = name !== undefined && name.length <= LONGEST_NAME && AGAINST.test(kind) ? ` on ${name}` : ''
  const place = where?.best?.name ?? where?.values[0]?.value.name
  const date = when?.best ?? when?.values[0]?.value
  return [`${kind}${onWhom}`, place, date === undefined || PLAIN.test(date) ? date : dateText(date)]
    .filter((part) => part !== undefined)
    .join(', ')
}
