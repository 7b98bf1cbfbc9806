import { agentOf, isPassive, objectOf, subjectOf, withConjuncts } from '../../language/en/arcs.ts'
import { phraseAt, type View } from './reading.ts'

// Longer sentences parse badly and slowly.
const LONGEST = 120

/** Whether a sentence is one that is parsed. The functions below ask the tree of no other. */
export function hasTree({ tokens }: View): boolean {
  return tokens.length <= LONGEST
}

/** Whether the dependency tree has a verb in the passive. */
export function isPassiveInTree(view: View, verb: number): boolean {
  return isPassive(view.parsed(), verb)
}

/** The phrases of a verb's subject as the tree has it, conjuncts included. */
export function subjectInTree(view: View, verb: number): number[] {
  return phrasesOf(view, subjectOf(view.parsed(), verb))
}

/** The phrases of its direct object; in the passive none. */
export function objectInTree(view: View, verb: number): number[] {
  return isPassiveInTree(view, verb) ? [] : phrasesOf(view, objectOf(view.parsed(), verb))
}

/** The phrases of the passive's agent; in the active none. */
export function agentInTree(view: View, verb: number): number[] {
  return isPassiveInTree(view, verb) ? phrasesOf(view, agentOf(view.parsed(), verb)) : []
}

function phrasesOf(view: View, token: number | null): number[] {
  if (token === null) return []
  const all = withConjuncts(view.parsed().parse, token).map((at) => phraseAt(view, at))
  return [...new Set(all.filter((phrase) => phrase >= 0))]
}
