import type { IncidentSearch } from '../search.ts'

const KEY = 'hearsay-last-list'

/** Keeps which list an incident was opened from, so that next and previous mean something. */
export function keepList(search: IncidentSearch): void {
  sessionStorage.setItem(KEY, JSON.stringify(search))
}

export function lastList(): IncidentSearch {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as IncidentSearch
  } catch {
    return {}
  }
}
