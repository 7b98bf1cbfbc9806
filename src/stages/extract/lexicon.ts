import { tokenise } from '../../language/en/tokens.ts'
import type { Codebook, IncidentType, WordClass } from '../../model/codebook.ts'
import type { View } from './reading.ts'

/** One step of a trigger phrase: a lemma, a gap of up to `GAP` tokens, or a token of one of some classes. */
export type Step = string | { readonly gap: true } | { readonly classes: ReadonlySet<string> }

export type TriggerKind = 'verb' | 'happens' | 'noun' | 'weak'

/** A codebook phrase made ready for matching. */
export interface TriggerPhrase {
  readonly type: IncidentType
  readonly kind: TriggerKind
  /** Classes that the subject must be of; null: any. */
  readonly subject: ReadonlySet<string> | null
  /** Classes that the object must be of; null: any. */
  readonly object: ReadonlySet<string> | null
  /** Whether it is read of a verb in the passive, whose object has become its subject. */
  readonly isPassive: boolean
  /**
   * Whether the verb of its one word is told with an object elsewhere in the codebook: "fire" of arson, where "fire at" is shooting. Such a weak
   * word counts as a noun only, and what such a verb tells to have happened it tells without an object.
   */
  readonly isOthersVerb: boolean
  /** Begins with a lemma. */
  readonly steps: readonly Step[]
}

/** The words of a class, by their first lemma. */
type ClassWords = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly name: string; readonly order: number }[]
>

/** A codebook made ready for matching against tokens. */
export interface Lexicon {
  readonly codebook: Codebook
  readonly types: ReadonlyMap<string, IncidentType>
  readonly triggers: ReadonlyMap<string, readonly TriggerPhrase[]>
  readonly actors: ClassWords
  readonly means: ClassWords
  readonly things: ClassWords
}

/** How many tokens `...` may stand for. */
export const GAP = 8

const compiled = new WeakMap<Codebook, Lexicon>()

/** The codebook's lexicon, made once. */
export function lexiconOf(codebook: Codebook): Lexicon {
  const known = compiled.get(codebook)
  if (known) return known
  const lexicon = compile(codebook)
  compiled.set(codebook, lexicon)
  return lexicon
}

function compile(codebook: Codebook): Lexicon {
  const people = new Set(codebook.actors.map(({ name }) => name))
  const triggers = new Map<string, TriggerPhrase[]>()
  for (const type of codebook.types) {
    for (const [kind, phrases] of [
      ['verb', type.verbs],
      ['happens', type.happens],
      ['noun', type.nouns],
      ['weak', type.weak],
    ] as const) {
      for (const phrase of phrases) {
        for (const trigger of withPassive(parsePhrase(phrase, type, kind, people))) {
          const [first] = trigger.steps
          if (typeof first === 'string') triggers.set(first, [...(triggers.get(first) ?? []), trigger])
        }
      }
    }
  }
  // Longer phrases first: "knife attack" before "attack".
  for (const [word, list] of triggers) {
    const sorted = list.toSorted((left, right) => right.steps.length - left.steps.length)
    triggers.set(
      word,
      sorted.map((phrase) => ({ ...phrase, isOthersVerb: isOthersVerb(phrase, list) })),
    )
  }
  return {
    codebook,
    types: new Map(codebook.types.map((type) => [type.name, type])),
    triggers,
    actors: wordsOf(codebook.actors),
    means: wordsOf(codebook.means),
    things: wordsOf(codebook.things),
  }
}

function parsePhrase(
  phrase: string,
  type: IncidentType,
  kind: TriggerKind,
  people: ReadonlySet<string>,
): TriggerPhrase {
  const parts = phrase.split(/(\{[^}]*\}|\.\.\.)/).flatMap((part): Step[] => {
    if (part === '...') return [{ gap: true }]
    if (part.startsWith('{')) return [{ classes: classesOf(part, people) }]
    return wordsIn(part)
  })
  const first = parts[0]
  const subject = typeof first === 'object' && 'classes' in first ? first.classes : null
  const steps = subject ? parts.slice(1) : parts
  const last = steps.at(-1)
  const object = typeof last === 'object' && 'classes' in last ? last.classes : null
  return {
    type,
    kind,
    subject,
    object,
    isPassive: false,
    isOthersVerb: false,
    steps: object ? steps.slice(0, -1) : steps,
  }
}

/** A phrase, and how it stands in the passive where its object is inside it: "pull {person} from" of "was *pulled from*". */
function withPassive(phrase: TriggerPhrase): TriggerPhrase[] {
  const [, inner] = phrase.steps
  if (phrase.kind !== 'verb' || phrase.subject !== null || typeof inner !== 'object' || !('classes' in inner))
    return [phrase]
  return [phrase, { ...phrase, subject: inner.classes, isPassive: true, steps: phrase.steps.toSpliced(1, 1) }]
}

/** Whether the one word of a weak phrase begins a verb's phrase of another type and is none of its own, or that of what happens begins any. */
function isOthersVerb({ kind, type, steps }: TriggerPhrase, list: readonly TriggerPhrase[]): boolean {
  if (kind === 'verb' || kind === 'noun' || steps.length > 1) return false
  const verbs = list.filter((other) => other.kind === 'verb' && other.subject === null)
  if (kind === 'happens') return verbs.length > 0
  return (
    verbs.some((other) => other.type !== type) &&
    !verbs.some((other) => other.type === type && other.steps.length === 1)
  )
}

function classesOf(braced: string, people: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    braced
      .slice(1, -1)
      .split('|')
      .flatMap((name) => (name === 'person' ? [...people, 'person'] : [name])),
  )
}

function wordsIn(phrase: string): string[] {
  return tokenise(phrase, 0, phrase.length).map(({ start, end }) => phrase.slice(start, end))
}

function wordsOf(classes: readonly WordClass[]): ClassWords {
  const index = new Map<string, { words: readonly string[]; name: string; order: number }[]>()
  classes.forEach(({ name, words }, order) => {
    for (const phrase of words) {
      const tokens = wordsIn(phrase)
      const [first] = tokens
      if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { words: tokens, name, order }])
    }
  })
  for (const list of index.values()) list.sort((left, right) => right.words.length - left.words.length)
  return index
}

/** Whether a token stands for a word of a codebook: by lemma, or as it is written. */
export function isWord({ tokens, words }: Pick<View, 'tokens' | 'words'>, at: number, word: string): boolean {
  return tokens[at]?.lemma === word || words[at] === word
}

/** A word of a class found in tokens `first` to `last`, both inclusive. */
export interface ClassHit {
  readonly name: string
  readonly order: number
  readonly first: number
  readonly last: number
}

/** All words of the classes between two tokens, both inclusive, in order: the longest at each token, and none within a longer one ("attorney *general*"). */
export function classHits(classes: ClassWords, view: View, first: number, last: number): ClassHit[] {
  const hits: ClassHit[] = []
  for (let at = first; at <= last; at++) {
    const token = view.tokens[at]
    if (token === undefined) break
    const word = view.words[at] ?? ''
    const entry = (classes.get(token.lemma) ?? (word === token.lemma ? undefined : classes.get(word)))?.find(
      (candidate) =>
        at + candidate.words.length - 1 <= last && candidate.words.every((own, i) => isWord(view, at + i, own)),
    )
    if (entry === undefined) continue
    const end = at + entry.words.length - 1
    hits.push({ name: entry.name, order: entry.order, first: at, last: end })
    at = end
  }
  return hits
}
