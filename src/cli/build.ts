import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'
import { countText } from '../model/count-text.ts'
import type { LlmOptions } from '../pipeline/ask-pending.ts'
import { setUpForBuild } from '../pipeline/engine.ts'
import { understandStamp } from '../pipeline/understand-stamp.ts'
import { build } from '../pipeline.ts'
import { openCaseToWrite } from '../store/case.ts'
import { forgetDerived } from '../store/forget-derived.ts'
import { caseStatus } from '../store/status.ts'
import { codebookOfCase } from './codebook-of-case.ts'
import { type AddCommand, type ExitCode, example } from './command.ts'
import { problemText } from './format.ts'
import type { Io } from './io.ts'
import { print } from './io.ts'
import { addLlmOptions, type LlmFlags, saveModelOfCase, toLlmOptions } from './llm-options.ts'
import { showProgress } from './progress.ts'

/** `hearsay build`: reads, marks, extracts, links and weighs all that is pending. */
export const addBuild: AddCommand = (program, { io, caseFolder, run }) => {
  const command = program
    .command('build')
    .summary('read, understand, link and weigh what is pending')
    .description(
      'Reads, marks, extracts, traces, links and weighs all that is pending. May be interrupted at any point and run again:\n' +
        'it goes on where it stopped. What people decided is kept and laid over the result.',
    )
    .option('--workers <n>', 'threads that read and understand beside this one', toWorkers, WORKERS)
    .option('--redo', 'forget all that was derived from the captures and do it again; decisions are kept')
    .addHelpText(
      'after',
      example(
        'hearsay build',
        'hearsay build --redo',
        'hearsay build --extractor llm --llm-url http://127.0.0.1:11434/v1 --llm-model qwen3:8b',
      ),
    )
  addLlmOptions(command).action(({ workers, redo = false, ...flags }: LlmFlags & { workers: number; redo?: boolean }) =>
    run(async () => buildCase(caseFolder(), { workers, redo, llm: toLlmOptions(flags, io, command) }, io)),
  )
}

/** One thread a core, this one among them. */
export const WORKERS = availableParallelism() - 1

/** Problems that a build names; `status` has them all. */
const MOST_NAMED = 50

export interface BuildCaseOptions {
  readonly workers: number
  /** Forget first what was derived. */
  readonly redo: boolean
  /** The language model that proposes accounts; null: the rules alone. */
  readonly llm: LlmOptions | null
}

function toWorkers(value: string): number {
  const workers = Number(value)
  if (!Number.isInteger(workers) || workers < 0 || workers > 64) throw new InvalidArgumentError('give 0 to 64')
  return workers
}

/** Builds a case and says what it holds then. */
export async function buildCase(folder: string, { workers, redo, llm }: BuildCaseOptions, io: Io): Promise<ExitCode> {
  setUpForBuild()
  const opened = openCaseToWrite(folder, 'build')
  const shown = showProgress(io)
  try {
    const codebook = await codebookOfCase(opened)
    const before = new Set((await caseStatus(opened.db, '')).problems.map(({ input, code }) => `${code} ${input}`))
    if (redo) await forgetDerived(opened.db)
    const model = llm?.endpoint.model ?? null
    await saveModelOfCase(opened, model)
    await build(opened, { codebook, llm, workers, progress: shown.progress, signal: io.signal })
    shown.end()
    const status = await caseStatus(opened.db, understandStamp(codebook, model))
    const fresh = status.problems.filter(({ input, code }) => !before.has(`${code} ${input}`))
    for (const problem of fresh.slice(0, MOST_NAMED)) io.warn(problemText(problem))
    if (fresh.length > MOST_NAMED) io.warn(`and ${fresh.length - MOST_NAMED} more: see "hearsay status"`)
    if (io.signal.aborted) {
      io.warn('hearsay: stopped; what was built so far is kept. Run "hearsay build" again to go on.')
      return 1
    }
    const { reports, origins, incidents, claims } = status
    print(
      io,
      `${countText(reports, 'report')} of ${countText(origins, 'origin')}: ${countText(incidents, 'incident')}, ${countText(claims, 'claim')}.`,
    )
    return fresh.some(({ severity }) => severity === 'refused') ? 3 : 0
  } finally {
    shown.end()
    await opened.close()
  }
}
