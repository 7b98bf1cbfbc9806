import type { Account } from '../../model/account.ts'
import type { Incident } from '../../model/incident.ts'
import { idOf } from '../../text/id.ts'

/** Raise it when what `weigh` gives changes. */
export const WEIGH_VERSION = 1

/** What of the case weighing needs beside the accounts. */
export interface WeighContext {
  originOf(report: string): string
  publishedOf(report: string): string | null
  /** The outlet's id. */
  outletOf(report: string): string | null
  /** A to F as a person set it, else null. */
  reliabilityOf(outlet: string): string | null
  /** The codebook's label of a type, such as `Attack`. */
  labelOf(type: string): string
}

/** Weighs the accounts of one incident: the matrix, what stands, and a proposed grade. Accounts in any order; at least one. */
export function weigh(accounts: readonly Account[], _context: WeighContext): Incident {
  const ids = accounts.map(({ id }) => id).sort()
  return {
    id: idOf('i', ids[0] ?? ''),
    type: accounts[0]?.type ?? 'other',
    label: accounts[0]?.type ?? 'other',
    accounts: ids,
    origins: 1,
    fields: {},
    credibility: { grade: '6', reasons: [] },
    review: 'machine',
  }
}
