import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lockCase } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HOLD = `
  const { DatabaseSync } = require('@photostructure/sqlite')
  const [folder, command] = process.argv.slice(1)
  const db = new DatabaseSync(folder + '/lock.db')
  db.exec('begin exclusive')
  require('node:fs').writeFileSync(folder + '/holder.json', JSON.stringify({ pid: process.pid, command, since: 'noon' }))
  process.stdout.write('held')
  setTimeout(() => db.close(), 400)`

/** Another process that holds the case for a moment. */
async function held(command: string): Promise<{ ended: Promise<unknown> }> {
  const holder = spawn(process.execPath, ['-e', HOLD, folder, command], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return { ended: once(holder, 'close') }
}

test('a case that a build holds is refused at once, with who holds it', async () => {
  const { ended } = await held('build')
  expect(() => lockCase(folder, 'add')).toThrow(/process \d+ \(hearsay build, since noon\) holds this case/)
  await ended
  lockCase(folder, 'add').release()
})

test('a server that works in a decision is waited for', async () => {
  const { ended } = await held('serve')
  lockCase(folder, 'add').release()
  await ended
})
