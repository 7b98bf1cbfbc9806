import { type Account, FIELD_NAMES, type Statement } from '../model/account.ts'
import type { OutletHead, OutletRow } from './views.ts'

/** What one outlet's reports are, counted. */
export interface OutletParts {
  readonly outlet: OutletHead
  readonly reports: readonly { readonly text: string; readonly isOrigin: boolean; readonly isDerived: boolean }[]
  readonly accounts: readonly Account[]
  /** Marks of loaded language in them. */
  readonly loaded: number
}

/** How an outlet reports: shares are left to whoever shows them. */
export function outletRow({ outlet, reports, accounts, loaded }: OutletParts): OutletRow {
  const statements = accounts.flatMap(({ fields }) =>
    FIELD_NAMES.flatMap((field): readonly Statement<unknown>[] => fields[field]),
  )
  return {
    outlet,
    reports: reports.length,
    origins: reports.filter(({ isOrigin }) => isOrigin).length,
    derived: reports.filter(({ isDerived }) => isDerived).length,
    statements: statements.length,
    anonymous: statements.filter(({ saidBy }) => saidBy?.kind === 'anonymous').length,
    hedged: statements.filter(({ hedged }) => hedged).length,
    loaded,
    words: reports.reduce((sum, { text }) => sum + wordCount(text), 0),
  }
}

/** How many words a text has: runs of letters. */
export function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0
}
