import type { Claim, Comparison } from '../model/claim.ts'
import type { CheckedRatio, ClaimCheck, ClaimVerdict, HeldCount } from '../model/claim-check.ts'
import { dateText } from '../model/date-text.ts'
import type { Held } from './held.ts'
import type { Measure, NoMeasure } from './measure.ts'
import type { Compared, Days } from './periods.ts'
import { type RateRatio, rateRatio } from './rate-ratio.ts'
import { heldText, intervalText, notJudged, perDay, timesText, vagueLines } from './wording.ts'

export interface TrendSetting {
  readonly measure: Measure | NoMeasure
  readonly claimed: Days | null
  readonly compared: Compared | null
  readonly held: Held
}

interface Both {
  readonly now: HeldCount
  readonly before: HeldCount
}

/** Sets a trend beside the rates of incidents that the case holds of both times. */
export function checkTrend(claim: Claim, { measure, claimed, compared, held }: TrendSetting): ClaimCheck {
  if (claimed === null) return notJudged('The claim does not say of which time it speaks.')
  if (compared === null) return notJudged('With what the claim compares that time cannot be made out.')
  if ('why' in measure) return notJudged(measure.why)
  const both = { now: held(claimed, measure), before: held(compared, measure) }
  const unread = [both.before, both.now].find(({ reports }) => reports === 0)
  if (unread) return notJudged(`Of ${dateText(unread.period)} the case holds no report.`, both)
  const ratio = ratioOver('days', both)
  if (ratio === null) return notJudged(`The case holds no ${measure.what} in either time.`, both)
  const wanted = wantedOf(claim)
  if (wanted === null)
    return notJudged('A difference in numbers cannot be told from a case that does not hold every incident.', both)
  return judged(both, { wanted, ratio, what: measure.what, isSaid: compared.isSaid })
}

/** What must be so for the claim to hold. */
interface Wanted {
  readonly direction: 'up' | 'down'
  /** How many times as many; null: not said. */
  readonly factor: number | null
}

/** Null where a difference in numbers is claimed. */
function wantedOf({ comparison, unit }: Claim): Wanted | null {
  if (comparison === null) return null
  const { kind, value } = comparison
  if (kind === 'ratio') return value === null ? null : { direction: value < 1 ? 'down' : 'up', factor: value }
  if (kind === 'difference') return null
  return { direction: kind, factor: value === null || unit !== 'percent' ? null : percentFactor(kind, value) }
}

function percentFactor(kind: Comparison['kind'], percent: number): number {
  return 1 + ((kind === 'down' ? -1 : 1) * percent) / 100
}

function ratioOver(exposure: 'days' | 'reports', { now, before }: Both): RateRatio | null {
  const counted = (held: HeldCount) => ({ count: held.incidents, over: held[exposure] })
  return rateRatio(counted(now), counted(before))
}

interface Found {
  readonly wanted: Wanted
  readonly ratio: RateRatio
  readonly what: string
  readonly isSaid: boolean
}

function judged(both: Both, { wanted, ratio, what, isSaid }: Found): ClaimCheck {
  const { now, before } = both
  const perReport = ratioOver('reports', both)
  const plain = verdictOf(ratio, wanted)
  const coverage = coverageOf(both)
  const isCoverage = plain === 'borne-out' && isNotable(coverage) && perReport !== null && !goesAs(perReport, wanted)
  const lines = [
    `Counted: ${what}. ${heldText(now)} against ${heldText(before)}: ${perDay(now)} against ${perDay(before)} a day, ${timesText(ratio)}.`,
    ...(isSaid ? [] : ['The claim does not say with what it compares; the time just before is taken.']),
    ...(isCoverage ? [] : [LINES[plain]({ wanted, ratio })]),
    ...(isNotable(coverage) ? [coverageLine(both, perReport, isCoverage)] : []),
    ...vagueLines(now.vague + before.vague),
  ]
  return { verdict: isCoverage ? 'unsettled' : plain, lines, ...both, ratio: bounded(ratio) }
}

function verdictOf(ratio: RateRatio, { direction, factor }: Wanted): Exclude<ClaimVerdict, 'not-judged'> {
  if (factor !== null && (ratio.low > factor || ratio.high < factor)) return 'against'
  if (direction === 'up' ? ratio.high < 1 : ratio.low > 1) return 'against'
  return goesAs(ratio, { direction }) ? 'borne-out' : 'unsettled'
}

/** Whether the interval leaves out that nothing has changed, to the side that is wanted. */
function goesAs({ low, high }: RateRatio, { direction }: Pick<Wanted, 'direction'>): boolean {
  return direction === 'up' ? low > 1 : high < 1
}

const LINES: Readonly<Record<Exclude<ClaimVerdict, 'not-judged'>, (found: Pick<Found, 'wanted' | 'ratio'>) => string>> =
  {
    'borne-out': ({ wanted: { factor } }) =>
      factor === null
        ? 'The interval leaves out that nothing has changed.'
        : `The interval leaves out that nothing has changed, and holds the ${number(factor)} times that are claimed.`,
    against: ({ wanted: { factor, direction }, ratio }) =>
      factor !== null && (ratio.low > factor || ratio.high < factor)
        ? `The interval leaves out the ${number(factor)} times that are claimed.`
        : `The case's own incidents went ${direction === 'up' ? 'down' : 'up'}.`,
    unsettled: () => 'These are too few to tell a change from chance: the interval holds that nothing has changed.',
  }

const number = (value: number) => String(Number(value.toPrecision(3)))

/** How many times as many reports a day the case holds of the time claimed. */
function coverageOf({ now, before }: Both): number {
  return now.reports / now.days / (before.reports / before.days)
}

const isNotable = (coverage: number) => coverage >= NOTABLE || coverage <= 1 / NOTABLE
/** From so many times as many reports on, or as few, there may be more or less reporting rather than more or fewer incidents. */
const NOTABLE = 1.5

function coverageLine(both: Both, perReport: RateRatio | null, isCoverage: boolean): string {
  const { now, before } = both
  const line = `The case also holds ${number(coverageOf(both))} times as many reports a day of that time (${now.reports} against ${before.reports})`
  if (perReport === null) return `${line}.`
  const set = `set against the number of reports the ratio is ${intervalText(perReport)}`
  return `${line}; ${set}.${isCoverage ? ' There may be other reporting rather than other incidents.' : ''}`
}

function bounded({ value, low, high }: RateRatio): CheckedRatio {
  const orNull = (number: number) => (Number.isFinite(number) ? number : null)
  return { value: orNull(value), low, high: orNull(high) }
}
