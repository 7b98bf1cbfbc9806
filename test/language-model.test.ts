import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { globSync } from 'tinyglobby'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { run } from '../src/cli/run.ts'
import { emptyFolder, hearsay } from './command-line.ts'
import { type Behaviour, modelServer, reply, type Seen } from './model-server.ts'
import { brokenPromises, type ExportedRecord, schemaErrors } from './promises.ts'

const BUILT = fileURLToPath(new URL('../bin/hearsay.mjs', import.meta.url))

const text = (id: string) => `On 3 May 2025 two men were hurt in a fight in Trieste, police said. Report ${id}.`
const line = (id: string) => `${JSON.stringify({ id, text: text(id), published: '2025-05-04' })}\n`

/** A case with so many reports, and the arguments that build it with a model. */
async function caseOf(reports: number, behave: Behaviour) {
  const folder = emptyFolder()
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, Array.from({ length: reports }, (_, n) => line(`no-${n}`)).join(''))
  await hearsay(folder, ['add', file])
  const { url, seen } = await modelServer(behave)
  return { folder, seen, args: ['build', '--extractor', 'llm', '--llm-url', url, '--llm-model', 'small'] }
}

const clash = (more: object = {}) =>
  JSON.stringify({
    accounts: [
      {
        type: 'clash',
        modality: 'asserted',
        told: { quote: 'a fight', sentence: 0 },
        when: [{ quote: 'On 3 May 2025', sentence: 0, edtf: '2025-05-03' }],
        where: [{ quote: 'Trieste', sentence: 0, precision: 'settlement' }],
        injured: [{ quote: 'two men', sentence: 0, low: 2, best: 2, high: 2 }],
        ...more,
      },
    ],
  })

const status = async (folder: string) => JSON.parse((await hearsay(folder, ['status', '--json'])).out)
const SOURCES = ['src/llm/*.ts', 'src/stages/extract/llm/*.ts', 'src/pipeline/*.ts']

const exported = async (folder: string): Promise<ExportedRecord> =>
  JSON.parse((await hearsay(folder, ['export', 'json'])).out)
const reportIn = ({ body }: Seen) => /no-\d+/.exec(body.messages[1]?.content ?? '')?.[0]

afterEach(() => vi.restoreAllMocks())

describe('a build with a model', () => {
  test('takes its accounts into a record that keeps every promise and says whose they are', async () => {
    const { folder, args } = await caseOf(2, () => clash())
    expect(await hearsay(folder, args)).toMatchObject({ code: 0, err: expect.not.stringContaining('warning') })
    const record = await exported(folder)
    expect(schemaErrors(record)).toEqual([])
    expect(brokenPromises(record)).toEqual([])
    expect(record.accounts).toMatchObject([
      { extractor: 'small', type: 'clash' },
      { extractor: 'small', type: 'clash' },
    ])
    expect(await status(folder)).toMatchObject({ pending: 0, models: [{ model: 'small', accounts: 2 }], problems: [] })
  })

  test('asks nothing twice, unless the model or the codebook is another', async () => {
    const { folder, args, seen } = await caseOf(2, () => clash())
    await hearsay(folder, args)
    const before = await exported(folder)
    await hearsay(folder, args)
    await hearsay(folder, [...args, '--redo'])
    expect(seen).toHaveLength(2)
    expect({ ...(await exported(folder)), generated: '' }).toEqual({ ...before, generated: '' })
    await hearsay(folder, [...args.slice(0, -1), 'large'])
    expect(seen.map(({ body }) => body.model)).toEqual(['small', 'small', 'large', 'large'])
    await hearsay(folder, ['init', '--codebook', 'muc'])
    await hearsay(folder, args)
    expect(seen).toHaveLength(6)
  })

  test('and then one without understands all anew by the rules, and asks nobody', async () => {
    const { folder, args, seen } = await caseOf(2, () => clash())
    await hearsay(folder, ['build'])
    const byRules = (await exported(folder)).accounts
    await hearsay(folder, args)
    expect((await exported(folder)).accounts).not.toEqual(byRules)
    const asked = seen.length
    const fetched = vi.spyOn(globalThis, 'fetch')
    expect((await hearsay(folder, ['build'])).code).toBe(0)
    expect((await exported(folder)).accounts).toEqual(byRules)
    expect(await status(folder)).toMatchObject({ pending: 0, models: [] })
    expect(seen).toHaveLength(asked)
    expect(fetched).not.toHaveBeenCalled()
  })

  test('counts and lists what was refused of an answer', async () => {
    const { folder, args } = await caseOf(1, () =>
      clash({ actor: [{ quote: 'the admiral', sentence: 0, class: null }] }),
    )
    const built = await hearsay(folder, args)
    expect(built.code).toBe(0)
    expect(built.err).toContain('[extract/llm-refused]')
    const { problems } = await status(folder)
    expect(problems).toMatchObject([{ code: 'extract/llm-refused', input: expect.stringContaining('lines.jsonl:1') }])
    expect(problems[0].message).toMatch(/^1 of the values .* 1 × is not in the text \(“the admiral”\)\.$/)
    expect(JSON.stringify((await exported(folder)).accounts)).not.toContain('admiral')
  })

  test('goes by the rules where the model fails, says so, and asks again only what may be answered', async () => {
    const behave: Behaviour = (one, response) => {
      const report = reportIn(one)
      if (report === 'no-0') return 'I would rather not.'
      if (report === 'no-1') return reply(response, 400, { error: { message: 'context length exceeded' } })
      if (report === 'no-2') return reply(response, 429, {}, { 'retry-after': '9999' })
      return clash()
    }
    const { folder, args, seen } = await caseOf(4, behave)
    expect((await hearsay(folder, args)).code).toBe(0)
    const { problems, pending, models, accounts } = await status(folder)
    expect(problems.map(({ code }: { code: string }) => code).sort()).toEqual([
      'extract/llm-no-answer',
      'extract/llm-no-answer',
      'extract/llm-unusable',
    ])
    expect(models).toEqual([{ model: 'small', accounts: 1 }])
    expect(accounts).toBeGreaterThan(1)
    expect(pending).toBe(1)
    const before = seen.length
    await hearsay(folder, args)
    expect(seen.slice(before).map(reportIn)).toEqual(['no-2'])
  })

  test('stops asking a server that is gone', async () => {
    const { folder, args, seen } = await caseOf(20, (_, response) =>
      reply(response, 429, {}, { 'retry-after': '9999' }),
    )
    expect((await hearsay(folder, args)).code).toBe(0)
    expect(seen.length).toBeLessThan(10)
    expect(await status(folder)).toMatchObject({ reports: 20, pending: 20 })
  })

  test('that is sent elsewhere ends, says why, and loses nothing', async () => {
    const { folder, args } = await caseOf(1, (_, response) =>
      reply(response, 307, {}, { location: 'http://127.0.0.1:9/v1/chat/completions' }),
    )
    expect(await hearsay(folder, args)).toMatchObject({ code: 1, err: expect.stringContaining('[llm/redirected]') })
    expect((await hearsay(folder, ['build'])).code).toBe(0)
    expect(await status(folder)).toMatchObject({ reports: 1, pending: 0 })
  })

  test('sends the key, and keeps it nowhere', async () => {
    const { folder, args, seen } = await caseOf(1, () => clash())
    let shown = ''
    const say = (words: string) => {
      shown += words
    }
    await run(['--case', folder, ...args, '--workers', '0'], {
      ...{ stdin: Readable.from([]), write: say, warn: say, isTerminal: false, columns: 100 },
      ...{ signal: new AbortController().signal, now: () => new Date() },
      environment: { HEARSAY_LLM_KEY: 'top-secret' },
    })
    expect(seen[0]?.authorization).toBe('Bearer top-secret')
    expect(shown).not.toContain('top-secret')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.some(({ parentPath }) => parentPath.includes('answers'))).toBe(true)
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes('top-secret')).toBe(false)
    }
  })

  test('that is asked wrongly is wrong usage', async () => {
    const folder = emptyFolder()
    const url = ['--llm-url', 'http://127.0.0.1:9']
    for (const [args, why] of [
      [['--extractor', 'llm'], /needs --llm-url URL and --llm-model NAME/],
      [[...url, '--llm-model', 'm'], /only with --extractor llm/],
      [['--extractor', 'guess'], /Allowed choices/],
      [['--llm-url', 'file:///etc/passwd'], /give an address/],
      [['--llm-url', 'http://me:secret@127.0.0.1:9'], /give no key in the address/],
      [['--llm-timeout', '0'], /give 1 to 290/],
    ] as const) {
      const { code, err } = await hearsay(folder, ['build', ...args])
      expect(code).toBe(2)
      expect(err).toMatch(why)
    }
  })
})

