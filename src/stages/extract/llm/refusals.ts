import type { Problem } from '../../../model/problem.ts'
import type { Report } from '../../../model/report.ts'
import { printable } from '../../../text/printable.ts'

/** Why something that a model said was not taken. */
export type Why =
  | 'is not in the text'
  | 'is not as the schema says'
  | 'is no value that the field may have'
  | 'is a number that its quote does not say'
  | 'is after the day of publication'
  | 'is an incident that the codebook does not take'
  | 'is more than a report can hold'

/** Counts what was refused of one answer. */
export interface Refusals {
  refuse(why: Why, words: string): void
  /** What was refused, for a person; null: nothing was. */
  problem(report: Report, model: string): Problem | null
}

/** Examples of each reason that are named, and code units of each. */
const EXAMPLES = 2
const LONGEST_EXAMPLE = 60

export function countRefusals(): Refusals {
  const refused = new Map<Why, string[]>()
  return {
    refuse(why, words) {
      const known = refused.get(why)
      if (known) known.push(words)
      else refused.set(why, [words])
    },
    problem: (report, model) => (refused.size === 0 ? null : problemOf(refused, report, model)),
  }
}

function problemOf(refused: ReadonlyMap<Why, readonly string[]>, report: Report, model: string): Problem {
  const reasons = Array.from(refused, ([why, words]) => {
    const examples = words.filter((word) => word !== '').slice(0, EXAMPLES)
    const named = examples.length === 0 ? '' : ` (${examples.map((word) => `“${short(word)}”`).join(', ')})`
    return `${words.length} × ${why}${named}`
  })
  const count = [...refused.values()].reduce((sum, words) => sum + words.length, 0)
  return {
    code: 'extract/llm-refused',
    input: report.input,
    message: `${count} of the values that the model ${short(model)} gave were not taken: ${reasons.join('; ')}.`,
    severity: 'warning',
    stage: 'extract',
  }
}

function short(words: string): string {
  const shown = printable(words)
  return shown.length <= LONGEST_EXAMPLE ? shown : `${shown.slice(0, LONGEST_EXAMPLE)}…`
}
