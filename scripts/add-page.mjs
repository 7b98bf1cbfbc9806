// node scripts/add-page.mjs FILE.html SLUG: makes a golden page of it under src/stages/read/fixtures/SLUG.
// Look through the expected.json it writes: it is what is read today, right or wrong. Only invented pages, or pages free to share.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [file, slug] = process.argv.slice(2)
if (!file || !/^[a-z0-9-]+$/u.test(slug ?? '')) {
  console.error('usage: node scripts/add-page.mjs FILE.html SLUG   (SLUG: small letters, digits, hyphens)')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}src/stages/read/fixtures/${slug}`
mkdirSync(folder)
copyFileSync(file, `${folder}/source.html`)
const run = spawnSync('npx', ['vitest', 'run', 'src/stages/read/read.test.ts', '-t', `pages ${slug}`], {
  cwd: root,
  stdio: 'inherit',
})
console.log(`Look through ${folder}/expected.json`)
process.exitCode = run.status ?? 1
