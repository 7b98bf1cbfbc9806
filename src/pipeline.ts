import type { Codebook } from './model/codebook.ts'
import { askPending, type LlmOptions } from './pipeline/ask-pending.ts'
import { type Crew, makeCrew } from './pipeline/crew.ts'
import { linkPending } from './pipeline/link-pending.ts'
import { obeyDecisions, settleDecisions } from './pipeline/obey-decisions.ts'
import { findOrigins, tracePending } from './pipeline/trace-pending.ts'
import { understandPending } from './pipeline/understand-pending.ts'
import { weighPending } from './pipeline/weigh-pending.ts'
import type { WorkerData } from './pipeline/worker.ts'
import { noteBuilt } from './store/built.ts'
import type { Case } from './store/case.ts'

/** What a build tells of itself while it runs. */
export type Progress = (step: {
  readonly phase: Phase
  readonly done: number
  readonly of: number
  readonly refused: number
}) => void

export type Phase = 'ask' | 'understand' | 'trace' | 'link' | 'weigh'

export interface BuildOptions {
  readonly codebook: Codebook
  /** The language model that proposes accounts; null: none is asked, and nothing touches the network. */
  readonly llm: LlmOptions | null
  /** Threads beside this one that understand and compare with it; 0: it does all alone. */
  readonly workers: number
  readonly progress: Progress
  /** When it is aborted, the build ends after the step at hand; the next goes on there. */
  readonly signal: AbortSignal
}

/** A build under way. */
export interface Building extends BuildOptions {
  readonly crew: Crew
}

/**
 * Takes everything pending in a case all the way to weighed incidents.
 *
 * Each step commits what it did, so a build may end at any point and the next goes on. `acquire` made the captures;
 * `publish` works from what this leaves in the store.
 */
export async function build(openCase: Case, options: BuildOptions): Promise<void> {
  const asked = await askPending(openCase, options)
  if (options.signal.aborted) return
  const crew = makeCrew(options, { folder: openCase.folder, codebook: options.codebook } satisfies WorkerData)
  const building: Building = { ...options, crew }
  try {
    await understandPending(openCase, building, asked)
    await tracePending(openCase, building)
    await obeyDecisions(openCase)
    await findOrigins(openCase)
    await linkPending(openCase, building)
    await weighPending(openCase, building)
    // What was decided while this ran.
    await settleDecisions(openCase, building)
  } finally {
    await crew.end()
  }
  await noteBuilt(openCase.db)
}
