/** Calling again later may work, as after a time-out or when another process holds the case. */
export class TryLaterError extends Error {
  override readonly name = 'TryLaterError'
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Calling again cannot work: the input is at fault. It is set aside for a person; the others go on. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError'
  /** Stable and searchable, such as `read/no-text`. Messages may change; codes may not. */
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

// Any other error is a bug: the run stops.
