import type { Problem } from '../model/problem.ts'

/** Something dropped on the desk: what a file is called, and its bytes. */
export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of what was added. */
export interface Added {
  readonly added: number
  /** Those that the case had already. */
  readonly known: number
  readonly refused: number
  readonly problems: readonly Problem[]
}

/** How far a build is. */
export interface BuildState {
  /** False: the desk only shows a record, to which nothing can be added. */
  readonly takesReports: boolean
  /** False: the case is built from the terminal only; `why` says for what reason. */
  readonly isPossible: boolean
  readonly why: string | null
  readonly isRunning: boolean
  /** Absent before the first step. */
  readonly step: BuildStep | null
  /** What the last build said at its end; null before the first. */
  readonly said: string | null
  readonly hasFailed: boolean
}

export interface BuildStep {
  readonly phase: 'ask' | 'understand' | 'trace' | 'link' | 'weigh'
  readonly done: number
  readonly of: number
  readonly refused: number
}

/**
 * Takes reports in and builds, beside the server, which goes on answering.
 *
 * @throws TryLaterError `desk/at-work` while another of these is under way, and what the store throws.
 */
export interface Intake {
  addFiles(files: readonly DroppedFile[]): Promise<Added>
  /** Nothing is fetched from this machine or a private network; the answer's problem says what was refused. */
  addLink(url: string): Promise<Added>
  startBuild(): BuildState
  /** Ends the build after the step at hand; what it did is kept. */
  stopBuild(): void
  state(): BuildState
  listen(hear: (state: BuildState) => void): () => void
  close(): Promise<void>
}

/** How the desk stands that cannot build. */
export function cannotBuild(why: string): BuildState {
  return { takesReports: true, isPossible: false, why, isRunning: false, step: null, said: null, hasFailed: false }
}
