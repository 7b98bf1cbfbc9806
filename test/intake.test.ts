import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childIntake } from '../src/cli/child-intake.ts'
import { loadCodebook } from '../src/codebook/load.ts'
import { caseDesk } from '../src/desk/case-desk.ts'
import type { BuildState, Intake } from '../src/desk/intake.ts'
import { createApp } from '../src/http/app.ts'
import { type Case, openCaseToRead } from '../src/store/case.ts'
import { emptyFolder, hearsay } from './command-line.ts'

const HERE = 'http://127.0.0.1:7420'
const STORY = 'On 11 March 2026 police detained four dockers at the gate of the pier in Rotterdam. Nobody was injured.'

/** Adding and building over HTTP, each a process of its own on a case of this test. */
describe('a case that is added to and built from the desk', { timeout: 120_000 }, () => {
  let opened: Case
  let intake: Intake
  let app: ReturnType<typeof createApp>

  beforeAll(async () => {
    const folder = emptyFolder()
    await hearsay(folder, ['init'])
    opened = openCaseToRead(folder)
    intake = childIntake(folder, null)
    const desk = await caseDesk(opened, { codebook: loadCodebook('conflict'), stamp: 'none' })
    app = createApp(desk, { webFolder: folder, warn: () => {}, intake })
  })
  afterAll(async () => {
    await intake.close()
    await opened.close()
  })

  const ask = async (method: string, path: string, body?: FormData | string) => {
    const json = typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}
    const answer = await app.request(`${HERE}/api${path}`, {
      method,
      headers: { host: '127.0.0.1:7420', ...json },
      ...(body === undefined ? {} : { body }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  const drop = (...files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]) => {
    const form = new FormData()
    for (const [name, content] of files) form.append('file', new File([content], name))
    return ask('POST', '/inputs', form)
  }

  test('files are taken in under their own names, with what stands beside them; what fails is named', async () => {
    const { status, body } = await drop(
      ['story.txt', STORY],
      ['story.txt.meta.json', JSON.stringify({ outlet: 'Quay Times', published: '2026-03-12' })],
      ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      added: 1,
      known: 0,
      refused: 1,
      problems: [{ input: 'picture.png', severity: 'refused' }],
    })
    expect((await drop(['again.txt', STORY])).body).toMatchObject({ known: 1, added: 0 })
  })

  test.each(['../story.txt', '.hidden', '-', 'a\nb.txt'])('no file is called %j', async (name) => {
    const { status } = await drop([name, STORY])
    expect([400, 503]).toContain(status)
  })

  test('a link into a private network is refused, with what to do instead', async () => {
    const { status, body } = await ask('POST', '/links', JSON.stringify({ url: 'http://localhost/story' }))
    expect(status).toBe(200)
    const problems = [{ input: 'http://localhost/story', code: 'acquire/private-address' }]
    expect(body).toMatchObject({ added: 0, refused: 1, problems })
    expect((await ask('POST', '/links', JSON.stringify({ url: 'file:///etc/passwd' }))).status).toBe(400)
  })

  test('a build tells how far it is, and the desk shows what it made', async () => {
    const heard: BuildState[] = []
    const done = new Promise((resolve) => {
      intake.listen((state) => {
        heard.push(state)
        if (!state.isRunning) resolve(state)
      })
    })
    expect(await ask('POST', '/builds')).toMatchObject({ status: 202, body: { isRunning: true } })
    expect(await ask('POST', '/builds')).toMatchObject({ status: 503, body: { error: { code: 'desk/at-work' } } })
    expect(await drop(['other.txt', STORY])).toMatchObject({ status: 503 })
    // The server answers while it runs.
    expect((await ask('GET', '/incidents')).status).toBe(200)
    expect(await done).toMatchObject({
      isRunning: false,
      hasFailed: false,
      takesReports: true,
      said: expect.stringMatching(/1 report of 1 origin/u),
    })
    expect(heard.some(({ step }) => step?.phase === 'understand' && step.done === 1)).toBe(true)
    expect(await ask('GET', '/incidents')).toMatchObject({ body: { count: 1 } })
    const { body } = await ask('GET', '/reports')
    expect(body).toMatchObject({ rows: [{ report: { input: 'story.txt', outlet: { name: 'Quay Times' } } }] })
  })
})

test('a desk that only shows says so', async () => {
  const folder = emptyFolder()
  const intake = childIntake(folder, 'for a reason')
  expect(intake.state()).toMatchObject({ isPossible: false, why: 'for a reason' })
  expect(() => intake.startBuild()).toThrow('for a reason')
})
