import pMap from 'p-map'
import { type Ask, asker, type NoAnswer } from '../llm/ask.ts'
import type { Endpoint } from '../llm/chat.ts'
import type { Capture } from '../model/capture.ts'
import type { BuildOptions } from '../pipeline.ts'
import { LONGEST_ASKED, questionOf } from '../stages/extract/llm/question.ts'
import { readAnswer } from '../stages/extract/llm/read-answer.ts'
import { read } from '../stages/read/read.ts'
import { answerKey, keepAnswer, keptAnswer } from '../store/answers.ts'
import { pendingCaptures, readCaptureBytes } from '../store/captures.ts'
import type { Case } from '../store/case.ts'
import { understandStamp } from './understand-stamp.ts'

/** How a build asks a language model. */
export interface LlmOptions {
  readonly endpoint: Endpoint
  /** Requests under way at a time. */
  readonly parallel: number
  /** In ms, before a request is first repeated. */
  readonly backoffMs: number
}

/** What came of asking about a report: where its answer is kept, or why it goes by the rules. */
export type Asked = { readonly key: string } | NoAnswer

/** So many reports in a row to which the server is too busy, or gone, and no more are asked about. */
const PATIENCE = 5

/**
 * Asks the model about every pending report whose answer is not kept yet, and keeps what it says as it comes.
 *
 * What it says is not looked into here: that is for `extract`, anew each time, with the report beside it.
 */
export async function askPending({ folder, db }: Case, options: BuildOptions): Promise<ReadonlyMap<string, Asked>> {
  const asked = new Map<string, Asked>()
  const { codebook, llm, signal, progress } = options
  if (llm === null) return asked
  const { model } = llm.endpoint
  const pending = await pendingCaptures(db, understandStamp(codebook, model))
  const ask = patiently(asker({ endpoint: llm.endpoint, backoffMs: llm.backoffMs, signal }))
  const askOne = async (capture: Capture): Promise<Asked | null> => {
    const { report } = read(capture, await readCaptureBytes(folder, capture.sha256))
    if (report === null) return null
    const question = questionOf(report, codebook)
    if (question === null) return { why: `it is longer than ${LONGEST_ASKED} characters`, lasting: true }
    const key = answerKey(question, model)
    if (await keptAnswer(folder, key)) return { key }
    const answer = await ask(question, (said) => readAnswer(said) !== null)
    if ('why' in answer) return answer
    await keepAnswer(folder, key, answer, new Date())
    return { key }
  }
  let done = 0
  progress({ phase: 'ask', done, of: pending.length, refused: 0 })
  const each = async (capture: Capture) => {
    if (signal.aborted) return
    const one = await askOne(capture)
    if (one !== null) asked.set(capture.sha256, one)
    progress({ phase: 'ask', done: ++done, of: pending.length, refused: 0 })
  }
  try {
    await pMap(pending, each, { concurrency: llm.parallel })
  } catch (error) {
    if (!signal.aborted) throw error
  }
  return asked
}

/** Asks no more once several reports in a row got no answer: the server is gone, or out of quota. */
function patiently(ask: Ask): Ask {
  let inVain = 0
  let last = ''
  return async (question, isReadable) => {
    if (inVain >= PATIENCE) {
      return { why: `not asked, after ${PATIENCE} reports in a row got no answer: ${last}`, lasting: false }
    }
    const answer = await ask(question, isReadable)
    const isInVain = 'why' in answer && !answer.lasting
    inVain = isInVain ? inVain + 1 : 0
    if (isInVain) last = answer.why
    return answer
  }
}
