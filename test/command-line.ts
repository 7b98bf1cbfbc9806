import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll } from 'vitest'
import { run } from '../src/cli/run.ts'

/** What one command line gave. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that goes when the file's tests are done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  folders.push(folder)
  return folder
}

/** Runs `hearsay --case FOLDER ARGS…` in this process, as it is called from a shell; builds without workers. */
export async function hearsay(folder: string, args: readonly string[], stdin = ''): Promise<Ran> {
  let out = ''
  let err = ''
  const inHere = args[0] === 'build' ? [...args, '--workers', '0'] : args
  const code = await run(['--case', folder, ...inHere], {
    stdin: Readable.from([Buffer.from(stdin)]),
    write: (text) => {
      out += text
    },
    warn: (line) => {
      err += `${line}\n`
    },
    isTerminal: false,
    columns: 100,
    signal: new AbortController().signal,
    environment: {},
    now: () => new Date('2026-01-01T00:00:00Z'),
  })
  return { code, out, err }
}
