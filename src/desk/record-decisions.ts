import { incidentOf, isObeyed } from '../model/decided.ts'
import type { Decision, DecisionResult, NewDecision } from '../model/decision.ts'

/** The log of decisions of a record held in memory. */
export interface DecisionLog {
  /** Oldest first, undone ones too. */
  all(): readonly Decision[]
  of(incident: string): readonly Decision[]
  /** As a person last set it; undefined when nobody did. */
  reliabilityOf(outlet: string): string | null | undefined
  /** `keep` is called before it counts as taken; what it throws was not. */
  take(decision: NewDecision, revision: string | null, keep: (decision: Decision) => void): DecisionResult
}

/** A log that goes on after `earlier`, oldest first. */
export function decisionLog(earlier: readonly Decision[], now: () => Date): DecisionLog {
  let lines: Decision[] = []
  const add = (decision: Decision) => {
    const { act } = decision
    if (act.act === 'undo') lines = lines.map((line) => (line.id === act.decision ? { ...line, undone: true } : line))
    lines = [...lines, decision]
  }
  for (const decision of earlier) add(decision)
  const of = (incident: string) => lines.filter(({ act }) => incidentOf(act) === incident)
  return {
    all: () => lines,
    of,
    reliabilityOf(outlet) {
      const set = lines.findLast(({ act, undone }) => act.act === 'reliability' && act.outlet === outlet && !undone)
      return set?.act.act === 'reliability' ? set.act.reliability : undefined
    },
    take({ act, by, why, seen }, revision, keep) {
      if (seen !== null && revision !== null && seen !== revision) {
        const last = seen.split('-')[1]
        const own = of(incidentOf(act) ?? '')
        return { kind: 'stale', since: own.slice(own.findIndex(({ id }) => id === last) + 1) }
      }
      if (act.act === 'undo') {
        const undone = lines.find(({ id, undone }) => id === act.decision && !undone)
        if (!undone) return { kind: 'unknown', what: act.decision }
      }
      const at = now().toISOString()
      const decision: Decision = { id: `d${lines.length + 1}`, act, by, at, why, undone: false, standing: 'holds' }
      keep(decision)
      add(decision)
      return { kind: 'taken', decision }
    },
  }
}

/** Acts that say how an incident was reviewed: the last one holds. */
const REVIEWS: ReadonlySet<string> = new Set(['confirm', 'reject', 'unsure', 'grade', 'edit', 'scope'])

/** Says which incidents a person holds not to have happened. */
export function rejectedIn(log: DecisionLog): (incident: string) => boolean {
  const last = new Map<string, string>()
  for (const decision of log.all()) {
    const { act } = decision
    if (isObeyed(decision) && 'incident' in act && REVIEWS.has(act.act)) last.set(act.incident, act.act)
  }
  return (incident) => last.get(incident) === 'reject'
}
