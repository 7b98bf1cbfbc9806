import type { Account, FieldName, FieldValues, Statement } from '../../model/account.ts'
import { standing } from './compare-values.ts'
import type { IncidentContext } from './context.ts'

/** One statement with who stands behind it. */
export interface Telling<F extends FieldName> {
  readonly account: string
  readonly statement: Statement<FieldValues[F]>
  readonly origin: string
  /** The voice it rests on. */
  readonly source: string
  /** EDTF; null when not known. */
  readonly published: string | null
  /** False: added or altered by a report that draws on another, without a source of its own. Shown, not counted. */
  readonly counts: boolean
  /** Whether it is what its account says first, and not a number told beside it, as "two of them are in hospital" is. */
  readonly leads: boolean
}

/** Tellings of one value. */
export interface Reading<F extends FieldName> {
  readonly value: FieldValues[F]
  readonly tellings: readonly Telling<F>[]
}

/** What the accounts of an incident say in one field, value by value, in an order that does not depend on theirs. */
export function readingsOf<F extends FieldName>(
  field: F,
  accounts: readonly Account[],
  context: IncidentContext,
): Reading<F>[] {
  const tellings = accounts.flatMap((account) =>
    account.fields[field].map((statement) => tellingOf<F>(account, statement, { field, context })),
  )
  const readings: { value: FieldValues[F]; tellings: Telling<F>[] }[] = []
  for (const telling of tellings.sort(byWorth)) {
    const known = readings.find(({ value }) => standing(field, telling.statement.value, value) === 'same')
    if (known === undefined) readings.push({ value: telling.statement.value, tellings: [telling] })
    else known.tellings.push(telling)
  }
  return readings
}

function tellingOf<F extends FieldName>(
  account: Account,
  statement: Statement<FieldValues[F]>,
  { field, context }: { readonly field: F; readonly context: IncidentContext },
): Telling<F> {
  const unsourced = statement.saidBy === null && (statement.derived === 'added' || statement.derived === 'altered')
  return {
    account: account.id,
    statement,
    origin: context.originOf(account.report),
    source: context.sourceOf(account, statement),
    published: context.publishedOf(account.report),
    counts: !unsourced && account.modality !== 'denied',
    leads: isLead(account.fields[field], statement, (other) => context.sourceOf(account, other)),
  }
}

/** Whether a statement is the first of an account, or the first of a source that contradicts the source of the first. */
function isLead<F extends FieldName>(
  said: readonly Statement<FieldValues[F]>[],
  statement: Statement<FieldValues[F]>,
  sourceOf: (statement: Statement<FieldValues[F]>) => string,
): boolean {
  const [first] = said
  if (first === undefined || first === statement) return true
  if (statement.saidBy === null || first.saidBy === null) return false
  return said.find((other) => other.saidBy !== null && sourceOf(other) !== sourceOf(first)) === statement
}

// Those that count first, then plain before hedged, then by account and place in it: the first names the value.
function byWorth(a: Telling<FieldName>, b: Telling<FieldName>): number {
  return (
    Number(b.counts) - Number(a.counts) ||
    Number(a.statement.hedged) - Number(b.statement.hedged) ||
    (a.account < b.account ? -1 : a.account > b.account ? 1 : 0) ||
    a.statement.quote.start - b.statement.quote.start
  )
}
