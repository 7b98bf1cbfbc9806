import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { harbour } from '../../test/browser/harbour.ts'
import { type People, peopleOf } from '../desk/people.ts'
import { recordDesk } from '../desk/record-desk.ts'
import { isAtLeast, ROLES, type Role } from '../model/person.ts'
import { openPeople, type PeopleStore } from '../store/people.ts'
import { createApp } from './app.ts'

const HERE = 'https://desk.example.org'
const PASSWORD = 'a quay in the rain'
const folder = mkdtempSync(join(tmpdir(), 'hearsay-access-'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>hearsay</title>')

let store: PeopleStore
let people: People
let app: ReturnType<typeof createApp>
let clock = Date.parse('2026-01-01T00:00:00Z')
/** A cookie of each role. */
const cookies = new Map<Role, string>()

type Init = Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }

function ask(path: string, init: Init = {}) {
  return app.request(`${HERE}${path}`, { ...init, headers: { host: 'desk.example.org', ...init.headers } })
}

function send(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  const json = { 'Content-Type': 'application/json', ...headers }
  return ask(path, { method, body: JSON.stringify(body), headers: json })
}

const as = (role: Role) => ({ cookie: cookies.get(role) ?? '' })
const decide = (act: unknown, role: Role) =>
  send('POST', '/api/decisions', { act, by: 'Somebody Else', why: null, seen: null }, as(role))

async function joined(name: string, role: Role): Promise<string> {
  const { token } = people.invite(role, 'the terminal')
  const answer = await send('POST', '/api/members', { token, name, password: PASSWORD })
  expect(answer.status).toBe(200)
  return (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
}

beforeAll(async () => {
  store = openPeople(folder)
  people = peopleOf(store, () => new Date(clock))
  const isHost = (host: string) => host === 'desk.example.org'
  app = createApp(recordDesk(harbour), { webFolder: folder, warn: () => {}, isHost, people, url: HERE })
  for (const role of ROLES) cookies.set(role, await joined(`The ${role}`, role))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

/** Every route but those that anybody may ask, and the least role it answers. */
const ROUTES: readonly (readonly [string, string, unknown, Role])[] = [
  ['GET', '/', null, 'reader'],
  ['GET', '/openapi.json', null, 'reader'],
  ['GET', '/status', null, 'reader'],
  ['GET', '/incidents', null, 'reader'],
  ['GET', '/incidents/overview', null, 'reader'],
  ['GET', '/incidents/{id}', null, 'reader'],
  ['GET', '/reports', null, 'reader'],
  ['GET', '/reports/{id}', null, 'reader'],
  ['GET', '/captures/{sha256}', null, 'reader'],
  ['GET', '/lineage', null, 'reader'],
  ['GET', '/lineage/{from}/{to}', null, 'reader'],
  ['GET', '/claims', null, 'reader'],
  ['GET', '/outlets', null, 'reader'],
  ['GET', '/map', null, 'reader'],
  ['GET', '/sources', null, 'reader'],
  ['GET', '/sources/{id}', null, 'reader'],
  ['GET', '/sources/{id}/statements', null, 'reader'],
  ['GET', '/decisions', null, 'reader'],
  ['GET', '/questions', null, 'reader'],
  ['POST', '/password', { old: '', password: '' }, 'reader'],
  ['POST', '/decisions', {}, 'coder'],
  ['GET', '/builds', null, 'reader'],
  ['POST', '/inputs', {}, 'editor'],
  ['POST', '/links', {}, 'editor'],
  ['POST', '/builds', {}, 'editor'],
  ['DELETE', '/builds', {}, 'editor'],
  ['GET', '/people', null, 'admin'],
  ['POST', '/invitations', {}, 'admin'],
  ['DELETE', '/invitations/{id}', null, 'admin'],
  ['PUT', '/people/{id}/role', {}, 'admin'],
  ['PUT', '/what/is/new', {}, 'admin'],
]
const OPEN = ['GET /session', 'POST /session', 'DELETE /session', 'POST /members']

describe('every route by role', () => {
  test.each(ROUTES)('%s %s', async (method, path, body, needed) => {
    const address = `/api${path.replaceAll(/\{\w+\}/gu, 'x')}`.replace(/\/$/u, '')
    const status = async (headers: Record<string, string>) =>
      (body === null ? await ask(address, { method, headers }) : await send(method, address, body, headers)).status
    expect(await status({})).toBe(401)
    for (const role of ROLES) {
      const found = await status(as(role))
      expect([role, found === 403 || found === 401]).toEqual([role, !isAtLeast(role, needed)])
    }
  })

  test('none is missing here', async () => {
    const document = (await (await ask('/api/openapi.json', { headers: as('reader') })).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const known = [...ROUTES.map(([method, path]) => `${method} ${path}`), ...OPEN, 'GET /events']
    expect(documented.filter((route) => !known.includes(route))).toEqual([])
  })

  test('events are for who is signed in', async () => {
    expect((await ask('/api/events')).status).toBe(401)
  })
})

describe('who decides', () => {
  test('is who is signed in, whatever the request says', async () => {
    const answer = await decide({ act: 'confirm', incident: 'market' }, 'coder')
    expect(await answer.json()).toMatchObject({ by: 'The coder' })
  })

  test.each([
    ['an outlet’s reliability', { act: 'reliability', outlet: 's-record', reliability: 'B' }],
    ['what another decided undone', { act: 'undo', decision: 'd2' }],
  ])('%s needs an editor', async (_, act) => {
    await decide({ act: 'reject', incident: 'suburb' }, 'editor')
    expect((await decide(act, 'coder')).status).toBe(403)
    expect([201, 404]).toContain((await decide(act, 'editor')).status)
  })

  test('a coder undoes what is their own', async () => {
    const taken = (await (await decide({ act: 'confirm', incident: 'pier' }, 'coder')).json()) as { id: string }
    expect((await decide({ act: 'undo', decision: taken.id }, 'coder')).status).toBe(201)
  })
})

describe('sessions', () => {
  test('the cookie is for this host over TLS only, and out of reach of scripts and other sites', async () => {
    const answer = await send('POST', '/api/session', { name: 'The reader', password: PASSWORD })
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-hearsay-session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Strict$/u,
    )
    expect(await answer.json()).toMatchObject({ isShared: true, person: { name: 'The reader', role: 'reader' } })
  })

  test.each([
    ['a wrong password', { name: 'The reader', password: 'a quay in the sun' }],
    ['a name nobody has', { name: 'Nobody', password: PASSWORD }],
  ])('%s is 401, in the same words', async (_, given) => {
    const answer = await send('POST', '/api/session', given)
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: { code: 'people/wrong', message: 'The name or the password is not right.' } },
    ])
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  test('too many wrong passwords are 429, with when to come again', async () => {
    await joined('Guessed', 'reader')
    for (let at = 0; at < 10; at++) await send('POST', '/api/session', { name: 'Guessed', password: `guess ${at}` })
    const answer = await send('POST', '/api/session', { name: 'Guessed', password: PASSWORD })
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '900'])
  })

  test('signed out, the same cookie is nobody', async () => {
    const cookie = await joined('Leaver', 'reader')
    expect((await ask('/api/status', { headers: { cookie } })).status).toBe(200)
    await ask('/api/session', { method: 'DELETE', headers: { cookie } })
    expect((await ask('/api/status', { headers: { cookie } })).status).toBe(401)
  })

  test('a cookie that is made up is nobody', async () => {
    const cookie = `__Host-hearsay-session=${'A'.repeat(43)}`
    expect((await ask('/api/status', { headers: { cookie } })).status).toBe(401)
  })

  test('an expired session is nobody', async () => {
    const cookie = await joined('Sleeper', 'admin')
    clock += 8 * 24 * 3600 * 1000
    expect((await ask('/api/people', { headers: { cookie } })).status).toBe(401)
    clock -= 8 * 24 * 3600 * 1000
  })
})

describe('invitations', () => {
  const invite = async (role: Role) => {
    const answer = await send('POST', '/api/invitations', { role }, as('admin'))
    const { path } = (await answer.json()) as { path: string }
    return path.slice(path.indexOf('#') + 1)
  }
  const take = (token: string, name: string, password = PASSWORD) =>
    send('POST', '/api/members', { token, name, password })

  test('a link works once', async () => {
    const token = await invite('coder')
    expect((await take(token, 'Once')).status).toBe(200)
    expect((await take(token, 'Twice')).status).toBe(401)
  })

  test('a link runs out', async () => {
    const token = await invite('coder')
    clock += 4 * 24 * 3600 * 1000
    expect((await take(token, 'Late')).status).toBe(401)
    clock -= 4 * 24 * 3600 * 1000
  })

  test('a short password, a name of another or with control characters are refused, and the link stays', async () => {
    const token = await invite('coder')
    expect((await take(token, 'Shorty', 'short')).status).toBe(400)
    expect((await take(token, 'A\u202eB')).status).toBe(400)
    expect((await take(token, 'the ADMIN')).status).toBe(409)
    expect((await take(token, 'Patient')).status).toBe(200)
  })

  test('the last admin cannot leave', async () => {
    const admins = people.list().filter(({ role }) => role === 'admin')
    const statuses = []
    for (const { id } of admins)
      statuses.push((await send('PUT', `/api/people/${id}/role`, { role: 'reader' }, as('admin'))).status)
    // Who gives up their own role may do no more; else the last is kept.
    expect(people.hasAdmin()).toBe(true)
    expect(statuses.some((status) => status === 409 || status === 403)).toBe(true)
  })
})

describe('a request from another site', () => {
  test.each([
    ['a foreign origin', { origin: 'https://elsewhere.example' }, 403],
    ['no origin that could be named', { origin: 'null' }, 403],
    ['a cross-site fetch without origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another host name', { host: 'elsewhere.example' }, 421],
    ['its own origin', { origin: HERE }, 201],
  ])('%s', async (_, headers, status) => {
    const body = { act: { act: 'unsure', incident: 'market' }, by: 'x', why: null, seen: null }
    expect((await send('POST', '/api/decisions', body, { ...as('editor'), ...headers })).status).toBe(status)
  })

  test('a form cannot decide', async () => {
    const answer = await ask('/api/decisions', {
      method: 'POST',
      body: 'act=confirm',
      headers: { ...as('editor'), 'Content-Type': 'application/x-www-form-urlencoded' },
    })
    expect(answer.status).toBe(415)
  })
})
