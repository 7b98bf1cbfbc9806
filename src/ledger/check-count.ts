import type { Claim } from '../model/claim.ts'
import type { ClaimCheck } from '../model/claim-check.ts'
import { countText } from '../model/count-text.ts'
import { dateText } from '../model/date-text.ts'
import type { Held } from './held.ts'
import type { Measure, NoMeasure } from './measure.ts'
import type { Days } from './periods.ts'
import { heldText, notJudged, vagueLines } from './wording.ts'

export interface CountSetting {
  readonly measure: Measure | NoMeasure
  readonly claimed: Days | null
  readonly held: Held
}

/** Sets a figure beside what the case holds of its time; null for a figure of what are no incidents, or of no time. */
export function checkCount(claim: Claim, setting: CountSetting): ClaimCheck | null {
  if (claim.value?.high === 0) return checkAbsence(setting)
  const { measure, claimed, held } = setting
  if (claimed === null || 'why' in measure || claim.value === null || claim.per !== null) return null
  const now = held(claimed, measure)
  const most = claim.value.high ?? (claim.value.approximate ? null : claim.value.best)
  const isMore = most !== null && now.incidents > most
  const counted = `Counted: ${measure.what}. The case holds ${heldText(now)}`
  return {
    ...{ now, before: null, ratio: null, verdict: isMore ? 'against' : 'unsettled' },
    lines: [
      isMore ? `${counted}: more than are claimed.` : `${counted}. How many there were in all it cannot say.`,
      ...vagueLines(now.vague),
    ],
  }
}

/** "There have been none": what the case holds of that time all the same. */
function checkAbsence({ measure, claimed, held }: CountSetting): ClaimCheck {
  if (claimed === null) return notJudged('The claim does not say of which time it speaks.')
  if ('why' in measure) {
    const now = held(claimed, null)
    const all = `Of ${dateText(now.period)} the case holds ${countText(now.incidents, 'incident')} of any kind, and ${countText(now.reports, 'report')}.`
    return { ...notJudged(measure.why, { now }), lines: [measure.why, all] }
  }
  const now = held(claimed, measure)
  if (now.reports === 0) return notJudged(`Of ${dateText(now.period)} the case holds no report.`, { now })
  const found =
    now.incidents > 0
      ? `The case holds ${heldText(now)}.`
      : `Of ${dateText(now.period)} the case holds none either, in ${countText(now.reports, 'report')}. That is no proof that there were none.`
  const lines = [`Counted: ${measure.what}. ${found}`, ...vagueLines(now.vague)]
  return { verdict: now.incidents > 0 ? 'against' : 'unsettled', lines, now, before: null, ratio: null }
}
