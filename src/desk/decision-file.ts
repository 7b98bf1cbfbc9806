import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { BadInputError } from '../model/errors.ts'
import type { Decision } from './decision.ts'

/** Where decisions are kept. */
export interface DecisionKeeper {
  /** Oldest first. */
  load(): Decision[]
  /** Returns when the line is written. */
  append(decision: Decision): void
}

/** Keeps decisions as lines of JSON in one file that only grows, apart from what the machine derives. */
export function decisionFile(path: string): DecisionKeeper {
  return {
    load() {
      if (!existsSync(path)) return []
      return readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          if (line === '') return []
          try {
            return [JSON.parse(line) as Decision]
          } catch (cause) {
            // A line may be cut off by a power failure while it was written; nobody was told that it was kept.
            if (!line.endsWith('}')) return []
            throw new BadInputError('desk/bad-log', `${path}:${index + 1}: is no decision; mend or remove the line`, {
              cause,
            })
          }
        })
    },
    append(decision) {
      // A cut-off last line is ended first, so that the new one stands alone.
      const isWhole = !existsSync(path) || /(?:^|\n)$/u.test(readFileSync(path, 'utf8'))
      appendFileSync(path, `${isWhole ? '' : '\n'}${JSON.stringify(decision)}\n`, { flush: true })
    },
  }
}

/** Keeps decisions as long as the process lives. */
export function forgetful(): DecisionKeeper {
  return { load: () => [], append: () => {} }
}
