import { createHash, randomBytes } from 'node:crypto'
import { type Options, hash as slowHash, verify } from '@node-rs/argon2'
import { isAtLeast, type Person, type Role } from '../model/person.ts'
import type { Invitation, PeopleStore } from '../store/people.ts'
import { limitOf } from './limit.ts'

/** A session as its person's browser holds it. */
export interface Session {
  /** Secret: whoever has it is the person. */
  readonly token: string
  readonly person: Person
}

/** Why somebody is not let in. */
export type Refusal =
  /** `retryAfter` in seconds. */
  | { readonly kind: 'too-often'; readonly retryAfter: number }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'name-taken' }
  | { readonly kind: 'last-admin' }

/** Who may use a desk, and who they are. */
export interface People {
  /** Whether one must sign in: as soon as there is anybody. */
  isShared(): boolean
  hasAdmin(): boolean
  list(): readonly Person[]
  invitations(): readonly Invitation[]
  /** The secret of a link that makes one account, once. */
  invite(role: Role, by: string): { readonly token: string; readonly until: string }
  endInvitation(id: string): void
  join(wanted: { token: string; name: string; password: string }): Promise<Session | Refusal>
  /** `from`: where the request comes from, such as an address. */
  signIn(wanted: { name: string; password: string; from: string }): Promise<Session | Refusal>
  whoIs(token: string): Person | null
  signOut(token: string): void
  /** Ends all sessions of the person but this new one. */
  changePassword(person: Person, wanted: { old: string; password: string; from: string }): Promise<Session | Refusal>
  /** Null: the person may not come in any more. Refuses to leave nobody who can invite. */
  setRole(id: string, role: Role | null): Refusal | null
}

/** How long a session lasts. */
export const SESSION_MS = 7 * 24 * 3600 * 1000
const INVITATION_MS = 3 * 24 * 3600 * 1000
const TOKEN_BYTES = 32

/** Argon2id is the library's default kind; its cost is what OWASP asks for at least, and more: about 0.1 s of one core. */
const COST: Options = { memoryCost: 65_536, timeCost: 2, parallelism: 1 }

/** Wrong passwords in a quarter of an hour: for one name, and from one address (an office may share one). */
const WINDOW_MS = 15 * 60 * 1000
const PER_NAME = 10
const PER_ADDRESS = 50

/** A token is random, so that a quick hash hides it well enough. */
const fingerprint = (token: string): string => createHash('sha256').update(token).digest('hex')
const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

export function peopleOf(store: PeopleStore, now: () => Date = () => new Date()): People {
  const at = (later = 0) => new Date(now().getTime() + later).toISOString()
  const tries = limitOf(now, WINDOW_MS)
  // Whether a name is known must not show in how long the answer takes.
  const nobody = slowHash(newToken(), COST)
  let isShared = false

  const newSession = (person: Person): Session => {
    const token = newToken()
    store.addSession(fingerprint(token), person.id, at(SESSION_MS))
    return { token, person }
  }
  const check = async ({ name, password, from }: { name: string; password: string; from: string }) => {
    const keys = [
      { key: `name ${name.toLowerCase()}`, most: PER_NAME },
      { key: `from ${from}`, most: PER_ADDRESS },
    ]
    const wait = Math.max(...keys.map(({ key, most }) => tries.waitFor(key, most)))
    if (wait > 0) return { kind: 'too-often', retryAfter: wait } as const
    // Counted before it is known whether it is right: many at once are many.
    for (const { key } of keys) tries.count(key)
    const found = store.byName(name)
    const isRight = await verify(found?.password ?? (await nobody), password)
    if (!found || !isRight) return { kind: 'wrong' } as const
    // Not the address: one right password must not make room for many wrong ones.
    tries.forget(`name ${name.toLowerCase()}`)
    const { id, role } = found
    return { kind: 'right', person: { id, name: found.name, role } } as const
  }
  const isLastAdmin = (id: string) => {
    const admins = store.list().filter(({ role }) => role === 'admin')
    return admins.length === 1 && admins[0]?.id === id
  }
  return {
    isShared() {
      isShared ||= store.list().length > 0
      return isShared
    },
    hasAdmin: () => store.list().some(({ role }) => isAtLeast(role, 'admin')),
    list: () => store.list(),
    invitations: () => store.invitations(at()),
    invite(role, by) {
      const [token, until] = [newToken(), at(INVITATION_MS)]
      store.addInvitation(fingerprint(token), { role, by, until })
      return { token, until }
    },
    endInvitation: (id) => store.endInvitation(id),
    async join({ token, name, password }) {
      const secret = await slowHash(password, COST)
      return store.atOnce(() => {
        if (store.byName(name)) return { kind: 'name-taken' }
        const role = store.takeInvitation(fingerprint(token), at())
        if (role === null) return { kind: 'wrong' }
        const person = { id: `u${randomBytes(6).toString('hex')}`, name, role }
        store.add(person, secret)
        return newSession(person)
      })
    },
    async signIn(wanted) {
      const found = await check(wanted)
      return found.kind === 'right' ? newSession(found.person) : found
    },
    whoIs: (token) => store.sessionOf(fingerprint(token), at()),
    signOut: (token) => store.endSession(fingerprint(token)),
    async changePassword(person, { old, password, from }) {
      const found = await check({ name: person.name, password: old, from })
      if (found.kind !== 'right') return found
      const secret = await slowHash(password, COST)
      return store.atOnce(() => {
        store.setPassword(person.id, secret)
        store.endSessionsOf(person.id)
        return newSession(person)
      })
    },
    setRole(id, role) {
      return store.atOnce(() => {
        if (role !== 'admin' && isLastAdmin(id)) return { kind: 'last-admin' }
        if (role === null) store.remove(id)
        else store.setRole(id, role)
        return null
      })
    },
  }
}
