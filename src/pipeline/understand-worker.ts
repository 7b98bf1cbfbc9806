import type { Capture } from '../model/capture.ts'
import type { Codebook } from '../model/codebook.ts'
import { readCaptureBytes } from '../store/captures.ts'
import type { Understood } from '../store/understood.ts'
import { understand } from './understand.ts'

export interface Batch {
  readonly folder: string
  readonly captures: readonly Capture[]
  readonly codebook: Codebook
}

/** Understands a batch of captures. Runs here or, through piscina, in a worker: named as piscina wants it. */
export async function understandBatch({ folder, captures, codebook }: Batch): Promise<Understood[]> {
  const understood: Understood[] = []
  for (const capture of captures) {
    understood.push(understand(capture, await readCaptureBytes(folder, capture.sha256), codebook))
  }
  return understood
}
