import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Added, type BuildState, cannotBuild, type Intake } from '../desk/intake.ts'
import { BadInputError, TryLaterError } from '../model/errors.ts'
import type { Problem } from '../model/problem.ts'
import type { Told } from './told.ts'

// The same place from `src/cli/` and from `dist/cli/`.
const HEARSAY = fileURLToPath(new URL('../../bin/hearsay.mjs', import.meta.url))

/** So often at most pages are told how far a build is. */
const TELL_EVERY_MS = 200

/** A file's own name: no path, no control characters, nothing hidden. */
const NAME = /^(?!-$)[^./\\\p{C}][^/\\\p{C}]{0,199}$/u

/** What a child said before it ended. */
interface Ended {
  readonly code: number | null
  /** The last line of what it said. */
  readonly said: string
}

/** Adds and builds by the commands of the same names, each a process of its own. `why` says why it must not build, if so. */
export function childIntake(folder: string, why: string | null): Intake {
  let child: ChildProcess | null = null
  let state: BuildState = why === null ? { ...cannotBuild(''), isPossible: true, why: null } : cannotBuild(why)
  const hearers = new Set<(state: BuildState) => void>()
  const become = (next: Partial<BuildState>) => {
    state = { ...state, ...next }
    for (const hear of hearers) hear(state)
  }
  const start = (args: readonly string[], options: { cwd?: string; hear: (told: Told) => void }) => {
    if (child !== null)
      throw new TryLaterError('desk/at-work', 'this case is being added to or built; wait until it is done.')
    const started = run(['--case', resolve(folder), ...args], options)
    child = started.child
    return started.ended.finally(() => {
      child = null
    })
  }
  const add = async (inputs: readonly string[], cwd: string): Promise<Added> => {
    const problems: Problem[] = []
    const counts = { added: 0, known: 0, refused: 0 }
    const hear = (told: Told) => {
      if (told.kind === 'problem') problems.push(told.problem)
      if (told.kind === 'added') Object.assign(counts, { added: told.added, known: told.known, refused: told.refused })
    }
    const { code, said } = await start(['add', '--public-only', '--', ...inputs], { cwd, hear })
    if (code !== 0 && code !== 3) throw new TryLaterError('desk/not-added', said)
    return { ...counts, problems }
  }
  return {
    async addFiles(files) {
      const drop = await mkdtemp(join(tmpdir(), 'hearsay-drop-'))
      try {
        for (const { name, bytes } of files) {
          if (!NAME.test(name)) throw new BadInputError('desk/bad-name', `"${name}" is no name for a file; rename it.`)
          await writeFile(join(drop, name), bytes)
        }
        // What stands beside a file is read with it.
        const names = files.map(({ name }) => name).filter((name) => !name.endsWith('.meta.json'))
        return await add(names.length > 0 ? names : files.map(({ name }) => name), drop)
      } finally {
        await rm(drop, { recursive: true, force: true })
      }
    },
    addLink: (url) => add([url], tmpdir()),
    startBuild() {
      if (!state.isPossible) throw new BadInputError('desk/no-build', state.why ?? '')
      let told = 0
      const ended = start(['build'], {
        hear(heard) {
          if (heard.kind !== 'step') return
          const isNew = heard.step.phase !== state.step?.phase || heard.step.done === heard.step.of
          if (!isNew && Date.now() - told < TELL_EVERY_MS) return
          told = Date.now()
          become({ step: heard.step })
        },
      })
      become({ isRunning: true, step: null, said: null, hasFailed: false })
      ended.then(({ code, said }) => become({ isRunning: false, said, hasFailed: code !== 0 && code !== 3 }))
      return state
    },
    stopBuild: () => void (state.isRunning && child?.kill('SIGINT')),
    state: () => state,
    listen(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    async close() {
      const left = child
      if (left === null) return
      left.kill('SIGINT')
      await once(left, 'exit')
    },
  }
}

function run(args: readonly string[], { cwd, hear }: { cwd?: string; hear: (told: Told) => void }) {
  const child = spawn(process.execPath, [HEARSAY, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  let said = ''
  const listen = (chunk: string) => {
    said = (said + chunk).slice(-4000)
  }
  child.stdout?.setEncoding('utf8').on('data', listen)
  child.stderr?.setEncoding('utf8').on('data', listen)
  child.on('message', (told) => hear(told as Told))
  const ended = new Promise<Ended>((resolveEnd) => {
    child.on('error', (error) => resolveEnd({ code: null, said: error.message }))
    child.on('close', (code) => resolveEnd({ code, said: said.trim().split('\n').at(-1) ?? '' }))
  })
  return { child, ended }
}
