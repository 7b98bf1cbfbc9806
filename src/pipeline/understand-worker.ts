import type { Capture } from '../model/capture.ts'
import type { Codebook } from '../model/codebook.ts'
import { knowPlaces } from '../stages/mark/places.ts'
import { addedPlacesStamp, readAddedPlaces } from '../store/added-places.ts'
import { readCaptureBytes } from '../store/captures.ts'
import type { Understood } from '../store/understood.ts'
import { understand } from './understand.ts'

export interface Batch {
  readonly folder: string
  readonly captures: readonly Capture[]
  readonly codebook: Codebook
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
export async function understandBatch({ folder, captures, codebook }: Batch): Promise<Understood[]> {
  takeAddedPlaces(folder)
  const understood: Understood[] = []
  for (const capture of captures) {
    understood.push(understand(capture, await readCaptureBytes(folder, capture.sha256), codebook))
  }
  return understood
}
