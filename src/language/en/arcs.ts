import type { Sentence } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Parse } from './parse.ts'

/** A sentence with its tree. Tokens are named by their index in the sentence. */
export interface ParsedSentence {
  readonly sentence: Sentence
  readonly parse: Parse
}

/** A prepositional or bare adverbial phrase: its head noun, and its preposition's lemma (`''` when it has none). */
export interface Oblique {
  readonly token: number
  readonly preposition: string
}

/** Whether `label` is `wanted` or a subtype of it: `nsubj:pass` is an `nsubj`. */
export function isLabel(label: string | undefined, wanted: string): boolean {
  return label === wanted || (label?.startsWith(`${wanted}:`) ?? false)
}

/** The tokens that hang on `token`, in text order; only those with a relation in `labels` (or a subtype) when given. */
export function childrenOf(parse: Parse, token: number, ...labels: readonly string[]): number[] {
  const children: number[] = []
  for (let i = 0; i < parse.heads.length; i++) {
    if (parse.heads[i] !== token) continue
    if (labels.length === 0 || labels.some((label) => isLabel(parse.labels[i], label))) children.push(i)
  }
  return children
}

/** `token` and all that hangs on it, in text order, but for branches whose top has a relation in `without`. */
export function subtreeOf(parse: Parse, token: number, without: readonly string[] = []): number[] {
  const found = [token]
  for (let i = 0; i < found.length; i++) {
    for (const child of childrenOf(parse, found[i] ?? -2)) {
      if (!without.some((label) => isLabel(parse.labels[child], label))) found.push(child)
    }
  }
  return found.sort((left, right) => left - right)
}

/** From the first to the last word of `token`'s subtree, punctuation at its edges left out. */
export function subtreeSpan({ sentence, parse }: ParsedSentence, token: number, without: readonly string[] = []): Span {
  const inside = subtreeOf(parse, token, without).filter((i) => i === token || sentence.tokens[i]?.pos !== 'PUNCT')
  const first = sentence.tokens[inside[0] ?? token]
  const last = sentence.tokens[inside.at(-1) ?? token]
  return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end }
}

// What belongs to a noun phrase's tree but not to the name of the thing.
const ROUND_A_NOUN = [
  'case',
  'punct',
  'cc',
  'conj',
  'appos',
  'acl',
  'acl:relcl',
  'parataxis',
  'mark',
  'cop',
  'nsubj',
  'advcl',
  'aux',
]

/** A noun's own phrase: determiner, adjectives, compound parts and `of`-phrases, without clauses, appositions and conjuncts. */
export function nounPhraseSpan(parsed: ParsedSentence, noun: number): Span {
  return subtreeSpan(parsed, noun, ROUND_A_NOUN)
}

/** `token` and those joined to it by "and", "or" or commas. */
export function withConjuncts(parse: Parse, token: number): number[] {
  return [token, ...childrenOf(parse, token, 'conj')]
}

/** Whether a verb is in the passive: "was taken", "the men taken", "was arrested and charged". */
export function isPassive({ sentence, parse }: ParsedSentence, verb: number): boolean {
  if (childrenOf(parse, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'obl:agent').length > 0) return true
  if (sentence.tokens[verb]?.tag !== 'VBN') return false
  const label = parse.labels[verb]
  // Only "give" and its like keep an object in the passive; else a past tense was read as a participle: "police used gas".
  if (childrenOf(parse, verb, 'aux', 'nsubj', 'obj').length > 0) return false
  if (label === 'acl' || isLabel(label, 'amod') || label === 'advcl') return true
  const head = parse.heads[verb] ?? -1
  return label === 'conj' && head >= 0 && isPassive({ sentence, parse }, head)
}

/**
 * The grammatical subject of a verb, taken over from the clause it depends on where it has none of its own:
 * "gunmen entered and *shot* …", "tried to *flee*", "the men who *fled*", "soldiers *guarding* it".
 */
export function subjectOf(parsed: ParsedSentence, verb: number): number | null {
  let at = verb
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    const own = ownSubject(parsed, at)
    if (own !== null) return own
    const { heads, labels } = parsed.parse
    const label = labels[at]
    const head = heads[at] ?? -1
    if (label === 'acl' || label === 'acl:relcl') return head >= 0 ? head : null
    if (label !== 'conj' && label !== 'xcomp' && label !== 'advcl' && label !== 'parataxis') return null
    if (
      label === 'conj' &&
      steps === 0 &&
      isPassive(parsed, verb) !== isPassive(parsed, head) &&
      isRelative(parsed, head)
    )
      return null
    at = head
  }
  return null
}

