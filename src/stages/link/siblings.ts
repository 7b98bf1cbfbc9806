import type { Judgement, Reason } from '../../model/incident.ts'
import type { LinkContext } from './context.ts'
import { featuresOf } from './features.ts'
import type { Linkable } from './linkable.ts'

// A report tells its incidents apart. Where nothing in two of its accounts says that they are two, this much is left
// against them: other reports must see one incident in both to join them.
const APART = -2.5
const AFTERMATH = -1

/**
 * Two accounts of one report. Told with another day or another place they are two incidents for good;
 * otherwise they are two unless what other reports tell joins them.
 */
export function judgeSiblings(
  left: Linkable,
  right: Linkable,
  context: LinkContext,
): Pick<Judgement, 'score' | 'reasons'> {
  const features = new Map(featuresOf(left, right, context).map((feature) => [feature.name, feature]))
  const apart = features.get('place-far') ?? features.get('date-far')
  const after = [left, right].some(({ account }) => context.types?.find(({ name }) => name === account.type)?.aftermath)
  if (apart !== undefined && !(after && apart.name === 'date-far'))
    return never(`one report tells them as two: ${apart.why}`)
  if (features.has('place-near')) return never('one report tells them as two')
  const why = after ? 'one may be what came after the other' : 'told apart in one report'
  const score = after ? AFTERMATH : APART
  return { score, reasons: [{ feature: 'report', weight: score, why }] }
}

function never(why: string): Pick<Judgement, 'score' | 'reasons'> {
  const reason: Reason = { feature: 'report', weight: -Infinity, why }
  return { score: -Infinity, reasons: [reason] }
}
