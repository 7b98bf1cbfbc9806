/**
 * What a person may do at a shared desk, each more than the one before: a reader looks; a coder decides on incidents and
 * links; an editor also sets an outlet's reliability, undoes what others decided, adds and builds; an admin also invites.
 */
export type Role = 'reader' | 'coder' | 'editor' | 'admin'

/** Least first. */
export const ROLES: readonly Role[] = ['reader', 'coder', 'editor', 'admin']

/** Somebody who signs in. */
export interface Person {
  readonly id: string
  /** As decisions name them; no two have one name. */
  readonly name: string
  readonly role: Role
}

export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed)
}
