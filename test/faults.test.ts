import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { openCaseToWrite } from '../src/store/case.ts'
import { emptyFolder, hearsay } from './command-line.ts'

const BUILT = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))
const isRoot = process.getuid?.() === 0

const line = (id: string, text = `On 3 May 2025 two men were hurt in a fight in Trieste, police said. Report ${id}.`) =>
  `${JSON.stringify({ id, text, source: 'Coast Wire', published: '2025-05-04' })}\n`

describe('inputs that cannot be taken', () => {
  test('cost themselves only: the rest is taken, each is named with its reason, and status lists it', async () => {
    const folder = emptyFolder()
    const inputs = join(folder, 'inputs')
    mkdirSync(inputs)
    writeFileSync(join(inputs, 'good.txt'), 'Two men were hurt in a fight in Trieste on 3 May 2025, police said.')
    writeFileSync(join(inputs, 'empty.txt'), '')
    writeFileSync(join(inputs, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0, 0]))
    writeFileSync(
      join(inputs, 'lines.jsonl'),
      `${line('a')}{"id": "b", "text":\n{"id": "c"}\n${line('a', 'Other words.')}${line('d')}`,
    )
    const added = await hearsay(folder, ['add', inputs, join(folder, 'missing.txt')])
    expect(added.code).toBe(3)
    expect(added.out).toMatch(/^3 added.*6 refused/)
    for (const name of ['empty.txt', 'picture.txt', 'lines.jsonl:2', 'lines.jsonl:3', 'lines.jsonl:4', 'missing.txt']) {
      expect(added.err).toContain(name)
    }
    const status = JSON.parse((await hearsay(folder, ['status', '--json'])).out)
    expect(status).toMatchObject({ captures: 3, pending: 3 })
    expect(status.problems.filter(({ severity }: { severity: string }) => severity === 'refused')).toHaveLength(6)
  })

  test('are forgotten when they are mended and added again', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'report.txt')
    writeFileSync(file, '')
    expect((await hearsay(folder, ['add', file])).code).toBe(3)
    writeFileSync(file, 'Two men were hurt in a fight in Trieste on 3 May 2025, police said.')
    expect((await hearsay(folder, ['add', file])).code).toBe(0)
    expect(JSON.parse((await hearsay(folder, ['status', '--json'])).out).problems).toEqual([])
  })

  test('a page without text is a capture, and a problem of the build', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Nothing</title><script>var a = 1</script>')
    expect((await hearsay(folder, ['add', join(folder, 'page.html')])).code).toBe(0)
    const built = await hearsay(folder, ['build'])
    expect(built.code).toBe(3)
    expect(built.err).toContain('[read/no-text]')
    expect((await hearsay(folder, ['build'])).code).toBe(0)
  })

  test('names with line ends and control characters are shown, not sent to the terminal', async () => {
    const folder = emptyFolder()
    const name = join(folder, 'a\nb\u001b[2J.txt')
    writeFileSync(name, '')
    const added = await hearsay(folder, ['add', name])
    expect(added.code).toBe(3)
    expect(added.err).not.toContain('\u001b')
    writeFileSync(name, 'Two men were hurt in a fight in Trieste on 3 May 2025, police said.')
    expect((await hearsay(folder, ['add', name])).code).toBe(0)
    expect((await hearsay(folder, ['build'])).code).toBe(0)
    expect((await hearsay(folder, ['list', 'reports'])).out).not.toContain('\u001b')
  })

  test('a loop of links ends', async () => {
    const folder = emptyFolder()
    const inputs = join(folder, 'inputs')
    mkdirSync(inputs)
    writeFileSync(join(inputs, 'good.txt'), 'Two men were hurt in a fight in Trieste on 3 May 2025, police said.')
    symlinkSync(inputs, join(inputs, 'again'))
    const added = await hearsay(folder, ['add', inputs])
    expect(added.out).toMatch(/^1 added/)
  })
})

describe('the same bytes twice', () => {
  test('in one go are one capture', async () => {
    const folder = emptyFolder()
    const inputs = join(folder, 'inputs')
    mkdirSync(inputs)
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(inputs, name), 'Two men were hurt in a fight.')
    const added = await hearsay(folder, ['add', inputs])
    expect(added.code).toBe(0)
    expect(added.out).toMatch(/^1 added, 2 known already/)
  })

  test('change nothing', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'lines.jsonl')
    writeFileSync(file, line('a') + line('b'))
    await hearsay(folder, ['add', file])
    await hearsay(folder, ['build'])
    const before = (await hearsay(folder, ['export', 'json'])).out
    expect((await hearsay(folder, ['add', file])).out).toMatch(/^0 added, 2 known already/)
    expect((await hearsay(folder, ['build'])).code).toBe(0)
    expect((await hearsay(folder, ['export', 'json'])).out).toBe(before)
  })
})

