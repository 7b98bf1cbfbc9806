import type { FieldName } from '../../src/model/account.ts'
import { isCount } from '../format/value.ts'
import { either, words } from '../words.ts'
import type { Row } from './rows.ts'

/** One line of the head: which sign, which word, what is so. */
export interface SummaryLine {
  readonly mark: 'agree' | 'conflict' | 'update' | 'single'
  readonly label: string
  readonly text: string
}

/** Not more values than a person takes in at once. */
const VALUES_SHOWN = 4

/** What is agreed, disputed, superseded and told once: the truth of an incident in ten seconds, from the matrix alone. */
export function summaryOf(rows: readonly Row[]): SummaryLine[] {
  const line = (mark: SummaryLine['mark'], label: string, found: readonly Row[]): SummaryLine[] =>
    found.length === 0 ? [] : [{ mark, label, text: sentence(found.map(mark === 'conflict' ? disputed : stands)) }]
  const having = (...statuses: Row['status'][]) => rows.filter(({ status }) => statuses.includes(status))
  return [
    ...line('agree', words.incident.agreed, having('agree', 'vaguer', 'scope')),
    ...line('conflict', words.incident.disputed, having('conflict')),
    ...line('update', words.incident.later, having('update')),
    ...line('single', words.incident.one, having('single')),
  ]
}

function sentence(clauses: readonly string[]): string {
  const text = clauses.filter((clause) => clause !== '').join('; ')
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function stands({ field, best, values }: Row): string {
  return clause(field, best ?? either(values.slice(0, VALUES_SHOWN)))
}

function disputed({ field, values }: Row): string {
  const shown = values.slice(0, VALUES_SHOWN)
  const sorted = isCount(field)
    ? shown.toSorted((a, b) => Number.parseInt(a.replaceAll(',', ''), 10) - Number.parseInt(b.replaceAll(',', ''), 10))
    : shown
  return `${words.fields[field]}: ${either(sorted)}`
}

function clause(field: FieldName, value: string): string {
  if (isCount(field)) return `${value} ${words.fields[field]}`
  if (field === 'when' || field === 'where') return value
  return `${words.fields[field]}: ${value}`
}
