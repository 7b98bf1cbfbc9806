import type { Account } from '../../model/account.ts'
import type { Report } from '../../model/report.ts'

/** An account with what comparing it needs, worked out once. */
export interface Linkable {
  readonly account: Account
  readonly report: Report
}

/** Makes an account ready to be compared. Depends on nothing but its arguments. */
export function linkable(account: Account, report: Report): Linkable {
  return { account, report }
}
