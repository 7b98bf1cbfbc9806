import { agentOf, isPassive, objectOf, subjectOf, withConjuncts } from '../../language/en/arcs.ts'
import { phraseAt, type View } from './reading.ts'
import type { Roles } from './roles.ts'

// Longer sentences parse badly and slowly.
const LONGEST = 120

/** The roles round a verb as the dependency tree has them, each read when it is asked for; null: the sentence is not parsed. */
export function rolesInTree(view: View, verb: number): Omit<Roles, 'start'> | null {
  if (view.tokens.length > LONGEST) return null
  const phrasesOf = (token: number | null): number[] => {
    if (token === null) return []
    const all = withConjuncts(view.parsed().parse, token).map((at) => phraseAt(view, at))
    return [...new Set(all.filter((phrase) => phrase >= 0))]
  }
  const passive = (): boolean => isPassive(view.parsed(), verb)
  return {
    get passive() {
      return passive()
    },
    get subject() {
      return phrasesOf(subjectOf(view.parsed(), verb))
    },
    get object() {
      return passive() ? [] : phrasesOf(objectOf(view.parsed(), verb))
    },
    get agent() {
      return passive() ? phrasesOf(agentOf(view.parsed(), verb)) : []
    },
  }
}
