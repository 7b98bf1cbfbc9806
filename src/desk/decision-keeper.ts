import type { Decision } from './decision.ts'

/** Where decisions are kept. */
export interface DecisionKeeper {
  /** Oldest first. */
  load(): readonly Decision[]
  /** Returns when it is kept. */
  append(decision: Decision): void
}

/** Keeps decisions as long as the desk lives. */
export function forgetful(): DecisionKeeper {
  return { load: () => [], append: () => {} }
}
