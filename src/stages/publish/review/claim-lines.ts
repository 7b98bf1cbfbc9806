import type { Claim } from '../../../model/claim.ts'
import { type ClaimCheck, VERDICTS } from '../../../model/claim-check.ts'
import { compareText } from '../../../model/compare-text.ts'
import type { notebook } from './notebook.ts'
import type { ClaimLine } from './review.ts'
import { capital } from './wording.ts'

interface Checked {
  readonly claim: Claim
  readonly check: ClaimCheck | null
}

/** The claims of a period, measure by measure; one that several figures were read from is told once. */
export function claimLines(claims: readonly Checked[], book: ReturnType<typeof notebook>): ClaimLine[] {
  const lines = [...claims].sort(byMeasure).map(({ claim, check }) => ({
    quote: claim.quote.exact,
    by: book.voiceOf({ report: claim.report }, claim),
    note: book.note(claim.report, claim),
    beside: check === null ? [] : [`${capital(VERDICTS[check.verdict])}.`, ...check.lines],
  }))
  const told = new Map<number, ClaimLine>()
  for (const line of lines) if ((told.get(line.note)?.beside.length ?? 0) === 0) told.set(line.note, line)
  return [...told.values()]
}

function byMeasure({ claim: left }: Checked, { claim: right }: Checked): number {
  return compareText(left.series, right.series) || compareText(left.period ?? '~', right.period ?? '~')
}
