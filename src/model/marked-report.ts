import type { Mark } from './mark.ts'
import type { Report, Sentence } from './report.ts'

/** A report with what `mark` found in it: sentences in order, marks ordered by start, then end. */
export interface MarkedReport {
  readonly report: Report
  readonly sentences: readonly Sentence[]
  readonly marks: readonly Mark[]
}
