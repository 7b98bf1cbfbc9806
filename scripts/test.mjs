// npm test: sets up what is missing, then every check, and says `N passed, N failed` at the end.
// npm test -- FILTER… runs only the test files whose path holds a filter, and no other check.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bin, ensureBuilt } from './set-up.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const RESULTS = join(ROOT, 'build', 'test-results.json')

/** The checks beside the tests; each counts as one. Their commands are looked up once the packages are there. */
const CHECKS = [
  { name: 'format and lint', command: () => [bin('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings'] },
  { name: 'types', command: () => [bin('typescript', 'tsc'), '-p', 'tsconfig.json'] },
  { name: 'unused code', command: () => [bin('knip', 'knip')] },
]

const filters = process.argv.slice(2)
await ensureBuilt()
let passed = 0
let failed = 0
if (filters.length === 0) {
  for (const { name, command } of CHECKS) {
    const ok = succeeds(command())
    console.log(`${ok ? 'passed' : 'FAILED'}: ${name}`)
    if (ok) passed++
    else failed++
  }
}
const tests = runTests()
passed += tests.passed
failed += tests.failed
console.log(`\n${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

function runTests() {
  mkdirSync(join(ROOT, 'build'), { recursive: true })
  rmSync(RESULTS, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const ok = succeeds([bin('vitest', 'vitest'), 'run', ...reporters, ...filters])
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success } = JSON.parse(
      readFileSync(RESULTS, 'utf8'),
    )
    // A test file that cannot even be loaded has no tests that failed.
    const broken = (!success || !ok) && numFailedTests === 0 ? 1 : 0
    return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Runs a package's command with this Node, its output shown. */
function succeeds(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  return status === 0
}
