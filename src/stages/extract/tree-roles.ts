import { agentOf, isPassive, objectOf, subjectOf, withConjuncts } from '../../language/en/arcs.ts'
import { phraseAt, type View } from './reading.ts'
import type { Roles } from './roles.ts'

// Longer sentences parse badly and slowly.
const LONGEST = 120

/** The roles round a verb as the dependency tree has them; null: the sentence is not parsed. */
export function rolesInTree(view: View, verb: number): Omit<Roles, 'start'> | null {
  if (view.tokens.length > LONGEST) return null
  const parsed = view.parsed()
  const phrasesOf = (token: number | null): number[] => {
    if (token === null) return []
    const all = withConjuncts(parsed.parse, token).map((at) => phraseAt(view, at))
    return [...new Set(all.filter((phrase) => phrase >= 0))]
  }
  const passive = isPassive(parsed, verb)
  return {
    passive,
    subject: phrasesOf(subjectOf(parsed, verb)),
    object: passive ? [] : phrasesOf(objectOf(parsed, verb)),
    agent: passive ? phrasesOf(agentOf(parsed, verb)) : [],
  }
}
