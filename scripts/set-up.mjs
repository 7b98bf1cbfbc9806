// What `npm start`, `npm test` and the program itself need before they run: packages, the gazetteer, the compiled code.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = [20, 19]
/** What runs; two levels below the root, as the sources are that look for files from there. */
const PROGRAM = join('dist', 'program')

/** Packages as the lock file has them, and everything built. */
export async function ensureBuilt() {
  checkNode()
  ensurePackages()
  await build()
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  stop(`hearsay needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.versions.node}.`)
}

/** Installs when the lock file is not the one that was installed last. */
function ensurePackages() {
  const stamp = join(ROOT, 'node_modules', '.hearsay-lock')
  const wanted = hashOf([join(ROOT, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('installing packages')
  // Not `npm ci`: it refuses a lock file that was made where a package's binaries for other systems could not be had.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, wanted)
}

/** Compiles what changed since the last build. */
export async function build() {
  const build = join(ROOT, 'build')
  mkdirSync(build, { recursive: true })
  await step(
    'gazetteer',
    join('build', 'gazetteer.bin'),
    ['scripts/build-gazetteer.mjs', 'scripts/gazetteer', 'src/geo/fold.ts', 'package-lock.json'],
    async () => {
      run(process.execPath, [join(ROOT, 'scripts', 'build-gazetteer.mjs')])
    },
  )
  await step(
    'program',
    join(PROGRAM, 'codebooks.json'),
    ['src', 'codebooks', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    async () => {
      clearCompiled()
      run(process.execPath, [bin('typescript', 'tsc'), '-p', join(ROOT, 'tsconfig.build.json')])
      copyAssets()
      await bundle()
      await unpackWeights()
      await readCodebooks()
    },
  )
  if (existsSync(join(ROOT, 'web', 'vite.config.ts'))) {
    const config = join(ROOT, 'web', 'vite.config.ts')
    await step(
      'web app',
      join('dist', 'web', 'index.html'),
      ['web', 'src/model', 'src/http/api.ts', 'package-lock.json'],
      async () => {
        run(process.execPath, [bin('vite', 'vite'), 'build', '--config', config, '--logLevel', 'error'])
      },
    )
  }
}

/** Does a step when the files it depends on are not those it was last done for, or the last file it makes is gone. */
async function step(name, made, inputs, action) {
  const stamp = join(ROOT, 'build', `${name.replace(/\W/g, '-')}.stamp`)
  const wanted = hashOf(inputs.flatMap((input) => filesIn(join(ROOT, input))))
  if (existsSync(join(ROOT, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say(`building the ${name}`)
  await action()
  writeFileSync(stamp, wanted)
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => name !== 'fixtures' && !name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

function hashOf(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** Takes away what was compiled before, so that no file outlives its source; the web app stays. */
function clearCompiled() {
  const dist = join(ROOT, 'dist')
  rmSync(join(ROOT, 'build', 'tsc.tsbuildinfo'), { force: true })
  if (!existsSync(dist)) return
  for (const name of readdirSync(dist)) if (name !== 'web') rmSync(join(dist, name), { recursive: true })
}

/** Data beside the code (weights, word lists) goes beside the compiled code. */
function copyAssets() {
  const source = join(ROOT, 'src')
  for (const file of filesIn(source)) {
    if (/\.tsx?$/.test(file)) continue
    const target = join(ROOT, 'dist', relative(source, file))
    mkdirSync(dirname(target), { recursive: true })
    cpSync(file, target)
  }
}

// With code of their own for one machine, or with files that they look for beside them.
const NOT_BUNDLED = [
  /^node:/,
  '@photostructure/sqlite',
  '@node-rs/argon2',
  'piscina',
  'eld',
  'linkedom',
  '@mozilla/readability',
]

/** Puts the many small files that run together into few: each thread of a build loads them in a third of the time. */
async function bundle() {
  const { rolldown } = await import('rolldown')
  const input = { main: 'dist/cli/main.js', worker: 'dist/pipeline/worker.js' }
  const made = await rolldown({ cwd: ROOT, input, external: NOT_BUNDLED, platform: 'node' })
  await made.write({ dir: join(ROOT, PROGRAM), entryFileNames: '[name].js', chunkFileNames: '[name].js' })
}

/** Unpacks the weights of tagger and parser once and not at each start. */
async function unpackWeights() {
  const { unpackModel } = await import(new URL('../dist/language/en/model.js', import.meta.url))
  const packed = readFileSync(join(ROOT, 'src', 'language', 'en', 'syntax.bin'))
  writeFileSync(join(ROOT, PROGRAM, 'syntax.bin'), unpackModel(packed))
}

/** Reads the shipped codebooks once and not at each start. */
async function readCodebooks() {
  const { loadCodebook } = await import(new URL('../dist/codebook/load.js', import.meta.url))
  const { shippedStamp } = await import(new URL('../dist/codebook/ready.js', import.meta.url))
  const names = readdirSync(join(ROOT, 'codebooks')).map((file) => file.replace(/\.yaml$/, ''))
  const codebooks = Object.fromEntries(names.map((name) => [name, loadCodebook(name)]))
  writeFileSync(join(ROOT, PROGRAM, 'codebooks.json'), JSON.stringify({ stamp: shippedStamp(), codebooks }))
}

/** The file behind a package's command. */
export function bin(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin: commands } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof commands === 'string' ? commands : commands[command])
}

/** Runs a command to its end; its output goes to stderr, so that stdout stays the program's. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options })
  if (error) stop(`${command} could not be started: ${error.message}`)
  if (status !== 0) stop(`${[command, ...args].join(' ')} ended with ${status}; its message stands above.`)
}

function say(text) {
  process.stderr.write(`hearsay: ${text} …\n`)
}

function stop(message) {
  process.stderr.write(`hearsay: ${message}\n`)
  process.exit(1)
}
