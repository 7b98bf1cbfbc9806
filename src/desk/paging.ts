import { BadInputError } from '../model/errors.ts'
import type { Paging } from './desk.ts'
import type { Page } from './views.ts'

/** Cuts one page from a list held in memory; the cursor is a place in it. */
export function pageOf<T>(all: readonly T[], { cursor, limit }: Paging): Page<T> {
  const start = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(start) || start < 0) {
    throw new BadInputError('desk/bad-cursor', `"${cursor}" is no cursor: take one from the "next" of a page`)
  }
  const end = start + limit
  return { rows: all.slice(start, end), count: all.length, next: end < all.length ? `${end}` : null }
}
