import { groupBy } from './group.ts'

/** Things that are joined two by two, and what then hangs together. */
export interface DisjointSets<T> {
  /** Takes in what is not known yet. */
  join(left: T, right: T): void
  members(): T[]
  sets(): T[][]
}

/** Each of `alone` by itself, until it is joined. */
export function disjointSets<T>(alone: Iterable<T> = []): DisjointSets<T> {
  const parent = new Map<T, T>()
  for (const one of alone) parent.set(one, one)
  const rootOf = (one: T): T => {
    let root = one
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next
    parent.set(one, root)
    return root
  }
  return {
    join(left, right) {
      parent.set(rootOf(left), rootOf(right))
    },
    members: () => [...parent.keys()],
    sets: () => [...groupBy([...parent.keys()], rootOf).values()],
  }
}
