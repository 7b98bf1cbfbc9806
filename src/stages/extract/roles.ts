import { DIE_VERBS } from '../../language/en/outcome-harm.ts'
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

/** Whom or what a verb is said to have been done to: its object, in the passive its subject. */
export function doneTo(view: View, verb: number): readonly number[] {
  const { passive, subject, object } = rolesOf(view, verb)
  return passive ? subject : object
}

function findRoles(view: View, verb: number): Roles {
  const order = new RolesInOrder(view, verb)
  return hasTree(view) ? new JoinedRoles(view, verb, order) : order
}

// So far behind its verb stands a "by".
const BY_REACH = 12
// Behind these words an object may stand: "killed more *than* ten", "fired *between* five and six rounds", "hit ten *to* twelve cars".
const OF_NUMBERS = new Set(['than', 'as', 'between', 'to'])

/** Whether a tree may have an object of a verb: a phrase behind it without a preposition, or before it a word such as "who". */
function mayHaveObject({ tokens, phrases }: View, verb: number): boolean {
  const token = tokens[verb]
  if (token?.pos !== 'VERB') return false
  for (let at = verb - 1; at >= 0; at--) if (tokens[at]?.tag.startsWith('W')) return true
  // "died *of* his wounds"
  if (DIE_VERBS.has(token.lemma) && phrases.find(({ first }) => first > verb)?.preposition === verb + 1) return false
  for (let at = phrases.length - 1; at >= 0; at--) {
    const phrase = phrases[at]
    if (phrase === undefined || phrase.first <= verb) break
    if (phrase.preposition < 0 || OF_NUMBERS.has(tokens[phrase.preposition]?.lower ?? '')) return true
  }
  return false
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
    if (object.length > 0 || !mayHaveObject(this.#view, this.#verb)) return object
    return untimed(this.#view, objectInTree(this.#view, this.#verb))
  }

  #findAgent(): readonly number[] {
    const { agent } = this.#order
    if (!this.passive || agent.length > 0) return agent
    // Without a "by" behind it the tree has none either.
    const by = this.#view.words.indexOf('by', this.#verb)
    const isNear = by >= 0 && by - this.#verb <= BY_REACH
    return isNear ? untimed(this.#view, agentInTree(this.#view, this.#verb)) : []
  }
}

function untimed(view: View, phrases: readonly number[]): readonly number[] {
  return phrases.filter((phrase) => !isTimePhrase(view, phrase))
}
