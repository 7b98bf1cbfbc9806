import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Codebook } from '../model/codebook.ts'

/** Where the shipped codebooks lie. `../../` leads to the package root from the sources and from what is compiled alike. */
export const SHIPPED = fileURLToPath(new URL('../../codebooks/', import.meta.url))

/** The shipped codebooks, read and checked: the build leaves them as JSON beside the compiled code, for reading YAML takes a third of a second. */
export interface ReadyCodebooks {
  /** `shippedStamp()` when they were read. */
  readonly stamp: string
  readonly codebooks: Readonly<Record<string, Codebook>>
}

const READY = new URL('./codebooks.json', import.meta.url)

/** A shipped codebook as the build left it; null where there is none of this name, or one of their files was edited since. */
export function readyCodebook(name: string, file: string | URL = READY): Codebook | null {
  if (!existsSync(file)) return null
  const { stamp, codebooks }: ReadyCodebooks = JSON.parse(readFileSync(file, 'utf8'))
  return Object.hasOwn(codebooks, name) && stamp === shippedStamp() ? (codebooks[name] ?? null) : null
}

/** Changes with any of the shipped files: they may build on each other. */
export function shippedStamp(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(SHIPPED).sort()) hash.update(`${name}\0`).update(readFileSync(join(SHIPPED, name)))
  return hash.digest('hex')
}
