// npm run bench [-- FILE…]: how fast and in how much memory reports become a record, whole processes, from `add` to finished `build`.
// FILE: JSON lines of reports (default ../shared/data/gva/reports.jsonl).
//   --profile   the time of each phase, in one process
//   --http      answers of the desk on a case of 100,000 reports and 30,000 incidents, rows made by bench/http/generate-case.mjs
//   --scale     what one more report costs in a case of 100,000 (--large N) against one of 1,000; reports made by bench/speed/generate.mjs
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureHttp } from '../bench/http/measure.mjs'
import { generate } from '../bench/speed/generate.mjs'
import { ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HEARSAY = join(ROOT, 'bin', 'hearsay.mjs')
const DEFAULT = join(ROOT, '..', 'shared', 'data', 'gva', 'reports.jsonl')
/** Loaded beside the program: says at its end the most memory the process held and its processor time, worker threads included. */
const METER = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\npeak '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`
/** The first so many reports: more would only take longer. */
const REPORTS = 1000
/** With --scale: the small case, and the reports added to both. */
const SMALL = 1000
const MORE = 500

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'boolean' },
    http: { type: 'boolean' },
    scale: { type: 'boolean' },
    large: { type: 'string', default: '100000' },
  },
})
await ensureBuilt()
const work = join(tmpdir(), `hearsay-bench-${process.pid}`)
mkdirSync(work, { recursive: true })
console.log(`Node ${process.versions.node} · ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`)
try {
  if (values.http) await measureHttp({ hearsay: HEARSAY, folder: join(work, 'case') })
  else if (values.scale) scale(Number(values.large))
  else throughput(positionals[0] ?? DEFAULT)
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** From `add` to a finished build of one file. */
function throughput(file) {
  if (!existsSync(file)) {
    console.error(`bench: there is no ${file}. Name a file of JSON lines: npm run bench -- FILE`)
    process.exitCode = 2
    return
  }
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, REPORTS)
  const { add, build } = taken(join(work, 'case'), lines, values.profile ? ['--workers', '0'] : [])
  console.log(`${lines.length} reports`)
  console.log(`add    ${add.seconds.toFixed(1)} s, ${add.megabytes} MB at most`)
  console.log(`build  ${build.seconds.toFixed(1)} s, ${build.megabytes} MB at most`)
  console.log(`${(lines.length / (add.seconds + build.seconds)).toFixed(1)} reports/s from add to finished build`)
  if (values.profile) console.log(build.phases.join('\n'))
}

/**
 * What one more report costs in a large case against a small one: the same reports added to both. In processor time, which what
 * else a machine does changes least.
 */
function scale(large) {
  const more = jsonLines(generate(MORE, 2))
  const costs = [SMALL, large].map((size) => {
    const folder = join(work, `case-${size}`)
    const whole = taken(folder, jsonLines(generate(size)))
    const { add, build } = taken(folder, more)
    const each = ((add.processor + build.processor) * 1000) / MORE
    const waited = ((add.seconds + build.seconds) * 1000) / MORE
    console.log(
      `${size} reports: built in ${whole.build.seconds.toFixed(0)} s, ${whole.build.megabytes} MB at most; ` +
        `each of ${MORE} more ${each.toFixed(1)} ms of processor time, ${waited.toFixed(1)} ms by the clock`,
    )
    return each
  })
  console.log(`one more report costs ${((costs[1] ?? 0) / (costs[0] ?? 1)).toFixed(2)} times as much processor time`)
}

function jsonLines(reports) {
  return Array.from(reports, (report) => JSON.stringify(report))
}

/** Adds lines to a case and builds it. */
function taken(folder, lines, options = []) {
  const input = join(work, 'reports.jsonl')
  writeFileSync(input, `${lines.join('\n')}\n`)
  const add = timed(['--case', folder, 'add', input])
  return { add, build: timed(['--case', folder, 'build', ...options]) }
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
  const [, kilobytes = 'NaN', microseconds = 'NaN'] = /^peak (\d+) (\d+)$/m.exec(stderr) ?? []
  return {
    seconds,
    processor: Number(microseconds) / 1e6,
    megabytes: Math.round(Number(kilobytes) / 1024),
    phases: stderr.split('\n').filter((line) => /\/s\)/.test(line)),
  }
}
