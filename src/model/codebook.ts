import type { FieldName } from './account.ts'

/** The words of a class: lemmas or phrases, lower case; several words match in a row. */
export interface WordClass {
  /** Such as `civilians`, `blade`. */
  readonly name: string
  readonly label: string
  readonly words: readonly string[]
}

/** A kind of incident and the words that tell it. */
export interface IncidentType {
  readonly name: string
  readonly label: string
  /** Verbs that tell it by themselves ("stabbed"), by lemma. */
  readonly verbs: readonly string[]
  /** Nouns that tell it ("stabbing", "knife attack"). */
  readonly nouns: readonly string[]
  /** Weaker words that tell it only beside a party, a place or a date of their own. */
  readonly weak: readonly string[]
  /** Codes of the field's own schemes: `acled`, `ucdp`, `plover`, `muc`. */
  readonly codes: Readonly<Record<string, string>>
  /** Fields without which an account of this type is dropped. */
  readonly needs: readonly FieldName[]
}

/** The incident types, actor classes and means, and their words: data that a user edits. */
export interface Codebook {
  readonly name: string
  readonly version: string
  readonly types: readonly IncidentType[]
  readonly actors: readonly WordClass[]
  readonly means: readonly WordClass[]
}
