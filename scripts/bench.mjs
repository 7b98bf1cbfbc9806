// npm run bench [-- FILE…]: how fast and in how much memory reports become a record, whole processes, from `add` to finished `build`.
// FILE: JSON lines of reports (default ../shared/data/gva/reports.jsonl).
//   --profile   the time of each phase, in one process
//   --http      answers of the desk on a case of 100,000 reports and 30,000 incidents, rows made by bench/http/generate-case.mjs
//   --first-view  how soon the built app can be used on the sample case, opened cold in Chromium: an empty profile, no inspector
//   --scale     what one more report costs in a case of 100,000 (--large N) against one of 1,000; reports made by bench/speed/generate.mjs
//               The case grows from size to size, and each size is measured on its way; an hour and more on two cores
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureFirstView } from '../bench/http/first-view.mjs'
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
/** With --scale: the sizes measured on the way to the large case, the reports added to each, and how often. */
const SIZES = [1000, 10_000, 30_000]
const MORE = 500
const ROUNDS = 3

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'boolean' },
    http: { type: 'boolean' },
    'first-view': { type: 'boolean' },
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
  else if (values['first-view']) await measureFirstView({ hearsay: HEARSAY, folder: join(work, 'case') })
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
 * What one more report costs in a large case against a small one: the same reports added to each, in alternating order. In processor
 * time, which what else a machine does changes least.
 */
function scale(large) {
  const sizes = [...SIZES.filter((size) => size < large), large]
  const folder = join(work, 'growing')
  const more = join(work, 'more.jsonl')
  writeFileSync(more, Array.from(generate(MORE, 2), jsonLine).join(''))
  const reports = generate(large)
  let made = 0
  for (const size of sizes) {
    const input = join(work, 'growth.jsonl')
    rmSync(input, { force: true })
    for (; made < size; made++) appendFileSync(input, jsonLine(reports.next().value))
    const { build } = takenFrom(folder, input)
    copyFileSync(join(folder, 'case.db'), join(work, `${size}.db`))
    console.log(`${size} reports: built in ${build.seconds.toFixed(0)} s more, ${build.megabytes} MB at most`)
    report(sizes.slice(0, sizes.indexOf(size) + 1), more)
  }
}

/** Measures each size several times and prints what one more report costs, the smallest first. */
function report(sizes, more) {
  const costs = new Map(sizes.map((size) => [size, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of round % 2 === 0 ? sizes : sizes.toReversed()) costs.get(size).push(costOf(size, more))
  }
  const [least] = [...costs.values()].map(median)
  for (const [size, each] of costs) {
    const times = (median(each) / least).toFixed(2)
    const all = each.map((cost) => cost.toFixed(1)).join(', ')
    console.log(
      `  in a case of ${size}: ${median(each).toFixed(1)} ms of processor time a report (${all}), ${times} times`,
    )
  }
}

/** Milliseconds of processor time that one more report costs, from `add` to a finished build. */
function costOf(size, more) {
  const folder = join(work, 'measured')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  // Without the captures: what is understood is not read again.
  copyFileSync(join(work, `${size}.db`), join(folder, 'case.db'))
  const { add, build } = takenFrom(folder, more)
  return ((add.processor + build.processor) * 1000) / MORE
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function jsonLine(report) {
  return `${JSON.stringify(report)}\n`
}

/** Adds lines to a case and builds it. */
function taken(folder, lines, options = []) {
  const input = join(work, 'reports.jsonl')
  writeFileSync(input, `${lines.join('\n')}\n`)
  return takenFrom(folder, input, options)
}

/** Adds a file to a case and builds it. */
function takenFrom(folder, input, options = []) {
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
