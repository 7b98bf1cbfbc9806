import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Codebook, IncidentType, WordClass } from '../model/codebook.ts'
import { BadInputError } from '../model/errors.ts'
import { check, type Path } from './check.ts'
import { SHIPPED } from './ready.ts'
import { type CodebookFile, codebookFile } from './schema.ts'

// A codebook may build on another, that one on a third; more is a circle or a mistake.
const DEEPEST = 4

/**
 * Reads a codebook: the name of a shipped one, such as `conflict`, or the path of a YAML file.
 *
 * Throws a `BadInputError` that names file, line and column and says what to do.
 */
export function loadCodebook(nameOrFile: string): Codebook {
  return read(locate(nameOrFile, process.cwd()), 0)
}

function locate(nameOrFile: string, folder: string): string {
  const isName = /^[a-z][a-z0-9-]*$/.test(nameOrFile)
  const file = isName ? resolve(SHIPPED, `${nameOrFile}.yaml`) : resolve(folder, nameOrFile)
  if (existsSync(file)) return file
  const advice = isName
    ? 'there is no codebook of this name; `conflict` and `muc` are shipped. For one of your own, give the path of its file'
    : 'there is no such file; give the path of a YAML file, or the name `conflict`'
  throw new BadInputError('codebook/not-found', `codebook ${nameOrFile}: ${advice}`)
}

function read(file: string, depth: number): Codebook {
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false })
  const fail = (path: Path, problem: string): never => {
    throw new BadInputError('codebook/invalid', `${position(file, document, lines, path)}: ${problem}`)
  }
  const [broken] = document.errors
  if (broken) {
    const { line, col } = lines.linePos(broken.pos[0])
    throw new BadInputError('codebook/syntax', `${file}:${line}:${col}: this is no valid YAML: ${broken.message}`)
  }
  const result = codebookFile.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (!result.success) return refuse(result.error, fail)
  if (depth >= DEEPEST)
    fail(['base'], `codebooks build on each other more than ${DEEPEST} deep; is there a circle of \`base\`?`)
  const { data } = result
  const base = data.base === undefined ? null : read(locate(data.base, dirname(file)), depth + 1)
  const codebook = build(data, base)
  check(data, codebook, fail)
  return codebook
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new BadInputError('codebook/unreadable', `${file}: cannot be read (${why}); check its path and rights`, {
      cause,
    })
  }
}

function refuse(error: z.ZodError, fail: (path: Path, problem: string) => never): never {
  const [issue] = error.issues
  const path = (issue?.path ?? []).filter((part): part is string | number => typeof part !== 'symbol')
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    return fail([...path, key], `unknown key \`${key}\`; check its spelling against docs/codebooks.md, or remove it`)
  }
  const where = path.length > 0 ? `\`${path.at(-1)}\`: ` : ''
  return fail(path, `${where}${issue?.message ?? 'not a codebook'}`)
}

/** `FILE:LINE:COLUMN` of the node at `path`, or of the nearest one above it that exists. */
function position(file: string, document: Document, lines: LineCounter, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0])
      return `${file}:${line}:${col}`
    }
  }
  return `${file}:1:1`
}

function build(file: CodebookFile, base: Codebook | null): Codebook {
  const own = file.types.map(({ 'not-targets': notTargets, ...type }): IncidentType => ({ ...type, notTargets }))
  return {
    name: file.name,
    version: file.version,
    types: replacing(file['base-types'] ? (base?.types ?? []) : [], own),
    actors: replacing(base?.actors ?? [], file.actors),
    means: replacing(base?.means ?? [], file.means),
    things: replacing(base?.things ?? [], file.things),
    oneScene: file['one-scene'] ?? base?.oneScene ?? true,
    history: file.history === undefined ? (base?.history ?? null) : file.history,
  }
}

/** The base's entries with the own ones in their place where names agree, the new ones before them: they come first. */
function replacing<T extends WordClass | IncidentType>(base: readonly T[], own: readonly T[]): T[] {
  const byName = new Map(own.map((entry) => [entry.name, entry]))
  const kept = base.map((entry) => {
    const instead = byName.get(entry.name)
    byName.delete(entry.name)
    return instead ?? entry
  })
  return [...byName.values(), ...kept]
}
