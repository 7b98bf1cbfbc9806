import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import { recordDesk } from '../desk/record-desk.ts'
import type { Page, SourceRow } from './api.ts'
import { createApp } from './app.ts'
import { mapGround } from './map.ts'
import * as views from './schema-views.ts'
import { tilesOf } from './tiles.ts'

const warnings: string[] = []
const webFolder = mkdtempSync(join(tmpdir(), 'hearsay-web-'))
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>hearsay</title>')
const app = createApp(recordDesk(harbour), { webFolder, warn: (message) => warnings.push(message) })

function ask(path: string, init: RequestInit & { headers?: Record<string, string> } = {}) {
  return app.request(`http://127.0.0.1:7420${path}`, { ...init, headers: { host: '127.0.0.1:7420', ...init.headers } })
}

describe('every answer fits the schema that documents it', () => {
  test.each([
    ['/api/status', views.caseStatus],
    ['/api/incidents', views.incidentPage],
    ['/api/incidents/overview', views.overview],
    ['/api/incidents/pier', views.incidentView],
    ['/api/reports', views.reportPage],
    ['/api/reports/ledger', views.reportView],
    ['/api/lineage', views.lineagePage],
    ['/api/lineage/wire/ledger', views.pairView],
    ['/api/claims', views.claimPage],
    ['/api/outlets', views.outletRows],
    ['/api/map', mapGround],
    ['/api/sources', views.sourcePage],
    ['/api/sources?kind=official&limit=1&text=police', views.sourcePage],
    ['/api/decisions', views.decisionPage],
    ['/api/questions', views.questionPage],
  ])('%s', async (path, schema) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    const body = await answer.json()
    expect(schema.parse(body)).toEqual(body)
  })
})

test('what a source said is given page by page, each with how it fared', async () => {
  const { rows } = (await (await ask('/api/sources?kind=official')).json()) as Page<SourceRow>
  const police = rows.find(({ name }) => name === 'police duty office')
  const address = `/api/sources/${police?.id}`
  expect(await (await ask(address)).json()).toEqual(police)
  const whole = views.saidPage.parse(await (await ask(`${address}/statements`)).json())
  expect(whole.count).toBe(police?.said)
  const first = views.saidPage.parse(await (await ask(`${address}/statements?limit=1`)).json())
  const second = views.saidPage.parse(await (await ask(`${address}/statements?limit=1&cursor=${first.next}`)).json())
  expect([...first.rows, ...second.rows]).toEqual(whole.rows.slice(0, 2))
  const against = views.saidPage.parse(await (await ask(`${address}/statements?fared=conflict`)).json())
  expect(against.count).toBe(police?.fared.conflict)
  for (const { fared, against: others } of against.rows) expect([fared, others.length > 0]).toEqual(['conflict', true])
})

describe('errors have one shape', () => {
  test.each([
    ['/api/incidents/none', 404, 'http/not-found'],
    ['/api/reports/none', 404, 'http/not-found'],
    ['/api/sources/none', 404, 'http/not-found'],
    ['/api/sources/none/statements', 404, 'http/not-found'],
    ['/api/sources?kind=private', 400, 'http/bad-request'],
    ['/api/sources/none/statements?fared=badly', 400, 'http/bad-request'],
    ['/api/sources?limit=501', 400, 'http/bad-request'],
    ['/api/lineage/wire/none', 404, 'http/not-found'],
    ['/api/nothing', 404, 'http/not-found'],
    ['/api/incidents?limit=0', 400, 'http/bad-request'],
    ['/api/incidents?since=yesterday', 400, 'http/bad-request'],
    ['/api/incidents?box=1,2', 400, 'http/bad-request'],
    ['/api/incidents?grade=7', 400, 'http/bad-request'],
    ['/api/incidents?cursor=next', 400, 'desk/bad-cursor'],
    ['/api/captures/..%2f..%2fetc%2fpasswd', 400, 'http/bad-request'],
  ])('%s is %i %s', async (path, status, code) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    const body = (await answer.json()) as { error: { code: string; message: string } }
    expect(body.error.code).toBe(code)
    expect(body.error.message).not.toBe('')
  })

  test('what fails inside is told to the terminal, not to the caller', async () => {
    const broken = { ...recordDesk(harbour), status: () => Promise.reject(new Error('the secret path')) }
    const failing = createApp(broken, { webFolder, warn: (message) => warnings.push(message) })
    const answer = await failing.request('http://localhost/api/status', { headers: { host: 'localhost' } })
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(warnings.join('\n')).toContain('the secret path')
  })
})

describe('lists', () => {
  test('go on at their cursor and lose nothing', async () => {
    const ids: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = (await (await ask(`/api/incidents?limit=1${cursor && `&cursor=${cursor}`}`)).json()) as never as {
        rows: { id: string }[]
        next: string | null
      }
      ids.push(...page.rows.map(({ id }) => id))
      cursor = page.next
    }
    expect(ids).toEqual(['market', 'pier', 'square', 'suburb'])
  })

  test.each([
    ['type=clash', ['pier']],
    ['type=clash&type=protest', ['pier', 'square']],
    ['status=conflict', ['pier']],
    ['origins=3', ['pier']],
    ['review=confirmed', ['square']],
    ['text=broken+hands', ['pier']],
    ['text=zeppelin', []],
    ['since=2026-03-11&until=2026-03-12', ['pier']],
    ['place=Salt+Market', ['market']],
    ['box=-9,54.3,-8,54.315', ['square']],
    ['type=clash&review=confirmed', []],
  ])('incidents?%s', async (query, expected) => {
    const { rows } = (await (await ask(`/api/incidents?${query}`)).json()) as { rows: { id: string }[] }
    expect(rows.map(({ id }) => id)).toEqual(expected)
  })

  test('a facet counts with the others applied and its own left out', async () => {
    const { count, facets } = (await (await ask('/api/incidents/overview?type=clash&origins=3')).json()) as never as {
      count: number
      facets: { type: { value: string }[]; origins: { value: string }[] }
    }
    expect(count).toBe(1)
    expect(facets.type.map(({ value }) => value)).toEqual(['clash'])
    expect(facets.origins.map(({ value }) => value)).toEqual(['3'])
  })
})