test('the manual has every code and option of it, and no other', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const manual = readFileSync(join(root, 'docs/language-model.md'), 'utf8')
  const sources = globSync(SOURCES, { cwd: root, ignore: '**/*.test.ts' }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  )
  const codesIn = (words: string) =>
    [...new Set(words.match(/(?<=['`])(?:extract\/llm-|llm\/)[a-z-]+(?=['`])/g))].sort()
  expect(codesIn(manual)).toEqual(codesIn(sources.join('\n')))
  const { out } = await hearsay(emptyFolder(), ['build', '--help'])
  for (const [option] of out.matchAll(/--(?:llm-[a-z]+|extractor)/g)) expect(manual).toContain(`\`${option}`)
})

describe('the built program', () => {
  test('asks, and understands in worker processes', async () => {
    const { folder, args, seen } = await caseOf(50, () => clash())
    const { code, err } = await ended(spawn(process.execPath, [BUILT, '--case', folder, ...args, '--workers', '2']))
    expect(err).not.toContain('warning')
    expect(code).toBe(0)
    expect(seen).toHaveLength(50)
    expect(await status(folder)).toMatchObject({ pending: 0, models: [{ model: 'small', accounts: 50 }] })
  }, 60_000)

  test('is stopped by Ctrl-C while it waits for a model, and goes on later', async () => {
    let isThere = false
    const { folder, args, seen } = await caseOf(3, (one) => (isThere || reportIn(one) === 'no-0' ? clash() : undefined))
    const child = spawn(process.execPath, [BUILT, '--case', folder, ...args, '--llm-parallel', '3'])
    const end = ended(child)
    while (seen.length < 3 && child.exitCode === null) await setTimeout(20)
    // The answer that came is kept before the program is stopped.
    while (!existsSync(join(folder, 'answers')) && child.exitCode === null) await setTimeout(20)
    await setTimeout(200)
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 1, err: expect.stringContaining('Run "hearsay build" again to go on.') })
    expect(await status(folder)).toMatchObject({ pending: 3 })
    isThere = true
    expect((await hearsay(folder, args)).code).toBe(0)
    // What was answered before is not asked again.
    expect(seen.filter((one) => reportIn(one) === 'no-0')).toHaveLength(1)
    expect(await status(folder)).toMatchObject({ pending: 0, models: [{ model: 'small', accounts: 3 }] })
  }, 60_000)
})

async function ended(child: ReturnType<typeof spawn>): Promise<{ code: number | null; err: string }> {
  let err = ''
  child.stderr?.on('data', (piece) => {
    err += piece
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, err }
}
