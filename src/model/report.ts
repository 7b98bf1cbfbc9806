/** One publication's text and metadata, read from a capture. */
export interface Report {
  /** `r` and 16 hex digits made from the capture's hash. */
  readonly id: string
  /** The capture it was read from. */
  readonly sha256: string
  /** As it was given to `add`. */
  readonly input: string
  /** The id of a JSON line, else null. */
  readonly key: string | null
  readonly url: string | null
  readonly title: string | null
  /** The outlet's name as given or read; null when nothing says it. */
  readonly outlet: string | null
  readonly byline: string | null
  /** EDTF, mostly a day or an ISO 8601 moment cut to its day; null when nothing says it. */
  readonly published: string | null
  /** ISO 639-1, such as `en`; `und` when it cannot be told. */
  readonly language: string
  /**
   * The normalised text: NFC, `\n` line ends, no control or invisible characters, no trailing white space in lines.
   * All offsets anywhere count in it; it never changes once stored.
   */
  readonly text: string
}

/** A token of a sentence, as a tagger sees it. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  /** `text` in lower case. */
  readonly lower: string
  /** Lower-case base form: `attacked` → `attack`, `men` → `man`. */
  readonly lemma: string
  /** Universal Dependencies part of speech, such as `VERB`, `PROPN`; `X` where none was given. */
  readonly pos: string
  /** Penn Treebank tag, such as `VBD`; empty where none was given. */
  readonly tag: string
}

export interface Sentence {
  readonly start: number
  readonly end: number
  /** Counts from 0; a blank line or, in texts without blank lines, a line end starts a new one. */
  readonly paragraph: number
  readonly tokens: readonly Token[]
}
