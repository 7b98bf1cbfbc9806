import {
  type Account,
  type FieldName,
  type FieldValues,
  noFields,
  type Statement,
  type Voice,
} from '../../model/account.ts'
import type { WeighContext } from './context.ts'

/** Invented accounts for tests: `report` and `fields` in short. */
export function telling(report: string, fields: { readonly [F in FieldName]?: readonly Said<F>[] }): Account {
  const made = noFields()
  for (const field of Object.keys(fields) as FieldName[]) {
    made[field] = (fields[field] ?? []).map((said) => statement(said)) as never
  }
  const anchor = { start: 0, end: 4, exact: 'Word' }
  return { id: `a-${report}`, report, type: 'attack', modality: 'asserted', anchor, fields: made }
}

/** A value, with the words it stands on and who says it. */
export interface Said<F extends FieldName> {
  readonly value: FieldValues[F]
  readonly words?: string
  readonly by?: string
  readonly derived?: Statement<unknown>['derived']
}

function statement({ value, words = 'words', by, derived = null }: Said<FieldName>): Statement<unknown> {
  const saidBy: Voice | null =
    by === undefined ? null : { name: by, kind: 'official', quote: { start: 0, end: by.length, exact: by } }
  return { value, quote: { start: 0, end: words.length, exact: words }, saidBy, hedged: false, derived }
}

/** A toll said outright. */
export function count(best: number): { low: number; best: number; high: number } {
  return { low: best, best, high: best }
}

/** Each report is its own origin and outlet, published on the day after its name's digits: `r3` on 2031-05-03. */
export const CONTEXT: WeighContext = {
  originOf: (report) => `o-${report}`,
  publishedOf: (report) => `2031-05-${report.replace(/\D/g, '').padStart(2, '0')}`,
  outletNameOf: (report) => `Paper ${report}`,
  outletOf: (report) => `s-${report}`,
  reliabilityOf: () => null,
  labelOf: (type) => type.charAt(0).toUpperCase() + type.slice(1),
}
