// npm run eval [-- FOLDER [PACK…]]: builds a case of every labelled pack in a folder and prints what the scorers say.
// FOLDER holds packs (default ../shared/data); the scorers stand beside it in eval/. Ends with 1 where a figure is below its floor in
// bench/quality/packs/floor.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const HEARSAY = join(ROOT, 'bin', 'hearsay.mjs')
const FLOORS = JSON.parse(readFileSync(join(ROOT, 'bench', 'quality', 'packs', 'floor.json'), 'utf8'))
/** Packs that want a codebook of their own. */
const CODEBOOKS = { muc4: 'muc' }

const [folder = join(ROOT, '..', 'shared', 'data'), ...wanted] = process.argv.slice(2)
const data = resolve(folder)
if (!existsSync(data)) {
  console.error(`eval: there is no folder ${data}. Name one: npm run eval -- FOLDER`)
  process.exit(2)
}
await ensureBuilt()
const packs = readdirSync(data)
  .sort()
  .filter((pack) => wanted.length === 0 || wanted.includes(pack))
  .flatMap((pack) => packOf(pack) ?? [])
if (packs.length === 0) {
  console.error(`eval: no pack with a scorer in ${data}. A pack has reports.jsonl (or pages/) and gold.json.`)
  process.exit(2)
}
const lines = packs.map(evaluate)
console.log('')
for (const { name, figure, seconds } of lines) console.log(`${name.padEnd(9)} ${figure}  [${seconds} s]`)
for (const { name, below } of lines) for (const one of below) console.log(`below its floor: ${name} ${one}`)
process.exitCode = lines.every(({ ok, below }) => ok && below.length === 0) ? 0 : 1

/** What of a pack goes in, and what scores it; null where either is missing. */
function packOf(name) {
  const at = join(data, name)
  const inputs = ['reports.jsonl', 'pages'].map((file) => join(at, file)).filter(existsSync)
  const own = join(at, `score-${name}.mjs`)
  const shared = join(dirname(data), 'eval', `score-${name}.mjs`)
  const scorer = [own, shared].find(existsSync)
  if (inputs.length === 0 || scorer === undefined) return null
  const gold = ['gold.json', 'pairs.json'].map((file) => join(at, file)).find(existsSync)
  // By its real path: a scorer that is called through a link takes itself for one that is only imported, and says nothing.
  return gold && { name, input: inputs[0], scorer: realpathSync(scorer), gold }
}

function evaluate({ name, input, scorer, gold }) {
  const since = Date.now()
  const work = join(ROOT, 'build', 'eval', name)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const folder = join(work, 'case')
  const record = join(work, 'record.json')
  hearsay(folder, 'init', '--codebook', CODEBOOKS[name] ?? 'conflict')
  hearsay(folder, 'add', input)
  hearsay(folder, 'build')
  hearsay(folder, 'export', 'json', '-o', record)
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, record, gold], { encoding: 'utf8' })
  console.log(`\n── ${name} ──\n${stdout}${stderr}`)
  const figure = stdout.trimEnd().split('\n').at(-1) ?? ''
  return {
    name,
    figure: status === 0 ? figure : 'the scorer failed',
    ok: status === 0,
    below: status === 0 && FLOORS[name] ? belowFloor(FLOORS[name], figuresOf(scorer, record, gold)) : [],
    seconds: Math.round((Date.now() - since) / 1000),
  }
}

/** All figures that a scorer knows: it prints them as JSON above its last line, or, where it knows no --json, that line says `F 0.98`. */
function figuresOf(scorer, record, gold) {
  const { stdout } = spawnSync(process.execPath, [scorer, record, gold, '--json'], { encoding: 'utf8' })
  const lines = stdout.trimEnd().split('\n')
  if (lines[0].startsWith('{')) return JSON.parse(lines.slice(0, -1).join('\n'))
  return Object.fromEntries(Array.from(lines.at(-1).matchAll(/(\w+) (\d\.\d+)/g), ([, name, value]) => [name, value]))
}

/** The figures of a pack that are below their floor, or that its scorer does not know any more. */
function belowFloor(floors, figures) {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = name.split('.').reduce((inner, key) => inner?.[key], figures)
    return Number(value) >= floor ? [] : [`${name} ${value} (${floor})`]
  })
}

function hearsay(folder, ...args) {
  const { status } = spawnSync(process.execPath, [HEARSAY, '--case', folder, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // 3: some inputs were refused, each named; the scorer counts what is missing.
  if (status !== 0 && status !== 3) throw new Error(`hearsay ${args[0]} ended with ${status} on ${folder}`)
}