describe('decisions', () => {
  const post = (target: typeof app, body: unknown, headers = {}) =>
    target.request('http://localhost/api/decisions', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const fresh = () => createApp(recordDesk(harbour), { webFolder, warn: () => {} })

  test('are taken, shown and undone', async () => {
    const desk = fresh()
    const look = async () =>
      (await (
        await desk.request('http://localhost/api/incidents/pier', { headers: { host: 'localhost' } })
      ).json()) as never as {
        incident: { review: string }
        revision: string
      }
    const before = await look()
    const act = { act: 'confirm', incident: 'pier' }
    const taken = await post(desk, { act, by: 'A. Reader', why: 'Both sides say so.', seen: before.revision })
    expect(taken.status).toBe(201)
    const { id } = (await taken.json()) as { id: string }
    expect((await look()).incident.review).toBe('confirmed')
    await post(desk, { act: { act: 'undo', decision: id }, by: 'A. Reader', why: null, seen: null })
    expect((await look()).incident.review).toBe('machine')
  })

  test('never overwrite one that the person did not see', async () => {
    const desk = fresh()
    const decide = (by: string) =>
      post(desk, { act: { act: 'grade', incident: 'pier', grade: '2' }, by, why: null, seen: '7-0-0' })
    expect((await decide('A. Reader')).status).toBe(201)
    const late = await decide('B. Coder')
    expect(late.status).toBe(409)
    const { since } = (await late.json()) as { since: { by: string }[] }
    expect(since.map(({ by }) => by)).toEqual(['A. Reader'])
  })

  test('are told to who listens, as they are taken', async () => {
    const desk = fresh()
    const answer = await desk.request('http://localhost/api/events', { headers: { host: 'localhost' } })
    const reader = answer.body?.getReader()
    const heard = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await heard()).toContain('event: listening')
    await post(desk, { act: { act: 'confirm', incident: 'pier' }, by: 'A. Reader', why: null, seen: null })
    expect(await heard()).toMatch(/event: decision\ndata: .*"by":"A\. Reader"/u)
    await reader?.cancel()
  })

  test.each([
    [{}],
    [{ act: { act: 'confirm' }, by: 'A', why: null, seen: null }],
    [{ act: { act: 'grade', incident: 'pier', grade: '9' }, by: 'A', why: null, seen: null }],
    [{ act: { act: 'confirm', incident: 'pier' }, by: ' ', why: null, seen: null }],
  ])('refuses %j', async (body) => {
    expect((await post(fresh(), body)).status).toBe(400)
  })

  test('another site may not decide', async () => {
    const body = { act: { act: 'confirm', incident: 'pier' }, by: 'A', why: null, seen: null }
    expect((await post(fresh(), body, { origin: 'https://elsewhere.example' })).status).toBe(403)
  })
})

describe('the server', () => {
  test.each(['/', '/incidents/pier', '/api/status', '/api/nothing'])(
    '%s is answered under a strict policy',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/u)
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test('the map may fetch from nowhere else, and with tiles of one’s own from their server alone', async () => {
    const template = 'https://tiles.example.org/{z}/{x}/{y}.png'
    const tiled = createApp(recordDesk(harbour), { webFolder, warn: () => {}, tiles: tilesOf(template, 'A. Mapper') })
    const answer = await tiled.request('http://localhost/api/map', { headers: { host: 'localhost' } })
    expect(await answer.json()).toEqual({ tiles: template, credit: 'A. Mapper' })
    const [own, other] = [await ask('/'), answer].map(({ headers }) => headers.get('content-security-policy') ?? '')
    expect(own).toContain("connect-src 'self';")
    expect(other).toBe(own?.replace("connect-src 'self'", "connect-src 'self' https://tiles.example.org"))
  })

  test.each(['evil.example', 'evil.example:7420', '127.0.0.1.evil.example', ''])(
    'does not answer to the name "%s"',
    async (host) => {
      expect((await ask('/api/status', { headers: { host } })).status).toBe(421)
    },
  )

  test.each(['localhost', '127.0.0.1:7420', '[::1]:7420'])('answers to %s', async (host) => {
    expect((await ask('/api/status', { headers: { host } })).status).toBe(200)
  })

  test('says "not modified" to who has the same already', async () => {
    const first = await ask('/api/incidents')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect((await ask('/api/incidents', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('gives the app for every page of it, and no file outside its folder', async () => {
    expect(await (await ask('/incidents/pier')).text()).toContain('<title>hearsay')
    expect(await (await ask('/assets/..%2f..%2fpackage.json')).text()).not.toContain('dependencies')
  })

  test('documents every route, for programs and for people', async () => {
    const { openapi, paths } = (await (await ask('/api/openapi.json')).json()) as { openapi: string; paths: object }
    expect(openapi).toBe('3.1.0')
    const page = await (await ask('/api')).text()
    expect(Object.keys(paths).length).toBeGreaterThan(10)
    for (const path of Object.keys(paths)) expect(page).toContain(`/api${path}`)
  })
})
