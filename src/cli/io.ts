import type { Readable } from 'node:stream'
import { escapeControls } from './escape.ts'
import type { Told } from './told.ts'

/** What a command sees of the process that runs it; tests give their own. */
export interface Io {
  readonly stdin: Readable
  /** Writes to stdout, as it is. */
  write(text: string): void
  /** Writes a line to stderr; control characters in it are shown, not sent. */
  warn(line: string): void
  /** Tells the program that started this one, if that listens. */
  tell?(told: Told): void
  /** Whether stderr is a terminal: then long work shows a bar. */
  readonly isTerminal: boolean
  /** Columns of stdout; 100 where it is no terminal. */
  readonly columns: number
  /** Aborted by Ctrl-C: end after the step at hand. */
  readonly signal: AbortSignal
  readonly environment: Readonly<Record<string, string | undefined>>
  now(): Date
}

/** Writes a line to stdout; control characters in it are shown, not sent: texts of reports may hold any. */
export function print(io: Io, line = ''): void {
  io.write(`${line.split('\n').map(escapeControls).join('\n')}\n`)
}

/** Writes one JSON document to stdout. */
export function printJson(io: Io, value: unknown): void {
  io.write(`${JSON.stringify(value, null, 2)}\n`)
}
