import type { Judgement, Reason } from '../../model/incident.ts'
import type { LinkContext } from './context.ts'
import { featuresOf } from './features.ts'
import type { Linkable } from './linkable.ts'

// A report tells its incidents apart. This much speaks against joining two of its accounts: other reports must see
// one incident in both, and the more so the less the two agree.
const APART = -2
const OTHER_PLACE = -2
const OTHER_DAY = -2
const AFTERMATH = 1

/**
 * Two accounts of one report. Told with another day and another place they are two incidents for good;
 * otherwise they are two unless what other reports tell joins them.
 */
export function judgeSiblings(
  left: Linkable,
  right: Linkable,
  context: LinkContext,
): Pick<Judgement, 'score' | 'reasons'> {
  const features = new Map(featuresOf(left, right, context).map((feature) => [feature.name, feature]))
  if ((left.modality === 'denied') !== (right.modality === 'denied'))
    return of(-Infinity, 'one report tells the one and denies the other')
  const place = features.get('place-far')
  const day = features.get('date-far')
  const after = [left, right].some(({ type }) => context.types?.find(({ name }) => name === type)?.aftermath)
  if (place !== undefined && day !== undefined && !after)
    return of(-Infinity, `one report tells them as two: ${place.why()}, ${day.why()}`)
  const score = APART + (place ? OTHER_PLACE : 0) + (day && !after ? OTHER_DAY : 0) + (after ? AFTERMATH : 0)
  return of(score, after ? 'one may be what came after the other' : 'told apart in one report')
}

function of(score: number, why: string): Pick<Judgement, 'score' | 'reasons'> {
  const reason: Reason = { feature: 'report', weight: score, why }
  return { score, reasons: [reason] }
}
