import { readFileSync, statSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AddedPlace } from '../model/added-place.ts'
import type { Database } from './database.ts'
import { asStoreError } from './faults.ts'

/** Where a case keeps the places that its user added. */
function fileOf(folder: string): string {
  return join(folder, 'gazetteer.json')
}

/** The places added to a case; none where there is no file. */
export function readAddedPlaces(folder: string): readonly AddedPlace[] {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as AddedPlace[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw asStoreError(error, fileOf(folder))
  }
}

/** Changes whenever the added places do; empty where there are none. */
export function addedPlacesStamp(folder: string): string {
  const stat = statSync(fileOf(folder), { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.mtimeMs}-${stat.size}`
}

/** Adds places to a case, one for each name and point, and makes every report pending. Gives how many are new. */
export async function saveAddedPlaces(folder: string, db: Database, places: readonly AddedPlace[]): Promise<number> {
  const known = new Map(readAddedPlaces(folder).map((place) => [keyOf(place), place]))
  const before = known.size
  for (const place of places) known.set(keyOf(place), place)
  const file = fileOf(folder)
  try {
    await writeFile(`${file}.part`, JSON.stringify([...known.values()]))
    await rename(`${file}.part`, file)
  } catch (error) {
    throw asStoreError(error, file)
  }
  await db.updateTable('capture').set({ done: null }).execute()
  return known.size - before
}

function keyOf({ name, lat, lon }: AddedPlace): string {
  return `${name} ${lat} ${lon}`
}
