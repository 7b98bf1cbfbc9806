import type { Judgement, Reason } from '../../model/incident.ts'
import type { LinkContext } from './context.ts'
import { type Feature, featuresOf } from './features.ts'
import type { Linkable } from './linkable.ts'
import { judgeSiblings } from './siblings.ts'
import { BASE, WEIGHTS } from './weights.ts'

export { cluster } from './cluster.ts'
export { type LinkContext, rarityAmong } from './context.ts'
export { linkKeys } from './keys.ts'

// Log-odds from which two accounts are taken for one incident, and below which they are not.
const SAME = 0
const DIFFERENT = -2
// A reason that moves the log-odds by less is not worth a line.
const WORTH_SAYING = 0.2

/**
 * Whether two accounts tell one incident, with a reason per feature; most pairs are plainly different, and for those no
 * reasons are worded. Of two accounts of one report: `judgeSiblings`.
 */
export function judge(left: Linkable, right: Linkable, context: LinkContext): Judgement {
  const [first, second] = left.id < right.id ? [left.id, right.id] : [right.id, left.id]
  const pair = { left: first, right: second, by: 'machine' } as const
  const never = mustNotLink(left, right)
  if (never !== null) return { ...pair, verdict: 'different', score: -Infinity, reasons: [never] }
  if (left.report === right.report) return { ...pair, verdict: 'different', ...judgeSiblings(left, right, context) }
  // Nearly all pairs come this far: from here on nothing is made that is not needed.
  const features = featuresOf(left, right, context)
  let score = BASE
  for (const feature of features) score += weightOf(feature)
  const verdict = score > SAME ? 'same' : score < DIFFERENT ? 'different' : 'unsure'
  const reasons = verdict === 'different' ? [] : reasonsOf(features)
  return { left: first, right: second, by: 'machine', verdict, score: Math.round(score * 100) / 100, reasons }
}

function weightOf({ name, value }: Feature): number {
  return Math.round(WEIGHTS[name] * value * 100) / 100
}

function reasonsOf(features: readonly Feature[]): Reason[] {
  return features
    .map((feature) => ({ feature, weight: weightOf(feature) }))
    .filter(({ weight }) => Math.abs(weight) >= WORTH_SAYING)
    .map(({ feature, weight }) => ({ feature: feature.name, weight, why: feature.why() }))
    .filter(({ why }) => why !== '')
    .sort(byWeight)
}

function byWeight(a: Reason, b: Reason): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || (a.feature < b.feature ? -1 : 1)
}

function mustNotLink(left: Linkable, right: Linkable): Reason | null {
  if (left.modality === 'hypothetical' || right.modality === 'hypothetical')
    return { feature: 'modality', weight: -Infinity, why: 'one of them is not told as having happened' }
  return null
}
