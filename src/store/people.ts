import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Person, Role } from '../model/person.ts'
import { asStoreError } from './faults.ts'

/**
 * Who may use a case's desk. In a file of its own beside the case: whoever passes the case on passes on no password, and
 * no rebuild touches it. Secrets are kept as hashes only.
 */
export interface PeopleStore {
  list(): Person[]
  byName(name: string): (Person & { readonly password: string }) | null
  /** False when somebody has the name already, whatever its case. */
  add(person: Person, password: string): boolean
  setRole(id: string, role: Role): void
  setPassword(id: string, password: string): void
  /** Their sessions end too. What they decided stays in the log under their name. */
  remove(id: string): void
  addSession(hash: string, person: string, until: string): void
  /** Whose it is, if it has not run out. */
  sessionOf(hash: string, now: string): Person | null
  endSession(hash: string): void
  endSessionsOf(person: string): void
  addInvitation(hash: string, invitation: Omit<Invitation, 'id'>): void
  /** Those that can still be taken. */
  invitations(now: string): Invitation[]
  /** The role it gives, if nobody took it and it has not run out; it can be taken once. */
  takeInvitation(hash: string, now: string): Role | null
  endInvitation(id: string): void
  /** Does all or nothing of it. */
  atOnce<T>(action: () => T): T
  close(): void
}

export interface Invitation {
  /** Names it in a list; the first part of its hash, from which the link cannot be had. */
  readonly id: string
  readonly role: Role
  /** Who invited. */
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly until: string
}

const FILE = 'people.db'

const SCHEMA = `
create table if not exists person (
  id       text primary key,
  name     text not null unique collate nocase,
  role     text not null check (role in ('reader', 'coder', 'editor', 'admin')),
  password text not null
);
create table if not exists session (
  hash   text primary key,
  person text not null references person (id) on delete cascade,
  until  text not null
) without rowid;
create table if not exists invitation (
  hash  text primary key,
  role  text not null,
  by    text not null,
  until text not null
) without rowid;`

/** Only its owner may read it. */
const OWN = 0o600
const ID_LENGTH = 12

/** Whether anybody was ever invited to a case. */
export function hasPeople(folder: string): boolean {
  return existsSync(join(folder, FILE))
}

/** Opens the people of a case, making their file where there is none. */
export function openPeople(folder: string): PeopleStore {
  const file = join(folder, FILE)
  try {
    const isNew = !existsSync(file)
    const db = new DatabaseSync(file)
    if (isNew) chmodSync(file, OWN)
    db.exec(`pragma journal_mode = wal; pragma busy_timeout = 5000; pragma foreign_keys = on; ${SCHEMA}`)
    return peopleIn(db)
  } catch (error) {
    throw asStoreError(error, file)
  }
}

function peopleIn(db: DatabaseSyncInstance): PeopleStore {
  const run = (sql: string, ...values: string[]) => Number(db.prepare(sql).run(...values).changes)
  const one = <T>(sql: string, ...values: string[]) => (db.prepare(sql).get(...values) as T | undefined) ?? null
  const all = <T>(sql: string, ...values: string[]) => db.prepare(sql).all(...values) as T[]
  return {
    list: () => all<Person>('select id, name, role from person order by name'),
    byName: (name) => one('select id, name, role, password from person where name = ?', name),
    add: ({ id, name, role }, password) =>
      run('insert or ignore into person (id, name, role, password) values (?, ?, ?, ?)', id, name, role, password) ===
      1,
    setRole: (id, role) => void run('update person set role = ? where id = ?', role, id),
    setPassword: (id, password) => void run('update person set password = ? where id = ?', password, id),
    remove: (id) => void run('delete from person where id = ?', id),
    addSession: (hash, person, until) =>
      void run('insert into session (hash, person, until) values (?, ?, ?)', hash, person, until),
    sessionOf: (hash, now) =>
      one(
        'select person.id, name, role from session join person on person.id = session.person where hash = ? and until > ?',
        ...[hash, now],
      ),
    endSession: (hash) => void run('delete from session where hash = ?', hash),
    endSessionsOf: (person) => void run('delete from session where person = ?', person),
    addInvitation: (hash, { role, by, until }) =>
      void run('insert into invitation (hash, role, by, until) values (?, ?, ?, ?)', hash, role, by, until),
    invitations: (now) =>
      all(
        `select substr(hash, 1, ${ID_LENGTH}) as id, role, by, until from invitation where until > ? order by until`,
        now,
      ),
    takeInvitation: (hash, now) =>
      one<{ role: Role }>('delete from invitation where hash = ? and until > ? returning role', hash, now)?.role ??
      null,
    endInvitation: (id) => void run(`delete from invitation where substr(hash, 1, ${ID_LENGTH}) = ?`, id),
    atOnce(action) {
      db.exec('begin immediate')
      try {
        const result = action()
        db.exec('commit')
        return result
      } catch (error) {
        db.exec('rollback')
        throw error
      }
    },
    close: () => db.close(),
  }
}
