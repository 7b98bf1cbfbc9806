import type { Snapshot } from '../store/snapshot.ts'
import { wordsLookedFor } from '../store/text-search.ts'
import { incidentsToldIn } from '../store/told-words.ts'
import type { IncidentIndex, IsTold } from './incident-index.ts'

/** A list and its counts ask the same, and a page of a list after the other. */
const KEPT = 16

export interface CaseSearch {
  /** Says which incidents are told, in label or quotes, with all words of a text: each may begin a longer one. */
  (text: string | undefined): Promise<IsTold>
  /** Labels have changed. */
  forget(): void
}

export function caseSearch(snapshot: Snapshot, index: IncidentIndex): CaseSearch {
  const kept = new Map<string, Promise<ReadonlySet<string>>>()
  const told = async (word: string) => {
    const found = await snapshot.read((db) => incidentsToldIn(db, word))
    for (const id of index.labelled(word)) found.add(id)
    return found
  }
  const find = async (text: string): Promise<ReadonlySet<string>> => {
    const [first, ...rest] = await Promise.all(wordsLookedFor(text).map(told))
    return new Set([...(first ?? [])].filter((id) => rest.every((found) => found.has(id))))
  }
  const search = async (text: string | undefined): Promise<IsTold> => {
    if (text === undefined || text === '') return () => true
    const wanted = text.toLowerCase()
    const found = kept.get(wanted) ?? find(wanted)
    kept.delete(wanted)
    kept.set(wanted, found)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    const ids = await found
    return (id) => ids.has(id)
  }
  return Object.assign(search, { forget: () => kept.clear() })
}
