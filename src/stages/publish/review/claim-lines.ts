import type { Claim } from '../../../model/claim.ts'
import { compareText } from '../../../model/compare-text.ts'
import { rangeText } from '../../../model/value-text.ts'
import type { notebook } from './notebook.ts'
import type { ClaimLine } from './review.ts'

/** The claims of a period, measure by measure. */
export function claimLines(claims: readonly Claim[], book: ReturnType<typeof notebook>): ClaimLine[] {
  return [...claims]
    .sort(
      (left, right) => compareText(left.series, right.series) || compareText(left.period ?? '~', right.period ?? '~'),
    )
    .map((claim) => ({
      text: claimText(claim),
      by: book.voiceOf({ report: claim.report }, { saidBy: claim.saidBy }),
      note: book.note(claim.report, claim),
    }))
}

function claimText({ measure, value, unit, per, period, comparison }: Claim): string {
  const figure = value ? ` ${value.approximate ? 'about ' : ''}${rangeText(value)}${unit ? ` ${unit}` : ''}` : ''
  const against = comparison?.to ? ` against ${comparison.to}` : ''
  const change = comparison
    ? `, ${comparison.kind}${comparison.value === null ? '' : ` ${comparison.value}`}${against}`
    : ''
  return `${measure}:${figure}${per ? ` per ${per}` : ''}${period ? ` (${period})` : ''}${change}`.replace(
    /:$|:(?=,)/u,
    '',
  )
}
