import { idOf } from '../../text/id.ts'

/** One sentence may tell two incidents of a kind, or claim two figures of a measure: the second gets an id of its own. */
export function withOwnIds<T extends { readonly id: string }>(found: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return found.map((one) => {
    const before = seen.get(one.id) ?? 0
    seen.set(one.id, before + 1)
    return before === 0 ? one : { ...one, id: idOf(one.id.slice(0, 1), one.id, before) }
  })
}
