import type { Claim } from '../../src/model/claim.ts'
import { dateText } from '../../src/model/date-text.ts'
import { rangeText } from '../../src/model/value-text.ts'

const RELATION = { ratio: '×', difference: '', up: '+', down: '−' } as const
const PERCENT = /%|\bper ?cent\b/iu

/** What a claim states in figures: "1,240 containers up from January 2026", "−31% against February 2025", "rose". */
export function claimText(claim: Claim): string {
  const { unit, per, comparison } = claim
  const figure = isChangeAlone(claim) ? '' : figureText(claim)
  const parts = [figure, figure === '' ? '' : (unit ?? ''), per === null ? '' : `per ${per}`]
  if (comparison && figure !== '' && comparison.value === null) parts.push(besideText(comparison))
  else if (comparison) parts.push(comparisonText(comparison, PERCENT.test(claim.quote.exact)))
  return parts.filter((part) => part !== '').join(' ')
}

/** Whether the figure is the change itself, as in "to rise by 12%". */
function isChangeAlone({ value, unit, comparison }: Claim): boolean {
  if (value === null || comparison === null || unit !== 'percent') return false
  return !value.approximate && value.low === value.high && value.best === comparison.value
}

function figureText({ value }: Claim): string {
  if (value === null) return ''
  return `${value.approximate ? 'about ' : ''}${rangeText(value)}`.replace('about about', 'about')
}

/** Beside a figure, which way it went from another: "up from January 2026". */
function besideText({ kind, to }: NonNullable<Claim['comparison']>): string {
  const way = kind === 'down' ? 'down' : 'up'
  return to === null ? way : `${way} from ${momentText(to)}`
}

function momentText(to: string): string {
  return /^[\dX.]{4}/u.test(to) ? dateText(to) : to
}

/** A change is said in percent where its words say so: the claim itself does not tell. */
function comparisonText({ kind, value, to }: NonNullable<Claim['comparison']>, isPercent: boolean): string {
  const against = to === null ? '' : ` against ${momentText(to)}`
  if (value === null) return `${kind === 'down' ? 'fell' : 'rose'}${against}`
  const number = value.toLocaleString('en', { maximumFractionDigits: 2 })
  if (kind === 'ratio') return `${number} ${RELATION.ratio}${against}`
  return `${RELATION[kind]}${number}${isPercent ? '%' : ''}${against}`
}
