/** Something wrong with an input: kept beside it, listed by `hearsay status`, never thrown. */
export interface Problem {
  /** Stable and searchable, such as `read/no-text`. Messages may change; codes may not. */
  readonly code: string
  /** Which input: a path, `FILE:LINE`, an address, or a report's id. */
  readonly input: string
  /** What happened and what to do, for a person. */
  readonly message: string
  /** `refused`: the input was not taken. `warning`: it was taken, and something about it is doubtful. */
  readonly severity: 'refused' | 'warning'
  readonly stage: 'acquire' | 'read' | 'mark' | 'extract' | 'trace' | 'link' | 'weigh'
}
