// npm run bench [-- FILE…]: how fast and in how much memory reports become a record, whole processes, from `add` to finished `build`.
// FILE: JSON lines of reports (default ../shared/data/gva/reports.jsonl; without it, the samples, written over and over).
//   --profile   the time of each phase, in one process
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HEARSAY = join(ROOT, 'bin', 'hearsay.mjs')
const DEFAULT = join(ROOT, '..', 'shared', 'data', 'gva', 'reports.jsonl')
/** Loaded beside the program: says at its end the most memory the process held, its worker threads included. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`
/** The first so many reports: more would only take longer. */
const REPORTS = 1000

const { values, positionals } = parseArgs({ allowPositionals: true, options: { profile: { type: 'boolean' } } })
await ensureBuilt()
const work = join(tmpdir(), `hearsay-bench-${process.pid}`)
mkdirSync(work, { recursive: true })
try {
  const [file = DEFAULT] = positionals
  if (!existsSync(file)) {
    console.error(`bench: there is no ${file}. Name a file of JSON lines: npm run bench -- FILE`)
    process.exit(2)
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, REPORTS)
  const input = join(work, 'reports.jsonl')
  writeFileSync(input, `${lines.join('\n')}\n`)
  console.log(
    `${lines.length} reports · Node ${process.versions.node} · ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
  )
  const folder = join(work, 'case')
  const add = timed(['--case', folder, 'add', input])
  const build = timed(['--case', folder, 'build', ...(values.profile ? ['--workers', '0'] : [])])
  const seconds = add.seconds + build.seconds
  console.log(`add    ${add.seconds.toFixed(1)} s, ${add.megabytes} MB at most`)
  console.log(`build  ${build.seconds.toFixed(1)} s, ${build.megabytes} MB at most`)
  console.log(`${(lines.length / seconds).toFixed(1)} reports/s from add to finished build`)
  if (values.profile) console.log(build.phases.join('\n'))
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** Runs hearsay as its user would; how long it took and the most memory its process held, workers included. */
function timed(args) {
  const since = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', METER, HEARSAY, ...args], {
    encoding: 'utf8',
    cwd: ROOT,
  })
  if (status !== 0 && status !== 3) throw new Error(`hearsay ${args.join(' ')} ended with ${status}:\n${stderr}`)
  const seconds = (performance.now() - since) / 1000
  const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? Number.NaN)
  return {
    seconds,
    megabytes: Math.round(kilobytes / 1024),
    phases: stderr.split('\n').filter((line) => /\/s\)/.test(line)),
  }
}
