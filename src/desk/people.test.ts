import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../model/person.ts'
import { openPeople, type PeopleStore } from '../store/people.ts'
import { type People, peopleOf, type Session } from './people.ts'

const PASSWORD = 'a quay in the rain'
const HOUR_MS = 3600 * 1000

const folder = mkdtempSync(join(tmpdir(), 'hearsay-people-'))
let store: PeopleStore
let clock = Date.parse('2026-01-01T00:00:00Z')
let people: People

beforeAll(() => {
  store = openPeople(folder)
  people = peopleOf(store, () => new Date(clock))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

async function joined(name: string, role: Role): Promise<Session> {
  const { token } = people.invite(role, 'the terminal')
  const session = await people.join({ token, name, password: PASSWORD })
  if ('kind' in session) throw new Error(session.kind)
  return session
}

const signIn = (name: string, password = PASSWORD, from = '192.0.2.1') => people.signIn({ name, password, from })

describe('who may come in', () => {
  test('nobody signs in until somebody has joined', async () => {
    expect([people.isShared(), people.hasAdmin()]).toEqual([false, false])
    await joined('Ada', 'admin')
    expect([people.isShared(), people.hasAdmin()]).toEqual([true, true])
  })

  test('only its owner may read the file, and it holds no secret', async () => {
    expect(statSync(join(folder, 'people.db')).mode & 0o077).toBe(0)
    const { token } = await joined('Cy', 'coder')
    const { token: link } = people.invite('reader', 'Ada')
    const held = JSON.stringify([store.byName('Cy'), store.invitations('2026')])
    for (const secret of [token, link, PASSWORD]) expect(held).not.toContain(secret)
    expect(store.byName('Cy')?.password).toMatch(/^\$argon2id\$v=19\$m=65536,t=2,p=1\$/u)
  })

  test('an invitation is taken once, by a name that nobody has', async () => {
    const { token } = people.invite('editor', 'Ada')
    expect(await people.join({ token, name: 'ADA', password: PASSWORD })).toEqual({ kind: 'name-taken' })
    expect(await people.join({ token, name: 'Ed', password: PASSWORD })).toMatchObject({ person: { role: 'editor' } })
    expect(await people.join({ token, name: 'Eve', password: PASSWORD })).toEqual({ kind: 'wrong' })
  })

  test('an invitation runs out, and can be taken back', async () => {
    const { token } = people.invite('reader', 'Ada')
    clock += 73 * HOUR_MS
    expect(await people.join({ token, name: 'Late', password: PASSWORD })).toEqual({ kind: 'wrong' })
    const { token: other } = people.invite('reader', 'Ada')
    for (const { id } of people.invitations()) people.endInvitation(id)
    expect(await people.join({ token: other, name: 'Late', password: PASSWORD })).toEqual({ kind: 'wrong' })
  })

  test.each([
    ['a wrong password', 'Ada', 'a quay in the sun'],
    ['a name nobody has', 'Nobody', PASSWORD],
    ['nothing', '', ''],
  ])('%s is refused, and not told apart', async (_, name, password) => {
    expect(await signIn(name, password)).toEqual({ kind: 'wrong' })
  })

  test('a session lasts a week, or until it is ended', async () => {
    const session = await signIn('ada')
    if ('kind' in session) throw new Error(session.kind)
    expect(people.whoIs(session.token)).toMatchObject({ name: 'Ada', role: 'admin' })
    clock += 7 * 24 * HOUR_MS
    expect(people.whoIs(session.token)).toBeNull()
    const again = (await signIn('Ada')) as Session
    people.signOut(again.token)
    expect(people.whoIs(again.token)).toBeNull()
    expect(people.whoIs('')).toBeNull()
  })

  test('a new password ends the other sessions', async () => {
    const [old, other] = [(await signIn('Cy')) as Session, (await signIn('Cy')) as Session]
    const wanted = { old: PASSWORD, password: 'another quay, dry', from: '192.0.2.1' }
    expect(await people.changePassword(old.person, { ...wanted, old: 'not this one' })).toEqual({ kind: 'wrong' })
    const fresh = (await people.changePassword(old.person, wanted)) as Session
    expect([old, other, fresh].map(({ token }) => people.whoIs(token)?.name)).toEqual([undefined, undefined, 'Cy'])
    expect(await signIn('Cy')).toEqual({ kind: 'wrong' })
  })

  test('a role can be changed or ended, but the last admin stays', async () => {
    const { person, token } = await joined('Rho', 'reader')
    expect(people.setRole(person.id, 'coder')).toBeNull()
    expect(people.whoIs(token)?.role).toBe('coder')
    expect(people.setRole(person.id, null)).toBeNull()
    expect(people.whoIs(token)).toBeNull()
    const ada = people.list().find(({ name }) => name === 'Ada')?.id ?? ''
    expect(people.setRole(ada, null)).toEqual({ kind: 'last-admin' })
    expect(people.setRole(ada, 'reader')).toEqual({ kind: 'last-admin' })
  })

  test('who guesses waits: by name, whatever the address; the right password too', async () => {
    clock += HOUR_MS
    for (let at = 0; at < 10; at++) expect(await signIn('Ed', 'guess', `192.0.2.${at}`)).toEqual({ kind: 'wrong' })
    expect(await signIn('Ed')).toMatchObject({ kind: 'too-often', retryAfter: 900 })
    expect(await signIn('Ada')).toMatchObject({ person: { name: 'Ada' } })
    clock += HOUR_MS
    expect(await signIn('Ed')).toMatchObject({ person: { name: 'Ed' } })
  })
})
