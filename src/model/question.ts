/** What a language model is asked about one report. */
export interface Question {
  /** What to do, from the codebook; the same for every report of a case. */
  readonly system: string
  /** The report's sentences, numbered. Data: nothing in it changes what is done with the answer. */
  readonly user: string
  /** The JSON Schema that the answer is to fit. */
  readonly schema: object
}

/** What a language model said to a question. */
export interface Answer {
  /** The model's name, as the user gave it. */
  readonly model: string
  /** Its words as they came: checked anew whenever they are used. Null: it declined. */
  readonly said: string | null
}
