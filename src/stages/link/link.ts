import type { Judgement, Reason } from '../../model/incident.ts'
import type { LinkContext } from './context.ts'
import { featuresOf } from './features.ts'
import type { Linkable } from './linkable.ts'
import { judgeSiblings } from './siblings.ts'
import { BASE, WEIGHTS } from './weights.ts'

export { cluster } from './cluster.ts'
export { type LinkContext, rarityAmong } from './context.ts'
export { linkKeys } from './keys.ts'

/** Raise it when what `judge` or `cluster` gives changes. */
export const LINK_VERSION = 2

// Log-odds from which two accounts are taken for one incident, and below which they are not.
const SAME = 0
const DIFFERENT = -2
// A reason that moves the log-odds by less is not worth a line.
const WORTH_SAYING = 0.2

/** Whether two accounts tell one incident, with a reason per feature. Of two accounts of one report: `judgeSiblings`. */
export function judge(left: Linkable, right: Linkable, context: LinkContext): Judgement {
  const ids = [left.account.id, right.account.id].sort()
  const pair = { left: ids[0] ?? '', right: ids[1] ?? '', by: 'machine' } as const
  const never = mustNotLink(left, right)
  if (never !== null) return { ...pair, verdict: 'different', score: -Infinity, reasons: [never] }
  if (left.report.id === right.report.id)
    return { ...pair, verdict: 'different', ...judgeSiblings(left, right, context) }
  const reasons: Reason[] = []
  let score = BASE
  for (const { name, value, why } of featuresOf(left, right, context)) {
    const weight = Math.round(WEIGHTS[name] * value * 100) / 100
    score += weight
    if (why !== '' && Math.abs(weight) >= WORTH_SAYING) reasons.push({ feature: name, weight, why })
  }
  const verdict = score > SAME ? 'same' : score < DIFFERENT ? 'different' : 'unsure'
  return { ...pair, verdict, score: Math.round(score * 100) / 100, reasons: reasons.sort(byWeight) }
}

function byWeight(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1)
}

function mustNotLink(left: Linkable, right: Linkable): Reason | null {
  if (left.account.modality === 'hypothetical' || right.account.modality === 'hypothetical')
    return { feature: 'modality', weight: -Infinity, why: 'one of them is not told as having happened' }
  return null
}
