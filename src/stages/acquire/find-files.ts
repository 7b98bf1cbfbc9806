import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type Acquired, refused, warned } from './acquired.ts'
import { fileProblem } from './file-problem.ts'
import { MAX_FOLDER_DEPTH } from './limits.ts'
import { isSidecar } from './sidecar.ts'

/** A file to take in, or what was wrong on the way to it. */
export type Found = { readonly kind: 'file'; readonly path: string; readonly named: boolean } | Acquired

/** The files that one input stands for: itself, those of a folder and its folders, or those a pattern meets; in the order of their names. */
export async function* findFiles(input: string): AsyncGenerator<Found> {
  try {
    const stats = await stat(input)
    if (stats.isDirectory()) yield* walk(input, { ancestors: [], seen: new Set() })
    else yield { kind: 'file', path: input, named: true }
  } catch (error) {
    if (await isPattern(input)) yield* matches(input)
    else yield fileProblem(input, error)
  }
}

interface Walk {
  /** Real paths of the folders above. */
  readonly ancestors: readonly string[]
  /** Real paths of all folders walked: each is walked once, by whichever links it is reached. */
  readonly seen: Set<string>
}

async function* walk(folder: string, { ancestors, seen }: Walk): AsyncGenerator<Found> {
  try {
    const real = await realpath(folder)
    if (ancestors.includes(real)) {
      yield warned('acquire/link-loop', folder, 'A symbolic link leads back to a folder above it. It was not followed.')
      return
    }
    if (seen.has(real)) return
    seen.add(real)
    if (ancestors.length >= MAX_FOLDER_DEPTH) {
      yield refused(
        'acquire/too-deep',
        folder,
        `Folders deeper than ${MAX_FOLDER_DEPTH} are not followed. Add it by itself.`,
      )
      return
    }
    for (const name of (await readdir(folder)).sort()) {
      if (!name.startsWith('.') && !isSidecar(name))
        yield* entry(join(folder, name), { ancestors: [...ancestors, real], seen })
    }
  } catch (error) {
    yield fileProblem(folder, error)
  }
}

async function* entry(path: string, above: Walk): AsyncGenerator<Found> {
  try {
    if ((await stat(path)).isDirectory()) yield* walk(path, above)
    else yield { kind: 'file', path, named: false }
  } catch (error) {
    yield fileProblem(path, error)
  }
}

// A file that exists is never a pattern, whatever characters its name has.
async function isPattern(input: string): Promise<boolean> {
  if (!isDynamicPattern(input)) return false
  return !(await exists(input))
}

async function* matches(pattern: string): AsyncGenerator<Found> {
  const absolute = isAbsolute(pattern)
  const paths = await glob(pattern, { absolute, expandDirectories: false, followSymbolicLinks: false })
  const files = paths.filter((path) => !isSidecar(path)).sort()
  if (files.length === 0)
    yield refused('acquire/missing', pattern, 'No file fits this pattern. Check it, and quote it for the shell.')
  for (const path of files) yield { kind: 'file', path, named: false }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch {
    return false
  }
}