describe('a case', () => {
  test('that another process holds is not touched; the message says who holds it', async () => {
    const folder = emptyFolder()
    const held = openCaseToWrite(folder, 'build')
    try {
      const second = await hearsay(folder, ['build'])
      expect(second.code).toBe(1)
      expect(second.err).toMatch(
        new RegExp(`process ${process.pid} \\(hearsay build, since .*\\) holds this case.*\\[store/held\\]`),
      )
    } finally {
      await held.close()
    }
    expect((await hearsay(folder, ['build'])).code).toBe(0)
  })

  test('that is not there is said so, with what to do', async () => {
    const missing = await hearsay(join(emptyFolder(), 'none'), ['list', 'reports'])
    expect(missing.code).toBe(1)
    expect(missing.err).toContain('[store/no-case]')
  })

  test('whose database is of a newer hearsay is left alone', async () => {
    const folder = emptyFolder()
    await openCaseToWrite(folder, 'init').close()
    const db = new DatabaseSync(join(folder, 'case.db'))
    db.exec('pragma user_version = 9999')
    db.close()
    for (const args of [['build'], ['list', 'reports'], ['add', '-']]) {
      const ran = await hearsay(folder, args)
      expect(ran.code).toBe(1)
      expect(ran.err).toContain('[store/newer]')
    }
  })

  test('whose database is no database is said to be damaged', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'case.db'), 'this is no database, whatever its name says. '.repeat(100))
    const ran = await hearsay(folder, ['status'])
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('[store/damaged]')
  })

  // Root may write anywhere: then a user without rights runs the built program.
  test('in a folder that cannot be written to is said so', async () => {
    const folder = emptyFolder()
    chmodSync(folder, 0o555)
    const asNobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
    const { status, stderr } = spawnSync(process.execPath, [BUILT, '--case', join(folder, 'case'), 'build'], {
      encoding: 'utf8',
      ...asNobody,
    })
    if (/EACCES|permission denied/i.test(stderr) && !stderr.includes('store/')) {
      console.log('skipped: this checkout cannot be read by a user without rights')
      return
    }
    expect(stderr).toContain('[store/read-only]')
    expect(status).toBe(1)
  })
})

describe('a build that is killed', () => {
  test('leaves a case that opens, and the next build goes on to the same record', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'lines.jsonl')
    writeFileSync(file, Array.from({ length: 400 }, (_, n) => line(`report-${n}`)).join(''))
    const [killed, whole] = [join(folder, 'killed'), join(folder, 'whole')]
    for (const one of [killed, whole]) expect((await hearsay(one, ['add', file])).code).toBe(0)
    await endDuring(killed, 'SIGKILL', 1500)
    expect((await hearsay(killed, ['status'])).code).toBe(0)
    expect((await hearsay(killed, ['build'])).code).toBe(0)
    expect((await hearsay(whole, ['build'])).code).toBe(0)
    const [left, right] = await Promise.all([killed, whole].map((one) => hearsay(one, ['export', 'json'])))
    expect(left?.out).toBe(right?.out)
  }, 120_000)
})

describe('a build that is stopped by Ctrl-C', () => {
  test('says so, keeps what is done, and the next build goes on', async () => {
    const folder = emptyFolder()
    const file = join(folder, 'lines.jsonl')
    writeFileSync(file, Array.from({ length: 300 }, (_, n) => line(`report-${n}`)).join(''))
    expect((await hearsay(folder, ['add', file])).code).toBe(0)
    const { code, err } = await endDuring(folder, 'SIGINT', 1000)
    expect(err).toContain('Run "hearsay build" again to go on.')
    expect(code).toBe(1)
    expect((await hearsay(folder, ['build'])).code).toBe(0)
    expect(JSON.parse((await hearsay(folder, ['status', '--json'])).out)).toMatchObject({ reports: 300, pending: 0 })
  }, 120_000)
})

/** Starts a build in a process of its own and sends it a signal so many milliseconds after it took the case. */
async function endDuring(folder: string, signal: 'SIGKILL' | 'SIGINT', afterMs: number) {
  const child = spawn(process.execPath, [BUILT, '--case', folder, 'build', '--workers', '2'])
  let err = ''
  child.stderr.on('data', (text) => {
    err += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  while (!existsSync(join(folder, 'holder.json')) && child.exitCode === null) await setTimeout(20)
  await setTimeout(afterMs)
  child.kill(signal)
  return { code: await ended, err }
}

describe('a full disk', () => {
  test('ends the command with what to do, and nothing that was done is lost', async () => {
    const folder = emptyFolder()
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    const mounted = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0
    if (!mounted) {
      console.log('skipped: a small disk can only be made by root')
      return
    }
    try {
      const file = join(folder, 'lines.jsonl')
      const filler = 'Two men were hurt in a fight in Trieste on 3 May 2025, police said. '.repeat(100)
      writeFileSync(file, Array.from({ length: 600 }, (_, n) => line(`report-${n}`, `${filler} ${n}`)).join(''))
      const added = await hearsay(join(disk, 'case'), ['add', file])
      expect(added.code).toBe(1)
      expect(added.err).toContain('[store/disk-full]')
      const status = JSON.parse((await hearsay(join(disk, 'case'), ['status', '--json'])).out)
      const kept = readdirSync(join(disk, 'case', 'captures'), { recursive: true, withFileTypes: true })
      const whole = kept.filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      expect(status.captures).toBeLessThanOrEqual(whole.length)
    } finally {
      spawnSync('umount', ['-l', disk])
    }
    expect(existsSync(disk)).toBe(true)
  })
})
