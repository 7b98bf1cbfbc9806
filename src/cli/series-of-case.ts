import type { Claim } from '../model/claim.ts'
import { differing, figuresOf, findingOf } from '../model/figures.ts'
import { groupBy } from '../model/group.ts'
import { rangeText } from '../model/value-text.ts'
import type { Case } from '../store/case.ts'
import { findClaims } from '../store/find-reports.ts'
import { type Io, print } from './io.ts'

/** A claim beside the other figures of its series. */
export interface BesideFigures {
  /** `differs`: another figure for its period cannot hold together with it; null: nothing to hold it against. */
  readonly verdict: 'borne out' | 'against' | 'differs' | null
  /** The figures that it is held against, in words. */
  readonly lines: readonly string[]
}

/** Sets the claims of a case beside the other figures of their series. */
export async function seriesOfCase({ db }: Case): Promise<(claim: Claim) => BesideFigures> {
  const series = groupBy(await findClaims(db, {}), (claim) => claim.series)
  return (claim) => besideFigures(claim, series.get(claim.series) ?? [])
}

/** Sets a claim beside the claims of its series. */
export function besideFigures(claim: Claim, series: readonly Claim[]): BesideFigures {
  const figures = figuresOf(series.map((one) => ({ claim: one })))
  const finding = findingOf(claim, figures)
  if (finding !== null) {
    const held = [finding.before, finding.after].flatMap((figure) => figure ?? [])
    const verdict = finding.verdict === 'unsaid' ? null : finding.verdict === 'against' ? 'against' : 'borne out'
    return { verdict, lines: verdict === null ? [] : held.map(({ row }) => lineOf(row.claim)) }
  }
  const same = differing(figures).find((group) => group.some(({ row }) => row.claim.id === claim.id)) ?? []
  const others = same.filter(({ row }) => row.claim.id !== claim.id)
  return { verdict: others.length > 0 ? 'differs' : null, lines: others.map(({ row }) => lineOf(row.claim)) }
}

function lineOf({ period, value, unit, saidBy, report }: Claim): string {
  const figure = value === null ? '' : `${rangeText(value)}${unit === null ? '' : ` ${unit}`}`
  return `${period ?? 'period not said'}: ${figure} (${saidBy?.name ?? 'own voice'}, in ${report})`
}

const WORDS = {
  'borne out': 'the figures bear it out',
  against: 'the figures speak against it',
  differs: 'a figure for the same period differs',
} as const

/** Says how a claim stands to the other figures of its series. */
export function printFigures(io: Io, { verdict, lines }: BesideFigures): void {
  print(io, `\nBeside the figures of its series: ${verdict === null ? 'none to hold it against' : WORDS[verdict]}`)
  for (const line of lines) print(io, `  ${line}`)
}
