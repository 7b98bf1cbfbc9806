import type { NoAnswer } from '../llm/ask.ts'
import type { Capture } from '../model/capture.ts'
import type { Problem } from '../model/problem.ts'
import { knowPlaces } from '../stages/mark/places.ts'
import { addedPlacesStamp, readAddedPlaces } from '../store/added-places.ts'
import { keptAnswer } from '../store/answers.ts'
import { readCaptureBytesSync } from '../store/captures.ts'
import { rowsOf, type UnderstoodRows } from '../store/understood.ts'
import type { Asked } from './ask-pending.ts'
import { type UnderstandBy, understand } from './understand.ts'
import type { WorkerData } from './worker.ts'

export interface Batch {
  readonly captures: readonly Capture[]
  /** By capture, what came of asking a language model about it. */
  readonly asked: ReadonlyMap<string, Asked>
}

// Which case's added places this process's gazetteer has.
let added = ''

function takeAddedPlaces(folder: string): void {
  const stamp = addedPlacesStamp(folder)
  const wanted = stamp === '' ? '' : `${folder} ${stamp}`
  if (wanted === added) return
  knowPlaces(readAddedPlaces(folder))
  added = wanted
}

/** Understands a batch of captures. */
export async function understandBatch({ captures, asked }: Batch, every: WorkerData): Promise<UnderstoodRows[]> {
  const { folder, codebook } = every
  takeAddedPlaces(folder)
  const understood: UnderstoodRows[] = []
  for (const capture of captures) {
    const { take, problems } = await answered(capture, asked.get(capture.sha256), every)
    const one = understand(capture, readCaptureBytesSync(folder, capture.sha256), { codebook, take })
    understood.push(rowsOf({ ...one, problems: [...one.problems, ...problems] }))
  }
  return understood
}

interface Answered {
  readonly take: UnderstandBy['take']
  readonly problems: readonly Problem[]
}

/** What a language model said of a capture, if one was asked. */
async function answered(
  { input }: Capture,
  reply: Asked | undefined,
  { folder, codebook }: WorkerData,
): Promise<Answered> {
  if (reply === undefined) return { take: null, problems: [] }
  const answer = 'key' in reply ? await keptAnswer(folder, reply.key) : null
  if (answer === null) {
    const vain = 'why' in reply ? reply : { why: 'what was kept of it cannot be read', lasting: true }
    return { take: null, problems: [byRules(input, vain)] }
  }
  // Loaded here because few builds need it.
  const { takeAnswer } = await import('../stages/extract/llm/take-answer.ts')
  return { take: (marked) => takeAnswer(answer, marked, codebook), problems: [] }
}

function byRules(input: string, { why, lasting }: NoAnswer): Problem {
  const advice = lasting ? '' : ' The next build with the model asks again.'
  const message = `Read by the rules: the model gave no answer: ${why}.${advice}`
  return { code: 'extract/llm-no-answer', input, message, severity: 'warning', stage: 'extract' }
}
