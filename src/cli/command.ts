import type { Command } from 'commander'
import type { Io } from './io.ts'

/** 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused. */
export type ExitCode = 0 | 1 | 2 | 3

/** What every command gets beside its own arguments. */
export interface CommandContext {
  readonly io: Io
  /** The case's folder as `--case`, `$HEARSAY_CASE` or the default says. */
  caseFolder(): string
  /** Runs an action and keeps its exit code for `run` to return. */
  run(action: () => Promise<ExitCode>): Promise<void>
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: CommandContext) => void

/** An example for `--help`. */
export function example(...lines: string[]): string {
  return `\nExample:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`
}
