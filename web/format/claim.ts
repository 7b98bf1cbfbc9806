import type { Claim } from '../../src/model/claim.ts'
import { dateText } from '../../src/model/date-text.ts'
import { rangeText } from '../../src/model/value-text.ts'

const RELATION = { ratio: '×', difference: '', up: '+', down: '−' } as const

/** What a claim states in figures: "1,240 containers", "−31 against February 2025", "rose". */
export function claimText({ value, unit, per, comparison }: Claim): string {
  const figure =
    value === null ? '' : `${value.approximate ? 'about ' : ''}${rangeText(value)}`.replace('about about', 'about')
  const parts = [figure, figure === '' ? '' : (unit ?? ''), per === null ? '' : `per ${per}`]
  if (comparison) parts.push(comparisonText(comparison))
  return parts.filter((part) => part !== '').join(' ')
}

function comparisonText({ kind, value, to }: NonNullable<Claim['comparison']>): string {
  const against = to === null ? '' : ` against ${/^[\dX.]{4}/u.test(to) ? dateText(to) : to}`
  if (value === null) return `${kind === 'down' ? 'fell' : 'rose'}${against}`
  const number = value.toLocaleString('en', { maximumFractionDigits: 2 })
  return kind === 'ratio' ? `${number} ${RELATION.ratio}${against}` : `${RELATION[kind]}${number}${against}`
}
