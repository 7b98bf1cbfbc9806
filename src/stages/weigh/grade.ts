import type { Account } from '../../model/account.ts'
import { countText } from '../../model/count-text.ts'
import type { Credibility, WeighedFields } from '../../model/incident.ts'
import { sourcesOf } from '../../model/sources.ts'
import type { WeighContext } from './context.ts'

// What an incident is: a conflict here touches whether it happened as told.
const CORE = ['when', 'where', 'killed', 'actor'] as const
const POOR = new Set(['E', 'F'])

/** Proposes a grade of the Admiralty system, 2 to 6; 1 is a person's to give. */
export function gradeOf(accounts: readonly Account[], fields: WeighedFields, context: WeighContext): Credibility {
  const telling = accounts.filter(({ modality }) => modality !== 'denied')
  const denying = origins(
    accounts.filter(({ modality }) => modality === 'denied'),
    context,
  )
  const told = origins(telling, context)
  const sources = sourcesOf(telling, context).map(({ key }) => key)
  const conflicts = CORE.filter((field) => fields[field]?.status === 'conflict')
  const reasons = [
    `${countText(told, 'independent telling')}, resting on ${countText(sources.length, 'source')}`,
    ...(denying > 0 ? [`denied in ${countText(denying, 'telling')}`] : []),
    ...(conflicts.length > 0 ? [`tellings contradict each other on ${conflicts.join(', ')}`] : []),
  ]
  if (told === 0) return { grade: '5', reasons: [...reasons, 'told only as denied'] }
  if (telling.every(({ modality }) => modality === 'planned' || modality === 'hypothetical'))
    return { grade: '6', reasons: [...reasons, 'not told as having happened'] }
  if (denying >= told) return { grade: '4', reasons }
  if (poorOnly(telling, context)) return { grade: '4', reasons: [...reasons, 'only outlets graded E or F tell it'] }
  if (told === 1) return single(telling, sources, reasons)
  const firm = sources.length > 1 && conflicts.length === 0 && denying === 0
  return { grade: firm ? '2' : '3', reasons: firm ? reasons : [...reasons, 'not enough for probably true'] }
}

function single(telling: readonly Account[], sources: readonly string[], reasons: readonly string[]): Credibility {
  const nameless = sources.every((source) => /^(?:anonymous|crowd) /.test(source))
  if (nameless || telling.every(({ modality }) => modality === 'hedged'))
    return { grade: '6', reasons: [...reasons, 'one telling that names no source for it or does not stand by it'] }
  return { grade: '3', reasons: [...reasons, 'nothing else confirms or contradicts it'] }
}

/** Independent tellings behind some accounts. */
export function origins(accounts: readonly Account[], { originOf }: WeighContext): number {
  return new Set(accounts.map(({ report }) => originOf(report))).size
}

function poorOnly(accounts: readonly Account[], { outletOf, reliabilityOf }: WeighContext): boolean {
  return accounts.every(({ report }) => {
    const outlet = outletOf(report)
    const letter = outlet === null ? null : reliabilityOf(outlet)
    return letter !== null && POOR.has(letter)
  })
}
