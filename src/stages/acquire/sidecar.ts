import { readFile, stat } from 'node:fs/promises'
import { parse } from 'node:path'
import { MAX_SIDECAR_BYTES } from './limits.ts'
import { isRecord, type ReadMetadata, readMetadata } from './metadata.ts'
import { repeatedKey } from './repeated-key.ts'

const ENDING = '.meta.json'

/** Whether a file name is that of a sidecar: it speaks of another file and is no report itself. */
export function isSidecar(name: string): boolean {
  return name.toLowerCase().endsWith(ENDING)
}

/** The names under which a file's sidecar may stand, the first before the second. */
export function sidecarsOf(path: string): string[] {
  const { dir, name } = parse(path)
  const prefix = dir === '' ? '' : dir.endsWith('/') ? dir : `${dir}/`
  return [`${path}${ENDING}`, `${prefix}${name}${ENDING}`]
}

/**
 * Reads what stands beside a file: `report.txt.meta.json`, else `report.meta.json`; nothing when there is neither.
 *
 * Throws an error whose message is for a person when there is one that cannot be used.
 */
export async function readSidecar(path: string): Promise<ReadMetadata> {
  for (const sidecar of sidecarsOf(path)) {
    const size = await sizeOf(sidecar)
    if (size === null) continue
    if (size > MAX_SIDECAR_BYTES) throw new Error(`it has ${size} bytes, more than ${MAX_SIDECAR_BYTES}`)
    return parseSidecar(await readFile(sidecar, 'utf8'))
  }
  return { metadata: {}, doubts: [] }
}

/** What the text of a sidecar says. Throws as `readSidecar` does. */
export function parseSidecar(text: string): ReadMetadata {
  const json: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''))
  if (!isRecord(json)) throw new Error('it holds no JSON object')
  const repeated = repeatedKey(text)
  if (repeated !== null) throw new Error(`it has ${JSON.stringify(repeated.slice(0, 80))} twice`)
  return readMetadata(json)
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const stats = await stat(path)
    return stats.isFile() ? stats.size : null
  } catch {
    return null
  }
}
