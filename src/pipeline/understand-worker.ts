import type { NoAnswer } from '../llm/ask.ts'
import type { Capture } from '../model/capture.ts'
import type { Codebook } from '../model/codebook.ts'
import type { Problem } from '../model/problem.ts'
import { knowPlaces } from '../stages/mark/places.ts'
import { addedPlacesStamp, readAddedPlaces } from '../store/added-places.ts'
import { keptAnswer } from '../store/answers.ts'
import { readCaptureBytes } from '../store/captures.ts'
import type { Understood } from '../store/understood.ts'
import type { Asked } from './ask-pending.ts'
import { understand } from './understand.ts'

export interface Batch {
  readonly folder: string
  readonly captures: readonly Capture[]
  readonly codebook: Codebook
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

/** Understands a batch of captures. Runs here or, through piscina, in a worker: named as piscina wants it. */
export async function understandBatch({ folder, captures, codebook, asked }: Batch): Promise<Understood[]> {
  takeAddedPlaces(folder)
  const understood: Understood[] = []
  for (const capture of captures) {
    const reply = asked.get(capture.sha256)
    const answer = reply && 'key' in reply ? await keptAnswer(folder, reply.key) : null
    const one = understand(capture, await readCaptureBytes(folder, capture.sha256), { codebook, answer })
    understood.push(reply && 'why' in reply ? { ...one, problems: [...one.problems, byRules(capture, reply)] } : one)
  }
  return understood
}

function byRules({ input }: Capture, { why, lasting }: NoAnswer): Problem {
  const advice = lasting ? '' : ' The next build with the model asks again.'
  const message = `Read by the rules: the model gave no answer: ${why}.${advice}`
  return { code: 'extract/llm-no-answer', input, message, severity: 'warning', stage: 'extract' }
}
