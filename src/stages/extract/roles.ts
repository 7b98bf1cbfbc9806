import type { View } from './reading.ts'
import { isTimePhrase, RolesInOrder } from './roles-in-order.ts'
import { agentInTree, hasTree, isPassiveInTree, objectInTree, subjectInTree } from './tree-roles.ts'

/** Who does what to whom, as indices of a sentence's noun phrases; conjuncts included. */
export interface Roles {
  readonly passive: boolean
  /** The grammatical subject. */
  readonly subject: readonly number[]
  /** The direct object; in the passive none. */
  readonly object: readonly number[]
  /** The passive's "by …". */
  readonly agent: readonly number[]
  /** First token of the verb group, with its auxiliaries and adverbs. */
  readonly start: number
}

/** The roles round a verb, read from the order of phrases; where it has none, from the tree. */
export function rolesOf(view: View, verb: number): Roles {
  const { roles } = view.known
  const found = roles[verb] ?? findRoles(view, verb)
  roles[verb] = found
  return found
}

function findRoles(view: View, verb: number): Roles {
  const order = new RolesInOrder(view, verb)
  return hasTree(view) ? new JoinedRoles(view, verb, order) : order
}

/** The order's roles; where it has none, the tree's. The tree is asked only for what somebody wants to know: it costs most. */
class JoinedRoles implements Roles {
  readonly start: number
  readonly #view: View
  readonly #verb: number
  readonly #order: RolesInOrder
  #passive: boolean | null = null
  #subject: readonly number[] | null = null
  #object: readonly number[] | null = null
  #agent: readonly number[] | null = null

  constructor(view: View, verb: number, order: RolesInOrder) {
    this.#view = view
    this.#verb = verb
    this.#order = order
    this.start = order.start
  }

  get passive(): boolean {
    this.#passive ??= this.#order.passive || this.#isPassiveInTree()
    return this.#passive
  }

  get subject(): readonly number[] {
    this.#subject ??= this.#findSubject()
    return this.#subject
  }

  get object(): readonly number[] {
    this.#object ??= this.#findObject()
    return this.#object
  }

  get agent(): readonly number[] {
    this.#agent ??= this.#findAgent()
    return this.#agent
  }

  #isPassiveInTree(): boolean {
    const { tokens } = this.#view
    if (tokens[this.#verb]?.tag !== 'VBN') return false
    // "has died": with an auxiliary the order knows.
    const isBare = !tokens.slice(this.start, this.#verb).some(({ pos }) => pos === 'AUX')
    return isBare && this.#order.object.length === 0 && isPassiveInTree(this.#view, this.#verb)
  }

  #findSubject(): readonly number[] {
    const { subject, passive } = this.#order
    const isSame = subject.length > 0 && this.passive === passive
    return isSame ? subject : untimed(this.#view, subjectInTree(this.#view, this.#verb))
  }

  #findObject(): readonly number[] {
    if (this.passive) return []
    const { object } = this.#order
    return object.length > 0 ? object : untimed(this.#view, objectInTree(this.#view, this.#verb))
  }

  #findAgent(): readonly number[] {
    const { agent } = this.#order
    if (!this.passive || agent.length > 0) return agent
    // Without a "by" the tree has none either.
    const hasBy = this.#view.tokens.some(({ lemma }) => lemma === 'by')
    return hasBy ? untimed(this.#view, agentInTree(this.#view, this.#verb)) : []
  }
}

function untimed(view: View, phrases: readonly number[]): readonly number[] {
  return phrases.filter((phrase) => !isTimePhrase(view, phrase))
}
