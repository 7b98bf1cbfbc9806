import type { AccountColumn, IncidentView, StatementView } from '../../src/http/api.ts'
import { FIELD_NAMES, type FieldName } from '../../src/model/account.ts'
import { commonYear } from '../../src/model/date-text.ts'
import { faredOf } from '../../src/model/fared.ts'
import type { FieldStatus, WeighedField } from '../../src/model/incident.ts'
import { isVaguer } from '../../src/model/vaguer.ts'
import type { MarkName } from '../components/mark.tsx'
import { valueKey, valueText } from '../format/value.ts'
import { words } from '../words.ts'

/** How one cell stands to the others, in form and word. */
export interface Standing {
  readonly mark: MarkName
  readonly word: string
}

export interface Cell {
  readonly column: AccountColumn
  readonly statements: readonly StatementView[]
  /** `ditto`: all as its origin has it. `point`: a copy without it. `silent`: an origin without it. */
  readonly kind: 'value' | 'ditto' | 'point' | 'silent'
  readonly values: readonly string[]
  readonly isHedged: boolean
  /** Such as "hedge dropped". */
  readonly notes: readonly string[]
  readonly standings: readonly Standing[]
}

export interface Row {
  readonly field: FieldName
  readonly status: FieldStatus
  /** Null when no value stands. */
  readonly best: string | null
  /** All values in words, the best attested first: what is shown when none stands. */
  readonly values: readonly string[]
  readonly reasons: readonly string[]
  readonly cells: readonly Cell[]
}

/** The matrix of one incident: a row for each field that any account fills, in the fixed order. */
export function rowsOf({ incident, columns }: IncidentView): Row[] {
  const year = yearOf({ incident, columns })
  return FIELD_NAMES.flatMap((field) => {
    const weighed = incident.fields[field] as WeighedField<unknown> | undefined
    const isSaid = columns.some((column) => statementsOf(column, field).length > 0)
    if (!weighed || !isSaid) return []
    const text = (value: unknown) => valueText(field, value, year)
    const cells = columns.map((column) => cellOf(column, { field, weighed, columns, text }))
    return [
      {
        field,
        status: weighed.status,
        best: weighed.best === null || weighed.best === undefined ? null : text(weighed.best),
        values: [...new Set(weighed.values.map(({ value }) => text(value)))],
        reasons: weighed.reasons ?? [],
        cells,
      },
    ]
  })
}

/** The year all dates of the incident share, so that it need not be said in every cell. */
export function yearOf({ incident, columns }: Pick<IncidentView, 'incident' | 'columns'>): string | null {
  const told = incident.fields.when?.values.map(({ value }) => value) ?? []
  return commonYear([...told, ...columns.map(({ report }) => report.published)])
}

export function statementsOf(column: AccountColumn, field: FieldName): StatementView[] {
  return column.accounts.flatMap(({ fields }) => fields[field])
}

interface RowFacts {
  readonly field: FieldName
  readonly weighed: WeighedField<unknown>
  readonly columns: readonly AccountColumn[]
  readonly text: (value: unknown) => string
}

function isDerived({ relation, from }: AccountColumn): boolean {
  return relation !== null || from !== null
}

function cellOf(column: AccountColumn, facts: RowFacts): Cell {
  const statements = statementsOf(column, facts.field)
  const origin = facts.columns.find((other) => other.origin === column.origin && !isDerived(other))
  const originals = origin && origin !== column ? statementsOf(origin, facts.field) : []
  const keys = new Set(originals.map(({ value }) => valueKey(facts.field, value)))
  const isAsOrigin = (statement: StatementView) => keys.has(valueKey(facts.field, statement.value))
  const isDropped = originals.some(({ hedged }) => hedged) && statements.some((one) => isAsOrigin(one) && !one.hedged)
  const rest = {
    column,
    statements,
    values: [...new Set(statements.map(({ value }) => facts.text(value)))],
    isHedged: statements.length > 0 && statements.every(({ hedged }) => hedged),
    notes: isDerived(column) && isDropped ? [words.incident.hedgeDropped] : [],
  }
  if (statements.length === 0) return { ...rest, kind: isDerived(column) ? 'point' : 'silent', standings: [] }
  if (!isDerived(column)) return { ...rest, kind: 'value', standings: [originStanding(column, facts)] }
  const own = statements.filter((statement) => !isAsOrigin(statement))
  if (own.length === 0 && !isDropped) return { ...rest, kind: 'ditto', standings: [] }
  if (own.length === 0) return { ...rest, kind: 'value', standings: [] }
  return {
    ...rest,
    // Only what differs from its origin.
    values: [...new Set(own.map(({ value }) => facts.text(value)))],
    kind: 'value',
    standings: derivedStandings(own, originals, facts.field),
  }
}

/** How what a copy has beyond its origin stands: vaguer, altered, or added on whose word. */
function derivedStandings(
  own: readonly StatementView[],
  originals: readonly StatementView[],
  field: FieldName,
): Standing[] {
  const found = own.map((statement): Standing => {
    if (originals.some(({ value }) => isVaguer(field, statement.value, value)))
      return { mark: 'vaguer', word: words.incident.vaguer }
    const isAdded = statement.derived === 'added' || originals.length === 0
    if (!isAdded) return { mark: 'reword', word: words.incident.altered }
    if (statement.saidBy === null) return { mark: 'plusq', word: words.incident.addedNoSource }
    const isUnnamed = statement.saidBy.kind === 'anonymous'
    return { mark: 'plus', word: isUnnamed ? words.incident.addedUnnamed : words.incident.added }
  })
  return found.filter(({ word }, index) => found.findIndex((other) => other.word === word) === index)
}

/** How an origin's telling of a field stands to the other origins'. */
function originStanding(column: AccountColumn, { field, weighed, columns }: RowFacts): Standing {
  const { agrees, vaguer, single, earlier, later2, scope, conflictsWith } = words.incident
  const origins = new Map(
    columns.flatMap((other) =>
      isDerived(other) ? [] : other.accounts.map(({ id }) => [id, `${other.origin}`] as const),
    ),
  )
  const { fared, against } = faredOf(field, weighed, {
    accounts: new Set(column.accounts.map(({ id }) => id)),
    origin: `${column.origin}`,
    originOf: (account) => origins.get(account),
  })
  const inOrder = against.map(Number).sort((left, right) => left - right)
  return {
    agree: { mark: 'agree', word: agrees },
    single: { mark: 'single', word: single },
    vaguer: { mark: 'vaguer', word: vaguer },
    earlier: { mark: 'update', word: earlier },
    later: { mark: 'update', word: later2 },
    scope: { mark: 'scope', word: scope },
    conflict: { mark: 'conflict', word: conflictsWith(inOrder.map(String)) },
  }[fared] as Standing
}