function ownSubject({ sentence, parse }: ParsedSentence, verb: number): number | null {
  const [subject] = childrenOf(parse, verb, 'nsubj', 'csubj')
  if (subject === undefined) return null
  // "who", "which", "that" stand for what the relative clause hangs on.
  const tag = sentence.tokens[subject]?.tag
  const head = parse.heads[verb] ?? -1
  if ((tag === 'WP' || tag === 'WDT') && isRelative({ sentence, parse }, verb) && head >= 0) return head
  return subject
}

function isRelative({ parse }: ParsedSentence, verb: number): boolean {
  return parse.labels[verb] === 'acl:relcl'
}

/** The direct object of a verb. */
export function objectOf({ sentence, parse }: ParsedSentence, verb: number): number | null {
  const [object] = childrenOf(parse, verb, 'obj')
  if (object === undefined) return null
  const tag = sentence.tokens[object]?.tag
  const head = parse.heads[verb] ?? -1
  return (tag === 'WP' || tag === 'WDT') && isRelative({ sentence, parse }, verb) && head >= 0 ? head : object
}

/** Who did it, whichever the voice: the active subject, or the passive's "by …". Conjuncts are not included. */
export function doerOf(parsed: ParsedSentence, verb: number): number | null {
  return isPassive(parsed, verb) ? agentOf(parsed, verb) : subjectOf(parsed, verb)
}

/** Whom it was done to, whichever the voice: the direct object, or the passive's subject. */
export function doneTo(parsed: ParsedSentence, verb: number): number | null {
  return isPassive(parsed, verb) ? subjectOf(parsed, verb) : objectOf(parsed, verb)
}

/** The agent of a passive verb: "by gunmen", also where it stands behind another phrase: "stabbed in the neck by a guard". */
export function agentOf(parsed: ParsedSentence, verb: number): number | null {
  const [agent] = childrenOf(parsed.parse, verb, 'obl:agent')
  return agent ?? phrasesBelow(parsed, verb, 'by').find((token) => parsed.sentence.tokens[token]?.pos !== 'NUM') ?? null
}

/**
 * The head nouns of the phrases with `preposition` on a verb or on nouns below it: "shot in the leg *with* a rifle" whichever of
 * the two the parser hung it on. Nearest to the verb first; clauses are not entered.
 */
export function phrasesBelow(parsed: ParsedSentence, verb: number, preposition: string): number[] {
  const found: number[] = []
  const open = [verb]
  for (let i = 0; i < open.length; i++) {
    const head = open[i] ?? -2
    for (const { token } of obliquesOf(parsed, head, preposition)) found.push(token)
    open.push(...childrenOf(parsed.parse, head, 'obl', 'nmod', 'obj'))
  }
  return found
}

/** The adverbial phrases of a verb, or the `nmod` phrases of a noun; only those with `preposition` when it is given. */
export function obliquesOf({ sentence, parse }: ParsedSentence, head: number, preposition?: string): Oblique[] {
  return childrenOf(parse, head, 'obl', 'nmod')
    .map((token) => ({ token, preposition: prepositionOf({ sentence, parse }, token) }))
    .filter((oblique) => preposition === undefined || oblique.preposition === preposition)
}

function prepositionOf({ sentence, parse }: ParsedSentence, noun: number): string {
  const [mark] = childrenOf(parse, noun, 'case')
  return mark === undefined || sentence.tokens[mark]?.tag === 'POS' ? '' : (sentence.tokens[mark]?.lemma ?? '')
}

/** Whether a verb or noun is negated: "did not fire", "no shots", "never". */
export function isNegated({ sentence, parse }: ParsedSentence, token: number): boolean {
  return childrenOf(parse, token, 'advmod', 'det', 'cc').some((child) =>
    NEGATIONS.has(sentence.tokens[child]?.lemma ?? ''),
  )
}

const NEGATIONS = new Set(['not', 'never', 'no', 'neither', 'nor'])
