import type { FieldName } from './account.ts'

/** The words of a class: lemmas or phrases, lower case; several words match in a row. */
export interface WordClass {
  /** Such as `civilians`, `blade`. */
  readonly name: string
  readonly label: string
  readonly words: readonly string[]
}

/**
 * A kind of incident and the words that tell it.
 *
 * A phrase is lemmas in a row. `...` stands for up to eight words between ("take ... hostage").
 * A verb may end in `{class|class}`: its object must be of one of these classes of actors, means or things;
 * `{person}` is any actor class. It may begin with one: so must its subject.
 */
export interface IncidentType {
  readonly name: string
  readonly label: string
  /** A more general type under which the same incident may be told: a `stabbing` is an `attack`. */
  readonly broader: string | null
  /** Verbs whose subject does it to their object ("stabbed"). */
  readonly verbs: readonly string[]
  /** Verbs that say it of their subject ("a bomb exploded", "the two groups clashed"). */
  readonly happens: readonly string[]
  /** Nouns that tell it ("stabbing", "knife attack"). */
  readonly nouns: readonly string[]
  /** Weaker verbs and nouns that tell it only beside a date, a place or a count of their own. */
  readonly weak: readonly string[]
  /** Codes of the field's own schemes: `acled`, `ucdp`, `plover`, `muc`. */
  readonly codes: Readonly<Record<string, string>>
  /** Fields without which an account of this type is dropped. */
  readonly needs: readonly FieldName[]
  /** Mostly the aftermath of another incident (an arrest, a sentence): then it is an outcome there and no account. */
  readonly aftermath: boolean
  /** Actor classes: an account all of whose targets are of these classes is not of this type. */
  readonly notTargets: readonly string[]
}

/** The incident types, actor classes, means and things, and their words: data that a user edits. */
export interface Codebook {
  readonly name: string
  readonly version: string
  readonly types: readonly IncidentType[]
  /** In order: the first class with a word in a party's name is the party's class. */
  readonly actors: readonly WordClass[]
  readonly means: readonly WordClass[]
  /** What can be acted upon and is no person: `vehicle`, `building`. */
  readonly things: readonly WordClass[]
  /** Whether acts of different kinds at one time and place are one incident; else each kind is its own. */
  readonly oneScene: boolean
  /** Days before publication from which on an incident told in passing is history and no account; null: never. */
  readonly history: number | null
}
